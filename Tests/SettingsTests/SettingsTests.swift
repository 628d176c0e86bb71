import Foundation
import Intake
import Settings
import SampleFiles
import Statistics
import Testing

@Suite("Settings files")
struct SettingsTests {
    private static func parse(_ yaml: String) -> (settings: Settings, told: [String]) {
        let codes = ReportField.allCases.map(\.rawValue)
        let (settings, issues) = SettingsFile.parse(yaml, name: "dondoc.yaml", headingCodes: codes)
        for issue in issues { #expect(!issue.line(.vietnamese).isEmpty) }
        return (settings, issues.map { $0.line(.english) })
    }

    @Test("the documented file of SampleData")
    func sample() throws {
        let text = try String(contentsOf: SampleFiles.folder.appending(path: "dondoc.yaml"), encoding: .utf8)
        let (settings, told) = Self.parse(text)
        #expect(told == [])
        #expect(settings.deadline == Deadline(day: day("2023-08-10"), isInclusive: false))
        #expect(settings.targets == Targets())
        #expect(settings.groups.map(\.code) == ["huyen", "chuyen-mon", "su-nghiep", "thi-tran", "xa"])
        #expect(settings.scope == "UBND huyện Vĩnh Linh")
        #expect(settings.roster == "units.csv")
        // DOMAIN: 40 working days are left from 15/06 to 09/08, and the period had 121.
        #expect(settings.calendar.workingDays(from: day("2023-06-15"), through: day("2023-08-09")) == 40)
        #expect(settings.calendar.workingDays(from: day("2022-12-15"), through: day("2023-06-14")) == 121)
        #expect(settings.vocabularyAdditions == VocabularyAdditions())
    }

    @Test("an empty file is all defaults", arguments: ["", "# only a note\n", "deadline:\ntargets:\n"])
    func empty(_ yaml: String) {
        let (settings, told) = Self.parse(yaml)
        #expect(told == [])
        #expect(settings == Settings())
        #expect(settings.deadline == nil && settings.targets == Targets())
    }

    @Test("every value, in the spellings people use")
    func values() {
        let (settings, told) = Self.parse(
            """
            deadline: {day: 10/08/2023, inclusive: yes}
            targets:
              processing: 99,5 %
              signing: "90%"
            low_lists:
              leader_signing: {limit: 12.25, includes_limit: true}
            make_up_days: [2023-05-06]
            headings:
              state: [Bước hiện tại]
            words:
              states: {closed: [Lưu], in-progress: [Đang trình ký]}
              yes: ["ok"]
            """)
        #expect(told == [])
        #expect(settings.deadline == Deadline(day: day("2023-08-10"), isInclusive: true))
        #expect(settings.targets.processing.compared(to: Rate(995, of: 1000)) == .equal)
        #expect(settings.targets.signing.compared(to: .percent(90)) == .equal)
        #expect(settings.targets.leaderLow.limit.compared(to: Rate(1225, of: 10_000)) == .equal)
        #expect(settings.targets.leaderLow.includesLimit)
        #expect(settings.targets.processingLow == Targets().processingLow)
        #expect(settings.calendar.makeUpDays.filter { $0.components.year == 2023 } == [day("2023-05-06")])
        #expect(settings.vocabularyAdditions.headings == ["state": ["Bước hiện tại"]])
        #expect(settings.vocabularyAdditions.states == [.closed: ["Lưu"], .inProgress: ["Đang trình ký"]])
        #expect(settings.vocabularyAdditions.yes == ["ok"])
    }

    @Test("mistakes are told with their line and what was probably meant; the rest of the file holds")
    func mistakes() {
        let (settings, told) = Self.parse(
            """
            scope: ""
            dead_line:
              day: 2023-08-10
            deadline:
              day: 31/02/2023
              inclusiv: true
            targets:
              processing: 120
              signing: gần hết
            low_lists:
              unit_signing: 75
            groups:
              - code: xa
                vi: Xã
              - vi: Không mã
              - code: xa
            holidays:
              - 2023-01-02
              - 2023-01-02
              - hôm nào đó
            make_up_days:
              - 2023-05-08
            headings:
              stat: [Bước]
              state: Bước
            words:
              states:
                done: [Xong]
            màu: đỏ
            """)
        #expect(
            told == [
                "dondoc.yaml, line 1: The key “scope” is empty.",
                "dondoc.yaml, line 2: There is no key “dead_line”. Did you mean “deadline”?",
                "dondoc.yaml, line 5: “31/02/2023” is not a day. Write it as 2023-08-10 or 10/08/2023.",
                "dondoc.yaml, line 6: There is no key “inclusiv”. Did you mean “inclusive”?",
                "dondoc.yaml, line 8: “120” is not a percentage from 0 to 100. Write it as 75 or 75.5 %.",
                "dondoc.yaml, line 9: “gần hết” is not a percentage from 0 to 100. Write it as 75 or 75.5 %.",
                "dondoc.yaml, line 11: “unit_signing” must have its own keys, indented below it.",
                "dondoc.yaml, line 15: The key “code” is missing. Add it.",
                "dondoc.yaml, line 16: The group “xa” stands twice. Keep one of them.",
                "dondoc.yaml, line 19: The day 2023-01-02 stands twice.",
                "dondoc.yaml, line 20: “hôm nào đó” is not a day. Write it as 2023-08-10 or 10/08/2023.",
                "dondoc.yaml, line 22: 2023-05-08 is a working day anyway; make-up days are Saturdays or Sundays.",
                "dondoc.yaml, line 24: There is no key “stat”. Did you mean “state”?",
                "dondoc.yaml, line 25: “state” must be a list: every line begins with “- ”.",
                "dondoc.yaml, line 28: There is no key “done”. Keys: unprocessed, in-progress, replied, closed, returned, open, processed, unknown.",
                "dondoc.yaml, line 29: There is no key “màu”. Keys: scope, roster, inbox, deadline, deadlines, targets, low_lists, "
                    + "groups, levels, aliases, periods, evaluation, measures, holidays, make_up_days, headings, words.",
            ])
        #expect(settings.deadline == nil)
        #expect(settings.targets == Targets())
        #expect(settings.groups.map(\.code) == ["xa"])
        #expect(settings.calendar.holidays.filter { $0.components.year == 2023 } == [day("2023-01-02")])
    }

    @Test(
        "text that is no settings file",
        arguments: [
            ("targets:\n\tprocessing: 100\n", "dondoc.yaml, line 2: Not YAML:"),
            ("groups: [a, b\nscope: x\n", "dondoc.yaml, line 2: Not YAML:"),
            ("- a\n- b\n", "dondoc.yaml, line 1: “dondoc.yaml” must have its own keys"),
            ("scope: a\nscope: b\n", "dondoc.yaml, line 1: The key “scope” stands twice"),
            (String(repeating: "[", count: 50_000), "dondoc.yaml, line 1: Keys are nested too deep"),
            (
                (1...40).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
                "dondoc.yaml, line 33: Keys are nested"
            ),
            ("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "dondoc.yaml, line 1: Anchors (&) and aliases (*)"),
            ("scope: &x a\n", "dondoc.yaml, line 1: Anchors (&) and aliases (*)"),
            ("scope: a\ngroups: *x\n", "dondoc.yaml, line 2: Anchors (&) and aliases (*)"),
            ("scope: a\n---\nscope: b\n", "dondoc.yaml, line 2: Not YAML: but found another document"),
            ("scope: \u{1}\n", "dondoc.yaml, line 1: Not YAML: control characters"),
            ("[" + String(repeating: "x,", count: 300_000) + "]", "dondoc.yaml: The file is too large"),
            (String(repeating: "#", count: 2 << 20), "dondoc.yaml: The file is too large"),
        ])
    func broken(_ yaml: String, _ beginning: String) {
        let (settings, told) = Self.parse(yaml)
        #expect(told.first?.hasPrefix(beginning) == true, "\(told.prefix(2))")
        #expect(settings == Settings())
    }

    @Test("words of the settings file reach the reader of registers")
    func wordsReachReader() throws {
        let (settings, told) = Self.parse(
            "headings:\n  state: [Bước hiện tại]\nwords:\n  states:\n    closed: [Gác lại]\n")
        #expect(told == [])
        let words = settings.vocabularyAdditions
        let own = Vocabulary(
            headingCodes: words.headings, states: words.states, roles: words.roles, urgencies: words.urgencies,
            electronic: words.electronic, paper: words.paper, yes: words.yes, no: words.no)
        let loaded = try loadReports(
            [SourceFile("a.csv", "Mã đơn vị,Ngày đến,Số đến,Trích yếu,Bước hiện tại\n1,02/01/2023,1,X,gác lại\n")],
            options: LoadOptions(vocabulary: .standard.merging(own)))
        #expect(loaded.snapshot.units.map { $0.incoming?[.closed] } == [1])
    }
}
