/// Remembers which documents have arrived: an open-addressed table that never grows past what was expected of it.
struct IdentitySet {
    /// Identities with their lowest bit set, so that 0 is an empty slot.
    private var slots: [UInt64]
    private let mask: Int

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// Whether `identity` was added.
    func contains(_ identity: UInt64) -> Bool { slots[slot(of: identity)] != 0 }

    /// Adds `identity`. At most as many may be added as `capacity` said.
    mutating func insert(_ identity: UInt64) { slots[slot(of: identity)] = identity | 1 }

    /// Where `identity` stands, or the empty slot where it would.
    private func slot(of identity: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: identity >> 20) & mask
        while slots[slot] != 0, slots[slot] != identity | 1 { slot = (slot + 1) & mask }
        return slot
    }
}
