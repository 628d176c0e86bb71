import CMappedFiles
import Glibc
import Sheets

/// Why a file cannot be read: facts; ``Messages`` makes the sentences.
enum FileError: Error, Equatable {
    case missing(String)
    case notAllowed(String)
    /// A FIFO, device or socket.
    case notRegular(String)
    case emptyFolder(String)
    /// It was written to or cut short while it was read.
    case changed(String)
    /// The number of the system error.
    case failed(String, Int32)
}

/// The bytes of files: small ones copied, so that they cannot change under the reader; large ones mapped.
enum FileBytes {
    /// Files up to this size are copied.
    private static let largestCopy = 8 << 20
    /// A file that changes while it is copied is copied again so often, after so many microseconds.
    private static let tries = 3
    private static let pause: UInt32 = 100_000

    /// The bytes of the file at `path`.
    static func read(_ path: String) throws(FileError) -> SharedBytes { try open(path).bytes }

    /// The file at `path`, which can tell later whether its bytes are still what was read.
    static func open(_ path: String, largestCopy: Int = largestCopy) throws(FileError) -> OpenedFile {
        for attempt in 1...tries {
            let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            guard descriptor >= 0 else { throw error(path) }
            var isKept = false
            defer { if !isKept { close(descriptor) } }
            guard let stamp = FileStamp(descriptor) else { throw error(path) }
            guard stamp.isRegular else { throw .notRegular(path) }
            if stamp.size == 0 { return OpenedFile(path: path, bytes: SharedBytes(copying: []), mapping: nil) }
            if stamp.size > largestCopy {
                guard let mapping = FileMapping(descriptor, stamp) else { throw error(path) }
                isKept = true
                let bytes = SharedBytes(address: mapping.address, count: stamp.size, owner: mapping)
                return OpenedFile(path: path, bytes: bytes, mapping: mapping)
            }
            if let bytes = try copy(descriptor, stamp, path) {
                return OpenedFile(path: path, bytes: bytes, mapping: nil)
            }
            if attempt < tries { usleep(pause) }
        }
        throw .changed(path)
    }

    /// A copy of the whole file; nil when it changed meanwhile.
    private static func copy(
        _ descriptor: Int32, _ stamp: FileStamp, _ path: String
    ) throws(FileError) -> SharedBytes? {
        let count = stamp.size
        let memory = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let memory, memory != MAP_FAILED else { throw error(path) }
        let owner = OwnMemory(address: UInt(bitPattern: memory), count: count)
        var done = 0
        while done < count {
            let part = Glibc.read(descriptor, memory + done, count - done)
            if part < 0, errno == EINTR { continue }
            if part < 0 { throw error(path) }
            if part == 0 { break }
            done += part
        }
        guard done == count, FileStamp(descriptor) == stamp else { return nil }
        return SharedBytes(address: owner.address, count: done, owner: owner)
    }

    private static func error(_ path: String) -> FileError {
        switch errno {
        case ENOENT, ENOTDIR: .missing(path)
        case EACCES, EPERM: .notAllowed(path)
        default: .failed(path, errno)
        }
    }
}

/// A file whose bytes are being used.
struct OpenedFile: Sendable {
    /// As it was given.
    let path: String
    let bytes: SharedBytes
    fileprivate let mapping: FileMapping?

    /// Whether the bytes were cut short under their reader: asked often, answered without asking the system.
    var isCut: Bool { mapping?.isCut ?? false }
    /// Whether the bytes may no longer be what was there when the file was opened.
    var hasChanged: Bool { mapping?.hasChanged ?? false }

    /// Throws when what was read of the file cannot be trusted.
    func check() throws(FileError) { if hasChanged { throw .changed(path) } }
}

/// What tells that a file was written to.
private struct FileStamp: Equatable {
    let size: Int
    let isRegular: Bool
    private let seconds: Int
    private let nanoseconds: Int

    init?(_ descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        size = Int(status.st_size)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}

/// A mapped file, given back with the last reader. The file stays open, so that it can be asked whether it changed:
/// another file that takes its name does not matter.
private final class FileMapping: PagedMemory {
    let address: UInt
    private let place: Int32
    private let descriptor: Int32
    private let stamp: FileStamp

    /// Takes the descriptor over when it succeeds.
    init?(_ descriptor: Int32, _ stamp: FileStamp) {
        var place: Int32 = 0
        guard let memory = dondoc_map_file(descriptor, stamp.size, &place) else { return nil }
        madvise(UnsafeMutableRawPointer(mutating: memory), stamp.size, MADV_SEQUENTIAL)
        address = UInt(bitPattern: memory)
        self.place = place
        self.descriptor = descriptor
        self.stamp = stamp
    }

    var isCut: Bool { dondoc_mapping_is_cut(place) }
    var hasChanged: Bool { isCut || FileStamp(descriptor) != stamp }

    /// Lets pages go that are not needed again soon; they are read again from the file. Only a file's pages may be let
    /// go: those of a copy would come back empty.
    func release(_ range: Range<Int>) {
        let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
        let start = (address + UInt(range.lowerBound) + page - 1) / page * page
        let end = (address + UInt(range.upperBound)) / page * page
        if start < end { madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_DONTNEED) }
    }

    deinit {
        dondoc_unmap_file(place)
        close(descriptor)
    }
}

/// Memory of its own, given back with the last reader.
private final class OwnMemory: Sendable {
    let address: UInt
    private let count: Int

    init(address: UInt, count: Int) {
        self.address = address
        self.count = count
    }

    deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }
}
