import ArgumentParser
import Dashboard
import Statistics
import Terminal

/// The dashboard on files or folders.
struct OpenCommand: ParsableCommand {
    static let name = "open"
    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: said("Mở bảng theo dõi trên các tệp hoặc một thư mục.", "Open the dashboard on files or a folder."))

    @OptionGroup var data: DataOptions
    @OptionGroup var appearance: ThemeOptions
    @OptionGroup var playback: PlaybackOptions
    @OptionGroup var start: StartOptions

    func run() throws {
        try reportingErrors(data.look.language) {
            guard !data.paths.isEmpty else { throw Complaint(Messages.noPaths) }
            try showDashboard(
                data.request(today: Today.day), data.look, appearance: appearance, playback: playback,
                startsWith: start.unit)
        }
    }
}

/// Shows the dashboard on a terminal; without one, or when keys are played, prints what it would show.
func showDashboard(
    _ request: LoadRequest, _ look: LanguageOptions, appearance: ThemeOptions, playback: PlaybackOptions,
    beginsWithInbox: Bool = false, startsWith: String? = nil
) throws {
    let screen = try playback.screen()
    if playback.isUsed {
        try playback.run(
            request, on: screen, startsWith, in: appearance.theme ?? (look.usesColor ? .dark : .monochrome))
        return
    }
    let loop = DashboardLoop(
        request: request, scheme: appearance.theme, usesColor: look.usesColor, isLanguageChosen: look.chosen != nil,
        isFresh: appearance.fresh, startsWith: startsWith, usesSimpleSigns: appearance.simpleSigns)
    if Console.isTerminal, let code = try Screens(dashboard: loop).run(beginningWithInbox: beginsWithInbox) {
        if code != 0 { throw ExitCode(code) }
        return
    }
    // Without a terminal the same view is printed, line after line.
    try playback.printPlain(request, on: screen, startsWith)
}

/// Where the dashboard begins.
struct StartOptions: ParsableArguments {
    @Option(
        help: .said(
            "Mở ngay danh sách của đơn vị này, đến hạn và khẩn trước: mã hoặc một phần tên.",
            "Begin with this unit's list, due and urgent first: its ID or part of its name."))
    var unit: String?
}

/// Playing keys instead of opening a terminal.
struct PlaybackOptions: ParsableArguments {
    @Option(
        help: .said(
            "Chạy thử các phím này (cách nhau bằng dấu cách) thay vì mở cửa sổ.",
            "Play these keys, separated by spaces, instead of opening a terminal."))
    var play: String?

    @Flag(name: .customLong("print-screen"), help: .said("In màn hình cuối cùng.", "Print the last screen."))
    var printScreen = false

    @Option(
        help: .said(
            "Với --print-screen: text, svg hoặc html, theo màu của --theme.",
            "With --print-screen: text, svg or html, in the colours of --theme."))
    var format: ScreenFormat = .text

    @OptionGroup var destination: DestinationOptions

    @Flag(
        help: .said(
            "In khung nhìn theo từng dòng, cho trình đọc màn hình và để in.",
            "Print the view line after line, for screen readers and printing."))
    var plain = false

    @Option(help: .said("Cỡ màn hình được in, cột x dòng.", "Size of the screen that is printed, columns x rows."))
    var size = "120x40"

    var isUsed: Bool { play != nil || printScreen || plain }

    /// The size asked for.
    func screen() throws -> Size {
        let numbers = size.lowercased().split(separator: "x").compactMap { Int($0) }
        guard numbers.count == 2, numbers.allSatisfy({ (1...1000).contains($0) }) else {
            throw Complaint(Messages.badSize(size))
        }
        return Size(columns: numbers[0], rows: numbers[1])
    }

    /// Plays the keys and prints what was asked for.
    func run(_ request: LoadRequest, on screen: Size, _ startsWith: String?, in scheme: Scheme) throws {
        if plain {
            try printPlain(request, on: screen, startsWith)
        } else {
            let model = try played(request, on: screen, startsWith)
            guard printScreen else { return }
            try destination.write(
                render(model).formatted(
                    as: format, scheme, title: ScreenTitle.text(model), language: model.language.rawValue))
        }
    }

    /// Plays the keys and prints the view line after line.
    func printPlain(_ request: LoadRequest, on screen: Size, _ startsWith: String?) throws {
        let model = try played(request, on: screen, startsWith, today: request.today)
        // Nobody is there to be asked.
        if case .question(let question) = model.overlay { throw Complaint(question.sentence) }
        try destination.write(PlainView.text(model) ?? "")
    }

    /// Without `today` the screen is the same on every day.
    private func played(
        _ request: LoadRequest, on screen: Size, _ startsWith: String?, today: CalendarDay? = nil
    ) throws -> Model {
        let keys: [Key]
        do {
            keys = try Key.sequence(play ?? "")
        } catch {
            throw Complaint(Messages.badKey(error.name))
        }
        var request = request
        request.today = today
        return try Playback(request: request, size: screen, keys: keys, startsWith: startsWith).run()
    }
}

extension ScreenFormat: ExpressibleByArgument {}
