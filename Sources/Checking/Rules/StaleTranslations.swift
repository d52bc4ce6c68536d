package import Content
import MarkdownTree
import Wording

/// Translations follow the page that they were made from.
package struct StaleTranslation: SubjectRule {
  package let name = "stale-translation"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "source: ru@1a2b3c4d, while the Russian page has changed",
    after: "source: ru@5e6f7a8b, once translated anew")

  package init() {}

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source else { return }
    for page in subject.pages where !page.page.frontMatter.isDraft {
      if let stamp = page.page.frontMatter.source {
        check(page, stamp, subject, &findings)
      } else if page.path != source.path, let history = subject.surroundings.history,
        let changed = history.lastChange(of: source.path), let translated = history.lastChange(of: page.path),
        changed > translated
      {
        report(page, source, 0..<0, &findings)
      }
    }
  }

  private func check(
    _ page: CheckedPage, _ stamp: SourceStamp, _ subject: CheckedSubject, _ findings: inout Findings
  ) {
    guard let source = subject.pages.first(where: { $0.language == stamp.language }), source.path != page.path,
      SourceStamp(of: source) != stamp
    else { return }
    report(page, source, page.rangeInFrontMatter(of: stamp.description), &findings)
  }

  private func report(_ page: CheckedPage, _ source: CheckedPage, _ range: Range<Int>, _ findings: inout Findings) {
    let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
    findings.report(
      self, on: page, at: range,
      Message(
        ru: "Файл «%1» изменён после этого перевода: сравните их, затем впишите «source: %2».",
        en: "“%1” was changed after this translation: compare them, then write “source: %2”.",
        zh: "“%1”在此翻译之后有更改：请对照，然后写入“source: %2”。",
        .text(name),
        .text("\(SourceStamp(of: source))")),
      related: [
        Diagnostic.Related(
          at: Diagnostic.Place(path: source.path),
          Message(
            ru: "Страница, с которой сделан перевод.",
            en: "The page it was translated from.",
            zh: "翻译所依据的页面。"))
      ])
  }
}

extension SourceStamp {
  /// The stamp for translations of a page.
  package init(of page: CheckedPage) {
    var digest = Digest()
    let bytes = page.bytes
    let frontMatter = page.page.frontMatter
    digest.add(frontMatter.title)
    digest.add(frontMatter.summary)
    for fact in frontMatter.facts {
      digest.add(fact.label)
      digest.add(fact.value)
    }
    for prose in page.prose where !prose.isFrontMatter {
      for run in prose.runs { digest.add(bytes[run]) }
    }
    for node in page.links + page.images { digest.add(node.destination) }
    self.init(language: page.language, hash: digest.value)
  }
}

private struct Digest {
  private(set) var value: UInt32 = 0x811C_9DC5

  mutating func add(_ text: String) { add(Array(text.utf8)[...]) }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, bytes.endIndex)
      if Self.counts(bytes[index..<end]) {
        for byte in bytes[index..<end] { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
      }
      index = end
    }
  }

  /// Letters and digits: what is left without the punctuation of ASCII, Latin-1, and of Chinese.
  private static func counts(_ character: ArraySlice<UInt8>) -> Bool {
    guard let first = character.first else { return false }
    let second = character.dropFirst().first ?? 0
    switch first {
    case 0..<0x80: return first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26
    case 0xC2: return false
    case 0xE2: return second > 0x80
    case 0xE3: return second > 0x80
    case 0xEF: return second != 0xBC && second != 0xBD
    default: return true
    }
  }
}
