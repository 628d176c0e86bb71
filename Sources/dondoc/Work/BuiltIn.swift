import CBuiltWith

/// What is linked into the program and so gets its fixes with a new build of it only. Libraries of the system are not
/// named: the system tells their versions.
enum BuiltIn {
    static let version = "0.1.0"
    /// As in Package.resolved; the rules of the house compare them.
    static let argumentParser = "1.8.2"

    /// The Swift whose standard library, Dispatch and FoundationEssentials are inside.
    static var swift: String {
        if let version = dondoc_swift_version() { return String(cString: version) }
        #if compiler(>=6.4)
            return "6.4+"
        #elseif compiler(>=6.3)
            return "6.3"
        #else
            return "6.2"
        #endif
    }

    /// "Swift 6.3.1, swift-argument-parser 1.8.2"
    static var parts: String { "Swift \(swift), swift-argument-parser \(argumentParser)" }

    /// What `--version` prints: the version alone on the first line, for scripts.
    static var lines: String { version + "\n" + said("Kèm trong chương trình: ", "Built in: ") + parts }
}
