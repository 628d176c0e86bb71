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
