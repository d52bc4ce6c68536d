internal import Files
import Wording

extension StandLoader {
  /// Reads the words of the stand's languages: the program's below those of the stand.
  ///
  /// - Parameter last: The settings whose words stay in force where a file cannot be read.
  mutating func readWords(last: Settings?) {
    for language in settings.languages {
      let shipped = WordsFile.spoken(language).words
      settings.words[language] = ownWords(of: language, last: last).map { $0.over(shipped ?? Words()) } ?? shipped
    }
  }

  private mutating func ownWords(of language: Language, last: Settings?) -> Words? {
    let name = WordsFile.name(of: language)
    do {
      let bytes = try folder.read(name)
      guard bytes.count <= PageHead.mostBytes else {
        reader.report(
          .error, "words-length", name,
          Message(
            ru: "В «%1» больше %2 %2{байта|байтов|байтов}, и файл пропущен: сократите его.",
            en: "“%1” has more than %2 bytes and is left out: shorten it.", zh: "“%1”超过 %2 字节，已忽略：请缩短。",
            .text(name), .number(PageHead.mostBytes)))
        return last?.words[language]
      }
      let read = WordsReader.read(bytes, language: language)
      reader.problems += read.problems
      let isUnusable = read.problems.contains { ["words-syntax", "words-depth", "words-aliases"].contains($0.rule) }
      return isUnusable ? last?.words[language] : read.words
    } catch {
      guard case .missingFile = error else {
        reader.report(error, name)
        return last?.words[language]
      }
      if !WordsFile.isKnown(language) { reportNoWords(language, name) }
      return nil
    }
  }

  private mutating func reportNoWords(_ language: Language, _ name: String) {
    reader.report(
      .warning, "words-missing", name,
      Message(
        ru: "Слов интерфейса на языке «%1» нет, и посетители читают их по-английски: начните «%2» командой "
          + "«stand new words %1».",
        en: "There are no interface words in “%1”, so visitors read English: start “%2” with “stand new words %1”.",
        zh: "没有“%1”的界面词语，访客看到的是英语：请用“stand new words %1”新建“%2”。", .text(language.code), .text(name)))
  }
}
