import Glibc

/// Text that someone typed or pasted: a file, or standard input.
enum TextInput {
    /// The text of the file at `path`, of standard input for "-"; at most 1 MB.
    static func read(_ path: String) throws(FileError) -> String {
        if path != "-" {
            let bytes = try FileBytes.read(path)
            return bytes.withSpan { $0.withUnsafeBufferPointer { String(decoding: $0.prefix(1 << 20), as: UTF8.self) } }
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < 1 << 20 {
            let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += buffer[0..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
