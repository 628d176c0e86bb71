/// Where text stands in a field wider than itself.
public enum Alignment: Hashable, Sendable {
    case left, right, center
}

/// `text` in at most `width` columns: what does not fit is cut and marked with "…"; a wide character is never split.
/// Hostile scalars count as what is shown in their place and are cut as a whole.
public func clip(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    // A scalar has at least one byte for each of its columns, except the hostile ones, which are not ASCII letters.
    if text.utf8.count <= width, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    guard displayWidth(of: text) > width else { return text }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
        // A mark with nothing before it to stand on takes a column of its own, as it does when the text is drawn.
        let isAlone = used == 0 && DisplayWidth.kind(of: scalar.value) == .mark
        let columns = isAlone ? 1 : displayWidth(of: scalar)
        if used + columns > width - 1 { break }
        used += columns
        kept.append(scalar)
    }
    return String(kept) + "…"
}

/// `text` in exactly `width` columns: clipped when longer, filled with spaces when shorter.
public func pad(_ text: String, to width: Int, alignment: Alignment = .left) -> String {
    let clipped = clip(text, to: width)
    let missing = max(0, width) - displayWidth(of: clipped)
    guard missing > 0 else { return clipped }
    func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
    switch alignment {
    case .left: return clipped + spaces(missing)
    case .right: return spaces(missing) + clipped
    case .center: return spaces(missing / 2) + clipped + spaces(missing - missing / 2)
    }
}
