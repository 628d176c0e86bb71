import Foundation
import Sheets
import Synchronization
import Testing

/// The memory of libxml2, taken in hand through its own hooks: the allocation of a given number fails.
private enum MarkupMemory {
    static let allocations = Atomic<Int>(0)
    static let failing = Atomic<Int>(0)

    static func lack(at number: Int) {
        failing.store(number, ordering: .relaxed)
        allocations.store(0, ordering: .relaxed)
    }

    static func isLacking() -> Bool {
        allocations.add(1, ordering: .relaxed).newValue == failing.load(ordering: .relaxed)
    }

    private typealias Setup =
        @convention(c) (
            @convention(c) (UnsafeMutableRawPointer?) -> Void, @convention(c) (Int) -> UnsafeMutableRawPointer?,
            @convention(c) (UnsafeMutableRawPointer?, Int) -> UnsafeMutableRawPointer?,
            @convention(c) (UnsafePointer<CChar>?) -> UnsafeMutablePointer<CChar>?
        ) -> Int32

    /// Before the library is used; false where there is none.
    static func take() -> Bool {
        for name in ["libxml2.so.16", "libxml2.so.2"] {
            guard let library = dlopen(name, RTLD_LAZY | RTLD_LOCAL), let symbol = dlsym(library, "xmlMemSetup") else {
                continue
            }
            return unsafeBitCast(symbol, to: Setup.self)(
                { free($0) }, { MarkupMemory.isLacking() ? nil : malloc($0) },
                { MarkupMemory.isLacking() ? nil : realloc($0, $1) },
                { text in text.flatMap { MarkupMemory.isLacking() ? nil : strdup($0) } }) == 0
        }
        return false
    }
}

/// A library that finds no memory is a sentence, never a crash or half a sheet.
@Suite(.serialized) struct MarkupMemoryTests {
    private static func fixture(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/workbooks/\(name)")))
    }

    /// Of XML: the library's parser of pages may go round for ever once it lacked memory (seen in 2.9 and not in our hands).
    /// 40 of the allocations of each file in ordinary tests, all of them with DONDOC_FAULTS=all.
    @Test func anyAllocationFails() async {
        await #expect(processExitsWith: .success) {
            try #require(MarkupMemory.take())
            let files = [
                ("a workbook", try MarkupMemoryTests.fixture("phu-luc.xlsx")),
                (
                    "an OpenDocument",
                    FormatGrowthTests.ods(20, head: "<table:table>", tail: "</table:table>") {
                        "<table:table-row><table:table-cell><text:p>\($0)</text:p></table:table-cell></table:table-row>"
                    }
                ),
            ]
            let isThorough = ProcessInfo.processInfo.environment["DONDOC_FAULTS"] == "all"
            for (name, bytes) in files {
                let read = { try readWorkbook(SharedBytes(copying: bytes)).sheets.map { $0.rows() } }
                MarkupMemory.lack(at: 0)
                let wanted = try read()
                let total = MarkupMemory.allocations.load(ordering: .relaxed)
                #expect(total > 20, "\(name) goes through the hooks")
                var (points, refused) = (0, 0)
                for number in stride(from: 1, through: total, by: isThorough ? 1 : max(1, total / 40)) {
                    MarkupMemory.lack(at: number)
                    points += 1
                    do {
                        let found = try read()
                        #expect(found == wanted, "\(name), allocation \(number) of \(total): half of it")
                    } catch is SheetError { refused += 1 }
                }
                MarkupMemory.lack(at: 0)
                print("\(name): \(points) of \(total) allocations failed, \(refused) refused")
                #expect(try read() == wanted, "\(name) afterwards")
            }
        }
    }
}
