import Foundation
import Statistics
import TestSupport
import Testing

/// What stands on the screens adds up, read back from their text: the table, the sums, a unit, the roll-call.
@Suite struct PrintedScreenTests {
    /// One unit of a random office, as its reports say it.
    private struct Line {
        var id: Int
        var replied: Int
        var closed: Int
        var open: Int
        var paper: Int
        var signed: Int
        var unsigned: Int
        var leader: Int

        var received: Int { replied + closed + open }
        var electronic: Int { signed + unsigned }
        var name: String { "Đơn vị thứ \(id)" }
    }

    private func office(_ generator: inout SeededGenerator) -> [Line] {
        (1...Int.random(in: 2...12, using: &generator)).map { place in
            func count(_ most: Int) -> Int {
                Bool.random(using: &generator) ? Int.random(in: 0...most, using: &generator) : 0
            }
            let signed = count(900)
            return Line(
                id: 100 + place, replied: count(700), closed: count(4_000), open: count(3_000), paper: count(60),
                signed: signed, unsigned: count(900), leader: min(signed, count(900)))
        }
    }

    private func folder(_ office: [Line]) throws -> String {
        let folder = try Hostile.folder([])
        let period = "Từ ngày 15/12/2022 đến ngày 14/06/2023\n"
        let incoming =
            "BÁO CÁO XỬ LÝ VĂN BẢN ĐẾN\n\(period)ID,Tên,Tổng số văn bản đến,Phúc đáp,Kết thúc,Chưa xử lý\n"
            + office.map { "\($0.id),\($0.name),\($0.received),\($0.replied),\($0.closed),\($0.open)\n" }.joined()
        let issued =
            "BÁO CÁO BAN HÀNH VĂN BẢN ĐI\n\(period)ID,Tên,Tổng văn bản đi,Điện tử,Giấy,Ký số,Không ký số,Lãnh đạo ký số\n"
            + office.map {
                "\($0.id),\($0.name),\($0.electronic + $0.paper),\($0.electronic),\($0.paper),\($0.signed),\($0.unsigned),\($0.leader)\n"
            }.joined()
        for (name, text) in ["den.csv": incoming, "di.csv": issued] {
            try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        }
        return folder
    }

    private func screen(_ folder: String, _ keys: String, _ size: String = "200x40") -> [[Character]] {
        let result = Program.run(
            "open", folder, "--deadline", "10/08/2023", "--lang", "vi", "--play", keys, "--print-screen", "--size", size
        )
        return result.output.components(separatedBy: "\n").map { Array($0) }
    }

    /// The number that ends where a heading ends; nil where none does.
    private func number(_ line: [Character], under heading: String, of headings: [Character]) -> Int? {
        let text = String(headings)
        // The first that stands alone: "Ký số" and not "Mức ký số".
        guard let range = text.range(of: "  \(heading) ") ?? text.range(of: " \(heading) ") else { return nil }
        let end = text.distance(from: text.startIndex, to: range.upperBound) - 1
        guard line.count >= end else { return nil }
        let token = String(line[..<end]).split(separator: " ").last.map(String.init) ?? ""
        return Int(token.replacingOccurrences(of: ".", with: ""))
    }

    @Test func screensAddUp() throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        print("printed screens: seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for number in 0..<6 {
            let office = office(&generator)
            let folder = try folder(office)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let note = "seed \(seed), office \(number)"
            try expectIncoming(office, screen(folder, "2"), note)
            try expectIssued(office, screen(folder, "3"), note)
            let unit = office[Int.random(in: 0..<office.count, using: &generator)]
            let keys = "' " + String(unit.id).map(String.init).joined(separator: " ") + " Enter Enter"
            let lines = screen(folder, keys, "120x40").map { String($0) }
            let numbers = NumberText(.vietnamese)
            let sum =
                "\(numbers.count(unit.received)) = phúc đáp \(numbers.count(unit.replied)) + kết thúc \(numbers.count(unit.closed)) + tồn \(numbers.count(unit.open))"
            #expect(lines.contains { $0.contains(sum) }, "\(note): \(sum)\n\(lines.prefix(4).joined(separator: "\n"))")
            // The unit with the largest backlog is called first, with the numbers of its row.
            guard let worst = office.max(by: { $0.open < $1.open }), worst.open > 0 else { continue }
            let roll = screen(folder, "p A", "120x40").map { String($0) }
            #expect(roll.contains { $0.contains("\(numbers.count(worst.open)) văn bản tồn") }, "\(note)")
            let needed = (worst.open + 39) / 40
            #expect(roll.contains { $0.contains("\(numbers.count(needed)) cần/ngày") }, "\(note)")
        }
    }

    private func expectIncoming(_ office: [Line], _ screen: [[Character]], _ note: String) throws {
        let headings = try #require(screen.first { String($0).contains("Ph.đáp") })
        var sums = [Int](repeating: 0, count: 5)
        for line in office {
            let row = try #require(screen.first { String($0).contains(line.name) })
            let told = ["Đến", "Ph.đáp", "K.thúc", "Đã XL", "Tồn"].map { number(row, under: $0, of: headings) }
            #expect(
                told == [line.received, line.replied, line.closed, line.replied + line.closed, line.open], "\(note)")
            for place in told.indices { sums[place] += told[place] ?? 0 }
        }
        let total = try #require(screen.first { String($0).contains("Tất cả") })
        #expect(
            ["Đến", "Ph.đáp", "K.thúc", "Đã XL", "Tồn"].map { number(total, under: $0, of: headings) } == sums,
            "\(note)")
    }

    private func expectIssued(_ office: [Line], _ screen: [[Character]], _ note: String) throws {
        let headings = try #require(screen.first { String($0).contains("Giấy") })
        let names = ["Đi", "Đ.tử", "Giấy", "Ký số", "Chưa ký", "LĐ ký"]
        var sums = [Int](repeating: 0, count: names.count)
        for line in office {
            let row = try #require(screen.first { String($0).contains(line.name) })
            let told = names.map { number(row, under: $0, of: headings) }
            let right = [
                line.electronic + line.paper, line.electronic, line.paper, line.signed, line.unsigned, line.leader,
            ]
            #expect(told == right, "\(note)")
            for place in told.indices { sums[place] += told[place] ?? 0 }
        }
        let total = try #require(screen.first { String($0).contains("Tất cả") })
        #expect(names.map { number(total, under: $0, of: headings) } == sums, "\(note)")
    }
}
