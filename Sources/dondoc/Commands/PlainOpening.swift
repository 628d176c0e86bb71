import Statistics

/// `dondoc`, with something in the archive, and `dondoc open PATH…` without options but the language: what is typed most,
/// and what must be on the screen at once. They go past the parser of arguments, which looks at every command there is
/// and takes longer than all the rest until the first frame. Whatever has another option is the parser's.
struct PlainOpening {
    /// What is opened.
    let request: LoadRequest
    /// Whether the language was given.
    let isLanguageChosen: Bool

    /// Nil when `given`, the arguments without the name of the program, is anything else.
    init?(_ given: some Collection<String>) {
        var arguments = Array(given)
        var choice: LanguageOptions.LanguageChoice?
        // After the name of the command; alone it is the dashboard's, which the parser knows.
        if let place = arguments.firstIndex(of: "--lang"), place > 0, place + 1 < arguments.count {
            choice = LanguageOptions.LanguageChoice(rawValue: arguments[place + 1])
            if choice != nil { arguments.removeSubrange(place...(place + 1)) }
        }
        guard let archive = try? ArchiveFile.path(nil) else { return nil }
        let paths = arguments.dropFirst()
        let holdsFigures = arguments.isEmpty && (try? ArchiveFile.holdsFigures(archive)) ?? false
        guard holdsFigures || arguments.first == OpenCommand.name && !paths.isEmpty,
            paths.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") })
        else { return nil }
        request = LoadRequest(
            paths: Array(paths), archivePath: archive, asOf: nil, deadline: nil, settingsPath: nil,
            language: LanguageOptions.language(of: choice), today: Today.day)
        isLanguageChosen = choice != nil
    }

    /// Opens the dashboard; the exit code. Nil when there is no terminal for it.
    func run() -> Int32? {
        guard Console.isTerminal else { return nil }
        defer { ArchiveFile.close() }
        let loop = DashboardLoop(
            request: request, scheme: nil, usesColor: LanguageOptions.usesColor, isLanguageChosen: isLanguageChosen,
            isFresh: false)
        do {
            return try loop.run()
        } catch {
            Console.complain(Messages.sentence(for: error)[request.language])
            return 2
        }
    }
}
