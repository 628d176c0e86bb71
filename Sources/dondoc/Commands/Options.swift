import ArgumentParser
import Glibc
import Statistics
import Terminal

/// In this target a flag is one of the command line, not what a rule found.
typealias Flag = ArgumentParser.Flag

/// The options of the dashboard on the archive, as typed.
struct ArchiveDataOptions: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: .said(
            "Ngày chốt số liệu muốn xem: một ngày, hoặc 'today' (hôm nay).",
            "The day the figures shall be as of: a date, or 'today'."))
    var asOf: String?

    @Option(
        help: .said("Hạn: phải xong trước ngày này.", "The deadline, exclusive: work must be done before this date."))
    var deadline: String?

    @Option(help: .said("Tệp cấu hình.", "A settings file."), completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(
        help: .said(
            "Chỉ đơn vị này và cấp dưới: mã hoặc một phần tên tỉnh, huyện, xã.",
            "Only this unit and what is below it: the ID or part of the name of a province, district or commune."))
    var scope: String?
    @Flag(
        name: .customLong("keep-names"),
        help: .said(
            "Đọc cả các cột có tên người: người ký, người nhận, người xử lý.",
            "Read columns with names of people too: who signed, received or handles a document."))
    var keepNames = false

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var look: LanguageOptions

    /// The request these options make.
    func request(today: CalendarDay?) throws -> LoadRequest {
        LoadRequest(
            paths: [], archivePath: try archive.path, asOf: try asOf.map { try DataOptions.day($0) },
            deadline: try deadline.map { Deadline(day: try DataOptions.day($0), isInclusive: false) }, scope: scope,
            settingsPath: config, language: look.language, today: today, keepsNames: keepNames)
    }
}

/// The options every command on data takes, as typed.
struct DataOptions: ParsableArguments {
    @Argument(
        help: .said(
            "Tệp hoặc thư mục báo cáo; không ghi thì lấy từ kho lưu.",
            "Files or folders with reports; without any, the archive."), completion: .file())
    var paths: [String] = []

    @OptionGroup var figures: ArchiveDataOptions

    var look: LanguageOptions { figures.look }

    /// The request these options make.
    func request(today: CalendarDay?) throws -> LoadRequest {
        var request = try figures.request(today: today)
        request.paths = paths
        return request
    }

    /// A date as a person types it: ISO, or day first.
    static func day(_ text: String) throws -> CalendarDay {
        if text == "today" { return Today.day }
        if let day = CalendarDay(typed: text) { return day }
        throw Complaint(Messages.badDate(text))
    }
}

/// Which archive.
struct ArchiveOptions: ParsableArguments {
    @Option(
        name: .customLong("archive"),
        help: .said(
            "Kho lưu: tệp, hoặc postgresql://máy-chủ/kho, hoặc service=TÊN; mặc định là $DONDOC_ARCHIVE, không có thì dondoc/archive.sqlite trong thư mục dữ liệu của người dùng.",
            "The archive: a file, or postgresql://host/database, or service=NAME; by default $DONDOC_ARCHIVE, else dondoc/archive.sqlite in the user's data folder."
        ),
        completion: .file(extensions: ["sqlite"]))
    var given: String?

    /// Where it lies.
    var path: String { get throws { try ArchiveFile.path(given) } }
}

/// Language and colour.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: .said(
            "vi hoặc en; mặc định theo ngôn ngữ của máy, không rõ thì vi.",
            "vi or en; by default the language of the locale, else vi."))
    var chosen: LanguageChoice?

    @Flag(
        name: .customLong("no-color"),
        help: .said("Không dùng màu; ký hiệu đã nói đủ.", "No colours; glyphs tell everything."))
    var noColor = false

    /// Whether colours are wanted: not with --no-color, NO_COLOR or a dumb terminal.
    var usesColor: Bool { !noColor && Self.usesColor }

    /// Whether colours are wanted unless an option says otherwise.
    static var usesColor: Bool { Console.variable("NO_COLOR") == nil && Console.variable("TERM") != "dumb" }

    enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
        case vi, en
    }

    /// The language: as chosen, else English when the messages of the locale are, else Vietnamese.
    var language: Language { Self.language(of: chosen) }

    static func language(of chosen: LanguageChoice?) -> Language {
        if let chosen { return chosen == .vi ? .vietnamese : .english }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Console.variable).first ?? ""
        return locale.hasPrefix("en") ? .english : .vietnamese
    }
}

/// How the dashboard begins.
struct ThemeOptions: ParsableArguments {
    @Option(
        help: .said(
            "Bảng màu: dark, light, high-contrast, colour-blind, monochrome; mặc định theo cửa sổ.",
            "Colours: dark, light, high-contrast, colour-blind, monochrome; by default what fits the terminal."))
    var theme: Scheme?

    @Flag(
        help: .said(
            "Dùng ký hiệu đơn giản, cho cửa sổ thiếu các ký hiệu khác; phím & cũng đổi, và được nhớ.",
            "Simple signs, for terminals that lack the others; the key & does the same, and is remembered."))
    var simpleSigns = false

    @Flag(
        help: .said(
            "Không dùng những gì nhớ từ lần trước: khung nhìn, màu, ngôn ngữ.",
            "Leave aside what is remembered from the last start: views, colours, language."))
    var fresh = false
}

extension Scheme: ExpressibleByArgument {}

/// The day it is in Vietnam, or the one that was set: to practise on figures of another year, or to see a screen of then.
enum Today {
    /// The variable by which another day is set.
    static let variable = "DONDOC_TODAY"

    /// Seconds since 1970-01-01 UTC.
    static var seconds: Int { time(nil) }

    /// The time of the day in Việt Nam, as it is shown: "10:05".
    static var clock: String {
        let minutes = (seconds / 60 + 7 * 60) % (24 * 60)
        return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    static var day: CalendarDay {
        wanted.flatMap { CalendarDay(typed: $0) } ?? VietnamTime.day(seconds)
    }

    /// What was set and is no day; nothing is done then, because every promise and deadline would be told of another day.
    static var misspelled: String? { wanted.flatMap { CalendarDay(typed: $0) == nil ? $0 : nil } }

    private static var wanted: String? {
        getenv(variable).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
