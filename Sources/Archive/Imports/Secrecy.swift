import Statistics

/// Whether a document says of itself that it is secret (mật, tối mật, tuyệt mật): then its subject is not kept.
enum Secrecy {
    /// So many bytes at the beginning of a text can hold a marking.
    private static let markingBytes = 48
    private static let markings = ["tuyệt mật", "tối mật", "mật"]

    /// A marking stands at the beginning of a subject, in brackets or before a dash or colon ("(MẬT) V/v …", "Tối mật: …"), or at
    /// the end of a symbol ("12/BC-UBND (Mật)"). "Mật khẩu" and "Bảo mật" are words like any other.
    static func isMarked(subject: LentText, reference: LentText) -> Bool {
        if mayBegin(subject) {
            let text = String(decoding: subject.prefix(markingBytes), as: UTF8.self).lowercased()
            let bare = text.drop { !$0.isLetter }
            for marking in markings where bare.hasPrefix(marking) {
                guard let next = bare.dropFirst(marking.count).first(where: { $0 != " " }) else { return true }
                return !next.isLetter && !next.isNumber
            }
        }
        guard reference.contains(where: { $0 >= 0x80 }) else { return false }
        return String(decoding: reference, as: UTF8.self).lowercased().split { !$0.isLetter }.last == "mật"
    }

    /// Whether the first letter is one that a marking begins with: most subjects are seen to be none by that.
    private static func mayBegin(_ text: LentText) -> Bool {
        let first = text.first { byte in byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
        return first.map { [0x6D, 0x74].contains($0 | 0x20) } ?? false
    }
}
