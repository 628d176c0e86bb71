import CPostgres
import Foundation
import Synchronization

/// A PostgreSQL server of the tests' own: in a temporary folder, reached by a local socket there and by nothing else. It goes
/// with the process that started it, however that ends.
public final class ThrowawayServer: Sendable {
    /// Why there is none, as a sentence for whoever runs the tests.
    public struct Missing: Error, CustomStringConvertible {
        /// What to do about it.
        public let description: String
    }

    /// The folder with the data and the socket.
    public let folder: String
    private let state = Mutex<State>(State())
    private let isDurable: Bool

    private struct State {
        /// The end of a pipe: when it closes, the server ends and its folder goes.
        var leash: Int32 = -1
        /// The shell that holds the other end.
        var keeper: pid_t = 0
        var databases = 0
    }

    /// The one that tests share; started by the first that asks.
    public static func shared() throws -> ThrowawayServer { try sharedResult.get() }

    private static let sharedResult = Result { try ThrowawayServer() }

    /// Starts a server. One that is `isDurable` may be killed and started again without losing what it promised to keep.
    public init(isDurable: Bool = false) throws {
        self.isDurable = isDurable
        folder = "/tmp/dondoc-server-\(UInt32.random(in: 0...UInt32.max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        if geteuid() == 0 { try Self.run(["chown", Self.account, folder]) }
        // Not the order of bytes: what is sorted must not depend on the server's own.
        try Self.run(
            try Self.asServer(
                "initdb", "-D", "\(folder)/data", "-U", "office", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                "--locale-provider=icu", "--icu-locale=vi"))
        try start()
    }

    deinit {
        stop()
        // One that was killed left its folder to be started in again.
        for _ in 0..<100 where FileManager.default.fileExists(atPath: "\(folder)/data/postmaster.pid") {
            usleep(20_000)
        }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Starts it, again after ``kill()``.
    public func start() throws {
        var settings = ["listen_addresses=", "unix_socket_directories=\(folder)", "max_connections=100"]
        if !isDurable { settings += ["fsync=off", "full_page_writes=off", "autovacuum=off"] }
        let command =
            try Self.asServer("postgres", "-D", "\(folder)/data") + settings.flatMap { ["-c", $0] }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Missing(description: "No more descriptors.") }
        defer { close(ends[0]) }
        // No other child may keep the leash.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let leash = ends[1]
        let keeper = try Self.spawn(
            [
                "/bin/sh", "-c",
                """
                folder=$1; shift; trap '' INT
                "$@" >> $folder/log 2>&1 < /dev/null &
                cat > /dev/null
                kill -QUIT $! 2> /dev/null; wait $!
                [ -e $folder/again ] || rm -rf $folder
                """, "sh", folder,
            ] + command, input: ends[0], output: "/dev/null")
        state.withLock { state in
            state.leash = leash
            state.keeper = keeper
        }
        for _ in 0..<600 {
            if let file = try? String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8),
                file.contains("ready")
            {
                return
            }
            usleep(50_000)
        }
        let log = (try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? ""
        throw Missing(description: "The server did not start: \(log.suffix(2_000))")
    }

    /// Kills it as a power cut would, in the middle of whatever it does.
    public func kill() throws {
        try Data().write(to: URL(fileURLWithPath: "\(folder)/again"))
        let text = try String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8)
        guard let number = text.split(separator: "\n").first.flatMap({ Int32($0) }) else { return }
        // The processes of the connections first: none of them may finish what it does.
        let children = (try? String(contentsOfFile: "/proc/\(number)/task/\(number)/children", encoding: .utf8)) ?? ""
        Foundation.kill(number, SIGSTOP)
        for child in children.split(separator: " ").compactMap({ Int32($0) }) { Foundation.kill(child, SIGKILL) }
        Foundation.kill(number, SIGKILL)
        for _ in 0..<200 where Foundation.kill(number, 0) == 0 { usleep(10_000) }
        stop()
        usleep(100_000)
        try? FileManager.default.removeItem(atPath: "\(folder)/data/postmaster.pid")
        try? FileManager.default.removeItem(atPath: "\(folder)/again")
    }

    private func stop() {
        state.withLock { state in
            guard state.leash >= 0 else { return }
            close(state.leash)
            state.leash = -1
            // A child that nobody waits for keeps those waiting who wait for any: tests in processes of their own.
            var status: Int32 = 0
            while waitpid(state.keeper, &status, 0) < 0, errno == EINTR {}
        }
    }

    /// The address of a database on it.
    public func address(_ database: String, user: String = "office") -> String {
        "postgresql:///\(database)?host=\(folder)&user=\(user)"
    }

    /// Makes a database with a name of its own, empty or as another one is.
    public func makeDatabase(like template: String = "template1") throws -> String {
        let number = state.withLock { state in
            state.databases += 1
            return state.databases
        }
        let name = "t\(number)"
        _ = try query("CREATE DATABASE \(name) TEMPLATE \(template)")
        return name
    }

    /// Takes a database away, whoever is still in it.
    public func dropDatabase(_ name: String) { _ = try? query("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }

    /// What the server refused, by its five letters.
    public struct Refused: Error, Equatable {
        /// The letters of the SQL standard.
        public let state: String
    }

    /// Asks directly, as `user`, with no program between; rows as texts, "∅" where nothing stands.
    public func query(
        _ sql: String, in database: String = "postgres", as user: String = "office"
    ) throws -> [[String]] {
        let address = address(database, user: user)
        let connection = address.withCString { address in
            "dbname".withCString { word in
                dondoc_pq_start([word, nil], [address, nil])
            }
        }
        defer { dondoc_pq_finish(connection) }
        guard dondoc_pq_wait_connected(connection, 10_000) else {
            throw Missing(description: connection.map { String(cString: dondoc_pq_trouble($0)) } ?? "no libpq")
        }
        let result = dondoc_pq_run(connection, sql)
        defer { dondoc_pq_clear(result) }
        guard let result, dondoc_pq_kind(result) != DONDOC_PQ_FAILED else {
            throw Refused(state: result.map { String(cString: dondoc_pq_state($0)) } ?? "")
        }
        return (0..<dondoc_pq_rows(result)).map { row in
            (0..<dondoc_pq_columns(result)).map { column in
                dondoc_pq_is_null(result, row, column) ? "∅" : String(cString: dondoc_pq_value(result, row, column))
            }
        }
    }

    // MARK: Programs

    /// The account that the server runs as where the tests run as root, which it refuses.
    private static let account = getpwnam("postgres") == nil ? "nobody" : "postgres"

    private static func asServer(_ program: String, _ arguments: String...) throws -> [String] {
        let command = [try path(of: program)] + arguments
        guard geteuid() == 0 else { return command }
        return ["setpriv", "--reuid=\(account)", "--regid=\(group)", "--clear-groups"] + command
    }

    private static let group = getpwnam(account).map { String($0.pointee.pw_gid) } ?? "nogroup"

    /// The newest of Debian's versions, else what is in the path.
    public static func path(of program: String) throws -> String {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let folders =
            versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "/usr/lib/postgresql/\($0)/bin" }
            + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { String($0) }
        for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(program)") {
            return "\(folder)/\(program)"
        }
        throw Missing(
            description: "\(program) is missing: install the Debian package postgresql, which `make setup` does.")
    }

    private static func run(_ command: [String]) throws {
        let file = "/tmp/dondoc-said-\(UInt32.random(in: 0...UInt32.max))"
        defer { unlink(file) }
        let child = try spawn(["/usr/bin/env"] + command, input: -1, output: file)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            let said = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
            throw Missing(description: "\(command.joined(separator: " ")): \(said)")
        }
    }

    /// Foundation's `Process` waits through a run loop, which the threads of the tests do not have.
    private static func spawn(_ command: [String], input: Int32, output: String) throws -> pid_t {
        let words = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child = pid_t()
        let code = withSpawnSettings { actions, attributes in
            if input >= 0 {
                posix_spawn_file_actions_adddup2(&actions, input, 0)
            } else {
                posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            }
            posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
            return posix_spawnp(&child, command[0], &actions, &attributes, words, environ)
        }
        guard code == 0 else { throw Missing(description: "\(command[0]): \(String(cString: strerror(code)))") }
        return child
    }
}
