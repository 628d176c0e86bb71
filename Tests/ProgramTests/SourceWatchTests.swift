import Foundation
import Synchronization
import Testing

@testable import dondoc

/// What is behind the dashboard is noticed when it changes, however it does.
@Suite(.serialized) struct SourceWatchTests {
    /// How often something was told, from another thread.
    private final class Counter: Sendable {
        private let count = Mutex(0)
        func add() { count.withLock { $0 += 1 } }
        var value: Int { count.withLock { $0 } }
        func waits(for wanted: Int, seconds: Double = 15) -> Bool {
            let end = Date(timeIntervalSinceNow: seconds)
            while value < wanted, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
            return value >= wanted
        }
    }

    private struct Place {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-watch-\(UUID().uuidString)")
            .path

        init() throws {
            try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        }

        func folder(_ name: String) throws -> String {
            try FileManager.default.createDirectory(atPath: "\(root)/\(name)", withIntermediateDirectories: true)
            return "\(root)/\(name)"
        }

        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(name)"))
        }

        func link(_ name: String, to target: String) throws {
            // As careful programs do it: aside, and then renamed.
            try FileManager.default.createSymbolicLink(atPath: "\(root)/aside", withDestinationPath: target)
            move("aside", name)
        }

        func move(_ old: String, _ new: String) { _ = rename("\(root)/\(old)", "\(root)/\(new)") }

        func remove() { try? FileManager.default.removeItem(atPath: root) }
    }

    private func watching(
        _ paths: [String], isRemote: Bool = false, hasWatches: Bool = true, _ body: (Counter, Counter) throws -> Void
    ) throws {
        let (changes, blindness) = (Counter(), Counter())
        let made = SourceWatch(
            of: WatchedPlaces(paths, isRemote: { _ in isRemote }), comparingEvery: 200,
            inotify: { hasWatches ? inotify_init1(Int32(IN_CLOEXEC)) : -1 }, blind: { blindness.add() },
            changed: { changes.add() })
        let watch = try #require(made)
        defer { watch.stop() }
        // The watches are made on the thread.
        Thread.sleep(forTimeInterval: 0.3)
        try body(changes, blindness)
    }

    @Test func aFolderThatWasReplaced() throws {
        let place = try Place()
        defer { place.remove() }
        let folder = try place.folder("reports")
        try place.write("a", "reports/a.csv")
        _ = try place.folder("new")
        try place.write("ab", "new/a.csv")
        try watching([folder]) { changes, blindness in
            place.move("reports", "old")
            place.move("new", "reports")
            #expect(changes.waits(for: 1))
            let before = changes.value
            // The folder of that name is another one now; what happens in it counts.
            Thread.sleep(forTimeInterval: 0.6)
            try place.write("abc", "reports/a.csv")
            #expect(changes.waits(for: before + 1))
            #expect(blindness.value == 0)
        }
    }

    /// A folder above, which the kernel tells nothing of to who watches only what is in it; first away, then back.
    @Test(arguments: ["year/reports", "year/reports/a.csv"]) func aFolderAboveThatWasReplaced(opened: String) throws {
        let place = try Place()
        defer { place.remove() }
        for (folder, text) in [("year/reports", "a"), ("new/reports", "ab")] {
            _ = try place.folder(folder)
            try place.write(text, "\(folder)/a.csv")
        }
        try watching(["\(place.root)/\(opened)"]) { changes, blindness in
            place.move("year", "old")
            #expect(changes.waits(for: 1))
            place.move("new", "year")
            #expect(changes.waits(for: 2))
            try place.write("abc", "year/reports/a.csv")
            #expect(changes.waits(for: 3))
            #expect(blindness.value == 0)
        }
    }

    /// One folder under two names has one watch of the kernel's, which must not forget the first.
    @Test func aFolderOfTwoNames() throws {
        let place = try Place()
        defer { place.remove() }
        for name in ["a.csv", "b.csv"] { try place.write("a", name) }
        let beside = try place.folder("beside")
        try watching(["\(place.root)/a.csv", "\(beside)/../b.csv"]) { changes, _ in
            for (count, name) in ["a.csv", "b.csv", "a.csv"].enumerated() {
                try place.write("ab", name)
                #expect(changes.waits(for: count + 1), "\(name)")
            }
        }
    }

    /// Not every file system tells the time of writing finely: who wrote it is believed.
    @Test func aFileOfTheSameLengthAndTime() throws {
        let place = try Place()
        defer { place.remove() }
        try place.write("a", "a.csv")
        let path = "\(place.root)/a.csv"
        let written = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        try watching([path]) { changes, _ in
            let file = try #require(FileHandle(forWritingAtPath: path))
            file.write(Data("b".utf8))
            try FileManager.default.setAttributes([.modificationDate: written as Any], ofItemAtPath: path)
            try file.close()
            #expect(changes.waits(for: 1))
        }
    }

    @Test(arguments: ["link/a.csv", "link"]) func aLinkThatLeadsElsewhere(opened: String) throws {
        let place = try Place()
        defer { place.remove() }
        for (folder, text) in [("first", "a"), ("second", "ab")] {
            _ = try place.folder(folder)
            try place.write(text, "\(folder)/a.csv")
        }
        try place.link("link", to: "first")
        try watching(["\(place.root)/\(opened)"]) { changes, _ in
            try place.link("link", to: "\(place.root)/second")
            #expect(changes.waits(for: 1))
            let before = changes.value
            Thread.sleep(forTimeInterval: 0.6)
            try place.write("abc", "second/a.csv")
            #expect(changes.waits(for: before + 1))
        }
    }

    @Test(arguments: [(true, true), (false, false)]) func whereTheKernelTellsNothing(
        isRemote: Bool, hasWatches: Bool
    ) throws {
        let place = try Place()
        defer { place.remove() }
        let folder = try place.folder("reports")
        try place.write("a", "reports/a.csv")
        try watching([folder], isRemote: isRemote, hasWatches: hasWatches) { changes, blindness in
            #expect(blindness.waits(for: 1))
            #expect(changes.value == 0)
            try place.write("ab", "reports/a.csv")
            #expect(changes.waits(for: 1))
            #expect(blindness.value == 1)
        }
    }

    @Test func whatIsNotReadIsNotTold() throws {
        let place = try Place()
        defer { place.remove() }
        let folder = try place.folder("reports")
        try place.write("a", "reports/a.csv")
        try watching([folder]) { changes, _ in
            try place.write("x", "beside.csv")
            try place.write("x", "reports/.aside")
            Thread.sleep(forTimeInterval: 1.2)
            #expect(changes.value == 0)
        }
    }
}
