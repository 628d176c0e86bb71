/// The kinds of file that show in their first bytes.
enum FileSignature: Equatable {
    case foreign(ForeignKind)
    /// Packed parts: perhaps a workbook.
    case zip
    /// A file of several streams, or the stream of an old workbook alone.
    case oldWorkbook

    /// Nil when the first bytes may be those of a text.
    init?(_ bytes: Span<UInt8>) {
        func begins(_ mark: [UInt8], at offset: Int = 0) -> Bool {
            mark.indices.allSatisfy { offset + $0 < bytes.count && bytes[offset + $0] == mark[$0] }
        }
        func begins(_ text: String) -> Bool { begins(Array(text.utf8)) }
        if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) || begins([0x09, 0x08, 0x10, 0x00])
            || begins([0x09, 0x08, 0x08, 0x00]) || begins([0x09, 0x00, 0x04, 0x00]) || begins([0x09, 0x02, 0x06, 0x00])
            || begins([0x09, 0x04, 0x06, 0x00])
        {
            self = .oldWorkbook
        } else if begins("%PDF-") {
            self = .foreign(.pdf)
        } else if begins("{\\rtf") {
            self = .foreign(.richText)
        } else if begins([0x1F, 0x8B]) || begins([0x37, 0x7A, 0xBC, 0xAF]) || begins("Rar!") {
            self = .foreign(.compressed)
        } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins("GIF8") {
            self = .foreign(.image)
        } else if begins([0xFF, 0xFE, 0, 0]) || begins([0, 0, 0xFE, 0xFF]) {
            self = .foreign(.utf32)
        } else if begins("MIME-Version:") {
            self = .foreign(.webArchive)
        } else {
            return nil
        }
    }
}
