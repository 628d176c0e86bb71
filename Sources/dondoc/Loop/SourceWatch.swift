import Glibc
import Threads

/// Tells when the files or the archive behind the dashboard were changed by someone. A thread of its own sleeps in the
/// kernel (inotify): while nothing happens nothing wakes up. Where the kernel tells nothing (a network share, no more watches
/// to be had) it compares every few seconds, there and only there, and says so once.
final class SourceWatch: Sendable {
    private let places: WatchedPlaces
    private let makeInotify: @Sendable () -> Int32
    private let interval: Int32
    private let stopReading: Int32
    private let stopWriting: Int32

    /// Milliseconds without any event after which a file that is being copied is taken to be whole.
    private static let quiet: Int32 = 400
    /// A folder that never gets quiet is told of after so many milliseconds.
    private static let longestWait = 5_000

    /// Watches `places`; on the watching thread `changed` is called when they are not what they were, and `blind` once when
    /// the kernel does not tell. Nil when there is no descriptor left at all.
    init?(
        of places: WatchedPlaces, comparingEvery interval: Int32 = 3_000,
        inotify: @escaping @Sendable () -> Int32 = { inotify_init1(Int32(IN_CLOEXEC)) },
        blind: @escaping @Sendable () -> Void, changed: @escaping @Sendable () -> Void
    ) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (stopReading, stopWriting) = (ends[0], ends[1])
        self.places = places
        self.interval = interval
        makeInotify = inotify
        let marks = places.marks()
        BackgroundThread.run { self.watch(marks, blind, changed) }
    }

    /// Ends the watching; the thread closes its descriptors.
    func stop() { close(stopWriting) }

    private func watch(_ marks: [String: WatchedPlaces.Mark], _ blind: () -> Void, _ changed: () -> Void) {
        defer { close(stopReading) }
        var known = marks
        var isTold = false
        while true {
            // Made anew after whatever happened: a folder of the same name may be another one now.
            let watches = Watches(places, descriptor: makeInotify())
            defer { watches.close() }
            if watches.isBlind, !isTold {
                isTold = true
                blind()
            }
            let now = places.marks()
            if now != known {
                known = now
                changed()
            }
            guard waitForChange(watches, known) else { return }
        }
    }

    /// Waits until something is not as `known` any more, or may not be; false when the watching ends.
    private func waitForChange(_ watches: Watches, _ known: [String: WatchedPlaces.Mark]) -> Bool {
        var candidate: [String: WatchedPlaces.Mark]?
        while true {
            switch wait(watches, milliseconds: watches.isBlind ? interval : -1) {
            case .stopped: return false
            case .quiet:
                let now = places.marks()
                // What still changes is still being copied.
                if now != known, now == candidate { return true }
                candidate = now
            case .event where watches.takeEvents(): return waitForQuiet(watches)
            case .event: continue
            }
        }
    }

    private func waitForQuiet(_ watches: Watches) -> Bool {
        var waited = 0
        while waited < Self.longestWait {
            switch wait(watches, milliseconds: Self.quiet) {
            case .stopped: return false
            case .quiet: return true
            case .event:
                waited += Int(Self.quiet)
                _ = watches.takeEvents()
            }
        }
        return true
    }

    private enum Waited { case event, quiet, stopped }

    private func wait(_ watches: Watches, milliseconds: Int32) -> Waited {
        var waiting = [
            pollfd(fd: watches.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stopReading, events: Int16(POLLIN), revents: 0),
        ]
        var count = poll(&waiting, 2, milliseconds)
        while count < 0, errno == EINTR { count = poll(&waiting, 2, milliseconds) }
        if count < 0 || waiting[1].revents != 0 { return .stopped }
        return waiting[0].revents != 0 ? .event : .quiet
    }
}

/// The kernel's watches on some places.
private struct Watches {
    /// -1 when the kernel has none left.
    let descriptor: Int32
    /// Whether something may change without a word of the kernel's.
    let isBlind: Bool
    /// The folder and the names that matter in it, by the number of its watch.
    private var watched: [Int32: (folder: String, names: Set<String>?)] = [:]

    init(_ places: WatchedPlaces, descriptor: Int32) {
        self.descriptor = descriptor
        let whole = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF
        var isBlind = descriptor < 0
        for (folder, names) in places.folders where descriptor >= 0 {
            // SQLite keeps its files open and writes into them; other programs close theirs when they are whole.
            let isArchive = names?.contains { $0.hasSuffix("-wal") } ?? false
            let events = UInt32(isArchive ? whole | IN_MODIFY : whole) | UInt32(IN_CREATE)
            let number = inotify_add_watch(descriptor, folder, events)
            if number >= 0 { watched[number] = (folder, names) } else if errno == ENOSPC { isBlind = true }
        }
        self.isBlind = isBlind || places.areRemote
    }

    func close() { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

    /// Takes the waiting events; whether any of them is about what is watched. Hidden files are what programs write aside.
    func takeEvents() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = read(descriptor, &buffer, buffer.count)
        var isOurs = false
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
            if concerns(number, mask, String(decoding: bytes, as: UTF8.self)) { isOurs = true }
            place += header + length
        }
        return isOurs
    }

    private func concerns(_ number: Int32, _ mask: UInt32, _ name: String) -> Bool {
        // The folder itself went, or events were lost.
        guard let (folder, names) = watched[number], !name.isEmpty else { return true }
        guard names?.contains(name) ?? !(name.hasPrefix(".") || name.contains(".dondoc-")) else { return false }
        // A file just made is empty; it is told of again when it is whole. A link or a folder is whole at once.
        guard mask & UInt32(IN_CREATE) != 0 else { return true }
        var status = stat()
        return lstat(Folder.join(folder, name), &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    }
}
