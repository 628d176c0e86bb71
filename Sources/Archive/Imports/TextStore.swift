import Foundation
import Statistics

/// Texts that many documents share (issuers, subjects, recipients) are kept once an import. Texts are compared as bytes;
/// the hash only finds candidates.
struct TextStore {
    private struct Slot {
        var hash: UInt64 = 0
        /// 0 marks a free slot.
        var id: Int64 = 0
        var start = 0
        var length = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 1 << 12)
    private var keys: [UInt8] = []
    private var count = 0
    private let numbers: TextNumbers

    /// An empty store whose new texts get the next of `numbers`.
    init(_ numbers: TextNumbers) { self.numbers = numbers }

    /// The id of `text`; when it is new, `write` gets it first. 0 is the empty text.
    mutating func id(of text: LentText, write: (Int64) throws -> Void) rethrows -> Int64 {
        if text.isEmpty { return 0 }
        let hash = Self.hash(text)
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[place].id != 0 {
            if slots[place].hash == hash, isKey(slots[place], text) { return slots[place].id }
            place = (place + 1) & (slots.count - 1)
        }
        let id = numbers.next()
        try write(id)
        fill(place, Slot(hash: hash, id: id, start: keys.count, length: text.count), text)
        return id
    }

    /// Remembers the id of a text that was written before.
    mutating func learn(_ text: String, id: Int64) {
        guard id != 0 else { return }
        Array(text.utf8).withUnsafeBufferPointer { text in
            let hash = Self.hash(text)
            var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[place].id != 0 {
                if slots[place].hash == hash, isKey(slots[place], text) { return }
                place = (place + 1) & (slots.count - 1)
            }
            fill(place, Slot(hash: hash, id: id, start: keys.count, length: text.count), text)
        }
    }

    private mutating func fill(_ place: Int, _ slot: Slot, _ text: LentText) {
        slots[place] = slot
        keys.append(contentsOf: text)
        count += 1
        if count * 2 > slots.count { grow() }
    }

    private func isKey(_ slot: Slot, _ text: LentText) -> Bool {
        guard slot.length == text.count else { return false }
        return keys.withUnsafeBufferPointer { keys in
            guard let left = keys.baseAddress, let right = text.baseAddress else { return false }
            return memcmp(left + slot.start, right, text.count) == 0
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.id != 0 {
            var place = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
            while slots[place].id != 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = slot
        }
    }

    private static func hash(_ text: LentText) -> UInt64 {
        var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawBufferPointer(text)
        var place = 0
        while place &+ 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 32
            place &+= 8
        }
        while place < raw.count {
            hash = (hash ^ UInt64(raw[place])) &* 0x100_0000_01B3
            place &+= 1
        }
        return hash ^ hash >> 29
    }
}
