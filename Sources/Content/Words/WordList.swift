import Wording

/// All that the program says on screens, by name: what a stand may say in words of its own.
///
/// The list is a file, made from the source by a test, because it has the names that messages only have there.
package enum WordList {
  package struct Word: Hashable, Sendable {
    /// The name of the message in the source: `openPage`.
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
  var hasForms: Bool { english.contains("{") }

  /// The numbers of the places that a wording has: 1 for `%1`.
  static func places(in wording: String) -> Set<Int> {
    var places: Set<Int> = []
    for (mark, digit) in zip(wording, wording.dropFirst()) where mark == "%" {
      if let place = digit.wholeNumberValue, digit.isASCII { places.insert(place) }
    }
    return places
  }

  /// The English wording for a category of numbers: `%1 seconds`.
  func english(_ category: PluralCategory) -> String {
    var text = ""
    var rest = english[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let forms = rest[open..<close].dropFirst().split(separator: "|")
      // The place of the number that decides, which stands before the forms.
      text += rest[..<open].dropLast(2) + ((category == .one ? forms.first : forms.last) ?? "")
      rest = rest[close...].dropFirst()
    }
    return text + rest
  }
}
