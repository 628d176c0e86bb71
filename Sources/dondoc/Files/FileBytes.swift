import Glibc
import Sheets

/// Why a file cannot be read: facts; ``Messages`` makes the sentences.
enum FileError: Error, Equatable {
    case missing(String)
    case notAllowed(String)
    /// A FIFO, device or socket.
    case notRegular(String)
    case emptyFolder(String)
    /// The number of the system error.
    case failed(String, Int32)
}

/// The bytes of files: small ones copied, so that they cannot change under the reader; large ones mapped.
enum FileBytes {
    /// Files up to this size are copied.
    private static let largestCopy = 64 << 20

    static func read(_ path: String) throws(FileError) -> SharedBytes {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw error(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw error(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular(path) }
        let count = Int(status.st_size)
        guard count > 0 else { return SharedBytes(copying: []) }
        let isCopied = count <= largestCopy
        let memory =
            isCopied
            ? mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            : mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let memory, memory != MAP_FAILED else { throw error(path) }
        let mapping = Mapping(address: UInt(bitPattern: memory), count: count)
        guard isCopied else {
            madvise(memory, count, MADV_SEQUENTIAL)
            return SharedBytes(address: mapping.address, count: count, owner: FilePages(mapping))
        }
        var done = 0
        while done < count {
            let part = Glibc.read(descriptor, memory + done, count - done)
            if part < 0, errno == EINTR { continue }
            if part < 0 { throw error(path) }
            if part == 0 { break }
            done += part
        }
        return SharedBytes(address: mapping.address, count: done, owner: mapping)
    }

    private static func error(_ path: String) -> FileError {
        switch errno {
        case ENOENT, ENOTDIR: .missing(path)
        case EACCES, EPERM: .notAllowed(path)
        default: .failed(path, errno)
        }
    }
}

/// Mapped memory, given back with the last reader.
private final class Mapping: Sendable {
    let address: UInt
    private let count: Int

    init(address: UInt, count: Int) {
        self.address = address
        self.count = count
    }

    deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }
}

/// The pages of a mapped file. Only a file's pages may be let go: those of a copy would come back empty.
private final class FilePages: PagedMemory {
    private let mapping: Mapping

    init(_ mapping: Mapping) { self.mapping = mapping }

    func release(_ range: Range<Int>) {
        let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
        let start = (mapping.address + UInt(range.lowerBound) + page - 1) / page * page
        let end = (mapping.address + UInt(range.upperBound)) / page * page
        if start < end { madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_DONTNEED) }
    }
}
