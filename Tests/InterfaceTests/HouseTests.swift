import Checking
import Content
import Files
import Foundation
import InterfaceKit
import Storage
import TestSupport
import Testing
import Time
import Wording

@testable import Interface

/// What keeps the interface a house of separate rooms, and pure.
@Suite("The house of the interface") struct HouseTests {
  private static let folder = Checkout.path + "/Sources/Interface"

  /// The code of a room's files, without comments and texts.
  private func code(of room: String) throws -> [(file: String, code: String)] {
    let files = try #require(FileManager.default.enumerator(atPath: Self.folder + room)).compactMap { $0 as? String }
    return try files.filter { $0.hasSuffix(".swift") }.map { file in
      let text = try String(contentsOfFile: Self.folder + room + "/" + file, encoding: .utf8)
      return (file, text.replacing(/\/\/[^\n]*/, with: "").replacing(/"(\\.|[^"\\\n])*"/, with: "\"\""))
    }
  }

  /// The types that a file declares, but for those within others.
  private static func types(in code: String) -> [String] {
    code.matches(of: /\n(?:package |fileprivate |private )?(?:struct|enum|protocol|typealias) (\w+)/).map {
      String($0.output.1)
    }
  }

  @Test("What visitors see names nothing that is for the staff")
  func visitorsNameNoStaff() throws {
    let staff = Set(try (code(of: "/Staff") + code(of: "/Editor")).flatMap { Self.types(in: $0.code) })
    #expect(staff.isSuperset(of: ["Desk", "EditedPage", "Changes", "Preview"]))
    for (file, code) in try code(of: "/Visitor") {
      let words = Set(code.matches(of: /\w+/).map { String($0.output) })
      #expect(words.intersection(staff) == [], "\(file)")
    }
  }

  @Test("The interface imports no module that knows files, clocks or the environment")
  func isPure() throws {
    // Of what can reach the disk it has the values alone, not the folder.
    let known: Set = [
      "Algorithms", "Caching", "Checking", "Comparing", "Content", "Editing", "Files", "InterfaceKit", "Markdown",
      "MarkdownTree", "Screen", "Searching", "Statistics", "Storage", "Time", "Typesetting", "Wording",
    ]
    for (file, code) in try code(of: "") + code(of: "Kit") + code(of: "/../Comparing") {
      let imports = Set(code.matches(of: /import (\w+)/).map { String($0.output.1) })
      #expect(imports.subtracting(known) == [], "\(file)")
      for name in ["StandFolder", "Descriptor", "TimeZoneFile("] {
        #expect(!code.contains(name), "\(file) names \(name), which reads from the disk")
      }
    }
  }

  @Test("Only the view and a touch draw a screen: a moved focus and a tick do not")
  func drawsSeldom() throws {
    let drawing = try code(of: "/Loop").filter { $0.code.contains(/\bcompose\(/) }.map(\.file)
    #expect(drawing.sorted() == ["State+Dispatch.swift", "view.swift"])
    for room in ["/Visitor", "/Staff", "/Editor", "/Panels", "/Parts", "/Keys", "/Shared"] {
      for (file, code) in try code(of: room) { #expect(!code.contains(/\bcompose\(/), "\(file)") }
    }
  }

  @Test("A page that is being edited takes its zone from the settings, which have read it once")
  func zoneIsParsedOnce() throws {
    var settings = Settings.standard
    // No zone of the machine has the name: the file would not be found.
    settings.clocks = [
      Settings.Clock(
        zone: "Nowhere/Harbin", label: LocalizedText([:], fallback: "Harbin"),
        offsets: TimeZoneFile(zone: "Asia/Shanghai"))
    ]
    let text = Array("---\ntitle: A\ndate: 2024-05-17 10:00\n---\n".utf8)
    let moment = Moment("2024-05-17T10:00:00+08:00")
    let check = PageCheck(
      text, path: "a/b/index.en.md", language: .en, surroundings: Surroundings(settings: settings, links: nil))
    #expect(check.page.frontMatter.date?.epochSeconds == moment?.epochSeconds)
    let read = Page.reading(text, path: "a/b/index.en.md", language: .en, settings: settings).page
    #expect(read.frontMatter.date?.epochSeconds == moment?.epochSeconds)
  }
}
