import CSheetLibraries
import Text

/// One page of A4 that text, boxes and lines are put on, written as PDF with its letters embedded. Points from the upper
/// left corner; a point is 1/72 inch.
public final class Paper {
    /// How text stands on the page.
    public struct Face: Equatable, Sendable {
        /// Where text begins in its column.
        public enum Alignment: UInt8, Sendable { case left, middle, right }

        /// Height of the letters in points.
        public var size: Double
        /// Bold letters.
        public var isBold: Bool
        /// Sloping letters.
        public var isItalic: Bool
        /// Where text begins in its column.
        public var alignment: Alignment
        /// At most so many lines, then "…"; 0 for as many as it takes.
        public var lines: Int
        /// Colour as 0xRRGGBB.
        public var color: UInt32

        /// A face.
        public init(
            _ size: Double, isBold: Bool = false, isItalic: Bool = false, alignment: Alignment = .left, lines: Int = 0,
            color: UInt32 = 0
        ) {
            self.size = size
            self.isBold = isBold
            self.isItalic = isItalic
            self.alignment = alignment
            self.lines = lines
            self.color = color
        }
    }

    /// Width of A4 in points.
    public static let width = 595.28
    /// Height of A4 in points.
    public static let height = 841.89
    /// The letters that offices write with, and those made to the same measure.
    private static let faces = ["Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman", "TeX Gyre Termes"]

    private let page: OpaquePointer
    private var isClosed = false

    /// An empty page. Throws when the libraries are not installed. `day`, in days since 1970, stands in the properties of
    /// the file: the same input gives the same bytes.
    public init(title: String, day: String) throws(PaperError) {
        let families = Self.faces.joined(separator: ",") + ",serif"
        guard sheets_has_paper(),
            let page = sheets_paper_open(
                Self.width, Self.height, families, VisibleText.clean(title), day + "T00:00:00Z")
        else { throw .libraryMissing }
        self.page = page
    }

    /// Puts text into a column that begins at `x` and is `width` wide; the height it takes.
    @discardableResult
    public func text(_ text: String, _ x: Double, _ y: Double, width: Double, _ face: Face) -> Double {
        sheets_paper_text(page, x, y, width, VisibleText.clean(text), face.encoded, true)
    }

    /// The height that text takes in a column of `width`.
    public func height(of text: String, width: Double, _ face: Face) -> Double {
        sheets_paper_text(page, 0, 0, width, VisibleText.clean(text), face.encoded, false)
    }

    /// Fills a box.
    public func box(_ x: Double, _ y: Double, width: Double, height: Double, color: UInt32) {
        sheets_paper_box(page, x, y, width, height, color)
    }

    /// Draws a line.
    public func line(from x: Double, _ y: Double, to otherX: Double, _ otherY: Double, thickness: Double = 0.5) {
        sheets_paper_line(page, x, y, otherX, otherY, thickness, 0x404040)
    }

    /// The PDF. Throws when there is no font that has every letter.
    public func pdf() throws(PaperError) -> [UInt8] {
        let family = String(cString: sheets_paper_family(page))
        let unknown = sheets_paper_unknown(page)
        var count = 0
        isClosed = true
        let memory = sheets_paper_close(page, &count)
        defer { sheets_paper_free(memory) }
        guard !family.isEmpty, unknown == 0 else { throw .noFont }
        guard let memory else { throw .cannotBeMade }
        return Array(UnsafeBufferPointer(start: memory, count: count))
    }

    /// The face of letters that is used on this machine because none of those that are meant is installed; nil when one is.
    public static var otherFace: String? {
        guard let paper = try? Paper(title: "", day: "2023-06-14") else { return nil }
        let family = String(cString: sheets_paper_family(paper.page))
        return faces.contains(family) ? nil : family
    }

    deinit {
        guard !isClosed else { return }
        var count = 0
        sheets_paper_free(sheets_paper_close(page, &count))
    }
}

extension Paper.Face {
    fileprivate var encoded: sheets_type {
        sheets_type(
            size: size, bold: isBold, italic: isItalic, alignment: alignment.rawValue, lines: UInt8(clamping: lines),
            color: color)
    }
}

/// Why a page could not be made. Facts only; ``sentence`` says them.
public enum PaperError: Error, Equatable, Sendable {
    /// Pango and Cairo are not installed.
    case libraryMissing
    /// No font that is installed has every letter.
    case noFont
    /// No memory.
    case cannotBeMade
    /// There is no page of this.
    case noSuchPage

    /// The error as one sentence in both languages, with the likely fix.
    public var sentence: (vietnamese: String, english: String) {
        switch self {
        case .libraryMissing:
            (
                "Máy này chưa cài thư viện Pango và Cairo cần để ghi PDF. Hãy cài gói libpangocairo-1.0-0.",
                "The libraries Pango and Cairo, which writing PDF needs, are not installed. Install libpangocairo-1.0-0."
            )
        case .noFont:
            (
                "Máy này không có phông chữ nào đủ chữ tiếng Việt để ghi PDF. Hãy cài gói fonts-liberation.",
                "No font on this machine has every Vietnamese letter, so no PDF was made. Install fonts-liberation."
            )
        case .cannotBeMade: ("Không tạo được tệp PDF: thiếu bộ nhớ.", "The PDF file cannot be made: no memory.")
        case .noSuchPage:
            (
                "Chỉ có bản tóm tắt toàn bộ các đơn vị là PDF. Bảng này hãy ghi ra XLSX hoặc HTML rồi in.",
                "Only the summary of all units is a PDF. Write this table as XLSX or HTML and print it."
            )
        }
    }
}
