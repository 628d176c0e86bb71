/// How much a file may ask for before it is refused, so that a small hostile file cannot take the memory or the time of
/// the program. The limits are those of spreadsheets, or well above what an office keeps in one.
public struct ReadLimits: Equatable, Sendable {
    /// Bytes of one packed part (a sheet, the shared strings) once unpacked.
    public var unpackedPart = 256 << 20
    /// Bytes of all parts of a file together once unpacked.
    public var unpackedTotal = 384 << 20
    /// How many times larger a part may become, for parts above a megabyte; deflate itself cannot pass 1032.
    public var unpackingRatio = 500
    /// Bytes of UTF-8 text that the sheets of a file may come to when they have to be converted. Delimited UTF-8 is read
    /// where it lies and has no limit.
    public var text = 128 << 20
    /// Bytes of a page. Pages take longest to read, by their size.
    public var page = 64 << 20
    /// Rows of a sheet.
    public var rows = 1_048_576
    /// Columns of a sheet.
    public var columns = 16_384
    /// Cells of all sheets together, the empty ones before the last of a row counted.
    public var cells = 32_000_000
    /// Sheets of a file.
    public var sheets = 1_024
    /// Bytes of text in one cell; the rest is cut off and noted. Spreadsheets allow 32,767 characters.
    public var cellText = 131_072

    /// What a district office's files fit in many times over.
    public static let standard = ReadLimits()

    /// The standard limits, to be changed.
    public init() {}
}

/// The limit of ``ReadLimits`` that a file passed.
public enum ReadLimit: Equatable, Sendable {
    case unpackedPart, unpackedTotal, unpackingRatio, text, rows, columns, cells, sheets
    /// An old binary workbook took too long, or too much memory.
    case work
}
