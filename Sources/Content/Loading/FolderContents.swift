internal import Files
import Wording

/// A folder's names, sorted out by what they mean: index pages, and exhibits.
struct FolderContents {
  /// `_index.<lang>.md`: the page of the stand or of a section.
  var sectionPages: [PageFile] = []
  /// `index.<lang>.md`: the page of an exhibit's own folder.
  var exhibitPages: [PageFile] = []
  /// Other pages, and folders; in the order of their names.
  var items: [Item] = []

  /// A folder, the pages of one name, or both.
  struct Item {
    var name: String
    var hasFolder = false
    var pages: [PageFile] = []
  }

  /// - Parameter path: The folder's own, `""` or with a closing `/`.
  init(_ listing: Listing, path: String, settings: Settings, reader: inout PageReader) {
    for name in listing.unusableNames {
      reader.report(
        .warning, "file-name", path + name,
        Message(
          ru: "В имени есть управляющие символы, или оно не в UTF-8, и файл пропущен: переименуйте его.",
          en: "The name holds control characters or is not UTF-8, so the file is left out: rename it.",
          zh: "名称含有控制字符或不是 UTF-8，该文件已忽略：请改名。"))
    }
    var places: [String: Int] = [:]
    for entry in listing.entries {
      switch entry.kind {
      case .symbolicLink: reader.report(.symbolicLink(path: path + entry.name), path + entry.name)
      case .special: reader.report(.notAFile(path: path + entry.name), path + entry.name)
      case .folder where entry.name.hasSuffix(".md"):
        reader.report(
          .warning, "special-file", path + entry.name,
          Message(
            ru: "Это папка, но названа как страница: переименуйте её.",
            en: "This is a folder, but named like a page: rename it.",
            zh: "这是文件夹，却像页面一样命名：请改名。"))
      case .folder:
        if let place = places[entry.name] {
          reader.reportTwin(path + entry.name, of: items[place].name)
        } else {
          places[entry.name] = items.count
          items.append(Item(name: entry.name, hasFolder: true))
        }
      case .file:
        guard let page = PageName(entry.name, languages: settings.languages) else {
          reader.reportUnshown(entry.name, path + entry.name)
          continue
        }
        add(page, entry.name, path, settings, &places, &reader)
      }
    }
  }

  private mutating func add(
    _ page: PageName, _ name: String, _ path: String, _ settings: Settings, _ places: inout [String: Int],
    _ reader: inout PageReader
  ) {
    guard !page.isUnknownLanguage else { return reader.reportUnknownLanguage(page, path + name, settings: settings) }
    let file = PageFile(name: name, language: page.language ?? settings.defaultLanguage)
    switch page.base {
    case "_index": Self.add(file, to: &sectionPages, path, &reader)
    case "index": Self.add(file, to: &exhibitPages, path, &reader)
    default:
      let place = places[page.base] ?? items.count
      if place == items.count {
        places[page.base] = place
        items.append(Item(name: page.base))
      } else if !items[place].name.utf8.elementsEqual(page.base.utf8) {
        return reader.reportTwin(path + name, of: items[place].name)
      }
      Self.add(file, to: &items[place].pages, path, &reader)
    }
  }

  /// `index.md` and `index.ru.md` are both Russian where Russian is the default; the one that says so counts.
  private static func add(_ file: PageFile, to files: inout [PageFile], _ path: String, _ reader: inout PageReader) {
    guard let place = files.firstIndex(where: { $0.language == file.language }) else { return files.append(file) }
    let (kept, other) =
      files[place].name.utf8.count >= file.name.utf8.count ? (files[place], file) : (file, files[place])
    files[place] = kept
    reader.reportDuplicate(path + other.name, of: kept.name, language: kept.language)
  }
}
