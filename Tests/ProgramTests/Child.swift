import Foundation
import TestSupport

#if canImport(Glibc)
    import Glibc
#endif

/// A child process, waited for with a limit of time.
///
/// Foundation's `Process` waits through a run loop, which blocks for ever when tests run on the few threads of the test
/// runner; here the process is spawned and waited for with plain system calls.
enum Child {
    struct Result {
        /// The exit code; 128 + the signal if it died of one; -1 if it had to be killed or could not be started.
        let code: Int32
        let output: String
        let errors: String
        /// The processor time it and its children took, in seconds.
        var cpuSeconds = 0.0
    }

    static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    static func run(
        _ program: String, _ arguments: [String], environment: [String: String], seconds: Double = 60,
        whileRunning: (pid_t) -> Void = { _ in }
    ) -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("child-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["out", "err"].map { folder.appendingPathComponent($0).path }

        let argv = ([program] + arguments).map { strdup($0) } + [nil]
        let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var process = pid_t()
        let started = withSpawnSettings { actions, attributes in
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, files[0], O_WRONLY | O_CREAT, 0o600)
            posix_spawn_file_actions_addopen(&actions, 2, files[1], O_WRONLY | O_CREAT, 0o600)
            return posix_spawn(&process, program, &actions, &attributes, argv, envp)
        }
        guard started == 0 else {
            return Result(code: -1, output: "", errors: "cannot start \(program)")
        }
        whileRunning(process)
        var usage = rusage()
        let code = wait(for: process, seconds: seconds, &usage)
        func read(_ path: String) -> String {
            String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
        }
        return Result(
            code: code, output: read(files[0]), errors: read(files[1]),
            cpuSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime))
    }

    private static func wait(for process: pid_t, seconds: Double, _ usage: inout rusage) -> Int32 {
        var status: Int32 = 0
        let deadline = Date().addingTimeInterval(seconds)
        var pause: UInt32 = 500
        while true {
            let done = wait4(process, &status, WNOHANG, &usage)
            if done == process {
                let signal = status & 0x7F
                return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
            }
            if done < 0, errno != EINTR { return -1 }
            if Date() > deadline {
                kill(process, SIGKILL)
                wait4(process, &status, 0, &usage)
                return -1
            }
            usleep(pause)
            pause = min(pause * 2, 10_000)
        }
    }
}
