import Intake
import Statistics
import Terminal
import Testing

@testable import Dashboard

/// The screen on which files are taken in: what keys do, what is said, what follows.
@Suite struct InboxTests {
    private func item(_ name: String, _ state: InboxItem.State = .new) -> InboxItem {
        InboxItem(
            path: "/d/\(name)", name: name, kinds: [.incomingAppendix],
            period: CalendarDay(iso: "2022-12-15").flatMap { from in
                CalendarDay(iso: "2023-06-14").flatMap { ReportingPeriod(from: from, to: $0) }
            }, asOf: nil, state: state)
    }

    private func model(_ items: [InboxItem], hasFigures: Bool = false, columns: Int = 100, rows: Int = 24) -> InboxModel
    {
        var model = InboxModel(
            size: Size(columns: columns, rows: rows), language: .vietnamese, hasFigures: hasFigures)
        _ = update(&model, .listed(InboxListing(folder: "~/Downloads", items: items, passedOver: 3)))
        return model
    }

    private func lines(_ model: InboxModel) -> [String] { render(model).plainText }

    @Test func aNewUserSeesTheThreeStepsAndEveryFile() {
        let screen = lines(
            model([item("đến.xlsx"), item("cũ.xlsx", .known), item("ảnh chụp.csv", .strange(Phrase("x", "x")))]))
        for text in [
            "1 Xuất báo cáo", "2 Chọn tệp", "3 Bảng hiện ra", "Hộp nhận ~/Downloads: 3 tệp, bỏ qua 3 tệp",
            "+ đến.xlsx", "báo cáo văn bản đến, 15/12/2022–14/06/2023", "✓ cũ.xlsx", "đã có trong kho", "không nhận ra",
            "Enter nhập tệp này",
        ] { #expect(screen.contains { $0.contains(text) }, "\(text)\n\(screen.joined(separator: "\n"))") }
        #expect(!lines(model([], hasFigures: true)).contains { $0.contains("1 Xuất") }, "who has figures knows the way")
    }

    /// Settings are taken with all that is new where the archive has none; others take their place only when chosen.
    @Test func settingsAreOffered() {
        func settings(_ kind: InboxItem.Settings) -> InboxItem {
            InboxItem(
                path: "/d/dondoc.yaml", name: "dondoc.yaml", kinds: [], period: nil, asOf: nil, settings: kind,
                state: .new)
        }
        var first = model([item("đến.tsv"), settings(.first)])
        #expect(lines(first).contains { $0.contains("+ dondoc.yaml") && $0.contains("cấu hình của văn phòng") })
        #expect(update(&first, .key(.character("a"))) == [.take(["/d/dondoc.yaml", "/d/đến.tsv"])])
        var second = model([item("đến.tsv"), settings(.instead)])
        #expect(lines(second).contains { $0.contains("cấu hình, thay cấu hình trong kho") })
        #expect(update(&second, .key(.character("a"))) == [.take(["/d/đến.tsv"])])
        var alone = model([settings(.instead)])
        #expect(update(&alone, .key(.enter)) == [.take(["/d/dondoc.yaml"])])
    }

    /// Week two: the new file is under the cursor, Enter takes it in, and the tables follow.
    @Test func oneKeyTakesTheNewFileInAndTheTablesFollow() {
        var model = model([item("cũ.xlsx", .known), item("mới.xlsx")], hasFigures: true)
        #expect(update(&model, .key(.enter)) == [.take(["/d/mới.xlsx"])])
        #expect(update(&model, .key(.enter)) == [], "not twice")
        _ = update(&model, .progress("40 %"))
        #expect(lines(model).contains { $0.contains("… mới.xlsx") && $0.contains("40 %") })
        #expect(
            update(&model, .done(path: "/d/mới.xlsx", .imported(Phrase("xong", "done")))) == [.leave(toTables: true)])
    }

    @Test func aFailureIsReadBeforeAnythingFollows() {
        var model = model([item("a.xlsx"), item("b.xlsx")])
        #expect(update(&model, .key(.character("a"))) == [.take(["/d/b.xlsx", "/d/a.xlsx"])], "oldest first")
        #expect(update(&model, .done(path: "/d/b.xlsx", .failed(Phrase("hỏng", "broken")))) == [])
        #expect(update(&model, .done(path: "/d/a.xlsx", .imported(Phrase("xong", "done")))) == [])
        #expect(lines(model).contains { $0.contains("✗ b.xlsx") && $0.contains("không nhập được") })
        #expect(update(&model, .key(.escape)) == [.leave(toTables: true)], "there are figures now")
    }

    @Test func escStopsWhatIsBeingTakenInFirst() {
        var model = model([item("a.xlsx")])
        _ = update(&model, .key(.enter))
        #expect(update(&model, .key(.escape)) == [.stop])
        _ = update(&model, .done(path: "/d/a.xlsx", .failed(Phrase("đã dừng", "stopped"))))
        #expect(update(&model, .key(.escape)) == [.leave(toTables: false)], "nothing to go to")
        #expect(update(&model, .key(.character("q"))) == [.leave(toTables: false)])
    }

    @Test func whatIsThereAlreadyIsSaidAndNotTakenAgain() {
        var model = model([item("cũ.xlsx", .known)])
        #expect(update(&model, .key(.enter)) == [] && model.notice == InboxText.alreadyThere)
        #expect(update(&model, .key(.character("a"))) == [] && model.notice == InboxText.nothingNew)
    }

    @Test(arguments: [
        ("'/d/a b.xlsx'", "/d/a b.xlsx"), ("/d/a\\ b.xlsx ", "/d/a b.xlsx"),
        ("\"C:\\Users\\Lan\\a b.xlsx\"", "/mnt/c/Users/Lan/a b.xlsx"),
        ("C:\\Users\\Lan\\a.xlsx", "/mnt/c/Users/Lan/a.xlsx"),
        ("file:///d/T%E1%BA%A3i%20v%E1%BB%81.csv", "/d/Tải về.csv"),
        ("~/Downloads", "~/Downloads"), ("  /d/x.csv\n/d/y.csv", "/d/x.csv"),
    ]) func aDroppedFileIsFound(text: String, path: String) {
        var model = model([])
        #expect(update(&model, .key(.paste(text))) == [.list(path)])
    }

    /// What was looked at stays, and what was typed is there to be corrected.
    @Test func aPathThatLeadsNowhereLosesNothing() {
        var model = model([item("a.xlsx")])
        _ = update(&model, .key(.character("o")))
        for character in "/x" { _ = update(&model, .key(.character(character))) }
        #expect(update(&model, .key(.enter)) == [.list("/x")])
        #expect(update(&model, .key(.character("a"))) == [] && model.notice == InboxText.searching)
        _ = update(&model, .notFound(Phrase("không có", "none")))
        #expect(lines(model).contains { $0.contains("a.xlsx") })
        _ = update(&model, .key(.character("o")))
        #expect(model.field?.text == "/x")
    }

    @Test func aFileWithoutADayIsAskedForIt() {
        var model = model([item("a.xlsx")])
        model.today = CalendarDay(iso: "2023-07-01")
        #expect(update(&model, .key(.enter)) == [.take(["/d/a.xlsx"])])
        _ = update(&model, .dayWanted(path: "/d/a.xlsx"))
        #expect(lines(model).last { !$0.isEmpty }?.contains("a.xlsx: số liệu đến ngày nào?") == true)
        for character in "14/6" { _ = update(&model, .key(.character(character))) }
        #expect(update(&model, .key(.enter)) == [.take(["/d/a.xlsx"], asOf: CalendarDay(iso: "2023-06-14"))])
    }

    @Test func whatWasTakenInIsTakenOutAgain() {
        var model = model([item("a.xlsx", .known)], hasFigures: true)
        _ = update(&model, .key(.character("u")))
        #expect(lines(model).contains { $0.contains("Rút a.xlsx khỏi kho? y") })
        #expect(update(&model, .key(.character("n"))) == [], "only yes is yes")
        _ = update(&model, .key(.delete))
        #expect(update(&model, .key(.character("y"))) == [.takeOut("/d/a.xlsx")])
        _ = update(&model, .takenOut(path: "/d/a.xlsx", hasFigures: false))
        #expect(model.listing?.items.first?.state == .new && !model.hasFigures)
        _ = update(&model, .key(.character("u")))
        #expect(model.notice == InboxText.notInArchive)
    }

    @Test func theLanguageIsChangedOnTheFirstScreen() {
        var model = model([item("a.xlsx")])
        #expect(update(&model, .key(.character("L"))) == [.language(.english)])
        #expect(lines(model).contains { $0.contains("take in") })
        #expect(update(&model, .key(.character("?"))) == [] && model.notice == InboxText.noSuchKey)
    }

    @Test func aPathCanBeTyped() {
        var model = model([])
        _ = update(&model, .key(.character("o")))
        for character in "/d" { _ = update(&model, .key(.character(character))) }
        #expect(lines(model).last { !$0.isEmpty }?.contains("Tệp hoặc thư mục: /d") == true)
        #expect(update(&model, .key(.enter)) == [.list("/d")])
        #expect(DroppedPath("  \n") == nil)
        #expect(DroppedPath("file:///C:/Users/vp/a%20b.xlsx")?.path == "/mnt/c/Users/vp/a b.xlsx")
        #expect(DroppedPath("\\\\wsl.localhost\\Debian\\home\\vp\\a b.xlsx")?.path == "/home/vp/a b.xlsx")
        // As terminals quote an apostrophe.
        #expect(DroppedPath("'/a/it'\\''s b.xlsx'")?.path == "/a/it's b.xlsx")
        // What comes all at once and spells a path is no row of commands, what somebody types is no path.
        let keys = "\"C:\\Users\\a b.xlsx\"".map { Key.character($0) }
        #expect(DroppedPath.gathered(keys) == [.paste("\"C:\\Users\\a b.xlsx\"")])
        #expect(DroppedPath.gathered([.character("/"), .character("v")]) == [.character("/"), .character("v")])
    }

    @Test(arguments: [(40, 10), (60, 15), (80, 24), (200, 60)]) func everySizeCanBeDrawn(columns: Int, rows: Int) {
        let items = (0..<50).map { item("tệp số liệu có tên rất dài số \($0).xlsx") }
        var model = model(items, columns: columns, rows: rows)
        for key in [Key.end, .pageUp, .pageUp, .down, .home] {
            _ = update(&model, .key(key))
            let frame = render(model)
            #expect(frame.size == Size(columns: columns, rows: rows))
            #expect(frame.cursor != nil, "the selected row is where the cursor is")
        }
    }

    @Test func theWayOutIsNamedAndNothingMovesWhenAFileIsTakenIn() {
        var model = model([item("a.xlsx"), item("b.xlsx")], hasFigures: true, columns: 80)
        #expect(lines(model)[23].contains("Esc xem bảng"), "\(lines(model)[23])")
        func starts(_ model: InboxModel) -> [Int] {
            lines(model).compactMap { line in
                line.contains("xlsx") ? line.range(of: "báo cáo").map { line[..<$0.lowerBound].count } : nil
            }
        }
        let before = starts(model)
        _ = update(&model, .key(.character("a")))
        _ = update(&model, .done(path: "/d/b.xlsx", .imported(Phrase("xong", "done"))))
        let after = starts(model)
        #expect(before.count == 2 && before == after)
        #expect(lines(model).contains { $0.contains("15/12/2022–14/06/2023") }, "the days are whole at 80 columns")
    }
}
