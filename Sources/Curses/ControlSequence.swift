import Screen

/// The sequences that begin with CSI or SS3, `Escape [` and `Escape O` (ECMA-48 5.4, and what terminals made of it).
enum ControlSequence {
  /// Longer ones are noise.
  private static let lengthLimit = 64

  /// What `body` is behind an introducer of so many bytes, CSI or SS3.
  static func step(_ body: ArraySlice<UInt8>, isCSI: Bool, _ introducer: Int) -> InputDecoder.Step {
    guard let first = body.first else { return .incomplete(InputDecoder.introducerDelay) }
    if isCSI {
      // The Linux console's F1 to F5, and xterm's oldest mouse reports, do not follow the grammar.
      if first == UInt8(ascii: "[") { return linuxFunctionKey(body.dropFirst(), length: introducer + 2) }
      if first == UInt8(ascii: "M") { return MouseReport.oldStep(body.dropFirst(), length: introducer + 4) }
    }
    for (offset, byte) in body.enumerated() {
      let length = introducer + offset + 1
      switch byte {
      case 0x40...0x7E: return finished(body.prefix(offset), final: byte, isCSI: isCSI, length)
      // rxvt's Shift, behind one number; elsewhere the sign only comes in answers to questions.
      case UInt8(ascii: "$") where isCSI && offset > 0 && isNumber(body.prefix(offset)):
        return finished(body.prefix(offset), final: byte, isCSI: true, length)
      case 0x20...0x3F where offset < lengthLimit: continue
      // No part of a sequence: it was cut off, and this byte begins something else.
      default: return .ignore(length: length - 1)
      }
    }
    return .incomplete(InputDecoder.restDelay)
  }

  private static func isNumber(_ parameters: ArraySlice<UInt8>) -> Bool {
    parameters.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func linuxFunctionKey(_ rest: ArraySlice<UInt8>, length: Int) -> InputDecoder.Step {
    guard let byte = rest.first else { return .incomplete(InputDecoder.restDelay) }
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) else { return .ignore(length: length) }
    return .event(.key(Key(.function(Int(byte - UInt8(ascii: "A")) + 1))), length: length)
  }

  private static func finished(
    _ parameters: ArraySlice<UInt8>, final: UInt8, isCSI: Bool, _ length: Int
  ) -> InputDecoder.Step {
    if isCSI, parameters.first == UInt8(ascii: "<") {
      guard let pointer = MouseReport.pointer(parameters.dropFirst(), final: final) else {
        return .ignore(length: length)
      }
      return .event(.pointer(pointer), length: length)
    }
    if isCSI, final == UInt8(ascii: "y"), parameters.first == UInt8(ascii: "?"), parameters.last == UInt8(ascii: "$"),
      let report = numbers(parameters.dropFirst().dropLast()), report.count == 2
    {
      return .modeReport(report[0], value: report[1], length: length)
    }
    guard let numbers = numbers(parameters) else { return .ignore(length: length) }
    if isCSI, final == UInt8(ascii: "~"), numbers.first == 200 { return .beginPaste(length: length) }
    if isCSI, final == UInt8(ascii: "R"), numbers.count == 2, numbers[0] > 1 || numbers[1] == 1 {
      // From the first row it would be F3 with a modifier, whose number is never 1.
      return .cursorReport(row: numbers[0], column: numbers[1], length: length)
    }
    guard let key = isCSI ? NamedKeys.csi(numbers, final: final) : NamedKeys.ss3(numbers, final: final) else {
      return .ignore(length: length)
    }
    return .event(.key(key), length: length)
  }

  /// Decimal numbers between semicolons, a missing one as 0; `nil` where there is anything else.
  static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int]? {
    var numbers = [0]
    for byte in parameters {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        numbers[numbers.count - 1] = min(99_999, numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0")))
      case UInt8(ascii: ";"): numbers.append(0)
      default: return nil
      }
    }
    return numbers
  }
}
