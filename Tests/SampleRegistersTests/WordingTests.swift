import Foundation
import Statistics
import Testing

@testable import SampleRegisters

/// The subjects read like those of an office.
@Suite struct WordingTests {
    @Test(arguments: Registers.all)
    func subjectsHave30To120Characters(_ registers: Registers) {
        let subjects = registers.incoming.map(\.subject) + registers.issued.map(\.subject)
        #expect(subjects.filter { !(30...120).contains($0.count) } == [])
    }

    /// Nothing the registers happen not to hold is too long either.
    @Test func everyOpeningFitsEveryPhrase() {
        var tooLong: [String] = []
        for kind in DocumentKind.allCases {
            for tone in Tone.allCases {
                for template in Words.standard.openings[SubjectTemplate.Opening(kind: kind, tone: tone)] ?? [] {
                    for phrase in Field.allCases.flatMap({ phrases(of: $0, template.body) })
                    where template.opening.count + phrase.count > 120 {
                        tooLong.append(template.opening + phrase)
                    }
                }
            }
        }
        #expect(tooLong == [])
    }

    @Test(arguments: Registers.all)
    func textIsComposedAndOnOneLine(_ registers: Registers) {
        let texts =
            registers.incoming.flatMap { [$0.subject, $0.issuer, $0.name, $0.reference] }
            + registers.issued.flatMap { [$0.subject, $0.recipients] }
        for text in texts {
            let composed = text.precomposedStringWithCanonicalMapping
            #expect(Array(text.utf8) == Array(composed.utf8) && !text.contains("\n") && !text.contains("  "))
            #expect(!text.hasPrefix(" ") && !text.hasSuffix(" "))
        }
    }

    @Test(arguments: Registers.districts)
    func subjectsExerciseQuoting(_ registers: Registers) {
        #expect(registers.incoming.count { $0.subject.contains(",") } > 10_000)
        #expect(registers.incoming.count { $0.subject.contains("\"") } > 1_000)
        #expect(Set(registers.incoming.map(\.subject)).count > 15_000)
    }

    /// Finance writes about money, health about health: every subject holds a phrase of its writer's fields.
    @Test(arguments: Registers.districts)
    func subjectsAgreeWithTheirIssuers(_ registers: Registers) {
        let known = Words.standard.institutions
        let writers =
            [known.districtCouncil] + known.departments + known.otherProvincial + known.offices + known.otherDistrict
        var checked = 0
        for writer in writers where !writer.name.contains("@") {
            let own = writer.fields.flatMap { field in
                SubjectTemplate.Body.allCases.flatMap { phrases(of: field, $0) }
            }
            let subjects = Set(registers.incoming.filter { $0.issuer == writer.name }.map(\.subject))
            #expect(subjects.filter { subject in !own.contains { subject.contains($0) } } == [], "\(writer.name)")
            checked += subjects.count
        }
        #expect(checked > 10_000)
    }

    /// Sở Tài chính `567/STC-QLNS`, Phòng Tài chính - Kế hoạch `45/BC-PTCKH`, Huyện ủy `12-CV/HU`.
    @Test(
        arguments: [
            ("Sở Tài chính", #"^\d{2,}/([A-ZĐ][A-ZĐa-z]*-STC|STC-(QLNS|TCHCSN|QLGCS|TCĐT))$"#),
            ("UBND tỉnh Quảng Trị", #"^\d{2,}/(UBND-[A-Z]+|(QĐ|KH|TB|BC|CT|CĐ|TTr)-UBND)$"#),
            ("Phòng Tài chính - Kế hoạch", #"^\d{2,}/((BC|KH|TTr|TB|GM|HD)-)?PTCKH$"#),
            ("Huyện ủy Vĩnh Linh", #"^\d{2,}-(CV|TB|KH|BC|QĐ|GM|HD|KL)/HU$"#),
            ("UBND xã Vĩnh Long", #"^\d{2,}/((BC|QĐ|KH|TTr|TB|GM)-)?UBND$"#),
        ])
    func referencesAreInTheStyleOfTheirIssuers(issuer: String, pattern: String) throws {
        let style = try Regex(pattern)
        let references = Registers.sample.incoming.filter { $0.issuer == issuer }.map(\.reference)
        #expect(references.count > 50)
        #expect(references.filter { $0.firstMatch(of: style) == nil } == [])
    }

    @Test func wordsOfTimeFitTheDate() throws {
        let march = HalfMonth(try #require(CalendarDay(iso: "2023-03-08")))
        #expect(TimeWords(march).past == ["tháng 2 năm 2023", "tháng 2 năm 2023", "2 tháng đầu năm 2023"])
        let december = HalfMonth(try #require(CalendarDay(iso: "2022-12-20")))
        #expect(TimeWords(december).year == "năm 2023")
        #expect(Set(TimeWords(december).past) == ["tháng 12 năm 2022", "quý IV năm 2022", "năm 2022"])
        let january = HalfMonth(try #require(CalendarDay(iso: "2023-01-05")))
        #expect(Set(TimeWords(january).past) == ["tháng 12 năm 2022", "quý IV năm 2022", "năm 2022"])
        #expect(TimeWords(january).ahead.contains("dịp Tết Nguyên đán"))
        let june = HalfMonth(try #require(CalendarDay(iso: "2023-06-14")))
        #expect(!TimeWords(june).ahead.contains("dịp Tết Nguyên đán"))
    }

    /// Titles and institutions only: no form of address is followed by a name.
    @Test(arguments: Registers.all)
    func nobodyIsNamed(_ registers: Registers) throws {
        let address = try Regex(#"(^|\s)([Ôô]ng|[Bb]à|đồng chí|[Aa]nh|[Cc]hị) \p{Lu}"#)
        let texts = Set(registers.incoming.map(\.subject) + registers.issued.flatMap { [$0.subject, $0.recipients] })
        #expect(texts.filter { $0.firstMatch(of: address) != nil } == [])
    }

    private func phrases(of field: Field, _ body: SubjectTemplate.Body) -> [String] {
        Words.standard.wording(of: field)[body].map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    }
}
