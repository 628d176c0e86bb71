import ArgumentParser

@main
struct Dondoc: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "dondoc")
}
