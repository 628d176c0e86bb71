import Glibc

/// The kernel's watches (inotify) on the folders that some places lie in.
struct FolderWatches {
    /// What the events that wait are about.
    enum News: Comparable {
        /// Nothing that is watched.
        case none
        /// Something on the way, or nobody knows: what is read may be other files now.
        case maybe
        /// A file that is read.
        case certain
    }

    /// -1 when the kernel has none left.
    let descriptor: Int32
    /// Whether something may change where the kernel does not tell of it: on another machine, or for want of watches.
    let isBlind: Bool
    /// The folders by the numbers of their watches.
    private let watched: [Int32: (folder: String, interest: WatchedPlaces.Interest)]

    private static let moved = IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE
    private static let gone = IN_DELETE_SELF | IN_MOVE_SELF

    /// Watches `places` by `descriptor`, which is closed with the watches.
    init(_ places: WatchedPlaces, descriptor: Int32) {
        self.descriptor = descriptor
        var watched: [Int32: (String, WatchedPlaces.Interest)] = [:]
        var isBlind = descriptor < 0 || places.areRemote
        // Those above first: what is made below one of them meanwhile is told of, or is there when its turn comes.
        for (folder, interest) in places.folders.sorted(by: { $0.key.utf8.count < $1.key.utf8.count })
        where descriptor >= 0 {
            let isRead = interest.read != []
            // On the way nothing is written that matters, and much may be: /tmp lies on many ways.
            let written = isRead ? IN_CLOSE_WRITE | (places.areKeptOpen ? IN_MODIFY : 0) : 0
            let number = inotify_add_watch(
                descriptor, folder, UInt32(Self.moved | Self.gone | written) | UInt32(IN_MASK_ADD))
            if number >= 0 {
                // Two names of one folder have one watch.
                let known = watched[number]?.1 ?? WatchedPlaces.Interest()
                watched[number] = (folder, known.joined(with: interest))
            } else if errno != ENOENT, errno != ENOTDIR, isRead || errno == ENOSPC {
                // A folder that is not there is waited for in the one above it.
                isBlind = true
            }
        }
        self.watched = watched
        self.isBlind = isBlind
    }

    func close() { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

    /// Takes the waiting events.
    func takeEvents() -> News {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = read(descriptor, &buffer, buffer.count)
        var news = News.none
        var place = 0
        let header = MemoryLayout<inotify_event>.size
        while place + header <= count {
            let (number, mask, length) = buffer.withUnsafeBytes {
                (
                    $0.loadUnaligned(fromByteOffset: place, as: Int32.self),
                    $0.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self),
                    Int($0.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
                )
            }
            let bytes = buffer[(place + header)..<min(count, place + header + length)].prefix { $0 != 0 }
            news = max(news, self.news(number, mask, String(decoding: bytes, as: UTF8.self)))
            place += header + length
        }
        return news
    }

    private func news(_ number: Int32, _ mask: UInt32, _ name: String) -> News {
        // The folder itself went, or events were lost.
        guard let (folder, interest) = watched[number], !name.isEmpty else { return .maybe }
        guard interest.read?.contains(name) ?? WatchedPlaces.counts(name) else {
            return interest.passed.contains(name) ? .maybe : .none
        }
        guard mask & UInt32(IN_CREATE) != 0 else { return .certain }
        // A file just made is empty; it is told of again when it is whole. What came by another name, a link or a folder is
        // whole at once.
        var status = stat()
        guard lstat(Folder.join(folder, name), &status) == 0 else { return .none }
        return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1 ? .none : .maybe
    }
}
