/// A bar for `part` of `whole`, drawn in eighths of a cell up to `width` columns, without spaces after it. It is full
/// only when the part is the whole, and never empty when the part is not 0. Empty when there is no whole.
public func bar(part: Int, whole: Int, width: Int) -> String {
    guard whole > 0, part > 0, width > 0 else { return "" }
    let most = min(width, Size.limit) * 8
    let eighths: Int
    if part >= whole {
        eighths = most
    } else {
        // part * most / whole, rounded; the product may need more than 64 bits, the quotient never does.
        let product = part.multipliedFullWidth(by: most)
        let (quotient, remainder) = whole.dividingFullWidth(product)
        eighths = max(1, min(most - 1, remainder > (whole - 1) / 2 ? quotient + 1 : quotient))
    }
    let tips = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + tips[eighths % 8]
}
