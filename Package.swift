// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Fuzzing needs every module to count the branches it takes: `make fuzz` builds so, into a folder of its own.
let isFuzzing = ProcessInfo.processInfo.environment["DONDOC_FUZZ"] != nil

/// Every target is held to the same rules: Swift 6 language mode, no warnings.
let house: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
    ] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

/// The C of the house, hardened as Debian builds C.
let c: [CSetting] = [
    .unsafeFlags(["-fstack-protector-strong"]),
    .unsafeFlags(["-D_FORTIFY_SOURCE=2"], .when(configuration: .release)),
]

/// Which Swift this is, to the patch, from make: what is compiled cannot ask.
let builtWith: [CSetting] =
    ProcessInfo.processInfo.environment["DONDOC_SWIFT_VERSION"].map {
        [.define("DONDOC_SWIFT_VERSION", to: "\"\($0)\"")]
    } ?? []

/// Everything is resolved before the program runs, and what was resolved is read-only then.
let hardened: [LinkerSetting] = [
    .unsafeFlags(["-Xlinker", "-z", "-Xlinker", "relro", "-Xlinker", "-z", "-Xlinker", "now"])
]

/// The program that libFuzzer drives, where it lies in the toolchain.
let fuzzing: [Target] =
    isFuzzing
    ? [
        .target(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["FuzzTargets", "CLibFuzzer"], path: "Tests/Fuzz",
            swiftSettings: [.swiftLanguageMode(.v6)],
            linkerSettings: [
                .unsafeFlags([ProcessInfo.processInfo.environment["DONDOC_FUZZ"] ?? ""]), .linkedLibrary("stdc++"),
            ]),
    ] : []

let package = Package(
    name: "dondoc",
    products: [
        .executable(name: "dondoc", targets: ["dondoc"]),
        .executable(name: "sample-registers", targets: ["sample-registers"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        .target(name: "CNcurses", cSettings: c, linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "Text", swiftSettings: house),
        .target(name: "Statistics", dependencies: ["Text"], swiftSettings: house),
        // Loads libzip, libxml2 and libxlsxwriter when a file needs them; only their headers are needed to build.
        .target(name: "CSheetLibraries", cSettings: c + [.unsafeFlags(["-I/usr/include/libxml2"])]),
        .target(name: "CMappedFiles", cSettings: c),
        .target(name: "CByteBlocks", cSettings: c),
        .target(name: "CThreadMarks", cSettings: c),
        .target(name: "CBuiltWith", cSettings: c + builtWith),
        .target(name: "Threads", dependencies: ["CThreadMarks"], swiftSettings: house),
        .target(
            name: "Sheets", dependencies: ["Text", "CSheetLibraries", "CByteBlocks"], swiftSettings: house),
        .target(name: "Intake", dependencies: ["Statistics", "Sheets", "Text"], swiftSettings: house),
        .target(name: "Output", dependencies: ["Statistics", "Sheets", "Text"], swiftSettings: house),
        // libyaml, from the system.
        .systemLibrary(name: "CYaml"),
        .target(
            name: "Settings", dependencies: ["Statistics", "Text", "CYaml"],
            resources: [.embedInCode("Resources/public-holidays.yaml")], swiftSettings: house),
        // Made-up registers: SampleData's, and larger ones. Its words are text files, read when it runs.
        .target(name: "SampleRegisters", dependencies: ["Statistics"], exclude: ["Words"], swiftSettings: house),
        .executableTarget(
            name: "sample-registers",
            dependencies: [
                "SampleRegisters", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),
        // SQLite's own interface, and the check of every page over it.
        .target(name: "CSQLite", cSettings: c, linkerSettings: [.linkedLibrary("sqlite3")]),
        // Loads libpq when a server is asked; only its headers are needed to build.
        .target(
            name: "CPostgres",
            cSettings: c + [.headerSearchPath("../CSheetLibraries"), .unsafeFlags(["-I/usr/include/postgresql"])]),
        .target(
            name: "Archive", dependencies: ["CPostgres", "CSQLite", "Statistics", "Threads"], swiftSettings: house),
        // Loads libcrypto when the first digest is made; only its headers are needed to build.
        .target(name: "CDigest", cSettings: c + [.headerSearchPath("../CSheetLibraries")]),
        .target(name: "Terminal", dependencies: ["Text"], swiftSettings: house),
        .target(
            name: "Dashboard", dependencies: ["Text", "Statistics", "Intake", "Output", "Terminal"],
            swiftSettings: house),
        .target(name: "CursesTerminal", dependencies: ["Terminal", "CNcurses"], swiftSettings: house),
        .executableTarget(
            name: "dondoc",
            dependencies: [
                "Archive", "CBuiltWith", "CDigest", "CMappedFiles", "Statistics", "Sheets", "Intake", "Output",
                "Settings", "Terminal", "Dashboard", "CursesTerminal", "Threads",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house, linkerSettings: hardened),

        .target(
            name: "SampleFiles", dependencies: ["Intake", "Sheets", "Statistics"], path: "Tests/SampleFiles",
            swiftSettings: house),
        .target(
            name: "TestSupport", dependencies: ["CPostgres", "Sheets", "Statistics"], path: "Tests/TestSupport",
            swiftSettings: house),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "Dashboard", "Intake", "Output", "Settings", "Sheets", "Statistics", "Terminal", "TestSupport",
            ],
            path: "Tests/FuzzTargets", swiftSettings: house),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], swiftSettings: house),
        .testTarget(
            name: "StatisticsTests", dependencies: ["Statistics", "Text", "TestSupport"],
            resources: [.copy("Vectors")],
            swiftSettings: house),
        .testTarget(
            name: "SheetsTests", dependencies: ["Sheets", "TestSupport", "Text"],
            resources: [.copy("Fixtures")],
            swiftSettings: house),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Intake", "SampleFiles", "Statistics", "Sheets", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: house),
        .testTarget(
            name: "OutputTests",
            dependencies: ["Output", "Intake", "SampleFiles", "Statistics", "Sheets", "TestSupport", "Text"],
            swiftSettings: house),
        .testTarget(
            name: "SettingsTests", dependencies: ["Settings", "Intake", "SampleFiles", "Statistics", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: house),
        .testTarget(
            name: "SampleRegistersTests", dependencies: ["SampleRegisters", "Statistics"], swiftSettings: house),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "Text", "TestSupport"], swiftSettings: house),
        .testTarget(
            name: "CursesTerminalTests", dependencies: ["CursesTerminal", "Terminal"], swiftSettings: house),
        .testTarget(
            name: "DashboardTests",
            dependencies: ["Dashboard", "Statistics", "Sheets", "Intake", "Output", "Terminal", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: house),
        // A file system for SQLite that fails when it is told to.
        .target(
            name: "CFaultyFiles", dependencies: ["CSQLite"], path: "Tests/CFaultyFiles"),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "Archive", "CFaultyFiles", "CSQLite", "Statistics", "TestSupport", "Threads",
            ],
            resources: [.copy("Fixtures")], swiftSettings: house),
        .testTarget(name: "HouseTests", swiftSettings: house),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "dondoc", "sample-registers", "Archive", "CSQLite", "Intake", "Sheets", "Statistics", "TestSupport",
            ],
            swiftSettings: house),
    ] + fuzzing
)
