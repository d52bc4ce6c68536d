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

/// Tests, which run debug builds, spend most of their time in the modules that read, set and search pages.
let optimized: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

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

    .target(name: "Caching", swiftSettings: optimized),
    .target(name: "MarkdownTree", resources: [.embedInCode("entities.txt")], swiftSettings: optimized),
    .target(name: "Markdown", dependencies: ["MarkdownTree"], swiftSettings: optimized),
    .target(name: "Rendering", dependencies: ["MarkdownTree"], swiftSettings: optimized),
    .target(name: "Screen", dependencies: ["CQrencode", "CUnistring"], swiftSettings: optimized),
    .target(
      name: "Editing", dependencies: ["Markdown", "MarkdownTree", "Screen", "Wording", algorithms],
      swiftSettings: optimized),
    .target(
      name: "Typesetting", dependencies: ["MarkdownTree", "Screen", "Wording", algorithms], swiftSettings: optimized),
    .target(name: "Wording", dependencies: ["CUnistring"], swiftSettings: optimized),
    .target(name: "Files", dependencies: ["CLinux", "MarkdownTree", "Wording"], swiftSettings: optimized),
    .target(name: "Time", dependencies: ["Files", "Wording", algorithms], swiftSettings: optimized),
    .target(
      name: "Content",
      dependencies: ["CYaml", "Files", "Markdown", "MarkdownTree", "Time", "Wording"],
      resources: [
        .embedInCode("Words/words.txt"), .embedInCode("Words/words.de.yaml"), .embedInCode("Words/words.ja.yaml"),
      ],
      swiftSettings: optimized),
    .target(
      name: "Checking", dependencies: ["Content", "Files", "Markdown", "MarkdownTree", "Time", "Wording", algorithms],
      swiftSettings: optimized),
    .target(
      name: "Searching",
      dependencies: ["CUnistring", "Content", "Files", "Markdown", "MarkdownTree", "Time", "Wording", algorithms],
      swiftSettings: optimized),
    .target(
      name: "Storage", dependencies: ["CLinux", "Content", "Files", "Markdown", "MarkdownTree", "Wording"],
      swiftSettings: strict
    ),
    .target(
      name: "Locking", dependencies: ["CCrypt", "Content", "Files", "Storage", "Wording"], swiftSettings: strict),
    .target(name: "Statistics", dependencies: ["CSqlite", "MarkdownTree", "Wording"], swiftSettings: strict),
    .target(name: "Threads", dependencies: ["CLinux", "Wording"], swiftSettings: strict),
    .target(
      name: "Watching",
      dependencies: [
        "CLinux", "Caching", "Content", "Files", "Markdown", "MarkdownTree", "Searching", "Storage", "Threads",
        "Wording",
      ],
      swiftSettings: strict),
    .target(
      name: "Programs", dependencies: ["CChild", "CLinux", "Content", "Files", "Screen", "Wording"],
      swiftSettings: strict),
    .target(
      name: "Renaming", dependencies: ["Checking", "Content", "Files", "MarkdownTree", "Wording"],
      swiftSettings: strict),
    .target(
      name: "Spelling", dependencies: ["Checking", "Content", "Files", "Programs", "Storage", "Wording"],
      swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "Checking", "Content", "Files", "Markdown", "MarkdownTree", "Screen", "Searching", "Statistics", "Wording",
      ],
      swiftSettings: strict),
    .target(
      name: "Scaffolding", dependencies: ["Checking", "Content", "Reporting", "Time", "Wording"], swiftSettings: strict),
    .target(
      name: "Examining",
      dependencies: [
        "CLastResort", "Content", "Curses", "Files", "Locking", "Programs", "Reporting", "Screen", "Storage", "Wording",
      ],
      swiftSettings: strict),
    .target(
      name: "Comparing",
      dependencies: ["Content", "Editing", "MarkdownTree", "Screen", "Storage", "Typesetting", "Wording", algorithms],
      swiftSettings: strict),
    .target(
      name: "InterfaceKit",
      dependencies: [
        "Caching", "Content", "Editing", "MarkdownTree", "Screen", "Searching", "Statistics", "Time", "Typesetting",
        "Wording", algorithms,
      ],
      swiftSettings: strict),
    .target(
      name: "Interface",
      dependencies: [
        "Checking", "Comparing", "Content", "Editing", "Files", "InterfaceKit", "Markdown", "MarkdownTree", "Screen",
        "Searching",
        "Statistics", "Storage", "Time", "Typesetting", "Wording", algorithms,
      ],
      swiftSettings: strict),
    .target(name: "CChild", cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "CLastResort", cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "CWidths", cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "Curses", dependencies: ["CLastResort", "CLinux", "CNcurses", "CWidths", "CZlib", "Caching", "Screen"],
      swiftSettings: strict),
    .executableTarget(
      name: "stand",
      dependencies: [
        "CLinux", "Caching", "Checking", "Comparing", "Content", "Curses", "Editing", "Examining", "Files", "Interface",
        "InterfaceKit", "Locking", "Markdown", "MarkdownTree", "Programs", "Renaming", "Rendering", "Reporting",
        "Scaffolding", "Screen", "Searching", "Spelling", "Statistics", "Storage", "Threads", "Time", "Typesetting",
        "Watching", "Wording", algorithms, arguments,
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "bench",
      dependencies: [
        "Content", "Editing", "Files", "Interface", "InterfaceKit", "Markdown", "MarkdownTree", "Screen", "Searching",
        "Storage", "TerminalHarness", "Typesetting", "Wording",
      ],
      path: "Benchmarks",
      exclude: ["hello.c", "md2html.c"],
      swiftSettings: strict),

    .target(
      name: "TestSupport",
      dependencies: [
        "Content", "Editing", "Files", "Interface", "InterfaceKit", "Markdown", "MarkdownTree", "Screen", "Searching",
        "Statistics", "Storage", "Threads", "Wording",
      ],
      path: "Tests/TestSupport", swiftSettings: optimized),
    .testTarget(name: "CachingTests", dependencies: ["Caching"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "MarkdownTree", "Rendering"], exclude: ["Cases"],
      swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EditingTests",
      dependencies: ["Editing", "Markdown", "MarkdownTree", "Screen", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests",
      dependencies: ["Markdown", "MarkdownTree", "Screen", "TestSupport", "Typesetting", "Wording"],
      exclude: ["Cases"],
      swiftSettings: strict),
    .executableTarget(
      name: "SaveProbe", dependencies: ["Content", "Files", "Storage"], path: "Tests/SaveProbe",
      swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["TestSupport", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "Content", "Files", "Markdown", "MarkdownTree", "Rendering", "Storage", "TerminalHarness", "TestSupport",
        "Time", "Wording",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests",
      dependencies: [
        "Checking", "Content", "Files", "Markdown", "MarkdownTree", "Reporting", "Storage", "TestSupport", "Wording",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SearchingTests",
      dependencies: ["Content", "Files", "Markdown", "MarkdownTree", "Searching", "TestSupport", "Time", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "CLinux", "Content", "Files", "SaveProbe", "Storage", "TerminalHarness", "TestSupport", "Wording",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LockingTests", dependencies: ["Content", "Files", "Locking", "Storage", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "RenamingTests", dependencies: ["Content", "Files", "Renaming", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "SpellingTests", dependencies: ["Content", "Files", "Programs", "Spelling", "TestSupport", "Wording"],
      swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestSupport", "Wording"], swiftSettings: strict),
    .testTarget(name: "ThreadsTests", dependencies: ["TestSupport", "Threads", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "WatchingTests",
      dependencies: [
        "Content", "Files", "Markdown", "MarkdownTree", "Searching", "Storage", "TestSupport", "Watching", "Wording",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramsTests", dependencies: ["CChild", "Content", "Files", "Programs", "Screen", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "Checking", "Comparing", "Content", "Curses", "Editing", "Files", "Interface", "InterfaceKit", "InterfaceProbe",
        "Markdown", "MarkdownTree", "Screen", "Searching", "Statistics", "Storage", "TerminalHarness", "TestSupport",
        "Time",
        "Typesetting", "Wording",
      ],
      exclude: ["Lock/Screens", "Screens"],
      swiftSettings: strict),
    .executableTarget(
      name: "InterfaceProbe",
      dependencies: ["Content", "Files", "Interface", "InterfaceKit", "Screen", "Storage", "TestSupport", "Wording"],
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
    .testTarget(
      name: "FuzzingTests",
      dependencies: [
        "Content", "Curses", "Editing", "Markdown", "MarkdownTree", "Rendering", "Screen", "TestSupport", "Typesetting",
        "Wording",
      ],
      exclude: ["Cases", "Fuzzer"], swiftSettings: strict),
    .testTarget(name: "ScriptsTests", dependencies: ["TerminalHarness", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "standTests",
      dependencies: [
        "Checking", "Comparing", "Content", "Curses", "Editing", "Files", "Interface", "InterfaceKit", "Locking",
        "Markdown",
        "MarkdownTree", "Programs", "Reporting", "Screen", "Searching", "Statistics", "Storage", "TerminalHarness",
        "TestSupport", "Threads", "Watching", "Wording", "stand", arguments,
      ],
      swiftSettings: strict),
  ]
)
