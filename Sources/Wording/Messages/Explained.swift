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
