import Statistics

/// `dondoc`, with something in the archive, and `dondoc open PATH…` without options: what is typed most, and what must be
/// on the screen at once. They go past the parser of arguments, which looks at every command there is and takes longer
/// than all the rest until the first frame. Whatever has an option is the parser's.
struct PlainOpening {
    /// What is opened.
    let request: LoadRequest

    /// Nil when `arguments`, without the name of the program, are anything else.
    init?(_ arguments: some Collection<String>) {
        guard let archive = try? ArchiveFile.path(nil) else { return nil }
        let paths = arguments.dropFirst()
        let holdsFigures = arguments.isEmpty && (try? ArchiveFile.holdsFigures(archive)) ?? false
        guard holdsFigures || arguments.first == OpenCommand.name && !paths.isEmpty,
            paths.allSatisfy({ !$0.isEmpty && !$0.hasPrefix("-") })
        else { return nil }
        request = LoadRequest(
            paths: Array(paths), archivePath: archive, asOf: nil, deadline: nil, settingsPath: nil,
            language: LanguageOptions.language(of: nil), today: Today.day)
    }

    /// Opens the dashboard; the exit code. Nil when there is no terminal for it.
    func run() -> Int32? {
        guard Console.isTerminal else { return nil }
        defer { ArchiveFile.close() }
        let loop = DashboardLoop(
            request: request, scheme: nil, usesColor: LanguageOptions.usesColor, isLanguageChosen: false,
            isFresh: false)
        do {
            return try loop.run()
        } catch {
            Console.complain(Messages.sentence(for: error)[request.language])
            return 2
        }
    }
}
