import TestSupport
import Testing

@testable import Archive

/// Versions of one document: whatever imports come in whatever order, and whichever are taken back, what is kept unfolds
/// to what each import had, and the one that reaches furthest counts.
@Suite struct DocumentVersionsTests {
    typealias Versions = DocumentVersions<String>

    @Test func onlyChangesAreKept() throws {
        let versions = ["mở", "mở", "xong", "xong"].enumerated().map { Versions.Version(id: $0 + 1, content: $1) }
        let kept = try #require(Versions.fold(versions) { Versions.Rank(reach: $0, id: $0) })
        #expect(kept.current == Versions.Version(id: 3, content: "xong"))
        #expect(kept.replaced == [Versions.Version(id: 1, content: "mở")])
    }

    @Test("an older export that comes late does not replace a newer one, even when an equal one came in between")
    func lateComer() throws {
        let reach = [1: 10, 2: 30, 3: 20]
        let versions = [(1, "a"), (2, "a"), (3, "b")].map { Versions.Version(id: $0, content: $1) }
        let kept = try #require(Versions.fold(versions) { Versions.Rank(reach: reach[$0] ?? 0, id: $0) })
        #expect(kept.current.content == "a")
        #expect(kept.replaced == [Versions.Version(id: 3, content: "b")])
    }

    @Test func foldingAndForgettingAgreeWithKeepingEverything() throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<2_000 {
            let count = Int.random(in: 1...7, using: &generator)
            let reach = (0...count).map { _ in Int.random(in: 0...5, using: &generator) }
            func rank(_ id: Int) -> Versions.Rank { Versions.Rank(reach: reach[id], id: id) }
            var all = (1...count).map { id in
                Versions.Version(id: id, content: ["a", "b", "c"].randomElement(using: &generator) ?? "a")
            }
            var kept = Versions.fold(all, rank: rank)
            while let now = kept {
                #expect(
                    Versions.unfold(now, imports: all.map(\.id), rank: rank) == all, "seed \(seed), round \(round)")
                let winner = all.max { rank($0.id) < rank($1.id) }
                #expect(now.current.content == winner?.content, "seed \(seed), round \(round)")
                // Taking one back: unfold, leave out, fold.
                let gone = all.randomElement(using: &generator)?.id
                let left = Versions.unfold(now, imports: all.map(\.id), rank: rank).filter { $0.id != gone }
                all.removeAll { $0.id == gone }
                kept = Versions.fold(left, rank: rank)
            }
            #expect(all.isEmpty)
        }
    }

    @Test func keyListsGiveTheirKeysBack() throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var keys: Set<KeyInUnit> = []
            for _ in 0..<Int.random(in: 0...60, using: &generator) {
                let isMarked = Int.random(in: 0...4, using: &generator) == 0
                keys.insert(
                    KeyInUnit(
                        year: Int.random(in: 2021...2023, using: &generator),
                        number: isMarked ? 0 : Int.random(in: 1...40, using: &generator),
                        mark: isMarked ? Int.random(in: 1...(1 << 53), using: &generator) : 0))
            }
            var list = KeyList()
            for key in keys.sorted() { list.append(key) }
            list.close()
            #expect(try KeyList.keys(in: list.bytes) == keys.sorted(), "seed \(seed)")
        }
        var long = KeyList()
        for number in 1...100_000 { long.append(KeyInUnit(year: 2023, number: number, mark: 0)) }
        long.close()
        #expect(long.bytes.count < 16, "numbers that follow each other cost nothing")
    }
}
