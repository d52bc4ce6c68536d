import Foundation
import TestSupport
import Testing

@Suite("The README and the documents")
struct ReadmeTests {
  private static let files = ["README.md", "CONTRIBUTING.md"] + documents

  private static var documents: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Checkout.path + "/docs")) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
  }

  @Test("link to files and pictures that are there", arguments: files)
  func links(file: String) throws {
    let text = try String(contentsOfFile: Checkout.path + "/" + file, encoding: .utf8)
    let folder = file.contains("/") ? "/docs/" : "/"
    for link in text.matches(of: /\]\(([^)#\s]+)(?:#[^)]*)?\)/) where !link.1.contains(":") {
      #expect(FileManager.default.fileExists(atPath: Checkout.path + folder + link.1), "\(file) links to \(link.1)")
    }
  }

  @Test("name files of the source that are there", arguments: files)
  func namesFiles(file: String) throws {
    let text = try String(contentsOfFile: Checkout.path + "/" + file, encoding: .utf8)
    let all = ["Sources", "Tests"].flatMap { folder in
      let names = FileManager.default.enumerator(atPath: Checkout.path + "/" + folder)
      return (names?.compactMap { $0 as? String } ?? []).map { "/" + folder + "/" + $0 }
    }
    for name in text.matches(of: /`([A-Za-z+\/]+\.swift)`/) where name.1 != "Package.swift" {
      #expect(all.contains { $0.hasSuffix("/" + name.1) }, "\(file) names \(name.1)")
    }
  }

  @Test("shows three pictures of the program, in PNG")
  func pictures() throws {
    let readme = try String(contentsOfFile: Checkout.path + "/README.md", encoding: .utf8)
    let pictures = readme.matches(of: /!\[[^\]]+\]\((docs\/images\/[^)]+\.png)\)/).map { String($0.1) }
    #expect(pictures.count == 3)
    for picture in pictures {
      let bytes = try Data(contentsOf: URL(filePath: Checkout.path + "/" + picture))
      #expect(bytes.starts(with: [0x89] + Array("PNG".utf8)), "\(picture)")
    }
  }

  @Test("says how to have words completed, and what SIGKILL leaves to the service")
  func promises() throws {
    let readme = try String(contentsOfFile: Checkout.path + "/README.md", encoding: .utf8)
    #expect(readme.contains("--generate-completion-script"))
    #expect(readme.contains("Whatever kills it, but SIGKILL, the terminal is left as it was."))
    let console = try String(contentsOfFile: Checkout.path + "/Deploy/console.conf", encoding: .utf8)
    #expect(console.split(separator: "\n").contains("TTYReset=yes"))
  }

  @Test("has at most 200 lines")
  func isShort() throws {
    let readme = try String(contentsOfFile: Checkout.path + "/README.md", encoding: .utf8)
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 201)
  }
}
