import ArgumentParser
import Statistics

/// The language of whoever typed the command, known before the command line is understood: help and mistakes are told in
/// it too.
enum UserLanguage {
    /// As `--lang` says, wherever it stands; else by the locale.
    static let current = of(Array(CommandLine.arguments.dropFirst()))

    static func of(_ arguments: [String]) -> Language {
        for (place, argument) in arguments.enumerated() {
            if argument == "--lang", place + 1 < arguments.count {
                return LanguageOptions.language(of: LanguageOptions.LanguageChoice(rawValue: arguments[place + 1]))
            }
            if argument.hasPrefix("--lang=") {
                return LanguageOptions.language(
                    of: LanguageOptions.LanguageChoice(rawValue: String(argument.dropFirst(7))))
            }
        }
        return LanguageOptions.language(of: nil)
    }
}

/// A sentence of the help in the language of the user.
func said(_ vietnamese: String, _ english: String) -> String { Phrase(vietnamese, english)[UserLanguage.current] }

extension ArgumentHelp {
    /// What an option is for, in the language of the user.
    static func said(_ vietnamese: String, _ english: String) -> ArgumentHelp {
        ArgumentHelp(Phrase(vietnamese, english)[UserLanguage.current])
    }
}

/// The words that the parser of arguments puts around what the commands say of themselves.
enum ParserWords {
    /// Beginnings and pieces of lines, longer ones first where one begins like another.
    private static let words: [(english: String, vietnamese: String)] = [
        ("Error: ", "Lỗi: "), ("OVERVIEW: ", "GIỚI THIỆU: "), ("USAGE: ", "CÁCH DÙNG: "), ("Usage: ", "Cách dùng: "),
        ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "CÁC LỆNH:"), ("Help:  ", "Nghĩa:  "),
        ("Show help information.", "Xem hướng dẫn."), ("Show the version.", "Xem phiên bản."),
        ("Show subcommand help information.", "Xem hướng dẫn của một lệnh."), ("(default: ", "(mặc định: "),
        ("default:", "mặc định:"), ("(default)", "(mặc định)"), ("(values: ", "(giá trị: "),
        ("Unknown option '", "Không có tùy chọn '"),
        ("Missing expected argument '", "Thiếu tham số '"), ("Missing value for '", "Thiếu giá trị cho '"),
        ("The value '", "Giá trị '"), ("' is invalid for '", "' không dùng được cho '"),
        ("' is invalid.", "' không dùng được."), ("The option '", "Tùy chọn '"),
        ("' does not take any value, but '", "' không nhận giá trị, nhưng lại ghi '"), ("' was specified.", "'."),
        ("Value to be set with flag '", "Cờ '"), ("Value to be set with '", "Giá trị của '"),
        (" had already been set with flag '", " trái với cờ đã ghi '"),
        (" had already been set with '", " đã được ghi bằng '"), ("Missing one of: '", "Thiếu một trong: '"),
        ("Missing required subcommand.", "Thiếu tên lệnh."), ("Invalid option: ", "Tùy chọn viết sai: "),
        ("' or '", "' hoặc '"), ("' and '", "' và '"),
        (". Please provide one of the following:", ". Hãy dùng một trong các giá trị:"),
        (". Please provide one of ", ". Hãy dùng một trong: "), (". Did you mean '", ". Ý bạn là '"),
        ("Unexpected argument '", "Thừa tham số '"), (" unexpected arguments: ", " tham số thừa: "),
        ("' for more information.", "' để biết thêm."), ("' for detailed help.", "' để biết chi tiết."),
        ("See 'dondoc", "Xem 'dondoc"), ("<subcommand>", "<lệnh>"), ("<options>", "<tùy chọn>"),
    ]

    /// What the parser wrote, in the language of the user.
    static func translated(_ text: String, to language: Language) -> String {
        guard language == .vietnamese, !text.hasPrefix("{") else { return text }
        return words.reduce(text) { replacing($1.english, with: $1.vietnamese, in: $0) }
    }

    private static func replacing(_ old: String, with new: String, in text: String) -> String {
        let (old, bytes) = (Array(old.utf8), Array(text.utf8))
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == old[0], bytes[place...].starts(with: old) {
                result += Array(new.utf8)
                place += old.count
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
