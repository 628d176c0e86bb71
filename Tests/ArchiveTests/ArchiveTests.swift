import Foundation
import Statistics
import TestSupport
import Testing

@testable import Archive

@Suite struct ArchiveTests {
    private func day(_ offset: Int) -> CalendarDay { MadeRegister.day0.advanced(by: offset) }

    private func check(_ archive: Archive, _ note: String) throws {
        #expect(try archive.isWhole(), "\(note)")
    }

    @Test(
        "any imports in any order, any of them taken back: what counts is what the remaining ones say",
        arguments: EngineKind.allCases)
    func importsAndForgettingAgreeWithKeepingEveryRegister(_ kind: EngineKind) throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<12 {
            let place = try ArchivePlace(kind)
            let archive = try place.open()
            var registers: [(id: Int, reach: Int, lines: [MadeRegister.Line])] = []
            for step in 0..<9 {
                let note = "seed \(seed), round \(round), step \(step)"
                if step % 3 == 2, let gone = registers.randomElement(using: &generator)?.id {
                    try archive.forget(gone)
                    registers.removeAll { $0.id == gone }
                } else {
                    let lines = made(using: &generator)
                    let reach = Int.random(in: 60...70, using: &generator)
                    let file = MadeRegister(lines: lines).file("sổ \(step)", asOf: day(reach))
                    let id = try archive.add(file, at: 0) { TemporaryArchive.digest(step + 1) }
                    registers.append((id, reach, lines))
                }
                try check(archive, note)
                try compare(archive, registers, note)
            }
        }
    }

    private func made(using generator: inout SeededGenerator) -> [MadeRegister.Line] {
        var lines: [MadeRegister.Line] = []
        for unit in 0..<3 {
            for number in 1...8 where Bool.random(using: &generator) {
                let arrival = number * 3
                let isDone = Int.random(in: 0...2, using: &generator) == 0
                lines.append(
                    MadeRegister.Line(
                        unit: unit, number: number, arrival: arrival,
                        processed: isDone ? arrival + Int.random(in: 0...20, using: &generator) : nil,
                        subject: "Văn bản \(number % 3)"))
            }
        }
        return lines
    }

    private func compare(
        _ archive: Archive, _ registers: [(id: Int, reach: Int, lines: [MadeRegister.Line])], _ note: String
    ) throws {
        var newest: [[Int]: MadeRegister.Line] = [:]
        for register in registers.sorted(by: { ($0.reach, $0.id) < ($1.reach, $1.id) }) {
            for line in register.lines { newest[[line.unit, line.number]] = line }
        }
        // Withdrawn: a register that reaches further than all that have it covers it, and has it not.
        let ordered = registers.filter { !$0.lines.isEmpty }.sorted { ($0.reach, $0.id) < ($1.reach, $1.id) }
        let counted = newest.values.filter { line in
            let last = ordered.lastIndex { $0.lines.contains { $0.unit == line.unit && $0.number == line.number } } ?? 0
            return !ordered[(last + 1)...].contains { register in
                let days = register.lines.map(\.arrival)
                return register.lines.contains { $0.unit == line.unit }
                    && (days.min() ?? 0)...(days.max() ?? 0) ~= line.arrival
            }
        }
        let documents = try archive.figures().documents
        for offset in [10, 25, 70] {
            let known = counted.filter { $0.arrival <= offset }
            for unit in 0..<3 {
                let own = known.filter { $0.unit == unit }
                let open = own.filter { line in line.processed.map { $0 > offset } ?? true }
                let id = UnitID("\(100 + unit)")
                let tally = try documents?.incomingCounts(from: nil, asOf: day(offset))[id]
                // What arrived after the last day of all registers of the unit is not known.
                let reach = registers.filter { $0.lines.contains { $0.unit == unit } }.map(\.reach).max() ?? .max
                let received = offset <= reach ? own.count : own.isEmpty ? 0 : nil
                #expect(tally.map { $0[.received] } ?? 0 == received, "\(note), day \(offset), unit \(unit)")
                // After the last day of the register that covers a document, nobody knows what became of it.
                if let counted = tally?[.open] {
                    #expect(counted == open.count, "\(note), day \(offset), unit \(unit)")
                }
                let backlog = try documents?.backlog(of: id, asOf: day(offset)) ?? []
                #expect(backlog.map(\.arrivalNumber) == open.map(\.number).sorted(), "\(note)")
                #expect(
                    backlog.map(\.subject) == open.sorted { $0.number < $1.number }.map(\.subject), "\(note)")
            }
        }
    }

    @Test(arguments: EngineKind.allCases) func theSameBytesAreKeptOnce(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        let file = MadeRegister(lines: [
            MadeRegister.Line(unit: 0, number: 1, arrival: 1, processed: nil, subject: "a")
        ]).file("sổ", asOf: day(5))
        let id = try archive.add(file, at: 0) { TemporaryArchive.digest(1) }
        #expect(throws: ArchiveError.alreadyImported(id)) {
            try archive.add(file, at: 0) { TemporaryArchive.digest(1) }
        }
        #expect(try archive.imports().count == 1)
        #expect(throws: ArchiveError.noSuchImport(99)) { try archive.forget(99) }
    }

    @Test("an import that is stopped, or whose reading fails, leaves nothing", arguments: EngineKind.allCases)
    func allOrNothing(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        let lines = (1...20).map { MadeRegister.Line(unit: 0, number: $0, arrival: 1, processed: nil, subject: "a") }
        let file = MadeRegister(lines: lines).file("sổ", asOf: day(5))
        struct Broken: Error {}
        #expect(throws: (any Error).self) { try archive.add(file, at: 0) { throw Broken() } }
        #expect(throws: ArchiveError.cancelled) {
            try archive.add(file, at: 0, digest: { TemporaryArchive.digest(1) }, progress: { _ in false })
        }
        #expect(try archive.imports().isEmpty)
        #expect(try archive.figures().documents == nil)
        #expect(try archive.number("SELECT count(*) FROM unit") == 0)
    }

    @Test(arguments: EngineKind.allCases) func theJournalKeepsWhatWasSaid(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let entry = JournalEntry(
            unit: UnitID("143"), kind: .agreement, day: day(3), asOf: day(1), open: 1_526, unsigned: nil,
            note: "Hứa xong trước ngày 20", promised: day(20))
        try place.open().record([entry], names: [UnitID("143"): "UBND xã Vĩnh Long"], at: 7)
        var kept = entry
        kept.writtenAt = 7
        #expect(try place.open().journal() == [UnitID("143"): [kept]])
    }

    @Test(arguments: EngineKind.allCases) func anEntryOfTheJournalIsTakenBack(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        let entry = JournalEntry(unit: UnitID("143"), kind: .reminder, day: day(3), asOf: day(1), open: 9)
        let names = [UnitID("143"): "UBND xã Vĩnh Long"]
        try archive.record([entry], names: names, at: 7)
        try archive.record([entry], names: names, at: 9)
        var second = entry
        second.writtenAt = 9
        try archive.withdraw(second)
        #expect(try archive.journal()[UnitID("143")]?.map(\.writtenAt) == [7], "that one, and no other")
        try archive.withdraw(second)
        #expect(try archive.journal()[UnitID("143")]?.count == 1, "what is not there is not taken back")
        try archive.withdraw(entry)
        #expect(try archive.journal().isEmpty, "without a time, the last one like it")
    }

    @Test("settings hold from their day; before the first day the earliest hold", arguments: EngineKind.allCases)
    func settingsHaveDates(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        for (number, from) in [10, 20].enumerated() {
            let settings = KeptSettings(name: "dondoc.yaml", text: "\(from)", validFrom: day(from))
            #expect(try archive.keep(settings, digest: TemporaryArchive.digest(number), at: 0))
            #expect(try !archive.keep(settings, digest: TemporaryArchive.digest(number), at: 0))
        }
        #expect(try archive.settings(asOf: day(5))?.text == "10")
        #expect(try archive.settings(asOf: day(10))?.text == "10")
        #expect(try archive.settings(asOf: day(25))?.text == "20")
        // What is kept last holds for the newest figures, whatever day it would be of; what was given up can come back.
        let back = KeptSettings(name: "dondoc.yaml", text: "10", validFrom: day(10))
        #expect(try archive.keep(back, digest: TemporaryArchive.digest(0), at: 0))
        #expect(try archive.settings(asOf: day(25))?.text == "10")
        let older = KeptSettings(name: "dondoc.yaml", text: "5", validFrom: day(5))
        #expect(try archive.keep(older, digest: TemporaryArchive.digest(7), at: 0))
        #expect(try archive.settings(asOf: day(25))?.text == "5")
    }
}
