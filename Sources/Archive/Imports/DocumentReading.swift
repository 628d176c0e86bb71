import Statistics
import Threads

/// Reads documents ahead of their writing, on a thread of its own: fetching their texts and numbering those that are kept once
/// takes more than half as long as SQLite does for writing them.
struct DocumentReading: Sendable {
    let documents: any DocumentStream
    let shape: DocumentShape
    /// For each unit of the stream, whether the archive has no documents of it yet.
    let isNew: [Bool]
    /// The texts of new documents; those of both kinds of registers are numbered one after the other.
    let texts: Guarded<TextStore>

    /// Reads everything and hands it to `take` on this thread, in the order of the keys.
    func forEachBatch(_ take: (DocumentBatch) throws -> Void) throws {
        let conveyor = Conveyor<DocumentBatch>(places: 3)
        guard let thread = BackgroundThread({ run(onto: conveyor) }) else {
            // No thread is to be had: one after the other, then.
            return try texts.withLock { store in try read(&store, take) }
        }
        defer {
            conveyor.stop()
            thread.join()
        }
        while let batch = try conveyor.next() { try take(batch) }
    }

    private func run(onto conveyor: Conveyor<DocumentBatch>) {
        struct NothingMoreWanted: Error {}
        do {
            try texts.withLock { store in
                try read(&store) { batch in
                    guard conveyor.put(batch) else { throw NothingMoreWanted() }
                }
            }
            conveyor.finish()
        } catch {
            conveyor.finish(error)
        }
    }

    private func read(_ store: inout TextStore, _ put: (DocumentBatch) throws -> Void) throws {
        var row = DocumentRow(shape)
        var batch = DocumentBatch(shape)
        func add() throws {
            if isNew[row.unit] {
                batch.add(row, shape, numberedBy: &store)
            } else {
                batch.add(row, shape)
            }
            guard batch.rows.count == DocumentBatch.size else { return }
            try put(batch)
            batch = DocumentBatch(shape)
        }
        switch shape.kind {
        case .incoming:
            try documents.forEachIncoming { record, lent in
                row.take(record, lent)
                try add()
            }
        case .issued:
            try documents.forEachIssued { record, lent in
                row.take(record, lent)
                try add()
            }
        }
        if !batch.rows.isEmpty { try put(batch) }
    }
}
