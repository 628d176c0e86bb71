import ArgumentParser

/// The dashboard on the archive: what the program does when no command is named.
struct DashboardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dashboard",
        abstract: said(
            "Mở bảng theo dõi trên kho lưu; kho còn trống thì hướng dẫn nhận tệp.",
            "Open the dashboard on the archive; when it is empty, tell how to begin."))

    @OptionGroup var data: ArchiveDataOptions
    @OptionGroup var appearance: ThemeOptions
    @OptionGroup var playback: PlaybackOptions
    @OptionGroup var start: StartOptions

    func run() throws {
        try reportingErrors(data.look.language) {
            let request = try data.request(today: Today.day)
            guard try ArchiveFile.holdsFigures(request.archivePath) else {
                if Console.isTerminal, !playback.isUsed {
                    return try showDashboard(
                        request, data.look, appearance: appearance, playback: playback, beginsWithInbox: true)
                }
                try Console.deliver(Guidance.beginning[data.look.language] + "\n")
                return
            }
            try showDashboard(
                request, data.look, appearance: appearance, playback: playback, startsWith: start.unit)
        }
    }
}
