import Foundation
import Sheets
import Testing

@testable import dondoc

/// Files that change under their reader, at the place where they are opened.
@Suite struct FileBytesTests {
    private func sum(_ bytes: SharedBytes) -> Int {
        bytes.withSpan { span in
            var sum = 0
            for place in span.indices { sum &+= Int(span[place]) }
            return sum
        }
    }

    private func file(_ count: Int) throws -> String { try Program.file("x.csv", [UInt8](repeating: 1, count: count)) }

    @Test(arguments: [0, 1, 4_096, 5_000, 100_000]) func aMappedFileCutAnywhereReadsAsZeros(left: Int) throws {
        let path = try file(200_000)
        let opened = try FileBytes.open(path, largestCopy: 1_000)
        #expect(!opened.hasChanged && !opened.isCut)
        truncate(path, left)
        // Up to the end of its last page a file reads as zeros by itself.
        #expect(sum(opened.bytes) == left)
        #expect(opened.isCut && opened.hasChanged)
        #expect(throws: FileError.changed(path)) { try opened.check() }
        #expect(sum(opened.bytes) == left, "a second reading meets what the first left")
    }

    @Test func severalThreadsMayMeetTheSameMissingPages() throws {
        let path = try file(3_000_000)
        let opened = try FileBytes.open(path, largestCopy: 1_000)
        truncate(path, 0)
        let sums = Sums()
        DispatchQueue.concurrentPerform(iterations: 8) { _ in sums.add(sum(opened.bytes)) }
        #expect(sums.all == [Int](repeating: 0, count: 8))
    }

    private final class Sums: @unchecked Sendable {
        private let storage = NSLock()
        private let values = NSMutableArray()
        func add(_ value: Int) { storage.withLock { values.add(value) } }
        var all: [Int] { storage.withLock { values.compactMap { $0 as? Int } } }
    }

    @Test func manyMappingsComeAndGo() throws {
        let path = try file(20_000)
        for _ in 0..<3_000 { #expect(try FileBytes.open(path, largestCopy: 1_000).bytes.count == 20_000) }
    }

    /// Written to in place, grown, or only touched: not what was read. Replaced by another file of its name: still is.
    @Test func whatCountsAsAChange() throws {
        let changes: [(name: String, isChange: Bool, make: (String) throws -> Void)] = [
            (
                "grown", true,
                { path in
                    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
                    try handle.seekToEnd()
                    try handle.write(contentsOf: Data([2]))
                }
            ),
            (
                "written", true,
                { path in
                    usleep(20_000)
                    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
                    try handle.write(contentsOf: Data([2]))
                }
            ),
            (
                "replaced", false,
                { path in
                    try Data([UInt8](repeating: 9, count: 50)).write(to: URL(fileURLWithPath: path + "2"))
                    rename(path + "2", path)
                }
            ),
            ("removed", false, { path in unlink(path) }),
        ]
        for change in changes {
            let path = try file(20_000)
            let opened = try FileBytes.open(path, largestCopy: 1_000)
            try change.make(path)
            #expect(opened.hasChanged == change.isChange, "\(change.name)")
            #expect(!opened.isCut)
        }
    }

    @Test func smallFilesAreCopied() throws {
        let path = try file(20_000)
        let opened = try FileBytes.open(path)
        truncate(path, 0)
        #expect(sum(opened.bytes) == 20_000 && !opened.hasChanged)
    }
}
