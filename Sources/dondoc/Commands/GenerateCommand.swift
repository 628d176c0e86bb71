import ArgumentParser
import Statistics
import SyntheticRegisters

/// Makes synthetic registers.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Make synthetic registers; at district scale they count up to the published appendices.")

    @Option(help: "district, province (about 1,000,000 documents) or country (about 42,000,000).")
    var scale: Scale = .district

    @Option(help: "How many incoming documents, for province and country; by default as many as the scale says.")
    var documents: Int?

    @Option(help: "How many units, for province and country: 500 and 15,000 by default.")
    var units: Int?

    @Option(help: "The same seed gives the same files.") var seed: UInt64 = 2023

    @Option(name: [.customShort("o"), .customLong("output")], help: "The folder to write to.", completion: .directory)
    var folder: String

    @Flag(help: "Replace files that exist.") var force = false
    @OptionGroup var look: LanguageOptions

    enum Scale: String, ExpressibleByArgument, CaseIterable {
        case district, province, country
    }

    func run() throws {
        try reportingErrors(look.language) {
            guard scale != .district || documents == nil && units == nil else {
                throw Complaint(Messages.districtIsPublished)
            }
            let size: SyntheticAdministration.Scale =
                switch scale {
                case .district: .district
                case .province: .province(documents: documents ?? 1_000_000, units: units ?? 500)
                case .country: .country(documents: documents ?? 42_000_000, units: units ?? 15_000)
                }
            let administration = SyntheticAdministration(scale: size, seed: seed)
            try Folder.make(folder)
            let files = SyntheticAdministration.File.allCases
            for file in files where !force {
                let path = Folder.join(folder, file.name)
                if Folder.exists(path) { throw Complaint(Messages.exists(path)) }
            }
            for file in files {
                let path = Folder.join(folder, file.name)
                let output = try OutputStream(path)
                try administration.write(file) { try output.append($0) }
                try output.finish()
                Console.write(path + "\n")
            }
        }
    }
}
