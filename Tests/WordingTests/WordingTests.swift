import Foundation
import TestSupport
import Testing

/// The texts of all messages of the program, as its source has them.
@Suite struct WordingTests {
  @Test("reads every message of the source") func finds() {
    #expect(WrittenMessage.all.count == WrittenMessage.calls)
    #expect(WrittenMessage.all.count > 150)
  }

  @Test("has each argument in each language", arguments: WrittenMessage.all)
  func arguments(wording: WrittenMessage) {
    let expected = wording.arguments == 0 ? [] : Set(1...wording.arguments)
    let all = places(in: wording.english, alsoForms: true).union(places(in: wording.russian, alsoForms: true))
    #expect(all == expected, "\(wording.english)")
    // A number that only chooses a form is for the languages that have forms.
    let shown = places(in: wording.english, alsoForms: false)
    #expect(places(in: wording.russian, alsoForms: false).isSuperset(of: shown), "\(wording.russian)")
    #expect(places(in: wording.chinese, alsoForms: true).isSuperset(of: shown), "\(wording.chinese)")
  }

  @Test("is in the language that it is for", arguments: WrittenMessage.all)
  func languages(wording: WrittenMessage) {
    guard !wording.english.matches(of: /[A-Za-z]{2}/).isEmpty else { return }
    #expect(wording.russian.unicodeScalars.contains { $0.isCyrillic }, "\(wording.russian)")
    #expect(wording.chinese.unicodeScalars.contains { $0.isHan }, "\(wording.chinese)")
    #expect(!wording.english.unicodeScalars.contains { $0.isCyrillic || $0.isHan }, "\(wording.english)")
  }

  @Test("has no English words but names and what is typed as it stands", arguments: WrittenMessage.all)
  func words(wording: WrittenMessage) {
    for text in [wording.russian, wording.chinese] {
      // What stands in quotation marks or brackets is to be typed so.
      let prose = text.replacing(#/«[^»]*»|“[^”]*”|\{[^}]*\}|\[[^\]]*\]/#, with: "")
      let words = prose.matches(of: /[A-Za-z][A-Za-z]+/).map { String($0.0) }
      #expect(words.filter { !Self.names.contains($0) } == [], "\(text)")
    }
  }

  @Test("has three forms of a Russian noun, two of an English one", arguments: WrittenMessage.all)
  func forms(wording: WrittenMessage) {
    #expect(forms(in: wording.russian).allSatisfy { $0 == 3 }, "\(wording.russian)")
    #expect(forms(in: wording.english).allSatisfy { $0 == 2 }, "\(wording.english)")
    #expect(forms(in: wording.chinese).isEmpty, "\(wording.chinese)")
  }

  private func forms(in text: String) -> [Int] {
    text.matches(of: /%[0-9]\{([^}]*)\}/).map { $0.1.split(separator: "|").count }
  }

  private func places(in text: String, alsoForms: Bool) -> Set<Int> {
    let places = text.matches(of: /%([1-9])(\{)?/).filter { alsoForms || $0.2 == nil }
    return Set(places.compactMap { Int($0.1) })
  }

  /// Names of programs, formats, files and keys, and examples.
  private static let names: Set<String> = [
    "AVIF", "Asia", "BMP", "BR", "Berlin", "CMYK", "CommonMark", "Ctrl", "Debian", "EDITOR", "Enter", "Esc", "Europe",
    "GIF", "GitHub", "HTML", "Hugo", "IANA", "ID", "JPEG", "JSON", "KB", "MB", "Markdown", "MiB", "PIN", "PNG",
    "Prometheus", "QR", "RGB", "SVG", "TIFF", "TOML", "Tokyo", "UTF", "Ubuntu", "VISUAL", "WebP", "Windows", "YAML",
    "all", "chafa", "check", "content", "contrast", "dark", "de", "en", "example", "exhibit", "false", "featured",
    "git", "https", "index", "ja", "language", "languages", "learn", "light", "limit", "macOS", "md", "mono", "name",
    "nano", "new", "none", "org", "pandas", "pt", "ru", "rules", "section", "stand", "title", "translation", "true",
    "yaml", "zh", "zoo",
  ]
}
