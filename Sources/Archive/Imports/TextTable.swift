import Statistics
import Synchronization

/// The numbers of new texts: those that are read ahead and those that are written beside them share one row of numbers.
final class TextNumbers: Sendable {
    private let last: Atomic<Int64>

    init(_ database: any Database) throws {
        last = Atomic(try database.first("SELECT max(id) FROM text") { try $0.int64(0) } ?? 0)
    }

    func next() -> Int64 { last.add(1, ordering: .relaxed).newValue }
}

/// Texts on their way into the archive.
struct TextTable {
    private var store: TextStore
    private let insertion: any PreparedStatement

    init(_ database: any Database, _ numbers: TextNumbers) throws {
        store = TextStore(numbers)
        insertion = try database.insertion(into: "text", columns: ["id", "value"], replacing: false)
    }

    /// The id of `text`, which is written when it is new.
    mutating func id(of text: LentText) throws -> Int64 {
        let table = self
        return try store.id(of: text) { try table.write(text, $0) }
    }

    /// Remembers the id of a text that was written before.
    mutating func learn(_ text: String, id: Int64) { store.learn(text, id: id) }

    /// Writes a text that has its number already.
    func write(_ text: LentText, _ id: Int64) throws {
        try insertion.run { statement in
            statement.bind(1, id)
            statement.bind(2, text)
        }
    }
}
