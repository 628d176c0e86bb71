import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Settings, evaluation, scopes and the tree of units on the screen.
@Suite struct OfficeScreenTests {
    static let sheet = SettingsSheet(
        path: "SampleData/dondoc.yaml", exists: true,
        entries: [
            SettingsEntry(
                path: ["scope"], title: Phrase("Địa bàn", "Scope"), value: "UBND huyện", isEditable: true, line: 1),
            SettingsEntry(
                path: ["deadline"], title: Phrase("Hạn", "Deadline"), value: nil, isEditable: false, line: 2),
            SettingsEntry(
                path: ["deadline", "day"], title: Phrase("Ngày", "Day"), value: "2023-08-10", isEditable: true, line: 3),
            SettingsEntry(
                path: ["holidays"], title: Phrase("Ngày nghỉ", "Holidays"), value: "2023-01-02, 2023-01-20",
                isEditable: false, line: 4),
            SettingsEntry(
                path: ["targets", "signing"], title: Phrase("Ký số đơn vị", "Unit signing"), value: "100",
                isEditable: true, line: nil),
        ])

    /// The office with settings, two communes above the offices, and an evaluation that answers at once.
    static let office: DashboardData = {
        var snapshot = Office.data.assessment.snapshot
        for place in snapshot.units.indices where snapshot.units[place].unit.group == "xa" {
            snapshot.units[place].unit.parent = UnitID(place % 2 == 0 ? "140" : "141")
        }
        let assessment = Assessment(
            snapshot, targets: Targets(), deadline: Office.data.assessment.frame.deadline, calendar: WorkingCalendar())
        return DashboardData(
            assessment: assessment, groups: Office.groups, findings: [], source: "SampleData",
            office: OfficeView(scopes: snapshot.scopes, settings: sheet))
    }()

    struct Figures: FiguresSource {
        let snapshot = Office.data.assessment.snapshot
        var snapshotDays: [CalendarDay] { [snapshot.asOf] }
        var registerDays: ClosedRange<CalendarDay>? { nil }
        var documents: (any DocumentSource)? { nil }
        func snapshot(asOf day: CalendarDay) throws -> Snapshot? { day == snapshot.asOf ? snapshot : nil }
    }

    static func model(_ columns: Int, _ rows: Int, _ keys: String, language: Language = .vietnamese) -> Model {
        var model = Model(size: Size(columns: columns, rows: rows), language: language)
        _ = update(&model, .loaded(office))
        press(keys, in: &model)
        return model
    }

    static func press(_ keys: String, in model: inout Model) {
        for key in (try? Key.sequence(keys)) ?? [] {
            for effect in update(&model, .key(key)) { answer(effect, in: &model) }
        }
    }

    private static func answer(_ effect: Effect, in model: inout Model) {
        guard case .ask(let question) = effect, case .evaluation(let preset) = question.subject,
            let period = Figures().snapshot.period
        else { return }
        let evaluation =
            preset == nil
            ? (try? Evaluation(
                period, from: Figures(), shown: Figures().snapshot, journal: [:], rule: .example)) ?? nil : nil
        let answer = EvaluationAnswer(preset: preset, evaluation: evaluation)
        _ = update(&model, .answer(question, .evaluation(answer)))
    }

    // MARK: Settings

    @Test func enterChangesAValueAndWritesIt() {
        var model = Self.model(80, 24, "S Down Down Enter")
        Self.press("Backspace Backspace 1 5", in: &model)
        #expect(update(&model, .key(.enter)) == [.changeSetting(["deadline", "day"], to: "2023-08-15")])
        #expect(model.overlay == nil)
    }

    @Test func escapeAndTheSameValueWriteNothing() {
        var model = Self.model(80, 24, "S Enter 1")
        #expect(update(&model, .key(.escape)) == [])
        Self.press("Enter", in: &model)
        #expect(update(&model, .key(.enter)) == [])
        Self.press("Esc", in: &model)
        #expect(model.stack.isEmpty)
    }

    @Test(arguments: [1, 3]) func headingsAndListsAreChangedInTheFile(row: Int) {
        let model = Self.model(80, 24, "S" + String(repeating: " Down", count: row) + " Enter")
        #expect(model.overlay == nil)
        #expect(model.notice == OfficeText.notEditable)
    }

    // MARK: Scope

    @Test func choosingAScopeReadsEverythingForIt() {
        var model = Self.model(80, 24, "P Down")
        #expect(update(&model, .key(.enter)) == [.changeScope(Self.office.office.scopes[0].id)])
        var single = Office.model(80, 24, "P")
        #expect(single.notice == OfficeText.oneScope)
        #expect(single.overlay == nil)
        Office.press("Down", in: &single)
    }

    // MARK: The tree

    @Test func enterGoesDownAndEscapeComesBackToTheUnit() {
        var model = Self.model(100, 30, "' 1 4 0 Enter Enter")
        #expect(model.stack.isEmpty)
        #expect(model.current.view.path == [UnitID("140")])
        #expect(model.current.rows.count == 8)
        Self.press("Tab", in: &model)
        #expect(model.current.rows.count == 8, "every table goes down")
        // The first row is the unit's own register, which opens.
        Self.press("Enter", in: &model)
        #expect(model.unitScreen?.unit == UnitID("140"))
        Self.press("Esc Esc", in: &model)
        #expect(model.current.view.path.isEmpty)
        #expect(model.current.selectedUnit == UnitID("140"))
    }

    @Test func theTableBelowAddsUpToItsRow() throws {
        let down = Self.model(100, 30, "2 ' 1 4 0 Enter Enter")
        let content = try #require(down.current.content)
        let members = Self.office.assessment.units.filter {
            $0.figures.unit.id == UnitID("140") || $0.figures.unit.parent == UnitID("140")
        }
        #expect(content.shown.incoming?.open == members.reduce(0) { $0 + ($1.figures.incoming?.open ?? 0) })
        #expect(content.shown.unitCount == members.count)
    }

    @Test func groupingGoesThroughWhatIsUseful() {
        var model = Office.model(100, 30, "t")
        #expect(model.current.query.grouping == .group)
        Office.press("t", in: &model)
        #expect(model.current.query.grouping == .successor, "all have one parent, which tells nothing")
        Office.press("t", in: &model)
        #expect(model.current.query.grouping == nil)
        var deep = Self.model(100, 30, "t t")
        #expect(deep.current.query.grouping == .parent)
        Self.press("t t", in: &deep)
        #expect(deep.current.query.grouping == nil)
    }

    // MARK: Evaluation

    @Test func everyBandHasItsEvidenceOneKeyAway() {
        var model = Self.model(100, 30, "E Enter")
        guard case .evidence(let first) = model.overlay else {
            Issue.record("no evidence")
            return
        }
        #expect(first.record.unit.id == UnitID("100"))
        Self.press("Down", in: &model)
        guard case .evidence(let second) = model.overlay else {
            Issue.record("no evidence of the neighbour")
            return
        }
        #expect(second.record.unit.id == UnitID("240"))
        Self.press("Esc Esc", in: &model)
        #expect(model.stack.isEmpty)
    }

    @Test func tabGoesThroughThePeriodsAndLateAnswersAreLeftAside() {
        var model = Self.model(100, 30, "E")
        let late = model.evaluationScreen?.answer
        let asked = update(&model, .key(.tab))
        #expect(asked == model.ask(.evaluation(.month)))
        if let late {
            let question = Question(.evaluation(late.preset), of: Office.data.reading)
            _ = update(&model, .answer(question, .evaluation(late)))
        }
        #expect(model.evaluationScreen?.answer == nil)
    }

    @Test func freezingKeepsWhatIsSeen() throws {
        var model = Self.model(100, 30, "E")
        let evaluation = try #require(model.evaluationScreen?.answer?.evaluation)
        #expect(update(&model, .key(.character("F"))) == [.freeze(evaluation, preset: nil)])
    }
}
