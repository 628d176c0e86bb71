import Statistics
import Text

/// The documents behind the units, as data that the page makes tables of when a unit is opened.
extension BrowserPage {
    var data: String {
        let all = JSONValue.object(documents.map { ($0.unit.text, lists(of: $0)) }).text
        // Inside a page no text may begin a tag, not even the end of the one it stands in.
        let safe = all.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "<": "\\u003c"
            case "\u{2028}": "\\u2028"
            case "\u{2029}": "\\u2029"
            default: String(scalar)
            }
        }
        return "<script type=\"application/json\" id=\"documents\">\(safe.joined())</script>\n"
    }

    private func lists(of documents: Documents) -> JSONValue {
        var lists: [JSONValue] = []
        if !documents.open.isEmpty {
            let columns = BacklogColumn.exported(documents.open)
            lists.append(
                list(
                    Phrase("Văn bản đến chưa xử lý", "Open incoming documents"), documents.open.count,
                    columns.map { ($0.title, $0.kind) },
                    documents.open.prefix(Self.most).map { document in
                        columns.map {
                            cell(
                                $0.value(document, asOf: asOf), $0.kind, $0.text(document, asOf: asOf, numbers))
                        }
                    }))
        }
        if !documents.unsigned.isEmpty {
            let columns = SigningColumn.exported(documents.unsigned)
            lists.append(
                list(
                    Phrase("Văn bản đi chưa đủ chữ ký số", "Issued documents that lack a signature"),
                    documents.unsigned.count, columns.map { ($0.title, $0.kind) },
                    documents.unsigned.prefix(Self.most).map { document in
                        columns.map {
                            cell($0.value(document, asOf: asOf), $0.kind, $0.text(document, numbers))
                        }
                    }))
        }
        return .array(lists)
    }

    private func list(
        _ title: Phrase, _ count: Int, _ columns: [(title: Phrase, kind: ColumnKind)],
        _ rows: [[JSONValue]]
    ) -> JSONValue {
        var heading = "\(title[language]): \(numbers.count(count))"
        if rows.count < count {
            let shown = numbers.count(rows.count)
            heading +=
                Phrase(" (liệt kê \(shown) văn bản cũ nhất)", " (the oldest \(shown) are listed)")[language]
        }
        return .object([
            ("title", .string(heading)), ("heads", .array(columns.map { .string($0.title[language]) })),
            ("numbers", .array(columns.map { .bool($0.kind.isRightAligned) })),
            ("rows", .array(rows.map { .array($0) })),
        ])
    }

    /// A number as such, a day with what it is sorted by, all else as text.
    private func cell(_ value: ColumnValue, _ kind: ColumnKind, _ text: String) -> JSONValue {
        if case .count(let number) = value, kind == .count { return .number(number) }
        if case .day(let day) = value {
            return .array([.string(text), .number(Int(day.daysSince1970))])
        }
        return .string(VisibleText.clean(text))
    }
}
