import Dashboard
import Statistics

/// What was typed first: a command, a path that stands for `open`, or a mistake that looks like a command.
enum TypedCommand: Equatable {
    /// To be understood by the parser.
    case understood([String])
    /// Neither a command nor something that exists; the command that looks most like it.
    case mistyped(String, like: String?)

    /// `commands` are the names of all commands; `exists` tells whether there is such a file or folder.
    init(_ arguments: [String], commands: [String], exists: (String) -> Bool) {
        let arguments = Self.optionsBehind(arguments, commands: commands, exists: exists)
        guard let first = arguments.first, !first.hasPrefix("-"), !commands.contains(first) else {
            self = .understood(arguments)
            return
        }
        if exists(first) {
            self = .understood([OpenCommand.name] + arguments)
            return
        }
        // A path that does not exist is told by `open`, which knows how to say it.
        if first.contains("/") || first.contains(".") {
            self = .understood([OpenCommand.name] + arguments)
            return
        }
        let typed = Array(first.lowercased().unicodeScalars)
        if typed.count >= 2, let begun = commands.first(where: { $0.hasPrefix(first.lowercased()) }) {
            self = .mistyped(first, like: begun)
            return
        }
        let near = commands.map { ($0, Self.distance(typed, Array($0.unicodeScalars))) }.min { $0.1 < $1.1 }
        let isClose = near.map { $0.1 <= max(1, typed.count / 3) } ?? false
        self = .mistyped(first, like: isClose ? near?.0 : nil)
    }

    /// A path as Windows or a browser writes it (`C:\\Users\\…`, `file:///…`), as it is called here, where there is something of
    /// that name; anything else as it is.
    static func path(_ argument: String, exists: (String) -> Bool) -> String {
        let isForeign = argument.hasPrefix("file://") || argument.dropFirst().hasPrefix(":")
        guard isForeign, !exists(argument), let path = DroppedPath(argument)?.path, exists(path) else {
            return argument
        }
        return path
    }

    /// Options that every command knows, typed before the command or path they are for: behind it.
    private static func optionsBehind(
        _ arguments: [String], commands: [String], exists: (String) -> Bool
    ) -> [String] {
        let withValue: Set<String> = ["--lang", "--archive", "--config", "--as-of", "--deadline"]
        let alone: Set<String> = ["--no-color", "--plain"]
        var place = 0
        while place < arguments.count, arguments[place].hasPrefix("--") {
            let name = String(arguments[place].prefix { $0 != "=" })
            guard withValue.contains(name) || alone.contains(name) else { return arguments }
            place += withValue.contains(name) && name == arguments[place] ? 2 : 1
        }
        guard 0 < place, place < arguments.count else { return arguments }
        let word = arguments[place]
        guard !word.hasPrefix("-") else { return arguments }
        return [word] + arguments[..<place] + arguments[(place + 1)...]
    }

    /// How many letters have to be added, left out, changed or swapped with their neighbour.
    private static func distance(_ a: [UnicodeScalar], _ b: [UnicodeScalar]) -> Int {
        var rows = [Array(0...b.count)]
        for (i, left) in a.enumerated() {
            var row = [i + 1]
            for (j, right) in b.enumerated() {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left == right ? 0 : 1))
                if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}

extension Messages {
    static func noSuchCommand(_ typed: String, like command: String?) -> Phrase {
        let hint = command.map { Phrase("Ý bạn là: dondoc \($0)?", "Did you mean: dondoc \($0)?") }
        let all = Phrase("Tất cả các lệnh: dondoc help", "All commands: dondoc help")
        return Phrase(
            "Không có lệnh hay tệp nào là “\(typed)”. \((hint ?? all).vietnamese)",
            "There is no command or file “\(typed)”. \((hint ?? all).english)")
    }
}
