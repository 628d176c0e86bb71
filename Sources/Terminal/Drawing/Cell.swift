/// One cell of the screen: a character and what it means. Sixteen bytes without references, so that whole frames are
/// compared as memory.
public struct Cell: Equatable, Sendable {
    /// The scalar shown; 0 in the second half of a wide character.
    public var base: UInt32
    /// A combining mark on it; 0 for none.
    public var firstMark: UInt32
    /// A second combining mark; 0 for none.
    public var secondMark: UInt32
    /// What it means.
    public var style: Style
    /// Columns taken: 1, 2, or 0 in the second half of a wide character.
    public var width: UInt8

    /// A cell; the caller vouches that `base` can be shown in `width` columns.
    public init(base: UInt32, firstMark: UInt32 = 0, secondMark: UInt32 = 0, style: Style, width: UInt8 = 1) {
        self.base = base
        self.firstMark = firstMark
        self.secondMark = secondMark
        self.style = style
        self.width = width
    }

    /// An empty cell.
    public static let blank = blank(Style())

    /// An empty cell of a style.
    static func blank(_ style: Style) -> Cell { Cell(base: 0x20, style: style) }
}
