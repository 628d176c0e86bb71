import Foundation
import TestSupport
import Testing
import Threads

@testable import Archive

/// Addresses of servers: what is one, what is refused, and what is sent before a server has proved who it is.
@Suite struct ServerAddressTests {
    @Test(arguments: [
        ("postgres://h/d", true), ("postgresql://h/d", true), ("service=tinh", true), ("/home/lan/kho.sqlite", false),
        ("kho.sqlite", false), ("postgres", false), ("./service=x", false), ("", false),
    ])
    func addressesAndPaths(_ text: String, _ isAddress: Bool) {
        #expect(ServerAddress.isMeant(by: text) == isAddress)
    }

    @Test(arguments: [
        ("postgres://lan:bimat@h/d", ServerAddress.Problem.password), ("postgresql://h/d?password=x", .password),
        ("service=tinh password=x", .password),
        ("postgresql://h/d?password=\(String(repeating: "x", count: 9_000))", .password),
        ("postgresql://h/d?sslpassword=x", .password),
        ("postgres://[::1/d", .malformed), ("postgresql://h/d?nonsense=1", .malformed), ("service='tinh", .malformed),
    ])
    func refused(_ text: String, _ problem: ServerAddress.Problem) {
        #expect(throws: problem) { try ServerAddress(text) }
        #expect(throws: ArchiveError(problem)) { try Archive.open(text) }
    }

    /// A host that speaks no TLS: answers the first question with no, and keeps what it was sent.
    private final class PlainHost: Sendable {
        let port: UInt16
        private let listener: Int32
        private let heard = Guarded<[UInt8]>([])

        init() throws {
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            self.listener = listener
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let isBound = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                    bind(listener, pointer, length) == 0 && listen(listener, 4) == 0
                        && getsockname(listener, pointer, &length) == 0
                }
            }
            try #require(isBound)
            port = UInt16(bigEndian: address.sin_port)
            BackgroundThread.run { [listener, heard] in
                while true {
                    let connection = accept(listener, nil, nil)
                    if connection < 0 { return }
                    var bytes = [UInt8](repeating: 0, count: 4_096)
                    while true {
                        let count = read(connection, &bytes, bytes.count)
                        if count <= 0 { break }
                        heard.withLock { $0 += bytes[..<count] }
                        // A request for TLS has eight bytes and this number: no.
                        if count == 8, bytes[4...7] == [4, 210, 22, 47] {
                            _ = write(connection, "N", 1)
                        } else {
                            break
                        }
                    }
                    close(connection)
                }
            }
        }

        deinit { shutdown(listener, Int32(SHUT_RDWR)) }

        /// Whether a name of a user came in the clear.
        var heardTheUser: Bool { heard.withLock { String(decoding: $0, as: UTF8.self).contains("lan-o-huyen") } }
    }

    @Test("a host elsewhere that does not prove who it is is sent nothing, unless the address says otherwise")
    func openHosts() throws {
        let host = try PlainHost()
        let address = "postgresql://lan-o-huyen@127.0.0.1:\(host.port)/kho"
        for refused in [address, address + "?sslmode=require", address + "?sslmode=verify-ca"] {
            let error = #expect(throws: ArchiveError.self) { try Archive.open(refused) }
            if case .insecure = error {} else { Issue.record("\(refused): \(String(describing: error))") }
        }
        #expect(!host.heardTheUser)
        // What the address asks for itself is done.
        #expect(throws: ArchiveError.self) { try Archive.open(address + "?sslmode=disable") }
        #expect(host.heardTheUser)
    }

    @Test("nothing the server says of rows comes through in an error")
    func errorsHoldNoData() throws {
        let place = try ArchivePlace(.server)
        let archive = try place.open()
        let error = #expect(throws: ArchiveError.self) {
            try archive.write { database in
                for _ in 0..<2 {
                    try database.run("INSERT INTO unit (id, name) VALUES (?1, ?2)", "bí mật", "tên bí mật")
                }
            }
        }
        #expect(error == .failed("PostgreSQL 23505"))
        #expect(!"\(String(describing: error))".contains("bí mật"))
    }
}
