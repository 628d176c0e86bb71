import ArgumentParser
import Glibc
import SampleRegisters

/// Makes synthetic registers: those of SampleData, and larger ones for trials at scale.
@main
struct SampleRegistersProgram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample-registers",
        abstract: "Make synthetic registers; at district scale they count up to the published appendices.")

    @Option(help: "district, province (about 1,000,000 documents) or country (about 42,000,000).")
    var scale: Scale = .district

    @Option(help: "How many incoming documents, for province and country; by default as many as the scale says.")
    var documents: Int?

    @Option(help: "How many units, for province and country: 500 and 15,000 by default.")
    var units: Int?

    @Option(help: "The same seed gives the same files.") var seed: UInt64 = 2023

    @Option(help: "The folder of the words; by default that of the sources this program was built from.")
    var words = Self.wordsFolder

    @Option(name: [.customShort("o"), .customLong("output")], help: "The folder to write to.", completion: .directory)
    var folder: String

    @Flag(help: "Replace files that exist.") var force = false

    enum Scale: String, ExpressibleByArgument, CaseIterable {
        case district, province, country
    }

    private static let wordsFolder =
        #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/SampleRegisters/Words"

    func run() throws {
        guard scale != .district || documents == nil && units == nil else {
            throw ValidationError("The district has the documents and units of the published appendices.")
        }
        let size: SampleAdministration.Scale =
            switch scale {
            case .district: .district
            case .province: .province(documents: documents ?? 1_000_000, units: units ?? 500)
            case .country: .country(documents: documents ?? 42_000_000, units: units ?? 15_000)
            }
        let texts = try Words.fileNames.map { try String(decoding: ByteFile.read("\(words)/\($0)"), as: UTF8.self) }
        let administration = SampleAdministration(scale: size, seed: seed, words: try Words(texts))
        if mkdir(folder, 0o777) != 0, errno != EEXIST { throw ByteFile.Problem(folder) }
        let files = SampleAdministration.File.allCases.map { ($0, "\(folder)/\($0.name)") }
        for (_, path) in files where !force && access(path, F_OK) == 0 {
            throw ValidationError("\(path) exists; --force replaces it.")
        }
        for (file, path) in files {
            let output = try ByteFile(path)
            try administration.write(file) { try output.append($0) }
            try output.finish()
            print(path)
        }
    }
}

/// A file of bytes, read whole or written in pieces.
final class ByteFile {
    /// What the system says of a file.
    struct Problem: Error, CustomStringConvertible {
        let description: String
        init(_ path: String) { description = "\(path): \(String(cString: strerror(errno)))" }
    }

    private let path: String
    private let file: UnsafeMutablePointer<FILE>

    init(_ path: String) throws {
        guard let file = fopen(path, "w") else { throw Problem(path) }
        self.path = path
        self.file = file
    }

    func append(_ bytes: [UInt8]) throws {
        if fwrite(bytes, 1, bytes.count, file) != bytes.count { throw Problem(path) }
    }

    func finish() throws {
        if fclose(file) != 0 { throw Problem(path) }
    }

    static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Problem(path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }
}
