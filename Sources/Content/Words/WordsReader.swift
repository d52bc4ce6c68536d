import Wording

/// Words from a ``WordsFile``; what is missing or wrong is left out.
struct WordsReader {
  private var yaml: YAMLReader
  private let language: Language
  private var words = Words()
  /// The names that stand in the file, right or wrong.
  private var said: Set<String> = []

  static func read(_ bytes: [UInt8], language: Language) -> (words: Words, problems: [Diagnostic]) {
    let name = WordsFile.name(of: language)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let yaml = YAMLReader(
      bytes[start...], path: name, firstLine: 1, subject: "words", name: Message(verbatim: name), zone: nil)
    var reader = WordsReader(yaml: yaml, language: language)
    reader.read()
    return (reader.words, reader.yaml.problems)
  }

  private init(yaml: YAMLReader, language: Language) { (self.yaml, self.language) = (yaml, language) }

  private mutating func read() {
    // Where nothing of the file could be read, all it lacks is not news.
    guard yaml.root != nil || yaml.problems.isEmpty else { return }
    for (name, key, value) in yaml.pairs(yaml.root ?? []) {
      guard let word = WordList.byName[name] else {
        yaml.reportUnknownKey(name, at: key, known: WordList.all.map(\.name))
        continue
      }
      guard !yaml.isNull(value) else { continue }
      said.insert(name)
      if let pairs = yaml.pairs(value) { readForms(word, pairs, at: value) } else { readText(word, value) }
    }
    reportMissing()
  }

  private mutating func readText(_ word: WordList.Word, _ node: YAMLNode) {
    guard let text = yaml.plain(node) else {
      return yaml.reportValue(
        word.name, at: node, needs: Message(ru: "одну строку текста", en: "one line of text", zh: "一行文字"))
    }
    guard hasPlaces(text, of: word, at: node) else { return }
    words[word.english] = [.other: text]
    let categories = PluralCategory.all(in: language)
    if word.hasForms, categories.count > 1 { reportForms(word, lacking: categories, at: node) }
  }

  private mutating func readForms(
    _ word: WordList.Word, _ pairs: [(name: String, key: YAMLNode, value: YAMLNode)], at node: YAMLNode
  ) {
    let categories = PluralCategory.all(in: language)
    var forms: [PluralCategory: String] = [:]
    for (name, key, value) in pairs {
      guard let category = PluralCategory(rawValue: name), categories.contains(category) else {
        yaml.reportUnknownKey(name, at: key, known: categories.map(\.rawValue))
        continue
      }
      guard let text = yaml.plain(value), hasPlaces(text, of: word, at: value, mayLackNumber: category != .other) else {
        continue
      }
      forms[category] = text
    }
    let missing = categories.filter { forms[$0] == nil }
    if !missing.isEmpty { reportForms(word, lacking: missing, at: node) }
    guard forms[.other] != nil else { return }
    words[word.english] = forms
  }

  /// Whether a text has the places of its word, no more and no less; reports it where it has not.
  ///
  /// - Parameter mayLackNumber: Whether the number may be said in a word instead: “one minute”.
  private mutating func hasPlaces(
    _ text: String, of word: WordList.Word, at node: YAMLNode, mayLackNumber: Bool = false
  ) -> Bool {
    let (wanted, found) = (WordList.Word.places(in: word.english), WordList.Word.places(in: text))
    let mayHaveBraces = word.english(.other).contains("{") && !WordList.Word.hasForms(text)
    guard found.isSubset(of: wanted), found == wanted || mayLackNumber, mayHaveBraces || !text.contains("{") else {
      let places = wanted.sorted().map { "%\($0)" }.joined(separator: ", ")
      yaml.report(
        .error, "place", at: node,
        wanted.isEmpty
          ? Message(
            ru: "«%1» пропущено: здесь нечего подставлять, уберите знаки вроде %2 и фигурные скобки.",
            en: "“%1” is left out: there is nothing to put in here, so take out signs such as %2 and braces.",
            zh: "“%1”已忽略：此处没有可代入的内容，请去掉 %2 之类的标记和花括号。", .text(word.name), .text("%1"))
          : Message(
            ru: "«%1» пропущено: в тексте должно быть ровно %2, без фигурных скобок.",
            en: "“%1” is left out: the text has to have exactly %2, and no braces.",
            zh: "“%1”已忽略：文字中应恰好包含 %2，且不含花括号。", .text(word.name), .text(places)))
      return false
    }
    return true
  }

  private mutating func reportForms(_ word: WordList.Word, lacking missing: [PluralCategory], at node: YAMLNode) {
    yaml.report(
      .warning, "plural", at: node,
      Message(
        ru: "«%1» зависит от числа, не хватает форм: %2.", en: "“%1” depends on a number: add the forms %2.",
        zh: "“%1”随数量变化：请补充形式 %2。", .text(word.name), .list(missing.map(\.rawValue))))
  }

  /// Reports the missing words of visitors, where the language is none of the program's own: they are shown in English.
  private mutating func reportMissing() {
    guard !WordsFile.isKnown(language) else { return }
    let missing = WordList.all.filter { $0.isForVisitors && !said.contains($0.name) }.map(\.name)
    guard !missing.isEmpty else { return }
    let shown = Message(verbatim: missing.count > Self.mostShown ? " …" : "")
    yaml.report(
      .warning, "missing", at: nil,
      Message(
        ru: "Не хватает %1 %1{слова|слов|слов}, и посетители читают их по-английски: %2%3",
        en: "%1 %1{word is|words are} missing, which visitors read in English: %2%3",
        zh: "缺少 %1 个词语，访客看到的是英语：%2%3", .number(missing.count),
        .list(Array(missing.prefix(Self.mostShown))), .message(shown)))
  }

  private static let mostShown = 12
}
