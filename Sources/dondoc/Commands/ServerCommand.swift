import Archive
import ArgumentParser
import Statistics

/// What who looks after a server does for the offices that use it.
struct ServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "server",
        abstract: said(
            "Kho lưu trên máy chủ PostgreSQL: tạo, nâng cấp, phân quyền.",
            "Archives on a PostgreSQL server: making them, bringing them up to date, who may do what."),
        subcommands: [Init.self])

    /// Makes the archive.
    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init",
            abstract: said(
                "Tạo kho lưu trong một cơ sở dữ liệu có sẵn, hoặc nâng cấp kho đã có; in ra đã làm gì.",
                "Make the archive in a database that is there, or bring one up to date; prints what was done."),
            discussion: said(
                """
                Chạy lại bao nhiêu lần cũng được. Người quản trị máy chủ chạy, một lần lúc đầu, mỗi khi có bản dondoc mới và \
                mỗi đầu năm; các tài khoản khác chỉ cần được cấp một trong các quyền in ra. Hướng dẫn: docs/SERVER.md.
                """,
                """
                It may be run as often as one likes. Who looks after the server runs it once, with every new version of dondoc \
                and at the beginning of a year; all other accounts need no more than one of the roles it prints. See docs/SERVER.md.
                """))

        @Argument(help: .said("Địa chỉ: postgresql://máy-chủ/kho.", "The address: postgresql://host/database."))
        var address: String
        @Option(
            name: .customLong("clerk"),
            help: .said(
                "Số của đơn vị có chuyên viên riêng, chỉ xem được đơn vị mình; ghi nhiều lần được.",
                "The number of a unit with a clerk of its own, who sees that unit alone; may be given several times."))
        var clerks: [String] = []
        @OptionGroup var look: LanguageOptions

        /// So many years around this one get a partition of their own.
        private static let years = -5...2

        func run() throws {
            try reportingErrors(look.language) {
                let place = try ArchiveFile.path(address)
                guard ArchiveFile.isOnServer(place) else {
                    throw Complaint(
                        Messages.serverSentence(for: ArchiveProblem(path: place, error: .badAddress))
                            ?? Messages.unreadable)
                }
                let year = Today.day.year
                let setUp = ServerSetUp(
                    place, clerks: clerks, years: (year + Self.years.lowerBound)...(year + Self.years.upperBound))
                let steps = try ArchiveFile.telling(place) { () throws(ArchiveError) in try setUp.run() }
                let lines = steps.map { Messages.line(for: $0)[look.language] + "\n" }
                try Console.deliver(lines.joined())
            }
        }
    }
}

extension Messages {
    /// What `dondoc server init` says it did.
    static func line(for step: ServerSetUp.Step) -> Phrase {
        switch step {
        case .archive(let schema, let database):
            Phrase(
                "Kho lưu: lược đồ \(schema) trong cơ sở dữ liệu \(database), đúng với bản dondoc này.",
                "The archive: schema \(schema) in the database \(database), as this version of dondoc has it.")
        case .years(let first, let last):
            Phrase(
                "Văn bản nằm riêng theo năm, từ \(first) đến \(last); các năm khác để chung một chỗ.",
                "Documents lie by years, \(first) to \(last) each apart; other years together.")
        case .roles(let roles, let new):
            Phrase(
                "Các quyền: \(roles.joined(separator: ", "))\(new.isEmpty ? " (đã có từ trước)" : "; mới tạo: \(new.joined(separator: ", "))"). Cấp cho một người: GRANT \(roles[0]) TO tên-người;",
                "Roles: \(roles.joined(separator: ", "))\(new.isEmpty ? " (all there before)" : "; new: \(new.joined(separator: ", "))"). To give one to somebody: GRANT \(roles[0]) TO name;"
            )
        case .clerk(let role, let unit):
            Phrase(
                "Quyền \(role): chuyên viên của đơn vị \(unit), chỉ xem được đơn vị này.",
                "Role \(role): the clerk of unit \(unit), who sees this unit alone.")
        case .policies:
            Phrase(
                "Máy chủ tự chặn dòng của đơn vị khác đối với chuyên viên; không ai được đọc thẳng phần của từng năm.",
                "The server itself keeps rows of other units from clerks; nobody may read the parts of single years directly."
            )
        }
    }
}
