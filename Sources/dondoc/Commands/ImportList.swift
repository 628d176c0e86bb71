import Text
import Archive
import Intake
import Output
import Statistics

/// The imports of an archive as text and as JSON.
struct ImportList {
    private let imports: [KeptImport]
    private let language: Language

    init(_ imports: [KeptImport], language: Language) {
        self.imports = imports
        self.language = language
    }

    /// One line an import, one more for each further report in it.
    var text: String {
        let numbers = NumberText(language)
        let headings = [
            Phrase("Số", "No."), Phrase("Ngày chốt", "As of"), Phrase("Nội dung", "Contents"),
            Phrase("Nhận", "Accepted"), Phrase("Loại", "Left out"), Phrase("Nhập lúc", "Imported"),
            Phrase("Tệp", "File"),
        ].map { $0[language] }
        var grid = TextGrid(isRightAligned: [true, false, false, true, true, false, false])
        grid.add(headings)
        grid.addRule()
        for item in imports {
            var contents = item.snapshots.map { (numbers.date($0.asOf), self.contents($0)) }
            if item.rosterUnits > 0 {
                let units = numbers.count(item.rosterUnits)
                contents.append(("", Phrase("danh mục, \(units) đơn vị", "roster, \(plural(units, "unit"))")[language]))
            }
            for (place, part) in contents.enumerated() {
                grid.add(
                    place == 0
                        ? [
                            "\(item.id)", part.0, part.1, numbers.count(item.accepted), numbers.count(item.rejected),
                            time(item.importedAt), item.name,
                        ] : ["", part.0, part.1, "", "", "", ""])
            }
        }
        return grid.text
    }

    /// `{"imports":[{"import","file","bytes","imported_at","accepted","rejected","roster_units","snapshots":[…]}]}`.
    var json: String {
        let list = imports.map { item in
            JSONValue.object([
                ("import", .number(item.id)), ("file", .string(item.name)), ("bytes", .number(item.bytes)),
                ("imported_at", .number(item.importedAt)), ("accepted", .number(item.accepted)),
                ("rejected", .number(item.rejected)), ("roster_units", .number(item.rosterUnits)),
                (
                    "snapshots",
                    .array(
                        item.snapshots.map { snapshot in
                            JSONValue.object([
                                ("kind", .string(snapshot.kind.rawValue)),
                                ("register", .bool(snapshot.isFromRegister)),
                                ("as_of", .string(snapshot.asOf.iso)),
                                (
                                    "period",
                                    snapshot.period.map {
                                        .object([("from", .string($0.from.iso)), ("to", .string($0.to.iso))])
                                    } ?? .null
                                ),
                                (snapshot.isFromRegister ? "documents" : "units", .number(snapshot.count)),
                            ])
                        })
                ),
            ])
        }
        return JSONValue.object([("imports", .array(list))]).text + "\n"
    }

    private func contents(_ snapshot: KeptImport.Snapshot) -> String {
        let count = NumberText(language).count(snapshot.count)
        return switch (snapshot.kind, snapshot.isFromRegister) {
        case (.incoming, false): Phrase("văn bản đến, \(count) đơn vị", "incoming, \(plural(count, "unit"))")[language]
        case (.issued, false): Phrase("văn bản đi, \(count) đơn vị", "issued, \(plural(count, "unit"))")[language]
        case (.incoming, true): Phrase("sổ đến, \(count) văn bản", "register of incoming, \(count)")[language]
        case (.issued, true): Phrase("sổ đi, \(count) văn bản", "register of issued, \(count)")[language]
        }
    }

    /// The time in Vietnam, to the minute.
    private func time(_ seconds: Int) -> String {
        "\(NumberText(language).date(VietnamTime.day(seconds))) \(VietnamTime.clock(seconds))"
    }
}
