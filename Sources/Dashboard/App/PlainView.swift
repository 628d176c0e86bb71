import Output
import Statistics

/// The screen in front as lines of text from top to bottom: for screen readers, printing and pipes.
public enum PlainView {
    /// The same rows, order and filter as on the screen; nil before anything was read.
    public static func text(_ model: Model) -> String? {
        guard let data = model.data else { return nil }
        for screen in model.stack.reversed() {
            switch screen {
            case .unit(let opened): return unit(opened, data, model)
            case .findings: return findings(data, model)
            case .comparison(let screen):
                return screen.ready.map { ComparisonReport($0, language: model.language).formatted(as: .table) }
                    ?? frameText(model)
            case .lists(let lists):
                return LowLists(data.assessment, order: lists.order).letter(model.language).formatted(as: .text)
            case .evaluation(let screen):
                guard let evaluation = screen.answer?.evaluation else { return frameText(model) }
                return EvaluationReport(evaluation, language: model.language).formatted(as: .table)
            case .history, .settings, .incomingDocument, .issuedDocument: return frameText(model)
            case .rollCall(let roll): return RollCallScreen(model, roll)?.plainText
            case .agreed: return AgreedScreen.plainText(model)
            case .meeting: continue
            }
        }
        guard let content = model.current.content else { return nil }
        return UnitTableReport(content, of: data.assessment, groups: data.groups, language: model.language)
            .formatted(as: .table)
    }

    private static func unit(_ screen: UnitScreen, _ data: DashboardData, _ model: Model) -> String? {
        guard let unit = data.unit(screen.unit) else { return nil }
        let summary = UnitSummary(unit, data.assessment, model.language, width: 200).lines
            .map { $0.map(\.text).joined() + "\n" }.joined()
        return summary
            + DocumentReport(screen.shownDocuments, of: unit, in: data.assessment, language: model.language).formatted(
                as: .table)
    }

    private static func findings(_ data: DashboardData, _ model: Model) -> String {
        data.findings.isEmpty
            ? Text.noFindings[model.language] + "\n"
            : data.findings.map { $0.line(model.language) + "\n" }.joined()
    }

    private static func frameText(_ model: Model) -> String {
        render(model).plainText.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
    }
}
