/// Looking for text.
extension TextBuffer {
  /// All matches from the start on, none overlapping another, each of whole grapheme clusters; in linear time.
  package func matches(of query: FindQuery) -> [Range<Int>] {
    guard var matcher = Matcher(query) else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    for chunk in chunks {
      var offset = start
      var afterReturn: Int?
      for scalar in String(decoding: chunk.bytes, as: UTF8.self).unicodeScalars {
        let place = offset
        offset += UTF8.width(scalar)
        if let first = afterReturn {
          afterReturn = nil
          // CR LF is one line end, CR one by itself.
          let end = scalar == "\n" ? offset : place
          take("\n", first..<end, &matcher, query, chunk, start, &found)
          if scalar == "\n" { continue }
        }
        if scalar == "\r" {
          afterReturn = place
        } else {
          take(scalar, place..<offset, &matcher, query, chunk, start, &found)
        }
      }
      if let first = afterReturn { take("\n", first..<offset, &matcher, query, chunk, start, &found) }
      start += Int(chunk.count)
    }
    return found
  }

  private func take(
    _ scalar: Unicode.Scalar, _ place: Range<Int>, _ matcher: inout Matcher, _ query: FindQuery, _ chunk: Chunk,
    _ chunkStart: Int, _ found: inout [Range<Int>]
  ) {
    guard let start = matcher.take(scalar, at: place.lowerBound) else { return }
    let match = start..<place.upperBound
    for end in [match.lowerBound, match.upperBound] {
      guard chunk.isBetweenPlain(end - chunkStart) || isBoundary(end) else { return }
      guard !query.wholeWords || !partsWord(at: end) else { return }
    }
    found.append(match)
    matcher.restart()
  }

  /// Whether a place lies within a run of letters and digits.
  private func partsWord(at offset: Int) -> Bool {
    guard offset > 0, offset < count else { return false }
    let before = substring(boundary(before: offset)..<offset).first.map(WordClass.init)
    let behind = substring(offset..<boundary(after: offset)).first.map(WordClass.init)
    return before == .word && behind == .word
  }
}

extension Chunk {
  /// Whether an offset in the chunk lies between two plain scalars, which are clusters by themselves: told without a
  /// search. `false` says nothing.
  fileprivate func isBetweenPlain(_ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return false }
    var before = offset - 1
    while before > 0, bytes[before].isContinuation { before -= 1 }
    return plain(at: before) && plain(at: offset)
  }

  private func plain(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F }
    guard byte < 0xF0 else { return false }
    var decoder = UTF8()
    var rest = bytes[offset...].prefix(3).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return false }
    return scalar.plainColumns != nil
  }
}

/// A query: a plain text.
package struct FindQuery: Hashable, Sendable {
  /// The text to be found, scalar for scalar; an empty one is found nowhere.
  package var text: String
  /// Otherwise letters match whatever their case.
  package var matchesCase: Bool
  /// Whether a match may not start or end within a run of letters and digits. Chinese has no such bounds.
  package var wholeWords: Bool

  /// A query that matches any case and parts of words, if not told otherwise.
  package init(_ text: String, matchesCase: Bool = false, wholeWords: Bool = false) {
    self.text = text
    self.matchesCase = matchesCase
    self.wholeWords = wholeWords
  }
}

/// Finds a text in linear time, scalar by scalar: the algorithm of Knuth, Morris and Pratt. Line ends of every kind match
/// each other.
struct Matcher {
  private let needle: [Unicode.Scalar]
  private let matchesCase: Bool
  /// For each length of a partial match, the length of the longest shorter one that ends it.
  private let fallbacks: [Int]
  private var length = 0
  /// The starts of the last scalars, as many as the needle has.
  private var starts: [Int]
  private var next = 0

  init?(_ query: FindQuery) {
    var needle: [Unicode.Scalar] = []
    var wasReturn = false
    for scalar in query.text.unicodeScalars {
      if scalar != "\n" || !wasReturn { needle.append(Self.key(scalar, query.matchesCase)) }
      wasReturn = scalar == "\r"
    }
    guard !needle.isEmpty else { return nil }
    var fallbacks = [0, 0]
    var length = 0
    for scalar in needle.dropFirst() {
      while length > 0, needle[length] != scalar { length = fallbacks[length] }
      if needle[length] == scalar { length += 1 }
      fallbacks.append(length)
    }
    self.needle = needle
    self.fallbacks = fallbacks
    matchesCase = query.matchesCase
    starts = [Int](repeating: 0, count: needle.count)
  }

  private static func key(_ scalar: Unicode.Scalar, _ matchesCase: Bool) -> Unicode.Scalar {
    if scalar == "\r" { return "\n" }
    return matchesCase ? scalar : CaseFolding.fold(scalar)
  }

  /// Takes the next scalar of the text, CR LF as one; the start of a match that ends with it.
  mutating func take(_ scalar: Unicode.Scalar, at offset: Int) -> Int? {
    starts[next] = offset
    next = next + 1 == starts.count ? 0 : next + 1
    let key = Self.key(scalar, matchesCase)
    while length > 0, needle[length] != key { length = fallbacks[length] }
    if needle[length] == key { length += 1 }
    guard length == needle.count else { return nil }
    length = fallbacks[length]
    return starts[next]
  }

  /// Forgets what was partly matched: the next match starts behind this one.
  mutating func restart() { length = 0 }
}

/// Letters made alike whatever their case, one scalar for one: simple case folding as far as Unicode's lower and upper
/// case mappings of single scalars give it.
enum CaseFolding {
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    switch value {
    case 0x41..<0x5B, 0x410..<0x430: return Unicode.Scalar(value + 32) ?? scalar
    case 0x400..<0x410: return Unicode.Scalar(value + 80) ?? scalar
    case 0..<0x80, 0x430..<0x460, 0x2010..<0x2028, 0x3000..<0xA000: return scalar
    default: return lower(upper(scalar))
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    single(scalar.properties.lowercaseMapping) ?? scalar
  }

  /// Upper case first: the Greek final sigma has the same upper case as the other one.
  private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    single(scalar.properties.uppercaseMapping) ?? scalar
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
