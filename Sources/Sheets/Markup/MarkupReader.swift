import CSheetLibraries

/// What hears the elements and the text of XML or HTML as it is read.
protocol MarkupHandler: AnyObject {
    func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(SheetError)
    func end(_ name: MarkupName) throws(SheetError)
    func text(_ text: UnsafeBufferPointer<UInt8>) throws(SheetError)
}

/// The name of an element, without its namespace.
struct MarkupName {
    fileprivate let pointer: UnsafePointer<CChar>

    /// Compares without making a string; it is done for every cell of a sheet.
    static func == (name: MarkupName, other: StaticString) -> Bool {
        other.withUTF8Buffer { other in
            for (place, byte) in other.enumerated() where UInt8(bitPattern: name.pointer[place]) != byte {
                return false
            }
            return name.pointer[other.count] == 0
        }
    }

    static func ~= (pattern: StaticString, name: MarkupName) -> Bool { name == pattern }
}

/// The attributes of an element; valid while its start is heard.
struct MarkupAttributes {
    fileprivate let list: UnsafeBufferPointer<sheets_attribute>

    /// The bytes of an attribute; nil when it is not given.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for attribute in list {
            guard let pointer = attribute.name, MarkupName(pointer: pointer) == name else { continue }
            guard let value = attribute.value else { return UnsafeBufferPointer(start: nil, count: 0) }
            return UnsafeBufferPointer(
                start: UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self), count: attribute.length)
        }
        return nil
    }

    /// The text of an attribute; nil when it is not given. libxml2 leaves `&amp;` in it as `&#38;`.
    func text(_ name: StaticString) -> String? {
        guard let bytes = bytes(name) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.contains(0x26) else { return text }
        return text.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
    }

    /// A whole number; nil when it is not given or none.
    func number(_ name: StaticString) -> Int? { bytes(name).flatMap(wholeNumber) }

    /// `1` or `true`.
    func flag(_ name: StaticString) -> Bool { text(name).map { $0 == "1" || $0 == "true" } ?? false }
}

/// A number of digits only, up to nine of them.
func wholeNumber(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
    }
    return value
}

/// Reads XML or HTML piece by piece, telling a handler; an error of the handler ends the reading.
final class MarkupReader {
    private let handler: any MarkupHandler
    private var markup: OpaquePointer?
    private var failure: SheetError?

    init(_ handler: any MarkupHandler, isHTML: Bool = false) throws(SheetError) {
        self.handler = handler
        guard sheets_has_xml() else { throw .libraryMissing("libxml2") }
        let events = sheets_markup_events(
            context: Unmanaged.passUnretained(self).toOpaque(),
            start: { context, name, attributes, count in
                guard let name else { return }
                let attributes = MarkupAttributes(list: UnsafeBufferPointer(start: attributes, count: count))
                MarkupReader.tell(context) { (handler) throws(SheetError) in
                    try handler.start(MarkupName(pointer: name), attributes)
                }
            },
            end: { context, name in
                guard let name else { return }
                MarkupReader.tell(context) { (handler) throws(SheetError) in
                    try handler.end(MarkupName(pointer: name))
                }
            },
            text: { context, text, length in
                guard let text else { return }
                let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
                MarkupReader.tell(context) { (handler) throws(SheetError) in
                    try handler.text(UnsafeBufferPointer(start: bytes, count: length))
                }
            })
        markup = sheets_markup_open(events, isHTML)
        guard markup != nil else { throw .libraryMissing("libxml2") }
    }

    deinit { markup.map { sheets_markup_close($0) } }

    private static func tell(
        _ context: UnsafeMutableRawPointer?, _ event: (any MarkupHandler) throws(SheetError) -> Void
    ) {
        guard let context else { return }
        let reader = Unmanaged<MarkupReader>.fromOpaque(context).takeUnretainedValue()
        do throws(SheetError) { try event(reader.handler) } catch {
            reader.failure = error
            reader.markup.map { sheets_markup_stop($0) }
        }
    }

    /// Reads a piece. False when it is no well-formed XML, or declares a document type, or nests too deeply.
    func feed(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(SheetError) -> Bool {
        let bytes = piece.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
        let code = sheets_markup_feed(markup, bytes, piece.count, isLast)
        if let failure { throw failure }
        return Int(code) == sheets_markup_fine
    }
}
