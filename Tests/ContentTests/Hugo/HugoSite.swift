import Foundation
import TerminalHarness
import TestSupport
import Testing

/// A content folder as Hugo builds it, with the settings that `docs/content.md` gives.
struct HugoSite {
  /// The text of each page that comes out, by its address.
  let pages: [String: String]
  /// The paths of all files that come out.
  let files: [String]

  /// Hugo itself; `nil` where none is installed.
  static let program = Executables.installed("hugo")

  /// - Parameters:
  ///   - template: What is written of each page.
  ///   - mayFail: Whether it may make nothing of the folder.
  init(content: String, template: String, mayFail: Bool = false) throws {
    let program = try #require(Self.program)
    let folder = try FolderOnDisk {
      Folder("layouts") {
        File("index.html", template)
        Folder("_default") {
          File("single.html", template)
          File("list.html", template)
        }
      }
    }
    let rest = "contentDir: \(content)\ndisableKinds: [taxonomy, term, RSS, sitemap, robotsTXT, \"404\"]\n"
    // Older versions know the file by its older name only.
    for name in ["hugo.yaml", "config.yaml"] { try folder.write(try Self.documented + rest, to: name) }
    let hugo = Process()
    hugo.executableURL = URL(fileURLWithPath: program)
    hugo.arguments = ["--quiet", "--source", folder.path, "--destination", folder.path + "/public"]
    let output = Pipe()
    (hugo.standardOutput, hugo.standardError) = (output, output)
    try hugo.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    hugo.waitUntilExit()
    #expect(mayFail || hugo.terminationStatus == 0, "\(said)")
    var pages: [String: String] = [:]
    let root = folder.path + "/public"
    files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    for file in files where file.hasSuffix("index.html") {
      // The root leads on to the first language.
      let text = try String(contentsOfFile: root + "/" + file, encoding: .utf8)
      if file != "index.html" { pages["/" + file.dropLast("index.html".count)] = text }
    }
    self.pages = pages
  }

  /// The settings that the document shows.
  private static var documented: String {
    get throws {
      let text = try String(contentsOfFile: Checkout.path + "/docs/content.md", encoding: .utf8)
      let block = try #require(text.firstMatch(of: /```yaml\n(baseURL:[^`]*)```/))
      return String(block.1)
    }
  }
}

extension String {
  /// What a reader sees of HTML: without tags, with entities replaced, and any white space as one blank.
  var textOfHTML: String {
    var text = replacing(/<[^>]*>/, with: " ")
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'")] {
      text = text.replacing(entity, with: character)
    }
    text = text.replacing("&#43;", with: "+").replacing("&amp;", with: "&")
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
