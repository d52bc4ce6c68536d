extension Message {
  /// Asks for the name that was probably misspelt.
  ///
  /// - Parameter names: One or more.
  package static func wasMeant(_ names: String...) -> Message { wasMeant(names) }

  package static func wasMeant(_ names: [String]) -> Message {
    Message(ru: "Может быть, %1?", en: "Did you mean %1?", zh: "是否指%1？", .quoted(names))
  }
}
