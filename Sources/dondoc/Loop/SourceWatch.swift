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

    private static var milliseconds: Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
    }

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
        var isCertain = false
        while true {
            // Made anew after whatever happened: a folder of the same name may be another one now.
            let watches = FolderWatches(places, descriptor: makeInotify())
            defer { watches.close() }
            if watches.isBlind, !isTold {
                isTold = true
                blind()
            }
            let now = places.marks()
            if isCertain || now != known {
                known = now
                changed()
            }
            guard let news = waitForNews(watches, known) else { return }
            isCertain = news == .certain
        }
    }

    /// Waits until something is not as `known` any more, or may not be; nil when the watching ends.
    private func waitForNews(_ watches: FolderWatches, _ known: [String: WatchedPlaces.Mark]) -> FolderWatches.News? {
        var candidate: [String: WatchedPlaces.Mark]?
        while true {
            switch wait(watches, milliseconds: watches.isBlind ? interval : -1) {
            case .stopped: return nil
            case .quiet:
                let now = places.marks()
                // What still changes is still being copied.
                if now != known, now == candidate { return .maybe }
                candidate = now
            case .event:
                let news = watches.takeEvents()
                if news != .none { return waitForQuiet(watches, news) }
            }
        }
    }

    private func waitForQuiet(_ watches: FolderWatches, _ first: FolderWatches.News) -> FolderWatches.News? {
        var news = first
        let end = Self.milliseconds + Self.longestWait
        while Self.milliseconds < end {
            switch wait(watches, milliseconds: Self.quiet) {
            case .stopped: return nil
            case .quiet: return news
            case .event: news = max(news, watches.takeEvents())
            }
        }
        return news
    }

    private enum Waited { case event, quiet, stopped }

    private func wait(_ watches: FolderWatches, milliseconds: Int32) -> Waited {
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
