import Foundation
import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Screens as a reader sees them: the text, then one letter per cell for what it means, then where the terminal's cursor
/// stands, which screen readers and braille lines follow.
///
/// After an intended change: `UPDATE_GOLDEN=1 make test`, then read the difference before committing it.
@Suite struct GoldenFrameTests {
    struct Shot: Sendable, CustomTestStringConvertible {
        let name: String
        let columns: Int
        let rows: Int
        let keys: String
        var language = Language.vietnamese
        var testDescription: String { name }
    }

    static let shots = [
        Shot(name: "summary-80x24", columns: 80, rows: 24, keys: ""),
        Shot(name: "summary-120x40", columns: 120, rows: 40, keys: ""),
        Shot(name: "summary-60x15", columns: 60, rows: 15, keys: ""),
        Shot(name: "summary-en-100x30", columns: 100, rows: 30, keys: "", language: .english),
        Shot(name: "incoming-sorted-by-rate-100x30", columns: 100, rows: 30, keys: "2 s 6"),
        Shot(name: "incoming-160x24", columns: 160, rows: 24, keys: "2"),
        Shot(name: "issued-low-80x24", columns: 80, rows: 24, keys: "3 ! !"),
        Shot(name: "issued-en-120x24", columns: 120, rows: 24, keys: "3", language: .english),
        Shot(name: "incoming-grouped-folded-100x20", columns: 100, rows: 20, keys: "2 t Up Enter"),
        Shot(name: "filter-typed-80x24", columns: 80, rows: 24, keys: "/ v i n h Space t h u y"),
        Shot(name: "filter-kept-80x24", columns: 80, rows: 24, keys: "/ t h i Space t r a n Enter Space"),
        Shot(name: "nothing-matches-80x24", columns: 80, rows: 24, keys: "/ z z z Enter"),
        Shot(name: "scrolled-columns-60x15", columns: 60, rows: 15, keys: "2 Right Right Right"),
        Shot(name: "sort-panel-80x24", columns: 80, rows: 24, keys: "2 s Down Down Space Down Space"),
        Shot(
            name: "two-sort-keys-100x20", columns: 100, rows: 20,
            keys: "2 s Home Down Down Space Down Down Down Space Enter"),
        Shot(name: "why-80x24", columns: 80, rows: 24, keys: "Down Down w"),
        Shot(name: "help-80x24", columns: 80, rows: 24, keys: "F1"),
        Shot(name: "palette-80x24", columns: 80, rows: 24, keys: ": n h o m"),
        Shot(name: "unit-80x24", columns: 80, rows: 24, keys: "/ v i n h Space l o n g Enter Enter"),
        Shot(name: "unit-120x40", columns: 120, rows: 40, keys: "/ v i n h Space l o n g Enter Enter"),
        Shot(name: "unit-60x15", columns: 60, rows: 15, keys: "/ v i n h Space l o n g Enter Enter"),
        Shot(
            name: "unit-en-100x30", columns: 100, rows: 30, keys: "/ v i n h Space l o n g Enter Enter",
            language: .english),
        Shot(name: "unit-signing-80x24", columns: 80, rows: 24, keys: "/ v i n h Space l o n g Enter Enter Tab"),
        Shot(
            name: "unit-filtered-80x24", columns: 80, rows: 24,
            keys: "/ v i n h Space l o n g Enter Enter / d a t Space d a i Enter"),
        Shot(name: "unit-without-register-80x24", columns: 80, rows: 24, keys: "Enter"),
        Shot(name: "document-80x24", columns: 80, rows: 24, keys: "/ v i n h Space l o n g Enter Enter Down Enter"),
        Shot(name: "no-findings-80x24", columns: 80, rows: 24, keys: "f"),
        Shot(name: "too-small-40x10", columns: 40, rows: 10, keys: ""),
    ]

    /// Screens that are drawn in a fourth size.
    private static func isNew(_ name: String) -> Bool {
        [
            "help-search", "actions-none", "hidden-marks", "promises", "journal", "take-back", "frequency",
            "groups-week",
            "group-documents", "copy", "plain-signs", "roll-call", "roll-call-earlier", "meeting", "promises", "groups",
            "what-if",
            "summary", "unit",
        ].contains(name)
    }

    /// Every screen in both languages and three sizes.
    static let everyScreen: [Shot] = {
        let screens = [
            ("summary", ""), ("incoming", "2"), ("issued", "3"), ("groups", "t"), ("filter", "/ x a"),
            ("jump", "' 1 4 6"),
            ("sort", "s"), ("columns", "c Down Space >"), ("views", "v Down"), ("why", "w"), ("help", "?"),
            ("actions", ":"), ("unit", "' 1 4 3 Enter Enter"), ("signing", "' 1 4 3 Enter Enter Tab"),
            ("document", "' 1 4 3 Enter Enter Enter"), ("findings", "f"),
            ("meeting", "p Down"), ("meeting-issued", "3 p ! !"), ("meeting-why", "p Down w"), ("blank", "p b"),
            ("meeting-what-if", "p x x x"), ("what-if", "x x i 5 0 0"), ("what-if-foot", "2 s 6 x x"),
            ("roll-call", "' 1 4 3 Enter p Enter"), ("roll-call-issued", "3 ' 1 4 3 Enter p Enter s"),
            ("roll-call-stored", "A n h ẹ n Enter 2 0 / 7 Enter Left Right"),
            ("agreement", "A n h ẹ n Enter 1 0 / 8"), ("agreement-bad-day", "A n x Enter 8 / 2 5 Enter"),
            ("agreed", "A n h ẹ n Enter 2 0 / 7 Enter PgDn n x Esc a"), ("save-agreed", "A n x Enter Enter a Enter"),
            ("frozen", "s 3 z Tab BackTab"),
            ("lists", "D Down Down Down"), ("export", "e Down"), ("export-name", "e Enter"),
            ("help-search", "? x u ấ t"), ("actions-none", ": q q q q"), ("hidden-marks", "Space Space / x a Enter y"),
            ("promises", "A n h ẹ n Enter 2 0 / 7 Enter Esc J"), ("journal", "A n h ẹ n Enter 2 0 / 7 Enter Esc J Tab"),
            ("take-back", "A n h ẹ n Enter 2 0 / 7 Enter Esc J Delete"), ("frequency", "#"),
            ("groups-week", "# Tab Tab"),
            ("group-documents", "# Tab Enter"), ("copy", "2 Ctrl+Y"), ("plain-signs", "3 &"),
        ]
        return screens.flatMap { name, keys in
            Language.allCases.flatMap { language in
                [(60, 15), (80, 24), (100, 30), (120, 40)].filter { $0.0 != 100 || Self.isNew(name) }.map {
                    columns, rows in
                    Shot(
                        name: "every/\(name)-\(language.rawValue)-\(columns)x\(rows)", columns: columns, rows: rows,
                        keys: keys, language: language)
                }
            }
        }
    }()

    /// Screens of the office: evaluation, settings, scopes, the tree of units.
    static let officeScreens: [Shot] = {
        let screens = [
            ("evaluation", "E"), ("evidence", "E Down Down Enter"), ("settings", "S Down Down"),
            ("setting", "S Down Down Enter"), ("scopes", "P Down"), ("below", "2 ' 1 4 0 Enter Enter"),
            ("parents", "t t"),
        ]
        return screens.flatMap { name, keys in
            Language.allCases.flatMap { language in
                [(60, 15), (80, 24), (120, 40)].map { columns, rows in
                    Shot(
                        name: "office/\(name)-\(language.rawValue)-\(columns)x\(rows)", columns: columns, rows: rows,
                        keys: keys, language: language)
                }
            }
        }
    }()

    @Test(arguments: officeScreens) func officeInEverySize(shot: Shot) throws {
        try check(
            render(OfficeScreenTests.model(shot.columns, shot.rows, shot.keys, language: shot.language)), shot.name)
    }

    @Test(arguments: everyScreen) func everyScreenInEverySize(shot: Shot) throws {
        try check(render(Office.model(shot.columns, shot.rows, shot.keys, language: shot.language)), shot.name)
    }

    /// Screens on figures of other days, which need the registers.
    static let otherDays: [Shot] = {
        let screens = [
            ("pace", "4"), ("pace-failing", "4 ! !"), ("shares", "v Down Down Down Down Down Enter"),
            ("comparison", "d"),
            ("comparison-days", "d d"), ("history", "b"), ("history-weeks", "b Tab"),
            ("unit-history", "' 1 4 3 Enter Enter b"), ("unit-with-register", "' 1 4 3 Enter Enter"),
        ]
        return screens.flatMap { name, keys in
            Language.allCases.flatMap { language in
                [(80, 24), (120, 40)].map { columns, rows in
                    Shot(
                        name: "days/\(name)-\(language.rawValue)-\(columns)x\(rows)", columns: columns, rows: rows,
                        keys: keys, language: language)
                }
            }
        } + [
            Shot(name: "days/history-vi-60x15", columns: 60, rows: 15, keys: "b"),
            Shot(name: "days/comparison-vi-60x15", columns: 60, rows: 15, keys: "d"),
            Shot(name: "days/pace-vi-60x15", columns: 60, rows: 15, keys: "4"),
            Shot(name: "days/incoming-with-register-160x24", columns: 160, rows: 24, keys: "2"),
        ]
    }()

    @Test(arguments: otherDays) func otherDaysInEverySize(shot: Shot) throws {
        let model = Office.model(
            shot.columns, shot.rows, shot.keys, language: shot.language, data: Office.registered.data)
        try check(render(model), shot.name)
    }

    @Test func chartsInASCII() throws {
        try check(render(Office.model(80, 24, "b", data: Office.registered.data)).inASCII, "days/history-ascii-80x24")
    }

    /// What was agreed with a unit a month ago, and a reminder since.
    private static func saidBefore(to unit: UnitID) -> [JournalEntry] {
        let asOf = Office.day("2023-06-07")
        return [
            JournalEntry(
                unit: unit, kind: .agreement, day: Office.day("2023-05-07"), asOf: asOf, open: 1_700,
                note: "họp lại với bộ phận một cửa", promised: Office.day("2023-06-01")),
            JournalEntry(unit: unit, kind: .reminder, day: asOf, asOf: asOf, open: 1_526),
        ]
    }

    /// New figures under a sorted table, and what was said to a unit before.
    @Test(arguments: Language.allCases, [(60, 15), (80, 24), (120, 40)])
    func whatComesFromOutside(language: Language, size: (columns: Int, rows: Int)) throws {
        var snapshot = Office.data.assessment.snapshot
        if let place = snapshot.units.firstIndex(where: { $0.unit.id == UnitID("124") }) {
            snapshot.units[place].incoming?[.open] = 1_600
        }
        let name = "\(language.rawValue)-\(size.columns)x\(size.rows)"
        for (screen, keys) in [("moved", "s 3"), ("meeting-moved", "s 3 p"), ("roll-call-moved", "A")] {
            var model = Office.model(size.columns, size.rows, keys, language: language)
            Office.send(.loaded(Office.data(of: snapshot)), to: &model)
            model.notice = nil
            try check(render(model), "every/\(screen)-\(name)")
        }
        var model = Office.model(size.columns, size.rows, language: language)
        let unit = Office.unit
        Office.send(.journal([unit: Self.saidBefore(to: unit)]), to: &model)
        Office.press("' 1 4 3 Enter p Enter n x Tab 1 / 7 Enter", in: &model)
        model.notice = nil
        try check(render(model), "every/roll-call-earlier-\(name)")
    }

    /// What is asked about a file: its columns, a meaning being chosen, tables side by side, days being typed.
    @Test(arguments: Language.allCases, [(60, 15), (80, 24), (120, 40)])
    func questions(language: Language, size: (columns: Int, rows: Int)) throws {
        for shot in try QuestionTests.shots() {
            let model = try QuestionTests.model(size.columns, size.rows, language, shot.keys, of: shot.table)
            try check(render(model), "every/\(shot.name)-\(language.rawValue)-\(size.columns)x\(size.rows)")
        }
    }

    /// The presenter's own window beside the roll-call.
    @Test(arguments: Language.allCases, [(60, 15), (80, 24), (100, 30), (120, 40)])
    func thePresentersWindow(language: Language, size: (columns: Int, rows: Int)) throws {
        let projected = Office.model(120, 40, "A Down", language: language)
        var model = Office.model(size.columns, size.rows, language: language)
        model.stack = [.notes(Projection())]
        let projection = try #require(projected.projection)
        _ = update(&model, .projected(projection))
        let unit = try #require(projection.unit)
        Office.send(.journal([unit: Self.saidBefore(to: unit)]), to: &model)
        model.notice = nil
        try check(render(model), "every/notes-\(language.rawValue)-\(size.columns)x\(size.rows)")
    }

    @Test func theFirstStartSaysWhatIsSeen() throws {
        var model = Model(size: Size(columns: 80, rows: 24), language: .vietnamese)
        model.hasSeenWelcome = false
        _ = update(&model, .loaded(Office.data))
        try check(render(model), "welcome-80x24")
        Office.press("Esc", in: &model)
        #expect(model.overlay == nil)
        #expect(SavedState(text: SavedState(model).text).hasSeenWelcome)
    }

    /// Without UTF-8 every cell is ASCII and stays where it was.
    @Test func inASCII() throws {
        let frame = render(Office.model(80, 24, "3")).inASCII
        try check(frame, "issued-ascii-80x24")
        #expect(frame.cells.allSatisfy { $0.base < 0x80 })
    }

    @Test(arguments: shots) func frame(shot: Shot) throws {
        let frame = render(Office.model(shot.columns, shot.rows, shot.keys, language: shot.language))
        try check(frame, shot.name)
    }

    @Test func beforeAnythingIsRead() throws {
        var model = Model(size: Size(columns: 80, rows: 24), language: .vietnamese)
        _ = update(&model, .loading(done: 30, total: 100))
        try check(render(model), "loading-80x24")
    }

    @Test func whenNothingCanBeRead() throws {
        var model = Model(size: Size(columns: 80, rows: 24), language: .vietnamese)
        _ = update(&model, .loadFailed([Phrase("Không tìm thấy “x”.", "“x” does not exist.")]))
        try check(render(model), "failed-80x24")
    }

    private func check(_ frame: Frame, _ name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Golden/\(name).txt")
        let cursor = frame.cursor.map { "cursor: row \($0.row), column \($0.column)" } ?? "cursor: hidden"
        let shown =
            (frame.plainText + [String(repeating: "=", count: 20)] + frame.roleText + [cursor]).joined(separator: "\n")
            + "\n"
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try shown.write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        if shown != expected {
            let lines = zip(shown.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
            for (number, pair) in lines.enumerated() where pair.0 != pair.1 {
                Issue.record("\(name), line \(number + 1)\nshown:    \(pair.0)\nexpected: \(pair.1)")
            }
            #expect(shown.count == expected.count)
        }
        let severals =
            /(^|[^0-9.,\/])1 (open |working |old )?(units|documents|days|files|rows|columns|reminders|groups)\b/
        #expect(!frame.plainText.contains { $0.contains(severals) }, "\(name): one of a thing is not several")
        // Nothing may reach past the frame or leave a control character in it.
        #expect(frame.cells.count == frame.size.columns * frame.size.rows)
    }
}
