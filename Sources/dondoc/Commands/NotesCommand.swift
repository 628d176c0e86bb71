import ArgumentParser

/// The presenter's own window, in a second terminal on the same archive.
struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: said(
            "Cửa sổ riêng của người trình bày: theo đơn vị đang gọi tên trên máy chiếu.",
            "The presenter's own window: follows the roll-call that the projector shows."),
        discussion: said(
            """
            Mở ở cửa sổ lệnh thứ hai, cạnh `dondoc` đang ở chế độ họp, trên cùng kho lưu. Cho thấy những gì cả phòng \
            không cần thấy (lời hẹn lần trước, các lần nhắc, đơn vị kế tiếp), và ghi kết luận, ngày hẹn bằng n. Gõ ở \
            đây thì máy chiếu chưa hiện gì cho đến khi lưu.
            """,
            """
            Run it in a second terminal beside `dondoc` in meeting mode, on the same archive. It shows what the room \
            should not see (the last promise, earlier reminders, who is next) and takes notes and promised days with n. \
            Nothing typed here appears on the projector before it is kept.
            """))

    @OptionGroup var data: ArchiveDataOptions
    @OptionGroup var appearance: ThemeOptions

    func run() throws {
        try reportingErrors(data.look.language) {
            let request = try data.request(today: Today.day)
            guard try ArchiveFile.holdsFigures(request.archivePath) else {
                try Console.deliver(Guidance.beginning[data.look.language] + "\n")
                return
            }
            var loop = DashboardLoop(
                request: request, scheme: appearance.theme, usesColor: data.look.usesColor,
                isLanguageChosen: data.look.chosen != nil, isFresh: true)
            loop.followed = ProjectionFile(archive: request.archivePath)
            guard Console.isTerminal, let end = try loop.run() else { throw Complaint(Messages.needsTerminal) }
            if case .left(let code) = end, code != 0 { throw ExitCode(code) }
        }
    }
}
