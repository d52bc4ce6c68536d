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
    .systemLibrary(name: "CCrypt", providers: [.apt(["libcrypt-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CQrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CSqlite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CUnistring", providers: [.apt(["libunistring-dev"])]),
    .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),

    .target(name: "MarkdownTree", resources: [.embedInCode("entities.txt")], swiftSettings: strict),
    .target(name: "Markdown", dependencies: ["MarkdownTree"], swiftSettings: strict),
    .target(name: "Rendering", dependencies: ["MarkdownTree"], swiftSettings: strict),
    .target(name: "Screen", dependencies: ["CQrencode", "CUnistring"], swiftSettings: strict),
    .target(
      name: "Editing", dependencies: ["Markdown", "MarkdownTree", "Screen", "Wording", algorithms],
      swiftSettings: strict),
    .target(name: "Typesetting", dependencies: ["MarkdownTree", "Screen", algorithms], swiftSettings: strict),
    .target(name: "Wording", swiftSettings: strict),
    .target(
      name: "Content",
      dependencies: ["CLinux", "CUnistring", "CYaml", "Markdown", "MarkdownTree", "Wording", algorithms],
      resources: [
        .embedInCode("Words/words.txt"), .embedInCode("Words/words.de.yaml"), .embedInCode("Words/words.ja.yaml"),
      ],
      swiftSettings: strict),
    .target(
      name: "Checking", dependencies: ["Content", "Markdown", "MarkdownTree", "Wording", algorithms],
      swiftSettings: strict),
    .target(
      name: "Searching", dependencies: ["CUnistring", "Content", "Markdown", "MarkdownTree", "Wording", algorithms],
      swiftSettings: strict),
    .target(
      name: "Storage", dependencies: ["CLinux", "Content", "Markdown", "MarkdownTree", "Wording"], swiftSettings: strict
    ),
    .target(name: "Locking", dependencies: ["CCrypt", "Content", "Storage", "Wording"], swiftSettings: strict),
    .target(name: "Statistics", dependencies: ["CSqlite", "MarkdownTree", "Wording"], swiftSettings: strict),
    .target(name: "Threads", dependencies: ["CLinux", "Wording"], swiftSettings: strict),
    .target(
      name: "Watching",
      dependencies: ["CLinux", "Content", "Markdown", "MarkdownTree", "Searching", "Storage", "Threads", "Wording"],
      swiftSettings: strict),
    .target(
      name: "Programs", dependencies: ["CChild", "CLinux", "Content", "Screen", "Wording"], swiftSettings: strict),
    .target(
      name: "Interface",
      dependencies: [
        "Checking", "Content", "Editing", "Markdown", "MarkdownTree", "Screen", "Searching", "Statistics", "Storage",
        "Typesetting", "Wording", algorithms,
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
        "CLinux", "Checking", "Content", "Curses", "Editing", "Interface", "Locking", "Markdown", "MarkdownTree",
        "Programs", "Rendering", "Screen", "Searching", "Statistics", "Storage", "Threads", "Typesetting", "Watching",
        "Wording", arguments,
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "bench",
      dependencies: [
        "Content", "Editing", "Interface", "Markdown", "MarkdownTree", "Screen", "Searching", "Storage",
        "TerminalHarness", "Wording",
      ],
      path: "Benchmarks",
      exclude: ["hello.c", "md2html.c"],
      swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: [
        "Content", "Editing", "Interface", "Markdown", "MarkdownTree", "Screen", "Searching", "Statistics", "Storage",
        "Threads", "Wording",
      ],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "MarkdownTree", "Rendering"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EditingTests", dependencies: ["Editing", "Markdown", "MarkdownTree", "Screen", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Markdown", "MarkdownTree", "Screen", "TestSupport", "Typesetting"],
      exclude: ["Cases"],
      swiftSettings: strict),
    .executableTarget(
      name: "SaveProbe", dependencies: ["Content", "Storage"], path: "Tests/SaveProbe",
      swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["TestSupport", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "ContentTests", dependencies: ["Content", "MarkdownTree", "Storage", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests",
      dependencies: ["Checking", "Content", "Markdown", "MarkdownTree", "Storage", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchingTests",
      dependencies: ["Content", "Markdown", "MarkdownTree", "Searching", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: ["CLinux", "Content", "SaveProbe", "Storage", "TerminalHarness", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "LockingTests", dependencies: ["Content", "Locking", "Storage", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestSupport", "Wording"], swiftSettings: strict),
    .testTarget(name: "ThreadsTests", dependencies: ["TestSupport", "Threads", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "WatchingTests",
      dependencies: ["Content", "Markdown", "MarkdownTree", "Storage", "TestSupport", "Watching", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramsTests", dependencies: ["CChild", "Content", "Programs", "Screen", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "Checking", "Content", "Curses", "Editing", "Interface", "InterfaceProbe", "Markdown", "MarkdownTree", "Screen",
        "Searching", "Statistics", "Storage", "TerminalHarness", "TestSupport", "Typesetting", "Wording",
      ],
      exclude: ["Lock/Screens", "Screens"],
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
        "Checking", "Content", "Curses", "Editing", "Interface", "Locking", "Markdown", "MarkdownTree", "Programs",
        "Screen", "Searching", "Statistics", "Storage", "TerminalHarness", "TestSupport", "Threads", "Watching",
        "Wording", "stand",
      ],
      swiftSettings: strict),
  ]
)
