import Markdown

/// How long pages take to parse, and to parse again when a letter has been typed: processor time of this thread.
enum ParsingTimes {
  /// A page and its times.
  struct Row {
    var name: String
    /// What the page holds.
    var bytes: [UInt8]
    var whole: [Duration]
    var edited: [Duration]
  }

  static func all(repeats: Int = 21) -> [Row] {
    let sizes = [0.1, 1, 5, 10].map { ("\($0) MB", MixedPage.bytes(atLeast: Int($0 * 1_048_576))) }
    let lengths = [5_000, 20_000, 100_000].map { ("\($0) lines", MixedPage.bytes(lines: $0)) }
    return (sizes + lengths).map { name, bytes in
      var document = Document(parsing: bytes)
      let whole = (0..<repeats).map { _ in ProcessorTime.measure { document = Document(parsing: bytes) } }
      var typed = bytes
      let edited = (0..<repeats).map { run in
        typed.insert(UInt8(ascii: "x"), at: run * 1_000_003 % typed.count)
        return ProcessorTime.measure { document = Document(parsing: typed, reusing: document) }
      }
      return Row(name: name, bytes: bytes, whole: whole, edited: edited)
    }
  }
}
