import Archive
import ArgumentParser
import Intake
import Statistics

/// What was decided about columns of files: listed, forgotten, given to a colleague and taken from one.
struct LayoutsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts",
        abstract: said(
            "Nghĩa các cột đã chọn cho những tệp có cùng tiêu đề: xem, quên, chép cho đồng nghiệp.",
            "What columns of files with the same headings were said to mean: listed, forgotten, given to a colleague."),
        discussion: said(
            "Nghĩa của cột được chọn trên màn hình khi một tệp chưa chắc chắn, và nhớ trong kho cho các tệp sau.",
            "The meaning of columns is chosen on the screen where a file is not certain; the archive remembers it."))

    @Option(help: .said("Quên mục số này: lần sau sẽ hỏi lại.", "Forget the one with this number: it is asked again."))
    var forget: Int?
    @Option(help: .said("Nhận các mục từ tệp này.", "Take in those of this file."), completion: .file())
    var take: String?
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var look: LanguageOptions
    @OptionGroup var destination: DestinationOptions

    func run() throws {
        let language = look.language
        try reportingErrors(language) {
            let file = LayoutFile(path: try archive.path)
            let kept = try file.layouts()
            if let take {
                guard let layouts = KeptColumns.read(file: try TextInput.read(take)) else {
                    throw Complaint(LayoutMessages.notLayouts(take))
                }
                for layout in layouts { try file.keep(layout) }
                try Console.deliver(LayoutMessages.taken(layouts.count)[language] + "\n")
            } else if let forget {
                guard kept.indices.contains(forget - 1), try file.forget(kept[forget - 1].fingerprint) else {
                    throw Complaint(LayoutMessages.noSuchLayout(forget, known: kept.count))
                }
                try Console.deliver(LayoutMessages.forgotten(forget)[language] + "\n")
            } else if destination.file != nil {
                try destination.write(KeptColumns.file(kept))
            } else {
                try Console.deliver(list(kept, language))
            }
        }
    }

    private func list(_ kept: [KeptColumns], _ language: Language) -> String {
        guard !kept.isEmpty else { return LayoutMessages.none[language] + "\n" }
        return kept.enumerated().map { place, layout in
            let lines = layout.meanings.sorted { $0.key < $1.key }.map { heading, meaning in
                "   \(heading): \(meaning.title()[language])\n"
            }
            return "\(place + 1). \(layout.fingerprint)\n" + lines.joined()
        }.joined()
    }
}

/// What is said about decisions on columns.
private enum LayoutMessages {
    static let none = Phrase(
        "Chưa có nghĩa cột nào được chọn.", "No meaning of columns was chosen yet.")

    static func taken(_ count: Int) -> Phrase {
        Phrase("Đã nhận \(count) mục.", "\(count) taken in.")
    }

    static func forgotten(_ number: Int) -> Phrase {
        Phrase("Đã quên mục số \(number); lần sau sẽ hỏi lại.", "Number \(number) is forgotten; it is asked again.")
    }

    static func noSuchLayout(_ number: Int, known: Int) -> Phrase {
        Phrase("Không có mục số \(number); có \(known) mục.", "There is no number \(number); there are \(known).")
    }

    static func notLayouts(_ path: String) -> Phrase {
        Phrase(
            "“\(path)” không phải tệp nghĩa cột. Tệp đó do dondoc layouts -o ghi ra.",
            "“\(path)” is no file of meanings of columns. Such a file is written by dondoc layouts -o.")
    }
}
