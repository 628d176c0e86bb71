import ArgumentParser
import Dashboard
import Reports
import Statistics
import Terminal

/// The dashboard on files or folders.
struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the dashboard on files or a folder.")

    @OptionGroup var data: DataOptions
    @OptionGroup var appearance: ThemeOptions
    @OptionGroup var playback: PlaybackOptions

    func run() throws {
        try reportingErrors(data.look.language) {
            let request = try data.request(today: Today.day)
            let screen = try playback.screen()
            if playback.isUsed {
                try playback.run(request, on: screen)
                return
            }
            let loop = DashboardLoop(request: request, scheme: appearance.scheme, usesColor: data.look.usesColor)
            if Console.isTerminal, let code = loop.run() {
                if code != 0 { throw ExitCode(code) }
                return
            }
            // Without a terminal the same view is printed, line after line.
            let result = try request.load { _, _ in true }
            let table = UnitTable(
                result.data.assessment, query: TableQuery(table: .summary), groups: result.data.groups, searchKeys: [])
            Console.write(
                UnitTableReport(
                    table, of: result.data.assessment, groups: result.data.groups, language: request.language
                ).formatted(as: .table))
        }
    }
}

/// Playing keys instead of opening a terminal.
struct PlaybackOptions: ParsableArguments {
    @Option(help: "Play these keys, separated by spaces, instead of opening a terminal.")
    var play: String?

    @Flag(name: .customLong("print-screen"), help: "Print the last screen as text.")
    var printScreen = false

    @Option(help: "Size of the screen that is printed, columns x rows.")
    var size = "120x40"

    var isUsed: Bool { play != nil || printScreen }

    /// The size asked for.
    func screen() throws -> Size {
        let numbers = size.lowercased().split(separator: "x").compactMap { Int($0) }
        guard numbers.count == 2, numbers.allSatisfy({ (1...1000).contains($0) }) else {
            throw Complaint(Messages.badSize(size))
        }
        return Size(columns: numbers[0], rows: numbers[1])
    }

    func run(_ request: LoadRequest, on screen: Size) throws {
        let keys: [Key]
        do {
            keys = try Key.sequence(play ?? "")
        } catch {
            throw Complaint(Messages.badKey(error.name))
        }
        var request = request
        // The same screen on every day.
        request.today = nil
        let playback = Playback(request: request, size: screen, keys: keys)
        let frame = try playback.run()
        if printScreen { Console.write(frame.plainText.joined(separator: "\n") + "\n") }
    }
}
