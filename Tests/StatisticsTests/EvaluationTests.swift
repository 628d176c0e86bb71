import Testing

@testable import Statistics

/// Bands follow from counts, and a frozen evaluation tells when these change.
@Suite struct EvaluationTests {
    /// The published appendices as the only figures there are.
    struct Figures: FiguresSource {
        var snapshot = Published.snapshot
        var snapshotDays: [CalendarDay] { [snapshot.asOf] }
        var registerDays: ClosedRange<CalendarDay>? { nil }
        var documents: (any DocumentSource)? { nil }
        func snapshot(asOf day: CalendarDay) throws -> Snapshot? { day == snapshot.asOf ? snapshot : nil }
    }

    static func evaluation(
        _ figures: Figures = Figures(), rule: EvaluationRule = .example, journal: [UnitID: [JournalEntry]] = [:]
    ) throws -> Evaluation {
        let period = try #require(figures.snapshot.period)
        return try #require(
            try Evaluation(period, from: figures, shown: figures.snapshot, journal: journal, rule: rule))
    }

    /// Recomputed from the lines of the appendices alone, by arithmetic of its own.
    @Test func theSampleCanBeRecomputedByHandFromTheAppendix() throws {
        let evaluation = try Self.evaluation()
        #expect(evaluation.incoming == .report)
        let issued = Dictionary(
            uniqueKeysWithValues: Published.appendix("phu-luc-2-van-ban-di").map { ($0[1], $0.map { Int($0) ?? 0 }) })
        for row in Published.appendix("phu-luc-1-van-ban-den") {
            let incoming = row.map { Int($0) ?? 0 }
            let sent = try #require(issued[row[1]])
            let (processed, received) = (incoming[4] + incoming[5], incoming[3])
            let (electronic, signed, leader) = (sent[4], sent[6], sent[9])
            func atLeast(_ part: Int, _ whole: Int, _ percent: Int) -> Bool { part * 100 >= whole * percent }
            /// Less than ten documents say nothing, whatever their share is.
            func isMet(_ part: Int, _ whole: Int, _ percent: Int) -> Bool {
                whole < 10 || atLeast(part, whole, percent)
            }
            guard received >= 10 || electronic >= 10 else {
                let unit = try #require(evaluation.units.first { $0.record.unit.id.text == row[1] })
                #expect(unit.band == nil && unit.notRated == [.processing, .signing, .leaderSigning, .onTime])
                continue
            }
            let expected =
                isMet(processed, received, 95) && isMet(signed, electronic, 95) && isMet(leader, signed, 80)
                ? "excellent"
                : isMet(processed, received, 80) && isMet(signed, electronic, 90) && isMet(leader, signed, 50)
                    ? "good" : isMet(processed, received, 50) && isMet(signed, electronic, 75) ? "met" : "not-met"
            let unit = try #require(evaluation.units.first { $0.record.unit.id.text == row[1] })
            #expect(unit.band?.code == expected, "\(row[2])")
            #expect(unit.record.rate(of: .processing) == Rate(processed, of: received))
        }
        #expect(evaluation.rule.bands.map { evaluation.count(of: $0) } == [0, 3, 9, 24])
        #expect(evaluation.rule.isExample, "the thresholds are said to be an example")
    }

    @Test func evidenceNamesRuleAndCounts() throws {
        let unit = try #require(try Self.evaluation().units.first { $0.record.unit.id == UnitID("144") })
        #expect(unit.band?.code == "good")
        #expect(unit.evidence.filter { !$0.holds }.isEmpty)
        #expect(unit.evidence.first?.rate == Rate(1314, of: 1441))
        let failed = unit.nextBetter?.evidence.filter { !$0.holds }
        #expect(failed?.map(\.measure) == [.processing, .leaderSigning])
    }

    @Test(
        arguments: [
            // Missing figures and nothing at all give no band, rather than the worst or the best.
            (nil, Counts.issued(signed: 9), nil, [TableKind.incoming]), (Counts.incoming(), Counts.issued(), nil, []),
            // What cannot be asked is not asked: no electronic documents.
            (Counts.incoming(closed: 19), Counts.issued(paper: 3), "excellent", []),
            (Counts.incoming(closed: 80, open: 20), Counts.issued(signed: 9, unsigned: 1, leaderSigned: 5), "good", []),
            // 79.99 % is not 80 %.
            (
                Counts.incoming(closed: 7999, open: 2001), Counts.issued(signed: 9, unsigned: 1, leaderSigned: 5),
                "met", []
            ),
            // Exempt documents leave the base.
            (
                Counts.incoming(closed: 95, open: 5),
                Counts.issued(signed: 18, unsigned: 2, leaderSigned: 18, exempt: 2),
                "excellent", []
            ),
        ] as [(Counts?, Counts?, String?, [TableKind])])
    func bands(incoming: Counts?, issued: Counts?, band: String?, missing: [TableKind]) {
        let record = UnitRecord(unit: Unit(id: UnitID("1"), name: "x"), incoming: incoming, issued: issued)
        let unit = UnitEvaluation(record, rule: .example, tables: (true, true))
        #expect(unit.band?.code == band)
        #expect(unit.missing == missing)
    }

    /// An archive whose reports of incoming documents were forgotten must not praise units for their signing.
    @Test func whatTheRuleAsksForIsMissingEvenWhenNobodyHasIt() throws {
        var figures = Figures()
        for place in figures.snapshot.units.indices { figures.snapshot.units[place].incoming = nil }
        let evaluation = try Self.evaluation(figures)
        #expect(evaluation.units.allSatisfy { $0.band == nil && $0.missing == [.incoming] })
        let signingOnly = EvaluationRule(
            bands: [
                EvaluationBand(code: "good", title: Phrase("Tốt", "Good"), minimums: [.signing: .percent(90)]),
                EvaluationBand(code: "rest", title: Phrase("Còn lại", "Rest")),
            ])
        let judged = try Self.evaluation(figures, rule: signingOnly)
        #expect(judged.units.allSatisfy { $0.band != nil })
    }

    @Test func remindersOfThePeriodAreCounted() throws {
        func entry(_ kind: JournalEntry.Kind, _ iso: String) -> JournalEntry {
            JournalEntry(unit: UnitID("143"), kind: kind, day: Published.day(iso), asOf: Published.asOf)
        }
        let journal = [
            UnitID("143"): [
                entry(.reminder, "2023-06-01"), entry(.reminder, "2023-06-14"), entry(.reminder, "2023-06-15"),
                entry(.agreement, "2023-06-02"),
            ]
        ]
        let unit = try Self.evaluation(journal: journal).units.first { $0.record.unit.id == UnitID("143") }
        #expect(unit?.record.reminders == 2)
        #expect(unit?.record.reported == Rate(1, of: 1))
    }

    @Test func aPeriodWithoutFiguresHasNoEvaluation() throws {
        let period = try #require(ReportingPeriod(from: Published.day("2020-01-01"), to: Published.day("2020-06-30")))
        #expect(
            try Evaluation(period, from: Figures(), shown: Published.snapshot, journal: [:], rule: .example) == nil)
    }

    // MARK: Few documents

    @Test(
        "one document makes nobody excellent, and what is not rated is named",
        arguments: [
            (1, 0, nil, [EvaluationMeasure.processing, .signing, .leaderSigning, .onTime]),
            (12, 3, "excellent", [.signing, .leaderSigning, .onTime]), (9, 40, "excellent", [.processing, .onTime]),
            (10, 10, "excellent", [.onTime]),
        ] as [(Int, Int, String?, [EvaluationMeasure])])
    func fewDocuments(received: Int, signed: Int, band: String?, notRated: [EvaluationMeasure]) {
        let record = UnitRecord(
            unit: Unit(id: UnitID("1"), name: "x"), incoming: .incoming(replied: received),
            issued: .issued(signed: signed, leaderSigned: signed))
        let unit = UnitEvaluation(record, rule: .example, tables: (true, true))
        #expect(unit.band?.code == band)
        #expect(unit.notRated == notRated)
        let before = UnitEvaluation(record, rule: .example, tables: (true, true), version: .first)
        #expect(before.band?.code == "excellent", "by the rules of 0.1.0 one document was enough")
    }

    // MARK: Frozen

    /// Sealed by the program of 0.1.0 over the sample's appendices: it is verified by the rules it names.
    @Test func whatTheFirstVersionFrozeIsVerifiedByItsOwnRules() throws {
        let lines = Published.fixture("evaluation-0.1.0.dondoc").split(separator: "\n", maxSplits: 1)
        let fields = lines[0].split(separator: "\t").map { String($0) }
        let frozen = FrozenEvaluation(
            day: Published.day(fields[1]), text: String(lines[1]), digest: fields[2])
        #expect(frozen.isIntact && frozen.version == .first)
        let period = try #require(frozen.period)
        let figures = Figures()
        func evaluated(_ version: EvaluationVersion) throws -> Evaluation {
            try #require(
                try Evaluation(
                    period, from: figures, shown: figures.snapshot, journal: [:], rule: .example, version: version))
        }
        let again = frozen.verify(against: try evaluated(.first))
        if case .changed(let changes) = again {
            // The scope is told by the program, not by the appendices.
            #expect(changes.map(\.subject) == ["scope"], "\(changes)")
        }
        guard case .changed(let other) = frozen.verify(against: try evaluated(.second)) else {
            Issue.record("other rules of counting are not noticed")
            return
        }
        #expect(other.first?.subject == "dondoc evaluation")
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func sha256IsThatOfTheStandard(text: String, digest: String) { #expect(SHA256.hex(text) == digest) }

    @Test func aFrozenEvaluationNoticesChangedData() throws {
        let frozen = FrozenEvaluation(try Self.evaluation(), on: Published.day("2023-06-20"))
        #expect(frozen.period == Published.period)
        #expect(frozen.verify(against: try Self.evaluation()) == .unchanged)
        var changed = Figures()
        let place = try #require(changed.snapshot.units.firstIndex { $0.unit.id == UnitID("143") })
        let open = try #require(changed.snapshot.units[place].incoming?[.open])
        changed.snapshot.units[place].incoming?[.open] = open - 1
        guard case .changed(let changes) = frozen.verify(against: try Self.evaluation(changed)) else {
            Issue.record("one document less is not noticed")
            return
        }
        #expect(changes.map(\.subject) == ["unit 143"])
        #expect(changes.first?.frozen?.contains("open=1526") == true)
        #expect(changes.first?.now?.contains("open=1525") == true)
        // A rule that changed is a change too.
        var rule = EvaluationRule.example
        rule.bands[2].minimums[.processing] = .percent(40)
        guard case .changed(let other) = frozen.verify(against: try Self.evaluation(rule: rule)) else {
            Issue.record("another rule is not noticed")
            return
        }
        #expect(other.first?.subject == "band 3")
    }

    @Test func anAlteredTextIsNotTrusted() throws {
        let frozen = FrozenEvaluation(try Self.evaluation(), on: Published.asOf)
        let altered = FrozenEvaluation(
            day: frozen.day, text: frozen.text.replacing("open=1526", with: "open=1"), digest: frozen.digest)
        #expect(!altered.isIntact)
        #expect(altered.verify(against: try Self.evaluation()) == .damaged)
        #expect(FrozenEvaluation(day: frozen.day, text: "", digest: "").period == nil)
    }

    @Test func theSameFactsAlwaysGiveTheSameBytes() throws {
        var shuffled = Figures()
        shuffled.snapshot.units.reverse()
        let first = FrozenEvaluation.canonicalText(of: try Self.evaluation())
        #expect(FrozenEvaluation.canonicalText(of: try Self.evaluation(shuffled)) == first)
        #expect(first.contains("unit 143\treplied=0 closed=114 open=1526\t"))
    }
}
