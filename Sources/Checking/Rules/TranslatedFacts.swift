package import Content
import MarkdownTree
internal import Time
import Wording

/// Translations have the facts of their source.
package struct TranslationFacts: SubjectRule {
  package let name = "translation-facts"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "Russian: Дом, Родилась. English: Home.", after: "English: Home, Born.")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source else { return }
    let wanted = source.page.frontMatter.facts.count
    for page in subject.translations where page.isFinished {
      let facts = page.page.frontMatter.facts
      guard facts.count != wanted else { continue }
      findings.report(
        self, on: page, at: page.rangeInFrontMatter(of: "facts:"),
        Message(
          ru: "На странице %1 %1{факт|факта|фактов}, а в «%2» — %3: сделайте одинаково.",
          en: "The page has %1 facts, “%2” has %3: give both the same.",
          zh: "本页有 %1 条要点，“%2”有 %3 条：请统一。",
          .number(facts.count),
          .text(source.fileName),
          .number(wanted)))
    }
  }
}

/// Translations have the dates of their source.
package struct TranslationDates: SubjectRule {
  package let name = "translation-dates"
  package let severity = Diagnostic.Severity.error
  package let example = RuleExample(
    before: "Russian: start: 2024-05-17. English: start: 2024-05-18.", after: "start: 2024-05-17 in both")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard case .exhibit(_, isEvent: true) = subject.kind, let source = subject.source else { return }
    let wanted = source.page.frontMatter
    for page in subject.translations where page.isFinished {
      let found = page.page.frontMatter
      let times: [(keys: [String], differ: Bool)] = [
        (["start", "date"], wanted.date?.epochSeconds != found.date?.epochSeconds),
        (["end", "endDate"], wanted.endDate?.epochSeconds != found.endDate?.epochSeconds),
        (["hours"], wanted.hours != found.hours),
      ]
      for (keys, differ) in times where differ {
        let key = keys.first { page.says($0) } ?? keys.first { source.says($0) } ?? keys[0]
        findings.report(
          self, on: page, at: page.rangeInFrontMatter(of: key + ":"),
          Message(
            ru: "«%1» здесь не то, что в «%2»: впишите в обоих одно и то же.",
            en: "“%1” differs from that of “%2”: write the same in both.",
            zh: "“%1”与“%2”中的不同：请统一。",
            .text(key),
            .text(source.fileName)))
      }
    }
  }
}

extension CheckedPage {
  /// Whether the front matter has a key.
  fileprivate func says(_ key: String) -> Bool {
    document.frontMatter.map { "\n\(text(of: $0))".contains("\n\(key):") } ?? false
  }
}

/// Translations state the numbers of their source.
package struct TranslationNumbers: SubjectRule {
  package let name = "translation-numbers"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "Russian: 190 компаний. English: 180 companies.", after: "English: 190 companies.")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard subject.pages.count > 1, let source = subject.source else { return }
    let wanted = StatedNumber.all(in: source)
    for page in subject.translations where page.isFinished {
      let found = StatedNumber.all(in: page)
      let lost = missing(wanted, of: source, from: found, of: page)
      let added = missing(found, of: page, from: wanted, of: source)
      // A number more or less is often a matter of style; one for another is not.
      guard let first = added.first, let other = lost.first else { continue }
      findings.report(
        self, on: page, at: first.range,
        Message(
          ru: "%1 на этой странице, %2 в «%3»: сравните числа.",
          en: "%1 in this page, %2 in “%3”: compare the numbers.",
          zh: "本页%1，“%3”%2：请核对数字。",
          .message(list(added, in: page)),
          .message(list(lost, in: source)),
          .text(source.fileName)),
        related: [
          Diagnostic.Related(
            at: source.place(of: other.range).0,
            Message(
              ru: "Число в исходной странице.",
              en: "The number in the source.",
              zh: "原文中的数字。"))
        ])
    }
  }

  /// Firm numbers that the other page has in no form.
  private func missing(
    _ numbers: [StatedNumber], of page: CheckedPage, from others: [StatedNumber], of other: CheckedPage
  ) -> [StatedNumber] {
    let stated = Set(others.map(\.thousandths))
    var missing = numbers.filter { $0.isFirm && !stated.contains($0.thousandths) }
    guard !missing.isEmpty else { return [] }
    // Words take longer to read than digits and are rarely needed.
    var words: Set<Int> = []
    for prose in other.prose {
      for run in prose.runs { words.formUnion(NumberWords.values(in: other.text(of: run))) }
    }
    // “1980s” may be “the eighties”.
    for value in stated.union(words) { words.insert(value % 100_000) }
    missing.removeAll { words.contains($0.thousandths) || stated.contains($0.thousandths % 100_000) }
    return missing
  }

  private func list(_ numbers: [StatedNumber], in page: CheckedPage) -> Message {
    var texts: [String] = []
    for text in numbers.lazy.map({ page.text(of: $0.range) }) where texts.count < 4 && !texts.contains(text) {
      texts.append(text)
    }
    let shown = Message.Argument.list(Array(texts.prefix(3)))
    if texts.count > 3 {
      return Message(
        ru: "%1 и другие стоят",
        en: "%1 and more stand",
        zh: "有 %1 等",
        shown)
    }
    return Message(
      ru: "%2 %1{стоит|стоят|стоят}",
      en: "%2 %1{stands|stand}",
      zh: "有 %2",
      .number(texts.count),
      shown)
  }
}

extension StatedNumber {
  /// The numbers in digits of a page, in the order of the text.
  fileprivate static func all(in page: CheckedPage) -> [StatedNumber] {
    var numbers: [StatedNumber] = []
    let bytes = page.bytes
    for prose in page.prose {
      for run in prose.runs where bytes[run].contains(where: { 0x30...0x39 ~= $0 }) {
        var scanner = NumberScanner(Array(page.text(of: run).unicodeScalars), at: run.lowerBound)
        while let number = scanner.next(page.language) { numbers.append(number) }
      }
    }
    return numbers
  }
}
