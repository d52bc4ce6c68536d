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

/// Pictures that are found by looking at the folders.
extension StandLoader {
  /// The page, with the files that its pictures mean.
  func withPictures(_ page: Page) -> Page {
    guard !page.frontMatter.resources.isEmpty else { return page }
    var page = page
    page.findPictures(in: folder, settings)
    return page
  }

  /// Reports the folders of `static` that are not there, or that a symbolic link leads to.
  mutating func reportMissingFolders() {
    for entry in settings.pictureFolders where PicturePath(entry.path).map(folder.holds(folder:)) != true {
      reader.problems.append(
        Diagnostic(
          .warning, "settings-static", at: entry.place,
          Message(
            ru: "Папки «%1» нет, или это символическая ссылка: создайте её или удалите эту запись.",
            en: "The folder “%1” is not there, or is a symbolic link: make it, or remove this entry.",
            zh: "文件夹“%1”不存在，或是符号链接：请建立它，或删除此项。", .text(entry.path))))
    }
  }
}
