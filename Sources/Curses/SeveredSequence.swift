import Screen

/// What came after an Escape that was taken for the key, because it came alone: it may be the rest of a sequence that the
/// line cut in two.
enum SeveredSequence {
  /// What a person typed.
  case typed
  /// What terminals say of themselves, and nobody types in one go.
  case answer
  /// What a key sends, or what a person may have typed: counts as the rest only shortly after the Escape. So many bytes.
  case key(length: Int)
  /// More may follow at once. Where nothing does, it is the rest of a sequence if that is certain, else typed.
  case open(isCertain: Bool)

  /// No control sequence is longer.
  private static let lengthLimit = 80

  /// - Parameters:
  ///   - rest: What came, at least a byte.
  ///   - step: What bytes that begin with Escape are.
  init(_ rest: ArraySlice<UInt8>, step: (ArraySlice<UInt8>) -> InputDecoder.Step) {
    switch rest.first {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      self = Self.sequence(rest, step([0x1B] + rest.prefix(Self.lengthLimit)))
    case UInt8(ascii: "]"): self = Self.command(rest.dropFirst())
    case UInt8(ascii: "P"): self = Self.begins(rest.dropFirst(), after: "0123456789;", with: ">$+!")
    case UInt8(ascii: "_"): self = Self.begins(rest.dropFirst(), after: "", with: "G")
    case UInt8(ascii: "^"), UInt8(ascii: "X"): self = Self.isWhole(rest.dropFirst()) ? .answer : .typed
    default: self = .typed
    }
  }

  private static func sequence(_ rest: ArraySlice<UInt8>, _ step: InputDecoder.Step) -> SeveredSequence {
    switch step {
    case .event(.key, let length): return .key(length: length - 1)
    case .event, .cursorReport, .modeReport, .beginPaste: return .answer
    case .ignore(let length):
      // Cut off behind the introducer: by what is typed.
      guard length > 2 else { return .typed }
      let parameters = rest.dropFirst().prefix(length - 3)
      let isPrivate = parameters.first.map { (0x3C...0x3F).contains($0) } ?? false
      let final = rest.prefix(length - 1).last ?? 0
      return isPrivate || !parameters.isEmpty && "Rcntxy".utf8.contains(final) ? .answer : .key(length: length - 1)
    case .incomplete: return .open(isCertain: rest.count > 1)
    case .beginString: return .typed
    }
  }

  /// An OSC: a number and a semicolon, or the title.
  private static func command(_ body: ArraySlice<UInt8>) -> SeveredSequence {
    guard let first = body.first else { return .open(isCertain: false) }
    if "lL".utf8.contains(first) { return isWhole(body) ? .answer : .open(isCertain: false) }
    let number = body.prefix { (0x30...0x39).contains($0) }
    guard let next = body.dropFirst(number.count).first else { return .open(isCertain: false) }
    return !number.isEmpty && next == UInt8(ascii: ";") ? .answer : .typed
  }

  private static func begins(_ body: ArraySlice<UInt8>, after lead: String, with signs: String) -> SeveredSequence {
    guard let sign = body.first(where: { !lead.utf8.contains($0) }) else { return .open(isCertain: false) }
    return signs.utf8.contains(sign) ? .answer : .typed
  }

  private static func isWhole(_ body: ArraySlice<UInt8>) -> Bool {
    var string = ControlString()
    let (length, isOver) = string.pass(body)
    return isOver && body.prefix(length).last.map { $0 == 0x07 || $0 == 0x9C || $0 == UInt8(ascii: "\\") } ?? false
  }
}
