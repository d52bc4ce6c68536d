import Content
import Files
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing
import Wording

@testable import Watching

/// Content that is replaced as a whole while it is on show: visitors see the old version or the new one, nothing between,
/// pictures included. `FOLDER_SWAPS=10000 swift test --filter OneStepTests` swaps so often.
@Suite("A new version of the content")
struct OneStepTests {
  private static let swaps = ProcessInfo.processInfo.environment["FOLDER_SWAPS"].flatMap(Int.init) ?? 200
  private static let sections = ["a", "b", "c", "d"]
  private static let exhibits = (1...8).map { "x\($0)" }

  /// 101 files that all say which version they are of.
  private static func write(version: Int, to path: String) throws {
    func write(_ text: String, _ file: String) throws {
      let url = URL(fileURLWithPath: path + "/" + file)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let page = "---\ntitle: version \(version)\n---\nText \(version).\n"
    try write("languages: [ru]\n", "stand.yaml")
    for section in sections {
      try write(page, "\(section)/_index.ru.md")
      for exhibit in exhibits {
        try write(page, "\(section)/\(exhibit)/index.ru.md")
        try write("picture \(version)", "\(section)/\(exhibit)/picture.png")
      }
    }
    try FileManager.default.createDirectory(atPath: path + "/e", withIntermediateDirectories: true)
    for number in 0..<32 { try write("picture \(version)", "e/\(number).png") }
  }

  /// The versions that the pages of a stand are of, by their titles.
  private static func versions(of stand: Stand) -> Set<String> {
    let pages =
      Array(stand.pages.values) + stand.sections.flatMap { $0.pages.values + $0.exhibits.flatMap(\.pages.values) }
    return Set(pages.map(\.frontMatter.title))
  }

  /// The same of its texts and pictures, in the folder that it was read from.
  private static func filesVersions(in folder: StandFolder) -> Set<String> {
    var all: Set<String> = []
    for section in sections {
      for exhibit in exhibits {
        for file in ["index.ru.md", "picture.png"] {
          let bytes = try? folder.read("\(section)/\(exhibit)/\(file)")
          let last = bytes.map { String(decoding: $0, as: UTF8.self) }?.split(separator: " ").last
          all.insert("version " + (last ?? "none").filter(\.isNumber))
        }
      }
    }
    return all
  }

  /// What visitors were shown, one after the other.
  private final class Shown: Sendable {
    private let all = Mutex<[Set<String>]>([])

    func add(_ versions: Set<String>) { all.withLock { $0.append(versions) } }

    var steps: [Set<String>] { all.withLock { $0 } }

    func comes(to version: Int) -> Bool {
      let end = ContinuousClock.now + .seconds(60)
      while ContinuousClock.now < end {
        if steps.last == ["version \(version)"] { return true }
        usleep(2_000)
      }
      return false
    }
  }

  private static func follow(_ path: String, _ shown: Shown, withFiles: Bool) throws -> LiveContent {
    let content = try LiveContent(ContentScope(path: path), isKiosk: true) { news in
      switch news {
      case .stand(let stand, let folder):
        shown.add(versions(of: stand).union(withFiles ? filesVersions(in: folder) : []))
      case .page(let page, _, _): shown.add(["a page ahead of the others: \(page.path)"])
      }
    }
    _ = content.outline(language: nil)
    content.watch()
    return content
  }

  @Test("is never mixed with the old one while a link leads from one to the other, pictures included")
  func swapped() throws {
    let root = try FolderOnDisk()
    for version in [0, 1] { try Self.write(version: version, to: root.path + "/\(version)") }
    symlink("0", root.path + "/current")
    let shown = Shown()
    let content = try Self.follow(root.path + "/current", shown, withFiles: true)
    #expect(shown.comes(to: 0))
    var swap = 0
    // At least until both have been on show a few times: the machine may be busy.
    while swap < Self.swaps || shown.steps.count < 10 {
      swap += 1
      symlink("\(swap % 2)", root.path + "/next")
      rename(root.path + "/next", root.path + "/current")
      usleep(useconds_t.random(in: 0...2_000))
      try #require(swap < 100 * Self.swaps, "It shows nothing any more.")
    }
    #expect(shown.comes(to: swap % 2))
    let steps = shown.steps
    #expect(steps.filter { $0.count != 1 } == [])
    #expect(Set(steps) == [["version 0"], ["version 1"]])
    if Self.swaps > 1_000 { print("\(swap) swaps, \(steps.count) versions shown, 0 mixed") }
    withExtendedLifetime(content) {}
  }

  /// Ways to bring a new version into a folder, file by file.
  enum Way: String, CaseIterable { case checkout, rsync, copied }

  @Test("comes in one step, however its files come", arguments: Way.allCases)
  func oneStep(way: Way) throws {
    let root = try FolderOnDisk()
    let path = root.path + "/content"
    try Self.write(version: 0, to: path)
    let versions = 1...6
    if way == .checkout {
      try Self.run("git init --quiet && git add . && git commit --quiet --message 0", in: path)
      for version in versions {
        try Self.write(version: version, to: path)
        try Self.run("git commit --quiet --all --message \(version) && git tag v\(version)", in: path)
      }
      try Self.run("git checkout --quiet HEAD~6", in: path)
    } else {
      for version in versions { try Self.write(version: version, to: root.path + "/\(version)") }
    }
    let shown = Shown()
    let content = try Self.follow(path, shown, withFiles: false)
    #expect(shown.comes(to: 0))
    // One in the midst of them is on screen; who copies comes by in any order.
    let page = content.load().exhibit(ExhibitID(section: "c", exhibit: "x4"))?.pages[.ru]
    content.follow(way == .copied ? nil : page)
    for version in versions {
      switch way {
      case .checkout: try Self.run("git checkout --quiet v\(version)", in: path)
      case .rsync: try Self.run("rsync -a --delete --ignore-times ../\(version)/ .", in: path)
      case .copied: try Self.run("cp -r ../\(version)/. .", in: path)
      }
      #expect(shown.comes(to: version))
    }
    let steps = shown.steps
    #expect(steps.filter { $0.count != 1 || $0.first?.hasPrefix("version") != true } == [])
    #expect(Self.filesVersions(in: content.folder) == ["version 6"])
  }

  private static func run(_ command: String, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "a",
      "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(command)")
  }
}
