import Foundation
import TestSupport

#if canImport(Glibc)
    import Glibc
#endif

/// The program on a pseudo-terminal whose other end is this test: every byte it sends, every mode it leaves behind.
final class PseudoTerminal {
    struct NothingCame: Error, CustomStringConvertible {
        let wanted: String
        let output: String
        var description: String {
            "“\(wanted)” did not come; the last that came: \(output.suffix(1_500).debugDescription)"
        }
    }

    /// How the process ended or paused.
    enum State: Equatable {
        case running, stopped
        case exited(Int32)
        case died(Int32)
    }

    private let master: Int32
    private let slave: Int32
    private(set) var process = pid_t()
    /// Everything the program has sent.
    private(set) var output: [UInt8] = []
    private var isMasterOpen = true
    private var end: State?
    /// The processor time it took, in seconds; known after its end.
    private(set) var cpuSeconds = 0.0

    /// Starts the program with these arguments; `underShell` as the job of a shell, which alone can stop it. That shell
    /// says STOPPED when the program was, brings it back after a line of input, and says ENDED with its exit code.
    init(
        _ arguments: [String], underShell: Bool = false, columns: Int = 80, rows: Int = 24,
        environment: [String: String] = [:], tracedBy tracer: [String] = [],
        home: String = "/nonexistent"
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        // TIOCGPTN and TIOCSPTLCK: what ptsname and unlockpt do, which are not among what Swift sees.
        var number: UInt32 = 0
        var isLocked: Int32 = 0
        let (getNumber, setLock): (UInt, UInt) = (0x8004_5430, 0x4004_5431)
        guard master >= 0, ioctl(master, setLock, &isLocked) == 0, ioctl(master, getNumber, &number) == 0 else {
            throw NothingCame(wanted: "a pseudo-terminal", output: "")
        }
        let path = "/dev/pts/\(number)"
        // Kept open, so that the modes can still be asked for when the program has gone.
        slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        resize(columns: columns, rows: rows)

        let variables = ["PATH": "/usr/bin:/bin", "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"]
            .merging(environment, uniquingKeysWith: { $1 })
        // No loop: a shell leaves a loop in which a job was stopped.
        let again = "if [ $code = 148 ]; then echo STOPPED; read line; fg; code=$?; fi\n"
        let script = """
            "$0" "$@"; code=$?
            \(again)\(again)\(again)echo ENDED $code; sleep 2
            """
        let command = underShell ? ["/bin/bash", "-m", "-c", script, Program.path] : tracer + [Program.path]
        let argv = (command + arguments).map { strdup($0) } + [nil]
        let envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        // A session of its own: the terminal it opens becomes the one that controls it.
        let newSession: Int32 = 0x80
        let code = withSpawnSettings(flags: POSIX_SPAWN_SETSIGDEF | newSession) { actions, attributes in
            posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, 0, 1)
            posix_spawn_file_actions_adddup2(&actions, 0, 2)
            // What the test runner ignores must not be ignored here.
            var all = sigset_t()
            sigfillset(&all)
            posix_spawnattr_setsigdefault(&attributes, &all)
            return posix_spawn(&process, command[0], &actions, &attributes, argv, envp)
        }
        guard code == 0 else { throw NothingCame(wanted: "a process", output: "") }
    }

    deinit { finish() }

    /// Ends what still runs.
    func finish() {
        if end == nil {
            kill(process, SIGKILL)
            _ = wait(seconds: 5) { if case .died = $0 { true } else { false } }
        }
        hangUp()
        close(slave)
    }

    /// Lets go of what was sent so far.
    func forgetOutput() { output = [] }

    var text: String { String(decoding: output, as: UTF8.self) }

    func resize(columns: Int, rows: Int) {
        var size = winsize()
        size.ws_col = UInt16(columns)
        size.ws_row = UInt16(rows)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            read(milliseconds: 0)
            let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, min($0.count, 512)) }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Holds all output back, as Ctrl+S does on many terminals.
    func standStill() { tcflow(slave, TCOOFF) }

    func signal(_ number: Int32) { kill(process, number) }

    /// Signals the job of the shell.
    func signalJob(_ number: Int32) {
        let children = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        for child in (children ?? "").split(separator: " ") { if let child = pid_t(child) { kill(child, number) } }
    }

    /// Closes the terminal, as when a window is closed or a line breaks.
    func hangUp() {
        if isMasterOpen { close(master) }
        isMasterOpen = false
    }

    /// Takes what the program sends within so many milliseconds; false when nothing came.
    @discardableResult
    func read(milliseconds: Int32) -> Bool {
        guard isMasterOpen else { return false }
        var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, milliseconds) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        output += buffer[..<count]
        return true
    }

    /// Reads until nothing has come for so many milliseconds.
    func settle(milliseconds: Int32 = 150) { while read(milliseconds: milliseconds) {} }

    /// Waits until `wanted` has come since `start` (a count of bytes).
    func wait(for wanted: String, since start: Int = 0, seconds: Double = 30) throws {
        let deadline = Date().addingTimeInterval(seconds)
        while Date() < deadline {
            if String(decoding: output[start...], as: UTF8.self).contains(wanted) { return }
            if !read(milliseconds: 100), state != .running { break }
        }
        settle(milliseconds: 10)
        guard String(decoding: output[start...], as: UTF8.self).contains(wanted) else {
            throw NothingCame(wanted: wanted, output: text + "\n\(state)")
        }
    }

    /// How the process is.
    var state: State {
        if let end { return end }
        var status: Int32 = 0
        var usage = rusage()
        let found = wait4(process, &status, WNOHANG | WUNTRACED, &usage)
        guard found == process else { return .running }
        if status & 0xFF == 0x7F { return .stopped }
        cpuSeconds = Child.seconds(usage.ru_utime) + Child.seconds(usage.ru_stime)
        let signal = status & 0x7F
        end = signal == 0 ? .exited((status >> 8) & 0xFF) : .died(signal)
        return end ?? .running
    }

    /// Waits, reading on, until the process is so.
    func wait(seconds: Double, until isWanted: (State) -> Bool) -> State {
        let deadline = Date().addingTimeInterval(seconds)
        var last = state
        while !isWanted(last), Date() < deadline {
            if !read(milliseconds: 10) { usleep(2_000) }
            last = state
        }
        settle(milliseconds: 30)
        return last
    }

    /// Waits until it has ended.
    func waitForEnd(seconds: Double = 20) -> State {
        wait(seconds: seconds) { state in
            switch state {
            case .exited, .died: true
            case .running, .stopped: false
            }
        }
    }

    /// The modes of the line, to be compared.
    var modes: [UInt] {
        var modes = termios()
        tcgetattr(slave, &modes)
        let characters = withUnsafeBytes(of: modes.c_cc) { $0.map { UInt($0) } }
        return [UInt(modes.c_iflag), UInt(modes.c_oflag), UInt(modes.c_cflag), UInt(modes.c_lflag)] + characters
    }
}
