package import Wording

/// All that the program says on screens and in findings, by name: what a stand may say in words of its own.
///
/// The list is a file, made from the source by a test, because it has the names that messages only have there.
package enum WordList {
  package struct Word: Hashable, Sendable {
    /// The name of the message in the source, `openPage`; of a finding its first words, `thereIsNoPage`.
    package var name: String
    /// Its English wording, by which it is known while the program runs.
    package var english: String
    /// Whether visitors see it, so that a language is not complete without it.
    package var isForVisitors: Bool
  }

  /// In the order of the source, those for visitors first.
  package static let all: [Word] = {
    var isForVisitors = true
    return String(decoding: PackageResources.words_txt, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard let tab = line.firstIndex(of: "\t") else {
        isForVisitors = line != staffMark
        return nil
      }
      return Word(name: String(line[..<tab]), english: String(line[tab...].dropFirst()), isForVisitors: isForVisitors)
    }
  }()

  /// The line of the file that the words which only staff see stand below.
  package static let staffMark = "# staff"

  static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}

extension WordList.Word {
  /// Whether a number in it decides the form of a noun.
  var hasForms: Bool { Self.hasForms(english) }

  /// Whether a wording has the forms of a noun in it: `%1{cell|cells}`. Braces elsewhere are text.
  static func hasForms(_ wording: String) -> Bool { Self.forms(in: wording[...]) != nil }

  /// The first forms of a noun, with the place of the number that decides and the braces around them.
  private static func forms(in wording: Substring) -> Range<String.Index>? {
    var rest = wording
    while let mark = rest.firstIndex(of: "%") {
      rest = rest[mark...].dropFirst()
      let forms = rest.drop { $0.isASCII && $0.isNumber }
      if forms.startIndex != rest.startIndex, forms.first == "{", let close = forms.firstIndex(of: "}") {
        return mark..<wording.index(after: close)
      }
    }
    return nil
  }

  /// The numbers of the places that a wording has: 1 for `%1`, but not for `%1{cell|cells}`.
  static func places(in wording: String) -> Set<Int> {
    var places: Set<Int> = []
    var rest = wording[...]
    while let mark = rest.firstIndex(of: "%") {
      rest = rest[mark...].dropFirst()
      guard let digit = rest.first, digit.isASCII, let place = digit.wholeNumberValue else { continue }
      if rest.dropFirst().first != "{" { places.insert(place) }
    }
    return places
  }

  /// The English wording for a category of numbers: `%1 seconds`.
  func english(_ category: PluralCategory) -> String {
    var text = ""
    var rest = english[...]
    while let range = Self.forms(in: rest) {
      let forms = rest[range].dropFirst(3).dropLast().split(separator: "|")
      text += rest[..<range.lowerBound] + ((category == .one ? forms.first : forms.last) ?? "")
      rest = rest[range.upperBound...]
    }
    return text + rest
  }
}

/// The file of the content folder with the words that a stand knows beside those of dictionaries: `spelling.ru.txt`.
package enum SpellingFile {
  package static func name(_ language: Language) -> String { start + language.code + end }

  /// Whether a file has such a name.
  package static func isName(_ name: String) -> Bool {
    name.hasPrefix(start) && name.hasSuffix(end) && Language.isCode(name.dropFirst(start.count).dropLast(end.count))
  }

  private static let start = "spelling."
  private static let end = ".txt"
}
