import Intake
import SampleFiles
import Statistics
import Testing

@Suite("Findings")
struct FindingTests {
    private static let date = day("2023-06-14")

    /// One example of every kind.
    static let examples: [FindingKind] = [
        .unreadable(.open, .formulaError), .unknownWord(.role, rows: 1_234), .unitMissing,
        .unknownUnit(nearest: "UBND xã Vĩnh Long"), .nameOfOtherUnit(known: "UBND xã Vĩnh Long"), .ambiguousName,
        .duplicateUnit(firstRow: 7), .duplicateDocument(number: 5, year: 2023, firstRow: 7),
        .duplicateReference(year: 2023, firstRow: 7), .rowRejected, .rowTooShort(fields: 3), .processedBeforeArrival,
        .quoteNotClosed, .sumDiffers(.received, parts: [.replied, .closed, .open]),
        .percentDiffers(.processingPercent, part: 4_286, whole: 5_701), .totalDiffers(.open),
        .partExceedsWhole(.leaderSigned, of: .signed), .noFigures, .headingUnknown, .headingGuessed(.open),
        .headingAmbiguous([.open, .processed]), .headingRepeated(.open),
        .columnsMissing([.unitID, .unitName], found: ["a"]),
        .columnDropped(.signer), .processedNotSplit, .arrivalFromDescription, .unitFromTitle("UBND xã Vĩnh Long"),
        .periodReversed, .noRows, .sheetNotRecognised(headings: ["a"]), .fileUnreadable(Phrase("Hỏng.", "Broken.")),
        .fileNote(Phrase("Đoán.", "Guessed.")), .rowTooLong,
        .unitWithoutRow(.incomingAppendix), .registerDiffers(.open), .registerUsed(asOf: date, appendix: date),
        .olderReportLeftOut(.issuedAppendix, asOf: date, used: date),
        .reportsOfDifferentDays(incoming: date, issued: date),
        .periodAssumed(from: date, to: date), .reading(.calendarPeriod(from: date, to: date, rows: 2)),
        .reading(.registerOfSome), .reading(.registerOfTasks), .reading(.registerOfBoth),
        .newerRegisterWins(documents: 12), .settings(Phrase("Sai.", "Wrong.")),
        .more(1_500, like: .rowRejected),
    ]

    @Test("every kind is a sentence in both languages, and has a name of its own", arguments: examples)
    func sentences(_ kind: FindingKind) {
        let finding = Finding(kind, at: FindingPlace(file: "a.csv", row: 3), read: "abc", expected: "def")
        for language in Language.allCases {
            let message = finding.message(language)
            #expect(message.count >= 4 && (message.hasSuffix(".") || message.hasSuffix("“abc”")), "\(message)")
        }
        #expect(finding.message(.vietnamese) != finding.message(.english))
        #expect(Self.examples.filter { $0.code == kind.code } == [kind])
    }

    @Test("the place as a reader of a spreadsheet names it")
    func places() {
        let place = FindingPlace(file: "báo cáo.xlsx", sheet: "Đến", row: 12, column: 3, heading: "Phải hồi")
        #expect(place.text(.vietnamese) == "báo cáo.xlsx, trang “Đến”, dòng 12, cột D “Phải hồi”")
        #expect(place.text(.english) == "báo cáo.xlsx, sheet “Đến”, row 12, column D “Phải hồi”")
        #expect(FindingPlace(column: 27).columnLetters == "AB")
        #expect(FindingPlace(column: 701).columnLetters == "ZZ")
        #expect(FindingPlace(column: 702).columnLetters == "AAA")
        #expect(FindingPlace().text(.english) == "")
    }

    @Test("order: by file as given, then sheet, row and column; about all files last")
    func order() {
        func finding(_ file: String, _ row: Int?, _ column: Int? = nil) -> Finding {
            Finding(.noRows, at: FindingPlace(file: file, row: row, column: column))
        }
        let findings = [
            finding("", nil), finding("b", 2), finding("a", 9), finding("a", 3, 5), finding("a", 3), finding("a", 3, 1),
            finding("b", nil),
        ]
        #expect(
            findings.inOrder(ofFiles: ["a", "b"]) == [
                finding("a", 3), finding("a", 3, 1), finding("a", 3, 5), finding("a", 9), finding("b", nil),
                finding("b", 2), finding("", nil),
            ])
    }

    @Test("headings of fields have titles in both languages, and each is a name the vocabulary knows")
    func fields() {
        for field in ReportField.allCases {
            #expect(!field.title.vietnamese.isEmpty && !field.title.english.isEmpty)
            #expect(Vocabulary.standard.headings[field]?.isEmpty == false, "\(field)")
        }
    }

    @Test("no word of the cells means two things")
    func words() {
        func check<Meaning: Hashable>(_ words: [Meaning: [String]]) {
            var owner: [WordKey: Meaning] = [:]
            for (meaning, list) in words {
                for word in list {
                    #expect(owner.updateValue(meaning, forKey: WordKey(word)) ?? meaning == meaning, "\(word)")
                }
            }
        }
        let standard = Vocabulary.standard
        check(standard.states)
        check(standard.roles)
        check(standard.urgencies)
        check([true: standard.yes, false: standard.no])
        check([true: standard.electronic, false: standard.paper])
    }
}
