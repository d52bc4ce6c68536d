import Content
import Files
import Glibc
import Wording

/// A large stand on disk, the same in every run: its pages are put together from pieces of the shipped pages' text, so
/// that words are as frequent as in real ones.
struct GeneratedStand {
  let path: String
  private let exhibits: Int
  private let sections: Int
  private var random = SplitMix(state: 20_240_517)
  private var words: [String: [String]] = [:]

  /// Writes `exhibits` exhibits in three languages below a new folder in the temporary directory.
  init(exhibits: Int, from content: String) throws {
    var template = Array("/tmp/stand-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw BenchError("There is no place in /tmp.") }
    path = String(cString: made)
    self.exhibits = exhibits
    sections = max(exhibits / 500, 1)
    try read(content)
    try write("languages: [ru, en, zh]\ndefaultLanguage: ru\n", to: "stand.yaml")
    for code in ["ru", "en", "zh"] { try write("---\ntitle: \(text(2, code))\n---\n", to: "_index.\(code).md") }
    for section in 0..<sections {
      let folder = "section-\(section)"
      try makeFolder(folder)
      for code in ["ru", "en", "zh"] {
        try write("---\ntitle: \"\(text(2, code))\"\n---\n\n\(text(60, code))\n", to: "\(folder)/_index.\(code).md")
      }
    }
    for exhibit in 0..<exhibits {
      let folder = "section-\(exhibit % sections)/exhibit-\(exhibit)"
      try makeFolder(folder)
      for code in ["ru", "en", "zh"] { try write(page(code), to: "\(folder)/index.\(code).md") }
    }
  }

  /// Deletes everything that was written, the files before their folders.
  func remove() {
    let pages = ["ru", "en", "zh"]
    for exhibit in 0..<exhibits {
      let folder = "\(path)/section-\(exhibit % sections)/exhibit-\(exhibit)"
      for code in pages { unlink("\(folder)/index.\(code).md") }
      rmdir(folder)
    }
    for folder in (0..<sections).map({ "\(path)/section-\($0)" }) + [path] {
      for code in pages { unlink("\(folder)/_index.\(code).md") }
      unlink("\(folder)/stand.yaml")
      rmdir(folder)
    }
  }

  private mutating func page(_ code: String) -> String {
    var page = "---\ntitle: \"\(text(3, code))\"\nsummary: \"\(text(8, code))\"\nfacts:\n"
    for _ in 0..<4 { page += "  - label: \"\(text(2, code))\"\n    value: \"\(text(4, code))\"\n" }
    page += "---\n\n\(text(40, code)).\n"
    for _ in 0..<3 { page += "\n## \(text(3, code))\n\n\(text(25, code)), **\(text(3, code))**, \(text(15, code)).\n" }
    return page
  }

  /// Runs of words that stand beside each other somewhere in the content.
  private mutating func text(_ count: Int, _ code: String) -> String {
    guard let words = words[code], words.count > 8 else { return "" }
    // What stands between two Chinese marks is about five words.
    let count = code == "zh" ? (count + 4) / 5 : count
    var text: [String] = []
    while text.count < count {
      let start = Int(random.next() % UInt64(words.count - 8))
      text += words[start..<start + min(Int(random.next() % 6) + 2, count - text.count)]
    }
    return text.joined(separator: code == "zh" ? "" : " ")
  }

  private mutating func read(_ content: String) throws {
    let folder = try StandFolder(path: content)
    for exhibit in folder.load().sections.flatMap(\.exhibits) {
      for (language, page) in exhibit.pages {
        let text = String(decoding: try folder.read(page.path), as: UTF8.self)
        let isChinese = language.code == "zh"
        let pieces = text.split { $0.isWhitespace || isChinese && "，。；：、“”".contains($0) }
        let plain = pieces.filter { $0.contains(where: \.isLetter) && !$0.contains { "\"[](){}#|`:\\".contains($0) } }
        words[language.code, default: []] += plain.map(String.init)
      }
    }
  }

  private func makeFolder(_ name: String) throws {
    guard mkdir(path + "/" + name, 0o755) == 0 else { throw BenchError("\(path)/\(name) cannot be made.") }
  }

  private func write(_ text: String, to name: String) throws {
    guard let file = fopen(path + "/" + name, "w") else { throw BenchError("\(path)/\(name) cannot be written.") }
    fputs(text, file)
    guard fclose(file) == 0 else { throw BenchError("\(path)/\(name) cannot be written.") }
  }

  /// Random numbers that are the same in every run.
  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
