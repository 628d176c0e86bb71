import CDigest
import Sheets
import Threads

/// The SHA-256 of a file's bytes, made on a thread of its own while the file is read.
final class Digest: Sendable {
    private let result = Guarded<[UInt8]?>(nil)
    private let gate = Gate()

    /// Begins with `bytes`.
    init(of bytes: SharedBytes) {
        BackgroundThread.run { [self] in
            let digest = Self.sha256(bytes)
            result.withLock { $0 = digest }
            gate.open()
        }
    }

    /// The digest, waiting for it.
    func value() throws -> [UInt8] {
        gate.wait()
        guard let digest = result.withLock({ $0 }) else { throw Complaint(Messages.noDigest) }
        return digest
    }

    /// The SHA-256 of `bytes`; nil when libcrypto is missing.
    static func sha256(_ bytes: SharedBytes) -> [UInt8]? {
        bytes.withSpan { span in span.withUnsafeBufferPointer { sha256(UnsafeRawBufferPointer($0)) } }
    }

    /// The SHA-256 of `text` as UTF-8.
    static func sha256(_ text: String) throws -> [UInt8] {
        guard let digest = Array(text.utf8).withUnsafeBytes({ sha256($0) }) else { throw Complaint(Messages.noDigest) }
        return digest
    }

    private static func sha256(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        var digest = [UInt8](repeating: 0, count: 32)
        var empty: UInt8 = 0
        let isMade = withUnsafePointer(to: &empty) {
            digest_sha256(bytes.baseAddress ?? UnsafeRawPointer($0), bytes.count, &digest)
        }
        return isMade ? digest : nil
    }
}
