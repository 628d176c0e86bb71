/// A bar of `width` cells for `part` of `whole`, in eighths of a cell. Full only when the part is the whole, never
/// empty when the part is not 0.
public func bar(part: Int, whole: Int, width: Int) -> String {
    guard whole > 0, width > 0, part > 0 else { return "" }
    let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let most = width * 8
    let share = Double(part) / Double(whole)
    let filled = part >= whole ? most : max(1, min(most - 1, Int((share * Double(most)).rounded())))
    return String(repeating: "█", count: filled / 8) + eighths[filled % 8]
}
