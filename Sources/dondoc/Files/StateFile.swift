import Dashboard
import Sheets

/// What is remembered for the user between starts: `$XDG_STATE_HOME/dondoc/state`, readable by the user only. Losing it
/// costs a sort order; so a file that cannot be read or written is not worth a complaint.
enum StateFile {
    /// What was remembered; nil when nothing was.
    static func read() -> SavedState? {
        guard let path, let bytes = try? FileBytes.read(path), bytes.count <= 1 << 20 else { return nil }
        return SavedState(text: bytes.withSpan { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } })
    }

    static func write(_ state: SavedState) {
        guard let path else { return }
        try? Folder.make(Folder.parent(of: path))
        try? OutputFile.write(state.text, to: path, replacing: true, for: .owner)
    }

    /// Where what belongs to the user is kept.
    static var folder: String? { path.map { Folder.parent(of: $0) } }

    private static var path: String? {
        let home = Console.variable("HOME").map { Folder.join($0, ".local/state") }
        return (Console.variable("XDG_STATE_HOME") ?? home).map { Folder.join($0, "dondoc/state") }
    }
}
