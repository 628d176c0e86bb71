import Statistics

/// A column of an evaluation. The raw value is its name in machine formats.
enum EvaluationColumn: String, CaseIterable {
    case unitID = "unit_id"
    case name
    case received, processed
    case processingRate = "processing_rate"
    case processingOf = "processing_of"
    case signingBase = "signing_base"
    case signed
    case signingRate = "signing_rate"
    case leaderSigned = "leader_signed"
    case leaderRate = "leader_rate_of_signed"
    case due = "due_in_period"
    case onTime = "on_time"
    case onTimeRate = "on_time_rate"
    case firstPart = "completion_rate_first_part"
    case lastPart = "completion_rate_last_part"
    case trend, reminders, reported, band, reason

    var title: Phrase {
        switch self {
        case .unitID: Phrase("Mã", "ID")
        case .name: Phrase("Đơn vị", "Unit")
        case .received: Phrase("Đến", "Received")
        case .processed: Phrase("Đã xử lý", "Processed")
        case .processingRate: Phrase("Tỷ lệ xử lý", "Processing rate")
        case .processingOf: Phrase("Tính trên", "Share of")
        case .signingBase: Phrase("Điện tử − miễn ký", "Electronic − exempt")
        case .signed: Phrase("Ký số", "Signed")
        case .signingRate: Phrase("Tỷ lệ ký số", "Signing rate")
        case .leaderSigned: Phrase("Lãnh đạo ký", "Leader-signed")
        case .leaderRate: Phrase("Tỷ lệ LĐ ký", "Leader rate")
        case .due: Phrase("Đến hạn", "Due")
        case .onTime: Phrase("Đúng hạn", "On time")
        case .onTimeRate: Phrase("Tỷ lệ đúng hạn", "On-time rate")
        case .firstPart: Phrase("Hoàn thành/đến, đầu kỳ", "Completed/arrived, first third")
        case .lastPart: Phrase("Hoàn thành/đến, cuối kỳ", "Completed/arrived, last third")
        case .trend: Phrase("Xu hướng", "Trend")
        case .reminders: Phrase("Lần nhắc", "Reminders")
        case .reported: Phrase("Kỳ có số liệu", "Reports with figures")
        case .band: Phrase("Xếp loại", "Band")
        case .reason: Phrase("Chưa lên mức trên vì", "What keeps it from the next band")
        }
    }

    var isRightAligned: Bool {
        switch self {
        case .name, .processingOf, .trend, .band, .reason: false
        default: true
        }
    }

    /// Whether it holds shares.
    var isRate: Bool {
        switch self {
        case .processingRate, .signingRate, .leaderRate, .onTimeRate, .firstPart, .lastPart: true
        default: false
        }
    }

    /// The parts of the rate as columns, for formulas of a workbook: (part, whole).
    var quotient: (part: EvaluationColumn, whole: EvaluationColumn)? {
        switch self {
        case .processingRate: (.processed, .received)
        case .signingRate: (.signed, .signingBase)
        case .leaderRate: (.leaderSigned, .signed)
        case .onTimeRate: (.onTime, .due)
        default: nil
        }
    }

    func value(_ unit: UnitEvaluation, _ words: EvaluationWords) -> ColumnValue {
        let record = unit.record
        func count(_ number: Int?) -> ColumnValue { number.map { .count($0) } ?? .missing }
        func rate(_ rate: Rate?) -> ColumnValue { rate.map { .rate($0) } ?? .missing }
        let (incoming, issued) = (record.incoming, record.issued)
        let isAll = incoming?.evaluatesCarriedOver ?? false
        switch self {
        case .unitID: return .text(record.unit.id.text)
        case .name: return .text(record.unit.name)
        case .received: return count(incoming?[isAll ? .toProcess : .received])
        case .processed: return count(incoming?[isAll ? .processedAll : .processed])
        case .processingRate: return rate(incoming?.evaluatedProcessing)
        case .processingOf: return .text(words.processingBasis(unit))
        case .signingBase: return count(issued?[.toSign])
        case .signed: return count(issued?[.signed])
        case .signingRate: return rate(issued?[rate: .signing])
        case .leaderSigned: return count(issued?[.fullySigned])
        case .leaderRate: return rate(issued?[rate: .leaderOfSigned])
        case .due: return record.onTime.isDefined ? .count(record.onTime.whole) : .missing
        case .onTime: return record.onTime.isDefined ? .count(record.onTime.part) : .missing
        case .onTimeRate: return record.onTime.isDefined ? .rate(record.onTime) : .missing
        case .firstPart: return record.firstPart.isDefined ? .rate(record.firstPart) : .missing
        case .lastPart: return record.lastPart.isDefined ? .rate(record.lastPart) : .missing
        case .trend: return .text(words.trend(record))
        case .reminders: return .count(record.reminders)
        case .reported:
            return record.reported.isDefined ? .text("\(record.reported.part)/\(record.reported.whole)") : .missing
        case .band: return .text(words.band(unit))
        case .reason: return .text(words.shortReason(unit))
        }
    }
}
