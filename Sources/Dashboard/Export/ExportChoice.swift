import Intake
import Output
import Statistics
import Terminal

/// A form in which what is in front can leave the program.
public enum ExportChoice: Hashable, Sendable {
    /// The table or list of documents, all of its rows in their order, with the columns and the filter of the screen.
    case table(OutputFormat)
    /// The same on the clipboard, its cells apart by tabs, to be pasted into a sheet or a letter.
    case copy
    /// The low lists in the words of a letter.
    case letter(Letter.Format)
    /// The screen as it is seen.
    case screen(ScreenFormat)

    /// The choices for the screen in front.
    static func choices(for model: Model) -> [ExportChoice] {
        guard model.data != nil else { return [] }
        let screen = ScreenFormat.allCases.map { ExportChoice.screen($0) }
        let tables: [OutputFormat] = [.xlsx, .excelCSV, .html, .markdown, .table, .tsv, .json]
        switch model.stack.last {
        case nil: return (tables.prefix(2) + [.pdf] + tables.dropFirst(2)).map { .table($0) } + [.copy] + screen
        case .unit(let opened):
            let isListed =
                opened.list == .backlog ? opened.backlog.documents.isReady : opened.signing.documents.isReady
            return (isListed ? tables.map { .table($0) } + [.copy] : []) + screen
        case .lists: return Letter.Format.allCases.map { .letter($0) } + screen
        case .comparison(let comparison):
            return (comparison.ready == nil ? [] : tables.map { .table($0) } + [.copy]) + screen
        case .evaluation(let evaluation):
            return (evaluation.answer?.evaluation == nil ? [] : tables.map { .table($0) } + [.copy]) + screen
        case .groups, .groupDocuments, .journal:
            return (model.listReport == nil ? [] : tables.map { .table($0) } + [.copy]) + screen
        case .incomingDocument, .issuedDocument, .findings, .settings, .history, .meeting, .rollCall, .agreed, .notes:
            return screen
        }
    }

    /// The form in a few words.
    var title: Phrase {
        switch self {
        case .table(.xlsx):
            Phrase("Bảng này: XLSX, kèm phụ lục và tồn đọng", "This table: XLSX with appendices and backlog")
        case .table(.pdf): Phrase("Tóm tắt một trang A4: PDF", "Summary on one page of A4: PDF")
        case .table(.excelCSV): Phrase("Bảng này: CSV cho Excel", "This table: CSV for Excel")
        case .table(.csv): Phrase("Bảng này: CSV", "This table: CSV")
        case .table(.tsv): Phrase("Bảng này: TSV", "This table: TSV")
        case .table(.html): Phrase("Bảng này: HTML có biểu đồ, in được", "This table: HTML with charts, for printing")
        case .table(.markdown): Phrase("Bảng này: Markdown", "This table: Markdown")
        case .table(.table): Phrase("Bảng này: văn bản thẳng cột", "This table: aligned text")
        case .table(.json): Phrase("Bảng này: JSON", "This table: JSON")
        case .copy: Phrase("Chép bảng này, để dán vào Excel, Word", "Copy this table, to paste into Excel or Word")
        case .letter(.text): Phrase("Danh sách: văn bản", "The lists: text")
        case .letter(.markdown): Phrase("Danh sách: Markdown", "The lists: Markdown")
        case .letter(.html): Phrase("Danh sách: HTML", "The lists: HTML")
        case .screen(.text): Phrase("Màn hình này: văn bản", "This screen: text")
        case .screen(.svg): Phrase("Màn hình này: hình SVG", "This screen: SVG picture")
        case .screen(.html): Phrase("Màn hình này: HTML", "This screen: HTML")
        }
    }

    private var ending: String {
        switch self {
        case .letter(.text): "txt"
        case .copy: OutputFormat.tsv.fileEnding
        case .table(let format): format.fileEnding
        case .letter(let format): format.rawValue
        case .screen(let format): format.ending
        }
    }

    /// A name for the file: what it is, of whom, of which day.
    func fileName(for model: Model) -> String {
        let language = model.language
        var parts: [String] = []
        if case .screen = self { parts.append(Phrase("man-hinh", "screen")[language]) }
        switch model.stack.last {
        case nil:
            switch model.table {
            case .summary: parts.append(Phrase("tong-hop", "summary")[language])
            case .incoming: parts.append(Phrase("van-ban-den", "incoming")[language])
            case .issued: parts.append(Phrase("van-ban-di", "issued")[language])
            case .pace: parts.append(Phrase("tien-do", "pace")[language])
            }
        case .unit(let screen):
            parts.append(
                (screen.list == .backlog ? Phrase("ton-dong", "backlog") : Phrase("chua-ky-so", "unsigned"))[language])
        case .lists: parts.append(Phrase("danh-sach-thap", "low-lists")[language])
        case .findings: parts.append(Phrase("phat-hien", "findings")[language])
        case .comparison: parts.append(Phrase("so-sanh", "comparison")[language])
        case .evaluation: parts.append(Phrase("danh-gia", "evaluation")[language])
        case .settings: parts.append(Phrase("cau-hinh", "settings")[language])
        case .history: parts.append(Phrase("dien-bien", "history")[language])
        case .meeting: parts.append(Phrase("cuoc-hop", "meeting")[language])
        case .rollCall: parts.append(Phrase("goi-ten", "roll-call")[language])
        case .agreed: parts.append(Phrase("ket-luan", "agreed")[language])
        case .notes: parts.append(Phrase("ghi-chu", "notes")[language])
        case .journal: parts.append(Phrase("nhat-ky", "journal")[language])
        case .groups, .groupDocuments: parts.append(Phrase("gom-van-ban", "groups")[language])
        case .incomingDocument, .issuedDocument: parts.append(Phrase("van-ban", "document")[language])
        }
        if model.stack.contains(where: { if case .unit = $0 { true } else { false } }), let unit = model.subject {
            parts.append(String(unit.text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }))
        }
        if let data = model.data { parts.append(data.asOf.iso) }
        return parts.joined(separator: "-") + "." + ending
    }

    /// `name` with the ending of the form, if someone typed it without one.
    func completed(_ name: String) -> String {
        let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        return last.isEmpty || last.dropFirst().contains(".") ? name : "\(name).\(ending)"
    }

    /// What is written; nil when what was in front is gone.
    func export(from model: Model) -> Export? {
        guard let data = model.data else { return nil }
        switch self {
        case .copy: return ExportChoice.table(.tsv).export(from: model)
        case .table(let format):
            if let screen = model.unitScreen {
                return data.unit(screen.unit).map {
                    .documents(
                        DocumentReport(screen.shownDocuments, of: $0, in: data.assessment, language: model.language),
                        format)
                }
            }
            if case .comparison(let screen) = model.stack.last {
                return screen.ready.map { .comparison(ComparisonReport($0, language: model.language), format) }
            }
            if case .evaluation(let screen) = model.stack.last {
                return screen.answer?.evaluation.map {
                    .evaluation(EvaluationReport($0, language: model.language), format)
                }
            }
            if let report = model.listReport { return .list(report, format) }
            guard let content = model.current.content else { return nil }
            return .units(
                UnitTableReport(
                    content, of: data.assessment, groups: data.groups, language: model.language,
                    columns: ScreenColumns.exported(model)), format)
        case .letter(let format):
            guard case .lists(let screen) = model.stack.last else { return nil }
            return .letter(LowLists(data.assessment, order: screen.order).letter(model.language), format)
        case .screen(let format):
            var bare = model
            bare.overlay = nil
            bare.notice = nil
            return .screen(render(bare), format, model.scheme, title: ScreenTitle.text(model), model.language)
        }
    }
}

extension Fetched {
    var isReady: Bool {
        if case .ready = self { return true }
        return false
    }
}

extension UnitScreen {
    /// The documents listed, in the order shown.
    var shownDocuments: DocumentReport.Documents {
        list == .backlog
            ? .backlog(backlog.all, shown: backlog.shown) : .signing(signing.all, shown: signing.shown)
    }
}

extension ScreenColumns {
    /// The columns of the table as a report has them: those chosen for the screen in its order, whether or not the
    /// window is wide enough; a bar or a sign stands for the share it shows.
    static func exported(_ model: Model) -> [Column] {
        var seen: Set<Column> = []
        return available(model).compactMap { kind in
            let column: Column =
                switch kind {
                case .value(let column), .bar(let column): column
                case .glyph(.processing): .processingRate
                case .glyph(.signing): .signingRate
                case .glyph(.leader): .leaderRateOfSigned
                }
            return seen.insert(column).inserted ? column : nil
        }
    }
}
