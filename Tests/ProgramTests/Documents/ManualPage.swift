import Foundation

/// docs/man/dondoc.1: the manual as troff, from what the program says of its own arguments.
///
/// swift-argument-parser has a plugin for this; it builds a second tool for a page that says neither what the exit codes
/// nor what the files are, and lists the options of data again for each of ten commands. Here each stands once.
struct ManualPage {
    /// An option shared by so many commands is explained once, for all.
    private static let manyCommands = 4

    let root: Command

    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool
        let arguments: [Argument]?
        let subcommands: [Command]?

        /// Without help and version, which every command has.
        var own: [Argument] {
            (arguments ?? []).filter { $0.shouldDisplay && !$0.has("help") && !$0.has("version") }
        }
    }

    struct Argument: Decodable, Hashable {
        let kind: String
        let abstract: String?
        let discussion: String?
        let names: [Name]?
        let valueName: String?
        let defaultValue: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool

        struct Name: Decodable, Hashable {
            let kind: String
            let name: String

            var typed: String { (kind == "long" ? "--" : "-") + name }
        }

        func has(_ name: String) -> Bool { (names ?? []).contains { $0.name == name } }
    }

    /// - Parameter dump: what `dondoc --experimental-dump-help` prints.
    init(dump: String) throws {
        struct Dump: Decodable { let command: Command }
        root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    }

    /// The commands a user sees, in the order of the program.
    var commands: [Command] {
        (root.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    func troff(version: String) -> String {
        var lines = [
            ".\\\" Made from the definitions of the arguments by `make documents`; do not edit.",
            ".TH DONDOC 1 \"\" \"dondoc \(version)\" \"User commands\"",
            ".SH NAME", "dondoc \\- dashboard over a document system's reports",
            ".SH SYNOPSIS", ".B dondoc", ".RI [ command ]\\ [ options ]\\ [ paths ...]",
            ".SH DESCRIPTION", Self.escaped(root.discussion ?? ""), ".PP", Self.escaped(root.abstract ?? ""),
            "Without a command the dashboard is opened on the archive.", ".SH COMMANDS",
        ]
        let shared = sharedArguments
        for command in commands {
            lines += [".SS \(Self.escaped("dondoc " + command.commandName))", ".B \(command.commandName)"]
            lines.append(Self.escaped(command.own.map(Self.usage).joined(separator: " ")))
            lines += [".PP", Self.escaped(command.abstract ?? "")]
            if let discussion = command.discussion { lines += [".PP", Self.escaped(discussion)] }
            lines += command.own.filter { !shared.contains($0) }.flatMap(Self.entry)
        }
        lines += [".SH OPTIONS OF MANY COMMANDS", "The lines above say which command takes which."]
        lines += shared.flatMap(Self.entry)
        lines += [".TP", ".BR \\-h ,\\  \\-\\-help", "What a command does and takes."]
        lines += [".TP", ".B \\-\\-version", "The version of the program."]
        return (lines + Self.closing).joined(separator: "\n") + "\n"
    }

    /// Arguments that many commands have with the same words, in the order they are first met.
    private var sharedArguments: [Argument] {
        let all = commands.flatMap(\.own)
        var seen: Set<Argument> = []
        return all.filter { argument in
            all.count { $0 == argument } >= Self.manyCommands && seen.insert(argument).inserted
        }
    }

    private static func usage(_ argument: Argument) -> String {
        let value = "<\(argument.valueName ?? "value")>"
        let core =
            switch argument.kind {
            case "positional": value
            case "flag": argument.names?.last?.typed ?? ""
            default: "\(argument.names?.last?.typed ?? "") \(value)"
            }
        let repeated = argument.isRepeating ? core + "..." : core
        return argument.isOptional ? "[\(repeated)]" : repeated
    }

    private static func entry(_ argument: Argument) -> [String] {
        let names = (argument.names ?? []).map(\.typed).joined(separator: ", ")
        let value = argument.kind == "flag" ? "" : " <\(argument.valueName ?? "value")>"
        let title = argument.kind == "positional" ? "<\(argument.valueName ?? "value")>" : names + value
        var text = argument.abstract ?? ""
        if let standard = argument.defaultValue { text += " (default: \(standard))" }
        return [".TP", ".B \(escaped(title))", escaped([text, argument.discussion ?? ""].joined(separator: "\n"))]
    }

    /// What troff would take for its own becomes text: backslashes, hyphens that may be typed, a dot or quote in front.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n").map { line in
            let safe = line.replacingOccurrences(of: "\\", with: "\\e").replacingOccurrences(of: "-", with: "\\-")
            return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
        }.joined(separator: "\n")
    }

    private static let closing = [
        ".SH EXIT STATUS",
        ".TP", ".B 0", "Done; and for \\fBcheck\\fR and \\fBevaluate\\fR: nothing to complain of, nothing changed.",
        ".TP", ".B 1",
        "\\fBcheck\\fR found units that break a rule; \\fBevaluate \\-\\-verify\\fR or \\fB\\-\\-kept\\fR found a change.",
        ".TP", ".B 2", "It could not be done; one sentence on standard error says why.",
        ".SH ENVIRONMENT",
        ".TP", ".B LC_ALL, LC_MESSAGES, LANG", "The language: English when it begins with en, else Vietnamese.",
        ".TP", ".B NO_COLOR", "When set, no colours.",
        ".TP", ".B TERM", "The terminal, as in terminfo(5).",
        ".SH FILES",
        ".TP", ".I ~/.local/share/dondoc/archive.sqlite", "What was imported ($XDG_DATA_HOME).",
        ".TP", ".I ~/.local/state/dondoc/state", "What is remembered between starts ($XDG_STATE_HOME).",
        ".TP", ".I dondoc.yaml", "The settings of an office, beside the reports; the sample's explains every key.",
        ".TP", ".I /usr/share/dondoc/SampleData", "The sample, where the package was installed under /usr.",
        ".SH EXAMPLES",
        ".EX",
        "dondoc open /usr/share/dondoc/SampleData",
        "dondoc import reports/ && dondoc",
        "dondoc report incoming reports/ \\-\\-sort open:desc",
        "dondoc check reports/ || echo 'somebody is behind'",
        ".EE",
        ".SH SEE ALSO", "The guides and the list of keys in /usr/share/doc/dondoc.",
    ]
}
