import Statistics

/// The identities of the appendices, and the counts that follow from them when a column is missing or blank.
///
/// received = replied + closed + open; processed = replied + closed; issued = electronic + paper; electronic = signed
/// + unsigned. They hold for every row of the published appendices.
enum AppendixArithmetic {
    /// A count and the counts that add up to it.
    struct Sum {
        let whole: ReportField
        let parts: [ReportField]
    }

    /// A percentage and what it is a share of.
    struct Share {
        let percent: ReportField
        let part: ReportField
        let whole: ReportField
    }

    static func sums(of kind: ReportKind) -> [Sum] {
        kind == .incomingAppendix
            ? [
                Sum(whole: .processed, parts: [.replied, .closed]),
                Sum(whole: .received, parts: [.processed, .open]),
            ]
            : [
                Sum(whole: .electronic, parts: [.signed, .unsigned]),
                Sum(whole: .issued, parts: [.electronic, .paper]),
            ]
    }

    /// The sums as the report prints them, to be verified.
    static func printedSums(of kind: ReportKind) -> [Sum] {
        kind == .incomingAppendix
            ? [
                Sum(whole: .processed, parts: [.replied, .closed]),
                Sum(whole: .received, parts: [.replied, .closed, .open]),
                Sum(whole: .received, parts: [.processed, .open]),
            ]
            : sums(of: kind)
    }

    static func shares(of kind: ReportKind) -> [Share] {
        kind == .incomingAppendix
            ? [Share(percent: .processingPercent, part: .processed, whole: .received)]
            : [
                Share(percent: .signingPercent, part: .signed, whole: .electronic),
                Share(percent: .leaderPercent, part: .leaderSigned, whole: .signed),
            ]
    }

    /// `counts` with every count that follows from the others; blank parts of a complete sum are 0.
    static func completed(_ counts: FieldCounts, kind: ReportKind) -> FieldCounts {
        var counts = counts
        if kind == .issuedAppendix, counts[.paper] == nil, counts[.issued] == nil || counts[.electronic] == nil {
            // A report without a column for paper has electronic documents only.
            counts[.paper] = 0
        }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for sum in sums(of: kind) {
                let missing = sum.parts.filter { counts[$0] == nil }
                let known = sum.parts.reduce(0) { $0 + (counts[$1] ?? 0) }
                if let whole = counts[sum.whole] {
                    if missing.count == 1, let part = missing.first, whole >= known {
                        counts[part] = whole - known
                        hasChanged = true
                    } else if missing.count > 1, whole == known {
                        for part in missing { counts[part] = 0 }
                        hasChanged = true
                    }
                } else if missing.isEmpty {
                    counts[sum.whole] = known
                    hasChanged = true
                }
            }
        }
        return counts
    }
}

extension Counts {
    /// The counts of a row of a report, completed: what it does not tell stays unknown.
    init?(_ counts: FieldCounts, kind: ReportKind) {
        if kind == .incomingAppendix {
            if let open = counts[.open], let replied = counts[.replied], let closed = counts[.closed] {
                self = .incoming(replied: replied, closed: closed, open: open)
            } else if let open = counts[.open], let processed = counts[.processed] {
                self.init()
                self[.processed] = processed
                self[.open] = open
                self[.received] = counts[.received] ?? processed + open
            } else {
                // What stands there is kept; what is blank is not known.
                self.init()
                let told: [(ReportField, Measure)] = [
                    (.received, .received), (.replied, .replied), (.closed, .closed), (.processed, .processed),
                    (.open, .open),
                ]
                for (field, measure) in told { self[measure] = counts[field] }
                if known.isEmpty { return nil }
            }
        } else {
            guard let signed = counts[.signed], let unsigned = counts[.unsigned] else { return nil }
            // The published percentages are leader-signed of signed: those counted carry both signatures.
            self = .issued(
                paper: counts[.paper] ?? 0, signed: signed, unsigned: unsigned, leaderSigned: counts[.leaderSigned])
        }
    }
}

extension RecognisedSheet {
    /// Whether the sums that the rows of an appendix print, by the names of its columns, hold in most rows that have all
    /// of one.
    var holdsPrintedSums: Bool { printedSums.fails == 0 || printedSums.holds > printedSums.fails }

    /// In how many rows the sums hold and fail. A total is printed too where the parts of its parts are.
    var printedSums: (holds: Int, fails: Int) {
        typealias Sum = AppendixArithmetic.Sum
        let more =
            report == .issuedAppendix && column(.electronic) == nil
            ? [Sum(whole: .issued, parts: (column(.paper) == nil ? [] : [.paper]) + [.signed, .unsigned])] : []
        let sums = (AppendixArithmetic.printedSums(of: report) + more).filter { sum in
            ([sum.whole] + sum.parts).allSatisfy { column($0) != nil }
        }
        var (holds, fails) = (0, 0)
        for row in sheet.rows(limit: mostUnitRows).dropFirst(firstDataRow) {
            func count(_ field: ReportField) -> Int? {
                column(field).flatMap { $0 < row.count ? readCount(row[$0]).value : nil }
            }
            for sum in sums {
                let parts = sum.parts.compactMap(count)
                guard let whole = count(sum.whole), parts.count == sum.parts.count else { continue }
                if parts.reduce(0, +) == whole { holds += 1 } else { fails += 1 }
            }
        }
        return (holds, fails)
    }
}
