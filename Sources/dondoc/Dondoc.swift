import ArgumentParser
import Glibc
import Statistics

/// The program: the dashboard and the commands that give the same numbers without it.
@main
struct Dondoc: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dondoc",
        abstract: said(
            "Bảng theo dõi các đơn vị: ai chậm, và tồn đọng cụ thể những gì.",
            "Tables of organisational units, who is behind, and what exactly is in their backlog."),
        discussion: said(
            """
            Giữ báo cáo của hệ thống quản lý văn bản (đến và đi) trong kho lưu, xem bằng bảng theo dõi trong cửa sổ \
            lệnh, hoặc in ra đúng các số đó. dondoc TỆP mở tệp. Bắt đầu: dondoc open SampleData
            """,
            """
            Keeps the reports of a document system (incoming and issued documents) in an archive and shows them in a \
            terminal dashboard, or prints the same numbers. dondoc FILE opens it. Begin with: dondoc open SampleData
            """),
        version: BuiltIn.lines,
        subcommands: [
            DashboardCommand.self, OpenCommand.self, ReportCommand.self, CompareCommand.self, BacklogCommand.self,
            CheckCommand.self, InspectCommand.self, ListsCommand.self, RemindCommand.self, PackCommand.self,
            EvaluateCommand.self, ImportCommand.self, SnapshotsCommand.self, ForgetCommand.self, BackupCommand.self,
            CopyCommand.self, ServerCommand.self,
            ReportProblemCommand.self, NotesCommand.self, MeasuresCommand.self, SettingsCommand.self,
            LayoutsCommand.self, KeysCommand.self, RecordCommand.self,
        ], defaultSubcommand: DashboardCommand.self)

    /// Exit code 2 for everything that could not be done, mistakes on the command line included; 0 and 1 are answers.
    static func main() {
        // A limit on the size of files is an error to report, not a reason to die.
        signal(SIGXFSZ, SIG_IGN)
        if let text = Today.misspelled {
            Console.complain(Messages.badToday(text)[UserLanguage.current])
            Glibc.exit(2)
        }
        let typed = TypedCommand(
            CommandLine.arguments.dropFirst().map { TypedCommand.path($0, exists: Folder.isTaken) },
            commands: configuration.subcommands.map { $0._commandName } + ["help"], exists: Folder.isTaken)
        guard case .understood(let arguments) = typed else {
            if case .mistyped(let text, let like) = typed {
                Console.complain(Messages.noSuchCommand(text, like: like)[UserLanguage.current])
            }
            Glibc.exit(2)
        }
        do {
            var command = try parseAsRoot(arguments)
            defer { ArchiveFile.close() }
            try command.run()
        } catch {
            leave(error)
        }
    }

    /// Help, completions and the version are answers too: what of them is not written is an error.
    private static func leave(_ error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = ParserWords.translated(fullMessage(for: error), to: UserLanguage.current)
        if code == .validationFailure {
            Console.complain(raw: message)
        } else if code.isSuccess, !message.isEmpty {
            do {
                try Console.deliver(Array((message + "\n").utf8))
            } catch {
                Console.complain(error.sentence[UserLanguage.current])
                Glibc.exit(2)
            }
        }
        Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
    }
}

/// Runs a command's work; what goes wrong becomes one sentence on standard error and exit code 2.
func reportingErrors(_ language: Language, _ work: () throws -> Void) throws {
    do {
        try work()
    } catch let exit as ExitCode {
        throw exit
    } catch {
        Console.complain(Messages.sentence(for: error)[language])
        throw ExitCode(2)
    }
}
