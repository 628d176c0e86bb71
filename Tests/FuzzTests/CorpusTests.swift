import Foundation
import FuzzTargets
import Testing

/// Every input that ever crashed something, and the corpus the fuzzing begins with, through what must hold.
@Suite struct CorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("FuzzCorpus")

    private static func inputs(_ target: String) -> [URL] {
        let folder = folder.appendingPathComponent(target)
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.sorted { $0.path < $1.path }
    }

    @Test(arguments: FuzzTarget.all.map(\.name)) func nothingOfTheCorpusBreaksIt(name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let inputs = Self.inputs(name)
        #expect(!inputs.isEmpty, "\(name) has no corpus")
        for input in inputs {
            let bytes = Array(try Data(contentsOf: input))
            print("\(name): \(input.lastPathComponent)")
            target.run(bytes)
            // Cut short, and with a byte changed.
            for cut in stride(from: 0, to: bytes.count, by: 1 + bytes.count / (name == "xls" ? 3 : 25)) {
                target.run(Array(bytes[..<cut]))
                var changed = bytes
                changed[cut] ^= 0x41
                target.run(changed)
            }
        }
    }

    @Test func everyFolderOfTheCorpusHasATarget() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        for name in names { #expect(FuzzTarget.named(name) != nil, "\(name)") }
    }
}
