import CSQLite
import Glibc

extension Archive {
    /// Opens the archive at `path`, whose file must exist (an empty one becomes an archive), and brings its schema up to
    /// date. One that may only be read is opened for reading.
    public static func open(_ path: String, readOnly: Bool = false) throws(ArchiveError) -> Archive {
        if ServerAddress.isMeant(by: path) {
            return try open(server: try PostgreSQLConnection.Way(path), readOnly: readOnly)
        }
        return try open(SQLiteConnection.Way(path: path), readOnly: readOnly)
    }

    /// Opens the archive in a given way; `fileSystem` tells the number of the file system that a path lies on.
    static func open(
        _ way: SQLiteConnection.Way, readOnly: Bool = false, fileSystem: (String) -> UInt = NetworkFiles.number
    ) throws(ArchiveError) -> Archive {
        // The log is shared through memory that two machines do not have in common.
        if NetworkFiles.isRemote(fileSystem(way.path)) { throw .networkFiles }
        var way = way
        var status = stat()
        way.isNew = stat(way.path, &status) == 0 && status.st_size == 0
        // Whoever opens it by its other name does not see the log of this one, and writes over what it holds.
        if hasSeveralNames(way.path) { throw .severalNames }
        return try tellingArchiveErrors { [way] in
            if readOnly { return try openForReading(way, because: .readOnly) }
            do {
                // Looked at before it is opened for writing: another program's file stays as it is.
                if !hasOurMark(way.path) {
                    var looking = way
                    looking.isLooking = true
                    try checkIdentity(of: try SQLiteEngine(reading: looking))
                }
                let engine = try SQLiteEngine(writing: way)
                try checkIdentity(of: engine)
                try Schema.migrations.bringUpToDate(engine)
                return Archive(path: way.path, database: engine, refusal: nil)
            } catch let error as DatabaseError where error.preventsWritingOnly {
                return try openForReading(way, because: ArchiveError(error).asRefusal)
            }
        }
    }

    /// Whether the file is known by several names; not for the moment in which a new one gets its own.
    private static func hasSeveralNames(_ path: String) -> Bool {
        for _ in 0..<50 {
            var status = stat()
            guard stat(path, &status) == 0, status.st_nlink > 1 else { return false }
            usleep(10_000)
        }
        return true
    }

    /// Where the right to write is missing, the log is shared with those who have it; where it cannot be, the file is read as
    /// it lies there.
    private static func openForReading(
        _ way: SQLiteConnection.Way, because refusal: ArchiveError
    ) throws -> Archive {
        let engine: any DatabaseEngine
        do {
            let shared = try SQLiteEngine(reading: way)
            _ = try shared.read { try $0.tables() }
            engine = shared
        } catch let error as DatabaseError where error.preventsWritingOnly {
            engine = SQLiteUnloggedEngine(way)
        }
        try checkIdentity(of: engine)
        return Archive(path: way.path, database: engine, refusal: refusal)
    }

    /// Whether the file itself says that it is an archive: its application's number stands at byte 68.
    private static func hasOurMark(_ path: String) -> Bool {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { Glibc.close(descriptor) }
        var header = [UInt8](repeating: 0, count: 72)
        guard Glibc.read(descriptor, &header, header.count) == header.count else { return false }
        return header[68...].reduce(0) { $0 << 8 | Int($1) } == Schema.applicationID
    }

    /// Refuses files of other programs and of newer versions, before anything is written to them. A file whose birth was cut
    /// short is no other program's.
    private static func checkIdentity(of engine: any DatabaseEngine) throws {
        try engine.read { database in
            let id = try database.mark()
            guard try id == Schema.applicationID || id == 0 && Schema.isUnborn(database) else {
                throw ArchiveError.notAnArchive
            }
            if try Schema.migrations.isSuperseded(database) { throw ArchiveError.newer }
        }
        // A file whose pages carry checksums says so; then one whose header has lost them is damaged.
        guard let engine = engine as? SQLiteEngine, !engine.checksPages else { return }
        if try engine.read(isMarked) { throw DatabaseError.damaged }
    }

    /// Whether the file says of itself that its pages carry checksums.
    private static func isMarked(_ database: any Database) throws -> Bool {
        try Schema.migrations.done(database).contains(Migrations.checked)
    }

    /// The largest file that is written anew for the checksums of its pages: a matter of a second or two.
    private static let largestRewritten = 256 << 20

    /// Gives the pages of an archive of the first version their checksums, unless it is large or somebody else has it open:
    /// then it is done another time. A file that has them says so from then on.
    public func addChecksums() throws(ArchiveError) {
        guard let engine = database as? SQLiteEngine, !isReadOnly else { return }
        var status = stat()
        let isSmall = stat(path, &status) == 0 && status.st_size <= Self.largestRewritten
        try tellingArchiveErrors {
            guard try engine.checksPages || isSmall && engine.addChecksums(), try !engine.read(Self.isMarked) else {
                return
            }
            try engine.write(checksReferences: true) {
                try $0.run("INSERT INTO \(Migrations.table) VALUES (?1) ON CONFLICT DO NOTHING", Migrations.checked)
            }
        }
    }
}

extension DatabaseError {
    /// Whether reading may work all the same: the right to write is missing, or the room for it.
    fileprivate var preventsWritingOnly: Bool {
        switch kind {
        case .readOnly, .notAllowed, .full: true
        default: isIO && kind == .other
        }
    }
}

extension ArchiveError {
    /// What is told when somebody wants to write all the same.
    fileprivate var asRefusal: ArchiveError { self == .notAllowed ? .readOnly : self }
}

/// File systems that lie on another machine. SQLite's log works on none of them, and the kernel tells nothing of what others
/// write there.
public enum NetworkFiles {
    /// NFS, SMB and CIFS, AFS, 9P (drives of Windows under WSL, shared folders of virtual machines), Ceph, Coda, NCP, Lustre,
    /// VirtualBox's shared folders.
    private static let remote: Set<UInt> = [
        0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F, 0x6B41_4653, 0x0102_1997, 0x00C3_6400, 0x7375_7245,
        0x564C,
        0x0BD0_0BD0, 0x786F_4256,
    ]

    /// Whether this number of a file system is that of one on another machine.
    static func isRemote(_ number: UInt) -> Bool { remote.contains(number) }

    /// What programs make of their own (SSH, drives of the cloud): SQLite may work there, watching does not.
    private static let ofPrograms: UInt = 0x6573_5546

    /// Whether what others write at `path` may go unnoticed here.
    public static func hidesChanges(at path: String) -> Bool {
        let number = number(path)
        return isRemote(number) || number == ofPrograms
    }

    /// The number of the file system that `path` lies on; 0 when it cannot be told.
    static func number(_ path: String) -> UInt { dondoc_file_system(path) }
}
