import Glibc
import Threads

/// Tells when the files or the archive behind the dashboard were changed by someone. A thread of its own sleeps in the
/// kernel (inotify): while nothing happens nothing wakes up.
final class SourceWatch: Sendable {
    private let descriptor: Int32
    private let stopReading: Int32
    private let stopWriting: Int32
    /// Names that matter; nil for everything in the folders.
    private let names: Set<String>?

    /// Milliseconds without any event after which a file that is being copied is taken to be whole.
    private static let quiet: Int32 = 400
    /// A folder that never gets quiet is told of after so many milliseconds.
    private static let longestWait = 5_000

    /// Watches what `request` reads; `changed` is called on the watching thread. Nil when the kernel cannot watch.
    init?(of request: LoadRequest, changed: @escaping @Sendable () -> Void) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC))
        var ends: [Int32] = [-1, -1]
        guard descriptor >= 0, pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (stopReading, stopWriting) = (ends[0], ends[1])
        var folders: Set<String> = []
        var names: Set<String>? = []
        if request.paths.isEmpty {
            folders = [Folder.parent(of: request.archivePath)]
            let name = Folder.name(of: request.archivePath)
            names = [name, "\(name)-wal"]
        }
        for path in request.paths {
            if Folder.isFolder(path) {
                folders.insert(path)
                names = nil
            } else {
                folders.insert(Folder.parent(of: path))
                names?.insert(Folder.name(of: path))
            }
        }
        self.names = names
        let whole = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
        // SQLite keeps its files open and writes into them; other programs close theirs when they are whole.
        let events = UInt32(request.paths.isEmpty ? whole | IN_MODIFY : whole)
        for folder in folders { inotify_add_watch(descriptor, folder, events) }
        BackgroundThread.run { self.watch(changed) }
    }

    /// Watches one file, which may not be there yet.
    init?(ofFile path: String, changed: @escaping @Sendable () -> Void) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC))
        var ends: [Int32] = [-1, -1]
        guard descriptor >= 0, pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (stopReading, stopWriting) = (ends[0], ends[1])
        names = [Folder.name(of: path)]
        // On the first day the folder is not there either: without it nothing would ever be followed.
        try? Folder.make(Folder.parent(of: path))
        inotify_add_watch(descriptor, Folder.parent(of: path), UInt32(IN_CLOSE_WRITE | IN_MOVED_TO))
        BackgroundThread.run { self.watch(changed) }
    }

    /// Ends the watching; the thread closes its descriptors.
    func stop() { close(stopWriting) }

    private func watch(_ changed: () -> Void) {
        defer {
            close(descriptor)
            close(stopReading)
        }
        while wait(milliseconds: -1) == .event {
            var isOurs = takeEvents()
            guard isOurs else { continue }
            var waited = 0
            while waited < Self.longestWait {
                switch wait(milliseconds: Self.quiet) {
                case .stopped: return
                case .quiet: waited = Self.longestWait
                case .event:
                    waited += Int(Self.quiet)
                    isOurs = takeEvents() || isOurs
                }
            }
            changed()
        }
    }

    private enum Waited { case event, quiet, stopped }

    private func wait(milliseconds: Int32) -> Waited {
        var waiting = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stopReading, events: Int16(POLLIN), revents: 0),
        ]
        var count = poll(&waiting, 2, milliseconds)
        while count < 0, errno == EINTR { count = poll(&waiting, 2, milliseconds) }
        if count < 0 || waiting[1].revents != 0 { return .stopped }
        return waiting[0].revents != 0 ? .event : .quiet
    }

    /// Takes the waiting events; whether any of them is about what is watched. Hidden files are what programs write aside.
    private func takeEvents() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return false }
        var isOurs = false
        var place = 0
        let header = MemoryLayout<inotify_event>.size
        while place + header <= count {
            let length = buffer.withUnsafeBytes {
                Int($0.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
            }
            let bytes = buffer[(place + header)..<min(count, place + header + length)].prefix { $0 != 0 }
            let name = String(decoding: bytes, as: UTF8.self)
            if names?.contains(name) ?? !(name.hasPrefix(".") || name.contains(".dondoc-")) { isOurs = true }
            place += header + length
        }
        return isOurs
    }
}
