/// The words of the program in one language: by the English wording, which every message has.
package struct Words: Hashable, Sendable {
  private var wordings: [String: [PluralCategory: String]] = [:]

  package init() {}

  /// The wording for each category of numbers; one that is the same for all has `.other` alone.
  package subscript(english: String) -> [PluralCategory: String]? {
    get { wordings[english] }
    set { wordings[english] = newValue }
  }

  /// These words, with those of `other` where there are none.
  package func over(_ other: Words) -> Words {
    var words = other
    words.wordings.merge(wordings) { $1 }
    return words
  }

  /// `nil` for what has no words here.
  func wording(of english: String, for number: Int?, in language: Language) -> String? {
    guard let forms = wordings[english] else { return nil }
    guard forms.count > 1, let number else { return forms[.other] }
    return forms[PluralCategory(number, in: language)] ?? forms[.other]
  }
}
