import Glibc

/// A program of the system that is given text and says by its exit code whether it took it.
enum HelperProgram {
    /// No program is waited for longer than this.
    private static let patience = 2_000

    /// Runs `command` with `input` as its standard input, its output silenced; whether it ended well. One that does not
    /// end in time is ended.
    static func run(_ command: [String], input: [UInt8]) -> Bool {
        // Its input is a file without a name: nobody waits for anybody.
        var template = Array("/tmp/dondoc-XXXXXX".utf8CString)
        let memory = mkstemp(&template)
        guard memory >= 0, let name = command.first else { return false }
        unlink(template)
        defer { close(memory) }
        _ = fcntl(memory, F_SETFD, FD_CLOEXEC)
        guard Console.write(input, to: memory), lseek(memory, 0, SEEK_SET) == 0 else { return false }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, memory, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        // The program's own signals are none of its business, nor is its terminal.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard posix_spawnp(&process, name, &actions, &attributes, &arguments, environ) == 0 else { return false }
        return endedWell(process)
    }

    private static func endedWell(_ process: pid_t) -> Bool {
        var status: Int32 = 0
        for _ in 0..<patience {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return status == 0 }
            if ended < 0, errno != EINTR { return false }
            usleep(1_000)
        }
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        return false
    }
}
