// swift-tools-version: 6.2

import PackageDescription

/// One strict dialect for every Swift target: Swift 6 concurrency, no hidden imports, no warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "expo-stand",
  products: [
    .executable(name: "stand", targets: ["stand"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CQrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),

    .target(name: "Markdown", resources: [.embedInCode("entities.txt")], swiftSettings: strict),
    .target(name: "Rendering", dependencies: ["Markdown"], swiftSettings: strict),
    .target(name: "Screen", dependencies: ["CQrencode", "CUnistring"], swiftSettings: strict),
    .target(name: "Editing", dependencies: ["Markdown", "Screen", "Wording", algorithms], swiftSettings: strict),
    .target(name: "Typesetting", dependencies: ["Markdown", "Screen", algorithms], swiftSettings: strict),
    .target(name: "Wording", swiftSettings: strict),
    .target(
      name: "Content", dependencies: ["CLinux", "CUnistring", "CYaml", "Markdown", "Wording", algorithms],
      resources: [
        .embedInCode("Words/words.txt"), .embedInCode("Words/words.de.yaml"), .embedInCode("Words/words.ja.yaml"),
      ], swiftSettings: strict),
    .target(name: "Checking", dependencies: ["Content", "Markdown", "Wording", algorithms], swiftSettings: strict),
    .target(
      name: "Searching", dependencies: ["CUnistring", "Content", "Markdown", "Wording", algorithms],
      swiftSettings: strict),
    .target(name: "Storage", dependencies: ["CLinux", "Content", "Markdown", "Wording"], swiftSettings: strict),
    .target(name: "Threads", dependencies: ["CLinux", "Wording"], swiftSettings: strict),
    .target(
      name: "Watching", dependencies: ["CLinux", "Content", "Markdown", "Searching", "Storage", "Threads", "Wording"],
      swiftSettings: strict),
    .target(
      name: "Programs", dependencies: ["CChild", "CLinux", "Content", "Screen", "Wording"], swiftSettings: strict),
    .target(
      name: "Interface",
      dependencies: [
        "Checking", "Content", "Editing", "Markdown", "Screen", "Searching", "Storage", "Typesetting", "Wording",
        algorithms,
      ],
      swiftSettings: strict),
    .target(name: "CChild", cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "CLastResort", cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "CWidths", cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "Curses", dependencies: ["CLastResort", "CLinux", "CNcurses", "CWidths", "CZlib", "Screen"],
      swiftSettings: strict),
    .executableTarget(
      name: "stand",
      dependencies: [
        "CLinux", "Checking", "Content", "Curses", "Editing", "Interface", "Markdown", "Programs", "Rendering",
        "Screen", "Searching", "Storage", "Threads", "Typesetting", "Watching", "Wording", arguments,
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "bench",
      dependencies: [
        "Content", "Editing", "Interface", "Markdown", "Screen", "Searching", "TerminalHarness", "Wording",
      ],
      path: "Benchmarks",
      exclude: ["hello.c", "md2html.c"],
      swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: ["Content", "Editing", "Interface", "Markdown", "Screen", "Storage", "Threads", "Wording"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Rendering"], exclude: ["Cases"], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EditingTests", dependencies: ["Editing", "Markdown", "Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Markdown", "Screen", "TestSupport", "Typesetting"], exclude: ["Cases"],
      swiftSettings: strict),
    .executableTarget(
      name: "SaveProbe", dependencies: ["Content", "Storage", "Wording"], path: "Tests/SaveProbe",
      swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["TestSupport", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "ContentTests", dependencies: ["CLinux", "Content", "Markdown", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "Content", "Markdown", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchingTests", dependencies: ["Content", "Markdown", "Searching", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Content", "Markdown", "SaveProbe", "Storage", "TerminalHarness", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(name: "ThreadsTests", dependencies: ["TestSupport", "Threads", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "WatchingTests",
      dependencies: ["Content", "Markdown", "Storage", "TestSupport", "Threads", "Watching", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramsTests", dependencies: ["CChild", "Content", "Programs", "Screen", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "Checking", "Content", "Curses", "Editing", "Interface", "InterfaceProbe", "Markdown", "Screen", "Searching",
        "Storage", "TerminalHarness", "TestSupport", "Typesetting", "Wording",
      ],
      exclude: ["Screens"],
      swiftSettings: strict),
    .executableTarget(
      name: "InterfaceProbe", dependencies: ["Content", "Interface", "Screen", "Storage", "TestSupport", "Wording"],
      path: "Tests/InterfaceProbe", swiftSettings: strict),
    .target(
      name: "TerminalHarness", dependencies: ["CLinux", "CZlib", "Screen"], path: "Tests/TerminalHarness",
      swiftSettings: strict),
    .executableTarget(
      name: "CursesProbe", dependencies: ["Curses", "Screen", "TerminalHarness"], path: "Tests/CursesProbe",
      swiftSettings: strict),
    .testTarget(
      name: "CursesTests",
      dependencies: ["CNcurses", "Curses", "CursesProbe", "Screen", "TerminalHarness", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "ScriptsTests", dependencies: ["TerminalHarness", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "standTests",
      dependencies: [
        "Checking", "Content", "Editing", "Interface", "Programs", "Screen", "Searching", "Storage", "TerminalHarness",
        "TestSupport", "Threads", "Watching", "Wording", "stand",
      ],
      swiftSettings: strict),
  ]
)
