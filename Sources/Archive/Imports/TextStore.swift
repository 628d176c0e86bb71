import Glibc
import Statistics

/// Numbers texts that many documents share (issuers, subjects, recipients), so that each is kept once an import.
///
/// Registers of a whole country have more texts than memory should hold: of those not met for long the number is forgotten,
/// and a text that comes again then is kept once more. Documents come unit by unit, so what repeats is mostly near.
struct TextStore {
    private var recent = TextNumbering()
    /// What was met before; what is met again moves to ``recent``.
    private var older = TextNumbering()
    private let numbers: TextNumbers
    private let limit: Int

    /// An empty store whose new texts get the next of `numbers`. It takes up to twice `limit` bytes.
    init(_ numbers: TextNumbers, limit: Int = 256 << 20) {
        self.numbers = numbers
        self.limit = limit
    }

    /// The id of `text`; when it is new, `write` gets it first. 0 is the empty text.
    mutating func id(of text: LentText, write: (Int64) throws -> Void) rethrows -> Int64 {
        if text.isEmpty { return 0 }
        let hash = TextHash.of(text)
        if let id = recent.id(of: text, hash) { return id }
        if let id = older.id(of: text, hash) {
            remember(text, hash, id)
            return id
        }
        let id = numbers.next()
        try write(id)
        remember(text, hash, id)
        return id
    }

    /// Remembers the id of a text that was written before.
    mutating func learn(_ text: String, id: Int64) {
        guard id != 0 else { return }
        Array(text.utf8).withUnsafeBufferPointer { text in
            let hash = TextHash.of(text)
            if recent.id(of: text, hash) == nil { remember(text, hash, id) }
        }
    }

    private mutating func remember(_ text: LentText, _ hash: UInt64, _ id: Int64) {
        if recent.bytes > limit {
            older = recent
            recent = TextNumbering()
        }
        recent.add(text, hash, id)
    }
}

/// Texts with their numbers. They are compared as bytes; the hash only finds candidates.
private struct TextNumbering {
    private struct Slot {
        var hash: UInt64 = 0
        /// 0 marks a free slot.
        var id: Int64 = 0
        var start = 0
        var length = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 1 << 10)
    private var keys: [UInt8] = []
    private var count = 0

    /// The memory it takes.
    var bytes: Int { keys.count + slots.count * MemoryLayout<Slot>.stride }

    func id(of text: LentText, _ hash: UInt64) -> Int64? {
        if count == 0 { return nil }
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[place].id != 0 {
            if slots[place].hash == hash, isKey(slots[place], text) { return slots[place].id }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a text that is not there.
    mutating func add(_ text: LentText, _ hash: UInt64, _ id: Int64) {
        put(Slot(hash: hash, id: id, start: keys.count, length: text.count))
        keys.append(contentsOf: text)
        count += 1
        if count * 2 > slots.count { grow() }
    }

    private mutating func put(_ slot: Slot) {
        var place = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
        while slots[place].id != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.id != 0 { put(slot) }
    }

    private func isKey(_ slot: Slot, _ text: LentText) -> Bool {
        guard slot.length == text.count else { return false }
        return keys.withUnsafeBufferPointer { keys in
            guard let left = keys.baseAddress, let right = text.baseAddress else { return false }
            return memcmp(left + slot.start, right, text.count) == 0
        }
    }
}
