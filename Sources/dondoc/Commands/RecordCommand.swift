import ArgumentParser
import Dashboard
import Statistics
import Terminal

/// Plays a recording, which is a text file, and draws it: for the README and the guides. What is drawn is always today's
/// program.
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: said(
            "Chạy một kịch bản phím và vẽ thành hình động (SVG).",
            "Play a recording and draw it as an animated picture (SVG)."),
        discussion: said(
            """
            Mỗi dòng của kịch bản là một lệnh: `size 100x28`, `theme dark`, `pause 1.5`, `keys Down Enter`. Mỗi lần dừng \
            là một hình. Dòng bắt đầu bằng # là ghi chú.
            """,
            """
            A recording has one order a line: `size 100x28`, `theme dark`, `pause 1.5`, `keys Down Enter`. Every pause \
            is a screen of the picture. Lines that begin with # are remarks.
            """))

    @Argument(help: .said("Tệp kịch bản.", "The recording."), completion: .file()) var recording: String
    @Argument(help: .said("Tệp hoặc thư mục báo cáo.", "Files or folders with reports."), completion: .file())
    var paths: [String]
    @OptionGroup var look: LanguageOptions
    @OptionGroup var destination: DestinationOptions

    func run() throws {
        try reportingErrors(look.language) {
            let recording = try Recording(try TextInput.read(recording))
            var request = LoadRequest(
                paths: paths, archivePath: try ArchiveFile.path(nil), asOf: nil, deadline: nil, settingsPath: nil,
                language: look.language, today: nil)
            request.today = nil
            let stills = try recording.played(request)
            try destination.write(FrameAnimation(stills).svg(recording.scheme, title: recording.title))
        }
    }
}

/// A recording as written.
struct Recording {
    private enum Step {
        case keys([Key])
        case pause(hundredths: Int)
    }

    private(set) var title = ""
    private(set) var scheme = Scheme.dark
    private var size = Size(columns: 100, rows: 28)
    private var steps: [Step] = []

    /// Throws the sentence for a line that is no order.
    init(_ text: String) throws {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split(separator: " ", maxSplits: 1).map { String($0) }
            guard let order = words.first, !order.hasPrefix("#") else { continue }
            let rest = words.count > 1 ? words[1] : ""
            let problem = Complaint(Messages.badRecording(number + 1, String(line)))
            switch order {
            case "title": title = rest
            case "size":
                let numbers = rest.split(separator: "x").compactMap { Int($0) }
                guard numbers.count == 2 else { throw problem }
                size = Size(columns: numbers[0], rows: numbers[1])
            case "theme":
                guard let theme = Scheme(rawValue: rest) else { throw problem }
                scheme = theme
            case "keys":
                guard let keys = try? Key.sequence(rest) else { throw problem }
                steps.append(.keys(keys))
            case "pause":
                let parts = rest.split(separator: ".").map { String($0) }
                guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { throw problem }
                let tenths = parts.count == 2 ? Int(parts[1].prefix(1)) ?? 0 : 0
                steps.append(.pause(hundredths: whole * 100 + tenths * 10))
            default: throw problem
            }
        }
    }

    /// The screens at every pause.
    func played(_ request: LoadRequest) throws -> [FrameAnimation.Still] {
        var keys: [Key] = []
        var pauses: [Int: Int] = [:]
        for step in steps {
            switch step {
            case .keys(let more): keys += more
            case .pause(let hundredths): pauses[keys.count, default: 0] += hundredths
            }
        }
        var stills: [FrameAnimation.Still] = []
        _ = try Playback(request: request, size: size, keys: keys).run { pressed, model in
            guard let hundredths = pauses[pressed] else { return }
            stills.append(FrameAnimation.Still(render(model), hundredths: hundredths))
        }
        return stills
    }
}
