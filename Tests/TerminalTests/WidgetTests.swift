import Testing

@testable import Terminal

@Suite struct ListWindowMovementTests {
    @Test func followsTheSelection() {
        var window = ListWindow(count: 10, height: 4)
        window.moveUp()
        #expect(window.selected == 0)
        for _ in 0..<4 { window.moveDown() }
        #expect((window.selected, window.top) == (4, 1))
        window.moveToEnd()
        #expect((window.selected, window.top) == (9, 6))
        #expect(window.visible == 6..<10)
        window.moveToStart()
        #expect((window.selected, window.top) == (0, 0))
    }

    @Test func turnsPagesKeepingThePlaceOnTheScreen() {
        var window = ListWindow(count: 100, height: 10)
        window.select(3)
        window.pageDown()
        #expect((window.selected, window.top) == (12, 9))
        window.pageUp()
        #expect((window.selected, window.top) == (3, 0))
        window.pageUp()
        #expect((window.selected, window.top) == (0, 0))
        for _ in 0..<20 { window.pageDown() }
        #expect((window.selected, window.top) == (99, 90))
    }

    @Test func scrollsUnderTheSelection() {
        var window = ListWindow(count: 10, height: 4)
        window.select(2)
        window.scrollDown()
        #expect((window.selected, window.top) == (2, 1))
        window.scrollDown()
        window.scrollDown()
        #expect((window.selected, window.top) == (3, 3))
        for _ in 0..<9 { window.scrollUp() }
        #expect((window.selected, window.top) == (3, 0))
    }

    @Test func shrinksAndGrowsAroundTheSelection() {
        var window = ListWindow(count: 50, height: 20)
        window.select(30)
        window.height = 5
        #expect(window.visible.contains(30))
        window.count = 12
        #expect((window.selected, window.visible) == (11, 7..<12))
        window.count = 0
        #expect((window.selected, window.top, window.visible) == (0, 0, 0..<0))
        window.count = 3
        #expect((window.selected, window.visible) == (0, 0..<3))
    }

    @Test func isSettledWhateverHappens() {
        var random = Seeded()
        var window = ListWindow()
        for _ in 0..<20_000 {
            let number = [Int.min, -1, 0, 1, 2, 7, 40, Int.max].randomElement(using: &random) ?? 0
            switch Int.random(in: 0...10, using: &random) {
            case 0: window.count = number
            case 1: window.height = number
            case 2: window.select(number)
            case 3: window.moveUp()
            case 4: window.moveDown()
            case 5: window.pageUp()
            case 6: window.pageDown()
            case 7: window.scrollUp()
            case 8: window.scrollDown()
            case 9: window.moveToStart()
            default: window.moveToEnd()
            }
            let exists = window.count == 0 ? window.selected == 0 : (0..<window.count).contains(window.selected)
            let isVisible = window.count == 0 || window.height == 0 || window.visible.contains(window.selected)
            #expect(exists && isVisible, "seed \(random.seed): \(window)")
            var again = window
            again.settle()
            #expect(again == window, "seed \(random.seed)")
        }
    }
}

@Suite struct BarTests {
    @Test(arguments: [
        (0, 10, ""), (1, 1_000_000, "▏"), (1, 8, "▌"), (1, 4, "█"), (1, 2, "██"), (3, 8, "█▌"), (648, 650, "███▉"),
        (999_999, 1_000_000, "███▉"), (10, 10, "████"), (12, 10, "████"), (-3, 10, ""), (5, 0, ""), (5, -1, ""),
        (Int.max - 1, Int.max, "███▉"), (Int.max, Int.max, "████"), (Int.max / 2, Int.max, "██"),
    ])
    func isFullOnlyForTheWhole(part: Int, whole: Int, drawn: String) {
        #expect(bar(part: part, whole: whole, width: 4) == drawn)
    }

    @Test func neverShrinksAsThePartGrows() {
        for width in [1, 3, 12] {
            var before = 0
            for part in 0...650 {
                let drawn = bar(part: part, whole: 650, width: width)
                let eighths = drawn.unicodeScalars.reduce(0) { $0 + (0x2590 - Int($1.value)) }
                #expect(eighths >= before && displayWidth(of: drawn) <= width)
                #expect((eighths == 8 * width) == (part == 650) && (eighths == 0) == (part == 0))
                before = eighths
            }
        }
    }

    @Test func hasNoWidthWithoutRoom() {
        #expect(bar(part: 1, whole: 2, width: 0) == "")
        #expect(bar(part: 1, whole: 2, width: Int.min) == "")
    }
}

@Suite struct TableLayoutTests {
    /// A name and five columns of six; the letters a to e yield in the order c, e, a, b, d.
    private let columns = [
        TableLayout.Column(minimumWidth: 10, idealWidth: 20, priority: 9, isFrozen: true),
        TableLayout.Column(minimumWidth: 4, idealWidth: 6, alignment: .right, priority: 3),
        TableLayout.Column(minimumWidth: 4, idealWidth: 6, alignment: .right, priority: 4),
        TableLayout.Column(minimumWidth: 4, idealWidth: 6, alignment: .right, priority: 1),
        TableLayout.Column(minimumWidth: 4, idealWidth: 6, alignment: .right, priority: 5),
        TableLayout.Column(minimumWidth: 4, idealWidth: 6, alignment: .right, priority: 2),
    ]

    /// The layout as a ruler: N for the name, then a to e, "·" where nothing stands.
    private func ruler(_ width: Int, offset: Int = 0) -> String {
        var line = [Character](repeating: "·", count: width)
        for place in TableLayout(columns: columns, width: width, offset: offset).places {
            for x in place.x..<(place.x + place.width) { line[x] = Array("Nabcde")[place.index] }
        }
        return String(line)
    }

    @Test(arguments: [
        (58, "NNNNNNNNNNNNNNNNNNNN·aaaaaa·bbbbbb·cccccc·dddddd·eeeeee···"),
        (55, "NNNNNNNNNNNNNNNNNNNN·aaaaaa·bbbbbb·cccccc·dddddd·eeeeee"),
        (54, "NNNNNNNNNNNNNNNNNNNN·aaaaaa·bbbbbb·ccccc·dddddd·eeeeee"),
        (52, "NNNNNNNNNNNNNNNNNNNN·aaaaaa·bbbbbb·cccc·dddddd·eeeee"),
        (45, "NNNNNNNNNNNNNNNNNNNN·aaaa·bbbb·cccc·dddd·eeee"),
        (35, "NNNNNNNNNN·aaaa·bbbb·cccc·dddd·eeee"),
        (34, "NNNNNNNNNNNNNN·aaaa·bbbb·dddd·eeee"),
        (29, "NNNNNNNNNNNNNN·aaaa·bbbb·dddd"),
        (24, "NNNNNNNNNNNNNN·bbbb·dddd"),
        (19, "NNNNNNNNNNNNNN·dddd"),
        (14, "NNNNNNNNNNNNNN"),
        (8, "NNNNNNNN"),
        (0, ""),
    ])
    func yieldsByPriority(width: Int, expected: String) {
        #expect(ruler(width) == expected)
    }

    @Test(arguments: [
        (0, "NNNNNNNNNNNNN·aaaa·bbbb·dddd"), (1, "NNNNNNNNNNNNN·aaaa·bbbb·cccc"), (2, "NNNNNNNNNNNNN·bbbb·cccc·dddd"),
        (3, "NNNNNNNNNNNNN·cccc·dddd·eeee"), (9, "NNNNNNNNNNNNN·cccc·dddd·eeee"),
    ])
    func showsScrolledColumnsInOrder(offset: Int, expected: String) {
        let width = 28
        #expect(TableLayout(columns: columns, width: width).maximumOffset == 3)
        #expect(pad(ruler(width, offset: offset), to: width) == pad(expected, to: width))
    }

    @Test func doesNotScrollWhatIsAllShown() {
        #expect(TableLayout(columns: columns, width: 35, offset: 3).places.count == 6)
        #expect(TableLayout(columns: columns, width: 35).maximumOffset == 0)
    }

    @Test func everyColumnCanBeReachedInAnyWindow() {
        for width in 12...60 {
            let most = TableLayout(columns: columns, width: width).maximumOffset
            var reached: Set<Int> = []
            for offset in 0...most {
                reached.formUnion(TableLayout(columns: columns, width: width, offset: offset).places.map(\.index))
            }
            #expect(reached == Set(columns.indices), "width \(width)")
        }
    }

    @Test func tellsWhichColumnWasClicked() {
        let layout = TableLayout(columns: columns, width: 19)
        #expect([-1, 0, 13, 14, 15, 18, 19].map { layout.index(at: $0) } == [nil, 0, 0, 4, 4, 4, nil])
    }

    @Test func neverOverlapsNorLeavesTheWindow() {
        var random = Seeded()
        for _ in 0..<3000 {
            let columns = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                TableLayout.Column(
                    minimumWidth: Int.random(in: -2...30, using: &random),
                    idealWidth: [Int.min, 5, 20, 60, Int.max].randomElement(using: &random),
                    priority: Int.random(in: 0...3, using: &random),
                    isFrozen: Int.random(in: 0...5, using: &random) == 0)
            }
            let width = [Int.min, 0, 1, 20, 80, 200].randomElement(using: &random) ?? 0
            let offset = [Int.min, 0, 1, 3, Int.max].randomElement(using: &random) ?? 0
            let layout = TableLayout(columns: columns, width: width, offset: offset)
            var end = 0
            for place in layout.places {
                #expect(place.x >= end && place.width >= 1, "seed \(random.seed)")
                end = place.x + place.width
            }
            #expect(end <= max(0, width), "seed \(random.seed)")
        }
    }
}
