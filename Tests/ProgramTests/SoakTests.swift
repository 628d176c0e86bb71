import Foundation
import TestSupport
import Testing

/// Long use, sped up: keys, reloads and changes of size as hours of work bring them, one after the other without the
/// pauses. Memory must stay where it is, and over hours the time an answer takes.
///
/// `make soak` plays eight hours (DONDOC_SOAK_HOURS=8), the ordinary tests a quarter of one.
@Suite(.serialized) struct SoakTests {
    /// Someone at work presses a key every two seconds, reads the files again every five minutes and changes the window
    /// every ten.
    private static let (keysPerHour, reloadsPerHour, resizesPerHour) = (1_800, 12, 6)

    /// Everything but what ends the program.
    private static let keys: [String] =
        [
            "1", "2", "3", "j", "j", "j", "k", "k", "g", "G", "\t", "\r", "\r", "\u{1B}", "\u{1B}", "\u{1B}", "s", "o",
            "0", "t",
        ]
        + [
            "-", "w", " ", "*", "n", "N", "f", "'", "c", "v", "u", "U", "R", "!", "m", "C", "L", "h", "l", "y", "?",
            "/",
        ]
        + [
            "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[A", "\u{1B}[B", "\u{1B}[<64;10;10M", "\u{1B}[<0;12;8M", "vinh", "xã",
            "\u{7F}",
        ]

    private struct Moment {
        let resident: Int
        let milliseconds: Double?
    }

    @Test func memoryAndLatencyStayFlat() throws {
        let hours = Double(ProcessInfo.processInfo.environment["DONDOC_SOAK_HOURS"] ?? "") ?? 0.25
        let seed = UInt64(ProcessInfo.processInfo.environment["DONDOC_SOAK_SEED"] ?? "") ?? 2_023
        var generator = SeededGenerator(seed: seed)
        let folder = try Self.office()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let terminal = try PseudoTerminal(["open", folder, "--lang", "vi"], columns: 100, rows: 30, home: folder)
        try terminal.wait(for: "UBND")
        terminal.send("\r")
        terminal.settle()
        let count = Int(hours * Double(Self.keysPerHour))
        var moments: [Moment] = []
        let began = Date()
        for step in 1...count {
            if step % (Self.keysPerHour / Self.reloadsPerHour) == 0 {
                terminal.send("\u{1B}[15~")
                terminal.settle(milliseconds: 300)
            }
            if step % (Self.keysPerHour / Self.resizesPerHour) == 0 {
                terminal.resize(
                    columns: .random(in: 60...160, using: &generator), rows: .random(in: 15...50, using: &generator))
                terminal.settle(milliseconds: 50)
            }
            let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &generator)]
            let sent = Date()
            terminal.send(key)
            // Esc alone is a key only after a moment.
            let answered = terminal.read(milliseconds: 60)
            let took = Date().timeIntervalSince(sent) * 1_000
            terminal.settle(milliseconds: 3)
            moments.append(
                Moment(
                    resident: Self.residentMemory(terminal.process),
                    milliseconds: answered && key != "\u{1B}" ? took : nil))
            terminal.forgetOutput()
            try #require(
                terminal.state == .running, "seed \(seed), step \(step), key \(key.debugDescription): \(terminal.state)"
            )
        }
        report(moments, seed: seed, hours: hours, seconds: Date().timeIntervalSince(began))
        terminal.signal(SIGTERM)
        #expect(terminal.waitForEnd() == .exited(128 + SIGTERM))
    }

    private func report(_ moments: [Moment], seed: UInt64, hours: Double, seconds: Double) {
        func quarter(_ place: Int) -> ArraySlice<Moment> {
            moments[(moments.count * place / 4)..<(moments.count * (place + 1) / 4)]
        }
        func median<Value: Comparable>(_ values: [Value]) -> Value? {
            values.isEmpty ? nil : values.sorted()[values.count / 2]
        }
        let memory = (0..<4).map { Double(median(quarter($0).map(\.resident)) ?? 0) / 1_048_576 }
        let latency = (0..<4).map { median(quarter($0).compactMap(\.milliseconds)) ?? 0 }
        print(
            String(
                format: "soak: %.2f h, %d keys in %.0f s, seed %d; MiB by quarter %@; ms by quarter %@", hours,
                moments.count, seconds, Int(seed), memory.map { String(format: "%.1f", $0) }.joined(separator: " "),
                latency.map { String(format: "%.2f", $0) }.joined(separator: " ")))
        // The first quarter warms up: pages of code, caches, the longest undo history.
        #expect(memory[3] < memory[1] * 1.08 + 3, "memory grew: \(memory)")
        // A short run on a busy machine tells of its neighbours, not of the program: only hours judge the time.
        if hours >= 1 { #expect(latency[3] < latency[1] * 2 + 8, "it became slower: \(latency)") }
        #expect(moments.contains { $0.milliseconds != nil })
    }

    /// The sample with the first thousands of documents, so that hours take minutes.
    private static func office() throws -> String {
        var files: [(String, [UInt8])] = []
        for name in [
            "phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv", "dondoc.yaml", "so-van-ban-den.csv",
            "so-van-ban-di.csv",
        ] {
            let text = try String(contentsOfFile: "\(Program.sample)/\(name)", encoding: .utf8)
            files.append((name, Array(text.split(separator: "\n").prefix(3_000).joined(separator: "\n").utf8)))
        }
        return try Hostile.folder(files.map { (name: $0.0, bytes: $0.1) })
    }

    private static func residentMemory(_ process: pid_t) -> Int {
        let text = (try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4_096
    }
}
