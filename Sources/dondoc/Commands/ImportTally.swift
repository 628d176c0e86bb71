import Intake
import Statistics

/// Says what became of each file of an import, and adds it up.
struct ImportTally {
    let language: Language
    private var hasRejected = false
    private var hasFailed = false
    private var hasImported = false
    /// The first day of the figures imported.
    private(set) var firstDay: CalendarDay?

    init(language: Language) { self.language = language }

    /// 2 when a file could not be imported, 1 when rows were left out, nil when all is well.
    var exitCode: Int32? { hasFailed ? 2 : hasRejected ? 1 : nil }

    mutating func add(_ outcome: FileImport.Outcome, path: String) throws {
        let name = Folder.name(of: path)
        switch outcome {
        case .alreadyImported(let id):
            try Console.deliver(
                Phrase(
                    "\(name): đã nhập trước đây (lần nhập số \(id)), không thay đổi gì.",
                    "\(name): already imported (import \(id)), nothing changed.")[language] + "\n")
        case .imported(let id, let reading, let findings):
            let accepted = reading.sheets.reduce(0) { $0 + $1.accepted }
            let rejected = reading.sheets.reduce(0) { $0 + $1.rejected }
            if rejected > 0 { hasRejected = true }
            if accepted > 0 { hasImported = true }
            let days = reading.recognised.compactMap { $0.period?.from ?? $0.title.asOf }
            firstDay = (days + (firstDay.map { [$0] } ?? [])).min()
            let numbers = NumberText(language)
            let counted = FindingSeverity.allCases.map { severity in
                (severity, findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) })
            }.filter { $0.1 > 0 }.map { "\(numbers.count($0.1)) \($0.0.title[language])" }
            let found = counted.isEmpty ? "" : " (\(counted.joined(separator: ", ")))"
            let kinds = reading.sheets.map { $0.report.title[language] }.joined(separator: ", ")
            try Console.deliver(
                Phrase(
                    "\(name): lần nhập số \(id), \(kinds): nhận \(numbers.count(accepted)) dòng, loại \(numbers.count(rejected)) dòng\(found).",
                    "\(name): import \(id), \(kinds): \(plural(numbers.count(accepted), "row")) accepted, \(numbers.count(rejected)) left out\(found)."
                )[language] + "\n")
            try tell(findings)
        }
    }

    /// What to type now, for a person; a program that reads along is told nothing it did not ask for.
    func sayWhatNext(archive: String?) throws {
        guard hasImported, Console.isTerminal else { return }
        let more = archive.map { " --archive \($0)" } ?? ""
        try Console.deliver(
            Phrase(
                "Xem bảng: gõ dondoc\(more). Lập gói họp để in, gửi: dondoc pack\(more)",
                "To see the tables type: dondoc\(more). For a meeting pack: dondoc pack\(more)")[language] + "\n")
    }

    mutating func addFailure(_ path: String, _ error: any Error) {
        hasFailed = true
        Console.complain("\(Folder.name(of: path)): \(Messages.sentence(for: error)[language])")
    }

    /// The settings were not kept; why has been said.
    mutating func addUnreadSettings() { hasFailed = true }

    func addSettings(_ path: String, isNew: Bool, from day: CalendarDay) throws {
        let name = Folder.name(of: path)
        let date = NumberText(language).date(day)
        try Console.deliver(
            (isNew
                ? Phrase("\(name): cấu hình, áp dụng từ \(date).", "\(name): settings, valid from \(date).")
                : Phrase(
                    "\(name): cấu hình này đã có, không thay đổi gì.", "\(name): these settings are kept already."))[
                    language] + "\n")
    }

    /// So many findings are printed; all are kept.
    private static let mostPrinted = 50

    private func tell(_ findings: [Finding]) throws {
        let worth = findings.filter { $0.severity != .info }
        for finding in worth.prefix(Self.mostPrinted) {
            try Console.deliver("  \(finding.severity.title[language]): \(finding.line(language))\n")
        }
        if worth.count > Self.mostPrinted {
            let more = NumberText(language).count(worth.count - Self.mostPrinted)
            try Console.deliver(
                Phrase("  … và \(more) điều nữa (dondoc, phím f).\n", "  … and \(more) more (dondoc, key f).\n")[
                    language])
        }
    }
}
