import Dashboard

/// How the window that is projected tells the presenter's own what it shows: one line in a file of the user's, named
/// after the archive. Nothing that is typed goes through it.
struct ProjectionFile {
    let path: String

    /// The file for an archive; nil where there is no folder for it.
    init?(archive: String) {
        guard let state = StateFile.folder else { return nil }
        let name = Folder.safeName(ArchiveFile.identity(archive))
        path = Folder.join(state, "projected-\(name.suffix(80))")
    }

    /// What is projected now; nothing when nobody said.
    func read() -> Projection {
        guard let bytes = try? FileBytes.read(path), bytes.count <= 4_096 else { return Projection() }
        return Projection(
            text: bytes.withSpan { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } })
    }

    func write(_ projection: Projection) {
        try? Folder.make(Folder.parent(of: path))
        try? OutputFile.write(projection.text, to: path, replacing: true)
    }
}

/// Tells what is projected whenever it changes, and at the end that nothing is.
struct Projecting {
    private let file: ProjectionFile?
    private var told: Projection?

    /// Nil tells nobody.
    init(_ file: ProjectionFile?) { self.file = file }

    mutating func show(_ projection: Projection?) {
        guard let file, projection != told else { return }
        told = projection
        file.write(projection ?? Projection())
    }

    func end() { if told != nil { file?.write(Projection()) } }
}
