import Wording

@testable import Content

/// YAML as a page's front matter, as `stand.yaml`, and as words of a language: the first byte says which.
enum FrontMatterTarget: FuzzTarget {
  static func problem(with input: [UInt8]) -> String? {
    let bytes = Array(input.dropFirst())
    switch (input.first ?? 0) % 4 {
    case 0: return problem(ofPage: bytes)
    // As editors write it, with fences.
    case 1: return problem(ofPage: Array("---\n".utf8) + bytes + Array("\n---\n".utf8))
    case 2:
      let (settings, problems) = SettingsReader.read(bytes)
      guard !settings.languages.isEmpty, settings.languages.contains(settings.defaultLanguage) else {
        return "the languages \(settings.languages) do not have \(settings.defaultLanguage)"
      }
      let labels = settings.figures.map(\.label) + settings.clocks.map(\.label)
      return problem(of: settings.figures.map(\.value) + labels.flatMap { [$0.fallback] + $0.texts.values })
        ?? problem(of: problems, in: bytes)
    default:
      let (_, problems) = WordsReader.read(bytes, language: Language("cs"))
      return problem(of: problems, in: bytes)
    }
  }

  private static func problem(ofPage bytes: [UInt8]) -> String? {
    var reader = PageReader(zone: nil)
    let page = reader.page(bytes, path: "zoo/pandas.en.md", language: .en)
    let front = page.frontMatter
    if front.title.isEmpty { return "a page has no title" }
    let texts =
      [front.title, front.summary, front.place ?? "", front.icon ?? "", front.link ?? ""] + front.tags
      + front.facts.flatMap { [$0.label, $0.value] } + front.resources.flatMap { [$0.source, $0.title] }
    return problem(of: texts) ?? problem(of: reader.problems, in: bytes)
  }

  /// Every text is one line without controls.
  private static func problem(of texts: [String]) -> String? {
    for text in texts {
      if let scalar = text.unicodeScalars.first(where: { CleanText.isControl($0) || $0 == "\n" || $0 == "\t" }) {
        return "U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)"
      }
    }
    return nil
  }

  /// Every finding has a place in the file and says something.
  private static func problem(of problems: [Diagnostic], in bytes: [UInt8]) -> String? {
    // CR, NEL and the separators of Unicode end a line of YAML, too.
    let lines = bytes.count + 8
    for finding in problems {
      guard (1...lines).contains(finding.place.line), finding.place.column >= 1 else {
        return "\(finding.rule) is at \(finding.place)"
      }
      for language in [Language.ru, .en, .zh] where finding.message.text(in: language).isEmpty {
        return "\(finding.rule) says nothing in \(language.code)"
      }
    }
    return nil
  }
}
