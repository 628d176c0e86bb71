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
            let administration: SyntheticAdministration =
                switch scale {
                case .district: SyntheticAdministration(scale: .district, seed: seed)
                case .province: SyntheticAdministration(scale: .province(), seed: seed)
                case .country: SyntheticAdministration(scale: .country(), seed: seed)
                }
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
