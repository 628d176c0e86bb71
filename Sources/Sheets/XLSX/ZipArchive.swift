import CSheetLibraries

/// The parts of a packed file, unpacked piece by piece within limits.
struct ZipArchive: ~Copyable {
    private let archive: OpaquePointer
    private let limits: ReadLimits
    /// Bytes unpacked so far, of all parts.
    private var unpacked = 0

    /// Opens an archive over `bytes`, which must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: ReadLimits) throws(SheetError) {
        // The directory alone of a larger file could take more memory than all of its parts.
        guard bytes.count <= limits.unpackedPart else { throw .tooLarge(.unpackedPart) }
        guard sheets_has_zip() else { throw .libraryMissing("libzip") }
        guard let archive = sheets_archive_open(bytes.baseAddress, bytes.count) else {
            throw .damaged(.xlsx, part: "")
        }
        self.archive = archive
        self.limits = limits
    }

    deinit { sheets_archive_close(archive) }

    /// Whether there is a part of that name, in any case.
    borrowing func holds(_ name: String) -> Bool { sheets_archive_find(archive, name) >= 0 }

    /// Unpacks a part and hands it to `body` piece by piece, until it returns false. The last piece is empty.
    mutating func unpack(
        _ name: String, _ body: (UnsafeBufferPointer<UInt8>, _ isLast: Bool) throws(SheetError) -> Bool
    ) throws(SheetError) {
        let place = sheets_archive_find(archive, name)
        guard place >= 0 else { throw .damaged(.xlsx, part: name) }
        if sheets_archive_is_encrypted(archive, place) { throw .passwordProtected }
        var (size, packed): (UInt64, UInt64) = (0, 0)
        guard sheets_archive_sizes(archive, place, &size, &packed) else { throw .damaged(.xlsx, part: name) }
        // What the archive says is checked first, what really comes out again below.
        try check(Int(clamping: size), packed: Int(clamping: packed), total: unpacked)
        guard let part = sheets_archive_part_open(archive, place) else { throw .damaged(.xlsx, part: name) }
        defer { sheets_archive_part_close(part) }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 65_536)
        defer { buffer.deallocate() }
        var done = 0
        while true {
            let count = Int(sheets_archive_part_read(part, buffer.baseAddress, buffer.count))
            guard count >= 0 else { throw .damaged(.xlsx, part: name) }
            done += count
            unpacked += count
            try check(done, packed: Int(clamping: packed), total: unpacked - done)
            let piece = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<min(count, buffer.count)])
            if try !body(piece, count == 0) || count == 0 { return }
        }
    }

    private borrowing func check(_ size: Int, packed: Int, total: Int) throws(SheetError) {
        if size > limits.unpackedPart { throw .tooLarge(.unpackedPart) }
        if size > limits.unpackedTotal - total { throw .tooLarge(.unpackedTotal) }
        if size > 1 << 20, size / max(1, packed) > limits.unpackingRatio { throw .tooLarge(.unpackingRatio) }
    }
}
