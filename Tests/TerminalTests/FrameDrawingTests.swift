import Testing

@testable import Terminal

/// A frame drawn by `draw`, as a reader of the test sees it: "|" marks the right edge.
private func lines(_ columns: Int, _ rows: Int, _ draw: (inout Frame) -> Void) -> [String] {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    draw(&frame)
    return frame.plainText.map { pad($0, to: columns) + "|" }
}

@Suite struct FrameDrawingTests {
    @Test func showsGlyphsAndRoles() {
        var frame = Frame(size: Size(columns: 24, rows: 3))
        frame.fill(Rect(row: 0, column: 0, rows: 1, columns: 24), style: Style(.heading))
        frame.put("Đơn vị", row: 0, column: 1, style: Style(.heading))
        frame.putRight("▼% xử lý", row: 0, endColumn: 24, style: Style(.headingSorted))
        frame.put("Xã Vĩnh Ô", row: 1, column: 1, style: Style())
        frame.putRight("▽75,18 %", row: 1, endColumn: 24, style: Style(.below))
        #expect(
            frame.plainText == [
                " Đơn vị         ▼% xử lý",
                " Xã Vĩnh Ô      ▽75,18 %",
                "",
            ])
        #expect(
            frame.roleText == [
                "hhhhhhhhhhhhhhhhHHHHHHHH",
                "................bbbbbbbb",
                "",
            ])
    }

    @Test func cutsWithEllipsisWhereTextDoesNotFit() {
        let seen = lines(12, 6) { frame in
            #expect(frame.put("Văn phòng", row: 0, column: 0, style: Style()) == 9)
            #expect(frame.put("Văn phòng huyện", row: 1, column: 0, style: Style()) == 12)
            #expect(frame.put("Văn phòng huyện", row: 2, column: 2, style: Style(), maxWidth: 6) == 6)
            #expect(frame.put("Văn phòng huyện", row: 3, column: 11, style: Style()) == 1)
            #expect(frame.put("Văn", row: 4, column: 9, style: Style()) == 3)
            #expect(frame.put("Văn", row: 5, column: 12, style: Style()) == 0)
        }
        #expect(
            seen == [
                "Văn phòng   |",
                "Văn phòng h…|",
                "  Văn p…    |",
                "           …|",
                "         Văn|",
                "            |",
            ])
    }

    @Test func neverSplitsAWideCharacter() {
        let seen = lines(8, 5) { frame in
            frame.put("漢字漢字", row: 0, column: 0, style: Style())
            frame.put("漢字漢字漢", row: 1, column: 0, style: Style())
            frame.put("a漢字漢字", row: 2, column: 0, style: Style())
            frame.put("漢字", row: 3, column: 0, style: Style(), maxWidth: 1)
            frame.put("漢字", row: 4, column: 0, style: Style(), maxWidth: 3)
        }
        #expect(seen == ["漢字漢字|", "漢字漢 …|", "a漢字漢…|", "…       |", "漢…     |"])
    }

    @Test func blanksTheOtherHalfOfAWideCharacterDrawnOver() {
        let seen = lines(6, 4) { frame in
            for row in 0..<4 { frame.put("漢字漢", row: row, column: 0, style: Style()) }
            frame.put("x", row: 0, column: 0, style: Style())
            frame.put("x", row: 1, column: 1, style: Style())
            frame.put("漢", row: 2, column: 1, style: Style())
            frame.fill(Rect(row: 3, column: 1, rows: 1, columns: 4), style: Style())
        }
        #expect(seen == ["x 字漢|", " x字漢|", " 漢 漢|", "      |"])
    }

    @Test func cutsAtTheLeftEdgeWithoutShiftingTheRest() {
        let seen = lines(6, 4) { frame in
            #expect(frame.put("abcdef", row: 0, column: -2, style: Style()) == 6)
            frame.put("漢字", row: 1, column: -1, style: Style())
            frame.put("漢字", row: 2, column: -100, style: Style())
            frame.put("abcdefghijk", row: 3, column: -2, style: Style())
        }
        #expect(seen == ["cdef  |", " 字   |", "      |", "cdefg…|"])
    }

    @Test func storesNoControlWhateverItIsGiven() {
        let seen = lines(30, 4) { frame in
            frame.put("a\u{1B}[31mb\u{7F}\nc\u{0}", row: 0, column: 0, style: Style())
            frame.put("x\u{202E}y", row: 1, column: 0, style: Style())
            frame.put("\u{9B}2J", row: 2, column: 0, style: Style())
            frame.put("\u{301}a", row: 3, column: 0, style: Style())
        }
        #expect(
            seen == [
                "a␛[31mb␡ c␀                   |", "x‹202E›y                      |", "‹009B›2J                      |",
                "\u{25CC}\u{301}a                            |",
            ])
    }

    @Test func composesLettersThatArriveInPieces() {
        var frame = Frame(size: Size(columns: 10, rows: 1))
        #expect(frame.put("Vi\u{65}\u{323}\u{302}t", row: 0, column: 0, style: Style()) == 4)
        #expect(frame[0, 2].base == 0x1EC7)
        #expect(frame[0, 2].firstMark == 0)
        #expect(frame[0, 3].base == UInt32(UInt8(ascii: "t")))
    }

    @Test func keepsTwoMarksThatNoLetterHas() {
        var frame = Frame(size: Size(columns: 10, rows: 1))
        #expect(frame.put("x\u{301}\u{323}\u{302}y", row: 0, column: 0, style: Style()) == 2)
        #expect(frame[0, 0] == Cell(base: 0x78, firstMark: 0x301, secondMark: 0x323, style: Style()))
    }

    @Test func restylesOnlyWhatLiesInTheFrame() {
        var frame = Frame(size: Size(columns: 4, rows: 2))
        frame.restyle(Rect(row: 1, column: 2, rows: 9, columns: .max), adding: .selected)
        frame.restyle(Rect(row: .min, column: .min, rows: 3, columns: 3), adding: .bold)
        #expect(frame.cells.map(\.style.flags.rawValue) == [0, 0, 0, 0, 0, 0, 1, 1])
    }

    @Test func setsTextAgainstTheRight() {
        let seen = lines(8, 4) { frame in
            #expect(frame.putRight("1.501", row: 0, endColumn: 8, style: Style()) == 5)
            #expect(frame.putRight("Vĩnh Khê", row: 1, endColumn: 8, style: Style(), maxWidth: 5) == 5)
            frame.putRight("Vĩnh Khê", row: 2, endColumn: 4, style: Style())
            #expect(frame.putRight("x", row: 3, endColumn: 0, style: Style()) == 0)
        }
        #expect(seen == ["   1.501|", "   Vĩnh…|", "Vĩn…    |", "        |"])
    }

    @Test func isSixteenBytesACell() {
        #expect(MemoryLayout<Cell>.stride == 16)
    }

    @Test func anyTextAnywhereKeepsTheFrameWhole() {
        var random = Seeded()
        for _ in 0..<3000 {
            var frame = Frame(size: Size(columns: Int.random(in: 0...12, using: &random), rows: 2))
            for _ in 0..<4 {
                let text = hostileText(&random)
                let row = Int.random(in: -1...2, using: &random)
                let column = [Int.min, -3, -1, 0, 1, 2, 5, 11, Int.max].randomElement(using: &random) ?? 0
                let most = [nil, Int.min, 0, 1, 2, 5, Int.max].randomElement(using: &random) ?? nil
                switch Int.random(in: 0...3, using: &random) {
                case 0: frame.putRight(text, row: row, endColumn: column, style: Style(), maxWidth: most)
                case 1: frame.fill(Rect(row: row, column: column, rows: 1, columns: 3), style: Style(.title))
                default:
                    let used = frame.put(text, row: row, column: column, style: Style(), maxWidth: most)
                    #expect(used <= max(0, most ?? .max), "seed \(random.seed)")
                    if column == 0, row == 0, most == nil {
                        #expect(used == min(displayWidth(of: text), frame.size.columns), "seed \(random.seed)")
                    }
                }
            }
            let problem = firstProblem(in: frame)
            #expect(problem == nil, "seed \(random.seed)")
            if problem != nil { return }
        }
    }

    private func firstProblem(in frame: Frame) -> String? {
        for row in 0..<frame.size.rows {
            for column in 0..<frame.size.columns {
                let cell = frame[row, column]
                for value in [cell.base, cell.firstMark, cell.secondMark] where value != 0 {
                    guard DisplayWidth.kind(of: value) != .hidden else { return "\(row) \(column): hidden \(value)" }
                }
                let next = column + 1 < frame.size.columns ? frame[row, column + 1].width : 1
                guard (cell.width == 2) == (next == 0) else { return "\(row) \(column): half a wide character" }
                guard (cell.base == 0) == (cell.width == 0) else { return "\(row) \(column): width" }
            }
            if frame.size.columns > 0, frame[row, 0].width == 0 { return "\(row): begins with a half" }
        }
        return nil
    }
}
