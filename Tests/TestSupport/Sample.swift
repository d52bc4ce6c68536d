package import Content
import Files
import Wording

/// Small stands for tests, with nothing wrong in them but what the test puts there.
package enum Sample {
  /// The path of the page that ``load(page:)`` writes.
  package static let path = "zoo/pandas/index.ru.md"

  /// The stand of a folder's items.
  package static func load(@FolderBuilder _ items: () -> [any FolderItem]) throws -> Stand {
    let folder = try FolderOnDisk(items)
    return try StandFolder(path: folder.path).load()
  }

  /// A stand with the settings of `yaml`.
  package static func load(settings yaml: String) throws -> Stand {
    try load {
      File("stand.yaml", yaml)
      home
      zoo
    }
  }

  /// A stand with one page in the section `zoo`, whose file has this text.
  package static func load(page: String) throws -> Stand {
    try load(page: Array(page.utf8))
  }

  package static func load(page bytes: [UInt8]) throws -> Stand {
    try load {
      settings
      home
      Folder("zoo") {
        index
        Folder("pandas") { File("index.ru.md", bytes: bytes) }
      }
    }
  }

  package static var settings: File { File("stand.yaml", "languages: [ru, en, zh]\n") }
  package static var home: File { File("_index.ru.md", page("Москва")) }
  package static var index: File { File("_index.ru.md", page("Зоопарк")) }
  package static var zoo: Folder {
    Folder("zoo") {
      index
      Folder("pandas") { File("index.ru.md", page("Панды")) }
    }
  }

  /// The text of a page with a title and more lines of front matter.
  package static func page(_ title: String, _ lines: String...) -> String {
    "---\ntitle: \(title)\n" + lines.map { $0 + "\n" }.joined() + "---\n\nТекст.\n"
  }
}

extension Stand {
  /// The front matter of the one page that ``Sample/load(page:)`` makes.
  package var sample: FrontMatter? {
    exhibit(ExhibitID(section: "zoo", exhibit: "pandas"))?.pages[.ru]?.frontMatter
  }

  /// Rules and places of the problems, as `rule line:column`.
  package var findings: [String] {
    problems.map { "\($0.rule) \($0.place.line):\($0.place.column)" }
  }

  /// Rules and files of the problems, as `rule path`.
  package var faults: [String] {
    problems.map { "\($0.rule) \($0.place.path)" }
  }
}
