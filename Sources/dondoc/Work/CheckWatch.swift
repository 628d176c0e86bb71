import Glibc
import Output
import Statistics
import Text
import Threads

/// `check --watch`: waits for the files or the archive to change, and tells once what crossed a limit and which promise
/// falls due, each on a line of its own with the bell.
struct CheckWatch {
    let request: LoadRequest
    let language: Language

    /// Goes on until the process is ended; throws when what is read cannot be watched.
    func run(from first: LoadResult) throws {
        let changes = ChangeCount()
        let made = SourceWatch(
            of: WatchedPlaces(request), blind: { Console.complain(Messages.notWatching[language]) },
            changed: { changes.add() })
        guard let watch = made else { throw Complaint(Messages.cannotWatch) }
        defer { watch.stop() }
        // The next day is a change too: promises fall due without any file being written.
        BackgroundThread.run {
            var day = Today.day
            while true {
                sleep(20)
                if day != Today.day {
                    day = Today.day
                    changes.add()
                }
            }
        }
        // Nothing more may come for hours: who waits is told that this is as it should be.
        Console.complain(
            Phrase("đang theo dõi, có gì mới sẽ báo; Ctrl+C để thôi.", "watching; Ctrl+C ends it.")[language])
        var assessment = first.data.assessment
        var told: Set<JournalEntry> = []
        var seen = 0
        tellPromises(assessment, &told)
        while true {
            seen = changes.wait(after: seen)
            do {
                let now = try request.load { _, _ in true }.data.assessment
                for crossing in now.crossings(since: assessment) { tell(crossing.sentence(language)) }
                assessment = now
            } catch {
                // A file that is half written is read at its next change.
                Console.complain(Messages.sentence(for: error)[language])
            }
            tellPromises(assessment, &told)
        }
    }

    private func tellPromises(_ assessment: Assessment, _ told: inout Set<JournalEntry>) {
        let journal: [UnitID: [JournalEntry]]
        do {
            journal = try JournalFile(request, isSample: assessment.snapshot.isSample).entries()
        } catch {
            Console.complain(Messages.sentence(for: error)[language])
            return
        }
        let today = Today.day
        for entry in promisesDue(on: today, in: journal, figures: assessment.snapshot.asOf)
        where told.insert(entry).inserted {
            let name = assessment.names[entry.unit] ?? entry.unit.text
            let day = entry.promised.map { NumberText(language).date($0) } ?? ""
            let sentence =
                entry.promised == today
                ? Phrase("\(name): hôm nay đến hẹn", "\(name): promised for today")
                : Phrase(
                    "\(name): đã hẹn ngày \(day), chưa có số liệu mới",
                    "\(name): promised for \(day), no newer figures")
            tell(sentence[language])
        }
    }

    /// Whoever comes back to the screen sees when it was. The bell goes past the cleaning of names from files; who closed the pipe has heard enough.
    private func tell(_ sentence: String) {
        try? Console.deliver(
            [0x07] + Array(VisibleText.cleanLines("\(VietnamTime.clock(Today.seconds)) \(sentence)\n").utf8))
    }
}

/// How often something changed; one thread waits for more.
private final class ChangeCount: Sendable {
    private let state = Guarded((count: 0, gate: Gate()))

    func add() {
        state.withLock { state in
            state.count += 1
            state.gate.open()
            state.gate = Gate()
        }
    }

    /// Returns at once when there were more than `seen` changes, else at the next one; how many there were.
    func wait(after seen: Int) -> Int {
        while true {
            let (count, gate) = state.withLock { ($0.count, $0.gate) }
            if count > seen { return count }
            gate.wait()
        }
    }
}
