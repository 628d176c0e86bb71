import Foundation
import Statistics
import TestSupport
import Testing

@testable import Archive

/// Taking an import back takes by its documents; a reference looked after without an index made it the square.
@Suite(.serialized) struct ForgetGrowthTests {
    private func made(_ count: Int) -> TemporaryArchive? {
        guard let place = try? TemporaryArchive(), let archive = try? Archive.open(place.path) else { return nil }
        defer { archive.close() }
        for number in 1...2 {
            let lines = (1...count).map {
                MadeRegister.Line(
                    unit: $0 % 3, number: $0, arrival: $0 % 50, processed: number == 2 && $0 % 3 == 0 ? 55 : nil,
                    subject: "Văn bản số \($0)")
            }
            let file = MadeRegister(lines: lines).file(
                "sổ \(number)", asOf: MadeRegister.day0.advanced(by: 60 + number))
            guard (try? archive.add(file, at: 0, digest: { TemporaryArchive.digest(number) })) != nil else {
                return nil
            }
        }
        return place
    }

    @Test func twiceAsManyDocumentsTakeTwiceAsLong() throws {
        var forgotten = 0
        let ratio = Growth.ratio(500, made) { place in
            guard let place, let copy = try? TemporaryArchive() else { return }
            try? FileManager.default.removeItem(atPath: copy.path)
            try? FileManager.default.copyItem(atPath: place.path, toPath: copy.path)
            guard let archive = try? Archive.open(copy.path) else { return }
            defer { archive.close() }
            if (try? archive.forget(2)) != nil { forgotten += 1 }
        }
        #expect(forgotten > 0)
        #expect(ratio ?? 0 < Growth.tolerated, "\(ratio ?? 0) times as long")
    }
}
