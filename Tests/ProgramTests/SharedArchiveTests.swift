import Foundation
import Glibc
import Testing

/// A group's archive: two users of one machine, in a folder whose files belong to the group.
@Suite struct SharedArchiveTests {
    /// Runs a command as another user; only root can.
    private func run(_ command: String, as user: uid_t, group: gid_t) -> Child.Result {
        Child.run(
            "/usr/bin/setpriv",
            ["--reuid", "\(user)", "--regid", "\(group)", "--clear-groups", "/bin/sh", "-c", "umask 002; " + command],
            environment: ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "vi_VN.UTF-8"])
    }

    @Test(.enabled(if: getuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
    func twoUsersOfAGroupWorkAtOnce() throws {
        let group: gid_t = 54_321
        let folder = URL(fileURLWithPath: "/var/tmp/dondoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (program, shared) = (
            folder.appendingPathComponent("dondoc").path, folder.appendingPathComponent("kho").path
        )
        // By another process: a child that other tests start meanwhile would inherit the file open for writing, and what is open
        // for writing cannot be run.
        #expect(Child.run("/bin/cp", [Program.path, program], environment: [:]).code == 0)
        try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: true)
        for name in ["units.csv", "phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "dondoc.yaml"] {
            let copy = folder.appendingPathComponent(name).path
            try FileManager.default.copyItem(atPath: "\(Program.sample)/\(name)", toPath: copy)
            chmod(copy, 0o644)
        }
        for path in [folder.path, program] { chmod(path, 0o755) }
        #expect(chown(shared, 0, group) == 0 && chmod(shared, 0o2770) == 0)
        let archive = "export DONDOC_ARCHIVE=\(shared)/a.sqlite; "
        let first = run(
            archive + "\(program) import \(folder.path)/*.csv \(folder.path)/*.tsv", as: 54_001, group: group)
        try #require(first.code == 0, "\(first.errors)")
        // At once: one imports settings and reminds, the other looks and backs up.
        let both = run(
            archive + "\(program) import \(folder.path)/dondoc.yaml & \(program) remind 143 --record >/dev/null; wait",
            as: 54_002, group: group)
        #expect(both.code == 0, "\(both.errors)")
        func verdicts(_ user: uid_t) -> String {
            run(archive + "\(program) report pace --format json", as: user, group: group).output
        }
        #expect(verdicts(54_001).contains("2023-08") && verdicts(54_001) == verdicts(54_002))
        let back = run(archive + "\(program) remind 143 --take-back", as: 54_001, group: group)
        #expect(back.code == 0, "what one recorded the other can take back: \(back.errors)")
        // Who is not of the group sees nothing of it.
        let stranger = run(archive + "\(program) snapshots", as: 54_003, group: 54_322)
        #expect(stranger.code == 2, "\(stranger.output)")
    }
}
