/// Something said to people, before it is put into a language: a wording in each language of the interface, and what
/// stands in its places.
///
/// In a wording `%1` to `%9` are the places of arguments, and `%1{byte|bytes}` is the form of a noun that goes with the
/// number `%1`: one and other in English; one, few and many in Russian.
package struct Message: Hashable, Sendable {
  private let russian: String
  private let english: String
  private let chinese: String
  private let arguments: [Argument]

  package init(ru: String, en: String, zh: String, _ arguments: Argument...) {
    (russian, english, chinese) = (ru, en, zh)
    self.arguments = arguments
  }

  /// The words of another program, or a name: the same in every language.
  package init(verbatim text: String) { self.init(ru: "%1", en: "%1", zh: "%1", .text(text)) }

  /// Names, one behind the other as the language lists them.
  package init(verbatim names: [String]) { self.init(ru: "%1", en: "%1", zh: "%1", .list(names)) }

  /// The description of an error, in the language of whoever reads it where it has one.
  package init(_ error: any Error) {
    self = (error as? any Explained)?.message ?? Message(verbatim: "\(error)")
  }

  /// The filling of a place.
  package enum Argument: Hashable, Sendable {
    /// The same in every language; harmless to a terminal.
    case text(String)
    case number(Int)
    case message(Message)
    /// Names, one behind the other.
    case list([String])
    /// The same in the quotation marks of the language.
    case quoted([String])
  }

  /// In the words that the stand has for the language, else in the program's own; in English where there are none.
  package func text(in language: Language) -> String {
    let wording = ownWording(in: language) ?? english
    var text = ""
    var rest = wording[...]
    while let mark = rest.firstIndex(of: "%") {
      text += rest[..<mark]
      rest = rest[mark...].dropFirst()
      guard let number = rest.first?.wholeNumberValue, arguments.indices.contains(number - 1) else {
        text += "%"
        continue
      }
      rest = rest.dropFirst()
      let argument = arguments[number - 1]
      if rest.first == "{", let end = rest.firstIndex(of: "}") {
        text += form(of: rest[..<end].dropFirst(), with: argument, in: language)
        rest = rest[end...].dropFirst()
      } else {
        text += self.text(of: argument, in: language)
      }
    }
    return text + rest
  }

  /// The wording by the words of the language, else the program's own; `nil` where there is none.
  func ownWording(in language: Language) -> String? {
    if let wording = language.words?.wording(of: english, for: number, in: language) { return wording }
    if language.isKind(of: "ru") { return russian }
    return language.isKind(of: "zh") ? chinese : language.isKind(of: "en") ? english : nil
  }

  /// The number that decides the form of nouns.
  private var number: Int? {
    for case .number(let number) in arguments { return number }
    return nil
  }

  private func text(of argument: Argument, in language: Language) -> String {
    switch argument {
    case .text(let text): text
    case .number(let number): String(number)
    case .message(let message): message.text(in: language)
    case .list(let names): names.joined(separator: Message.listSeparator.text(in: language))
    case .quoted(let names):
      self.text(of: .list(names.map { Message.quotation($0).text(in: language) }), in: language)
    }
  }

  /// The form of a noun, of those between bars, that goes with a number.
  private func form(of forms: Substring, with argument: Argument, in language: Language) -> Substring {
    let forms = forms.split(separator: "|", omittingEmptySubsequences: false)
    guard case .number(let number) = argument else { return forms.last ?? "" }
    let index =
      switch PluralCategory(number, in: language) {
      case .one: 0
      case .few: 1
      case .zero, .two, .many, .other: forms.count - 1
      }
    return forms.indices.contains(index) ? forms[index] : ""
  }
}

extension Message {
  /// The message and, behind it, what it is about or what to do.
  package func followed(by other: Message) -> Message {
    Message(ru: "%1 %2", en: "%1 %2", zh: "%1%2", .message(self), .message(other))
  }
}

extension Message: CustomStringConvertible {
  /// In English, as the command line says it.
  package var description: String { text(in: .en) }
}

/// A failure that tells people in each language of the interface what is wrong and what to do.
package protocol Explained: Error, CustomStringConvertible {
  var message: Message { get }
}

extension Explained {
  /// In English, as the command line says it.
  package var description: String { message.description }

  /// In the stand's language; in English where the interface does not speak it.
  package func text(in language: Language) -> String { message.text(in: language) }
}

extension Message {
  /// Asks for the name that was probably misspelt.
  ///
  /// - Parameter names: One or more.
  package static func wasMeant(_ names: String...) -> Message { wasMeant(names) }

  package static func wasMeant(_ names: [String]) -> Message {
    Message(ru: "Может быть, %1?", en: "Did you mean %1?", zh: "是否指%1？", .quoted(names))
  }
}
