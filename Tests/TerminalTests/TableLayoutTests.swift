import Testing

@testable import Terminal

/// Columns of a table: who gets room, where they stand, what is left over.
@Suite struct TableLayoutTests {
    private static let columns = [
        TableLayout.Column("a", width: 5), TableLayout.Column("b", width: 8, grows: true),
        TableLayout.Column("c", width: 3),
    ]

    private func text(_ layout: TableLayout<String>) -> String {
        layout.placed.map { "\($0.id)\($0.start)-\($0.end)" }.joined(separator: " ")
    }

    @Test func allThatFitStandInTheirOrderAndOneGrows() {
        let layout = TableLayout(Self.columns, room: 10..<40)
        #expect(text(layout) == "a11-16 b17-36 c37-40")
        #expect(layout.isWhole)
    }

    @Test func theLastToYieldStays() {
        #expect(text(TableLayout(Self.columns, yielding: ["c", "b", "a"], room: 0..<13)) == "b1-9 c10-13")
        #expect(
            text(TableLayout(Self.columns, yielding: ["c", "b", "a"], room: 0..<9)) == "c1-4", "a fits beside it? no")
        #expect(text(TableLayout(Self.columns, yielding: ["c"], room: 0..<40)) == "c1-4", "who is not named gets none")
        #expect(text(TableLayout(Self.columns, yielding: ["a"], room: 0..<3)) == "")
    }

    @Test func scrolledTheyFollowFromTheLeft() {
        #expect(text(TableLayout(Self.columns, yielding: ["a"], offset: 2, room: 0..<40)) == "c1-4")
        #expect(TableLayout.maximumOffset(Self.columns, room: 0..<40) == 0)
        #expect(TableLayout.maximumOffset(Self.columns, room: 0..<12) == 2)
    }

    @Test func flushRightTheyEndWhereTheRoomEnds() {
        let columns = [TableLayout.Column("a", width: 5), TableLayout.Column("c", width: 3)]
        #expect(text(TableLayout(columns, room: 10..<40, gap: 2, isFlushRight: true)) == "a30-35 c37-40")
    }

    @Test func aPlaceBelongsToTheColumnAndTheGapBeforeIt() {
        let layout = TableLayout(Self.columns, room: 10..<40)
        #expect(layout.column(at: 9) == nil)
        #expect(layout.column(at: 10) == "a" && layout.column(at: 15) == "a" && layout.column(at: 16) == "b")
    }

    /// Whatever is asked: nothing overlaps, nothing leaves the room, no cell is lost while a column could grow.
    @Test func holdsForAnyColumns() {
        var random = Seeded()
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...9, using: &random)
            let columns = (0..<count).map {
                TableLayout.Column($0, width: .random(in: 1...14, using: &random), grows: .random(using: &random))
            }
            let start = Int.random(in: 0...20, using: &random)
            let room = start..<start + Int.random(in: 0...90, using: &random)
            let layout = TableLayout(
                columns, yielding: columns.map(\.id).shuffled(using: &random),
                offset: .random(in: 0...3, using: &random), room: room, gap: .random(in: 1...3, using: &random),
                isFlushRight: .random(using: &random))
            var end = room.lowerBound
            for placed in layout.placed {
                #expect(placed.start >= end && placed.end <= room.upperBound)
                end = placed.end
            }
            if layout.placed.contains(where: { placed in columns.contains { $0.id == placed.id && $0.grows } }) {
                #expect(layout.placed.last?.end == room.upperBound)
            }
        }
    }
}

/// A list in a box with the keys every list has.
@Suite struct ListBoxTests {
    private let size = Size(columns: 80, rows: 24)

    @Test func keysMoveChooseAndClose() {
        var list = ListBox(ListWindow(count: 5, height: 5), columns: 40)
        #expect(list.take(.down, in: size) == .moved && list.window.selected == 1)
        #expect(list.take(.character("j"), in: size) == .moved && list.window.selected == 2)
        #expect(list.take(.enter, in: size) == .chosen(2))
        #expect(list.take(.end, in: size) == .moved && list.window.selected == 4)
        #expect(list.take(.character("2"), in: size) == .other, "digits choose only where they are said to")
        #expect(list.take(.character("2"), in: size, usesDigits: true) == .chosen(1))
        #expect(list.take(.character("9"), in: size, usesDigits: true) == .other)
        #expect(list.take(.character("j"), in: size, usesLetters: false) == .other, "a letter that may be typed")
        #expect(list.take(.escape, in: size) == .closed && list.take(.character("q"), in: size) == .closed)
        var empty = ListBox(ListWindow(), columns: 40)
        #expect(empty.take(.enter, in: size) == .closed)
    }

    @Test func aClickChoosesALineAndBesideItCloses() {
        var list = ListBox(ListWindow(count: 5, height: 5), columns: 40)
        let rows = list.rows(in: size)
        let click = { (row: Int) in Key.mouse(MouseEvent(.press, row: row, column: 30)) }
        #expect(list.take(click(rows.lowerBound + 3), in: size) == .chosen(3))
        #expect(list.take(click(rows.upperBound), in: size) == .closed)
    }

    @Test func theCursorStandsOnTheSelectedLine() {
        var window = ListWindow(count: 9, height: 9)
        window.select(6)
        let list = ListBox(window, columns: 30)
        var frame = Frame(size: size)
        list.draw(title: "Danh sách", foot: "Esc", in: size, on: &frame) { place, line, frame in
            frame.put("dòng \(place)", row: line.row, column: line.column, style: Style(.dialog))
        }
        let row = frame.cursor?.row ?? 0
        #expect(frame.plainText[row].contains("dòng 6"))
    }
}
