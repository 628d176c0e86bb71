import ArgumentParser
import Intake
import Statistics

/// Rows and figures that were left out are said on standard error and in the exit code: a table never lacks them silently.
enum RowsLeftOut {
    /// So many are said one by one.
    private static let most = 5

    /// - Throws: exit code 1 where anything was left out.
    static func tell(_ findings: [Finding], _ language: Language) throws {
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
