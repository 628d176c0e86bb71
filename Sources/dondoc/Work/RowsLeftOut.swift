import ArgumentParser
import Intake
import Statistics

/// Rows and figures that were left out are said on standard error and in the exit code: a table never lacks them silently.
enum RowsLeftOut {
    /// So many are said one by one.
    private static let most = 5

    /// Mistakes in the settings are said too: who is judged by other rules than the file gives has to know.
    /// - Throws: exit code 1 where anything was left out.
    static func tell(_ findings: [Finding], _ language: Language) throws {
        for finding in findings.filter(\.isMistakenSetting).prefix(most) { Console.complain(finding.line(language)) }
        let left = findings.filter { $0.severity == .error }
        guard !left.isEmpty else { return }
        for finding in left.prefix(most) { Console.complain(finding.line(language)) }
        if left.count > most {
            let rest = left.count - most
            Console.complain(
                Phrase(
                    "và \(rest) chỗ khác không tính được; xem: dondoc inspect", "and \(rest) more; see: dondoc inspect")[
                        language])
        }
        throw ExitCode(1)
    }
}

extension Finding {
    /// Whether it is about a line of the settings, which keeps its default.
    fileprivate var isMistakenSetting: Bool {
        guard case .settings = kind else { return false }
        return place.row != nil && severity != .error
    }
}
