import Screen

/// Single bytes and UTF-8 as keys.
enum CharacterDecoder {
  /// Reads the front of `bytes`, which must not be empty nor begin with Escape.
  static func step(_ bytes: ArraySlice<UInt8>) -> InputDecoder.Step {
    guard let first = bytes.first else { return .ignore(length: 0) }
    switch first {
    case 0x00: return .event(.key(Key(.character(" "), .control)), length: 1)
    case 0x09: return .event(.key(Key(.tab)), length: 1)
    // Terminals send CR; programs that drive one often LF.
    case 0x0A, 0x0D: return .event(.key(Key(.enter)), length: 1)
    case 0x01...0x1A: return .event(.key(Key(.character(character(first + 0x60)), .control)), length: 1)
    case 0x1B: return .event(.key(Key(.escape)), length: 1)
    case 0x1C...0x1F: return .event(.key(Key(.character(character(first + 0x40)), .control)), length: 1)
    case 0x7F: return .event(.key(Key(.backspace)), length: 1)
    case 0x20..<0x7F: return .event(.key(Key(.character(character(first)))), length: 1)
    default: return multibyte(bytes, first)
    }
  }

  private static func character(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

  private static func multibyte(_ bytes: ArraySlice<UInt8>, _ first: UInt8) -> InputDecoder.Step {
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .ignore(length: 1)
    }
    let sequence = bytes.prefix(length)
    guard sequence.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .ignore(length: 1) }
    guard sequence.count == length else { return .incomplete(InputDecoder.restDelay) }
    // Overlong forms and surrogates fail here; C1 controls are no characters either.
    guard let text = String(validating: sequence, as: UTF8.self), let scalar = text.unicodeScalars.first,
      scalar.value >= 0xA0
    else { return .ignore(length: length) }
    return .event(.key(Key(.character(Character(scalar)))), length: length)
  }
}
