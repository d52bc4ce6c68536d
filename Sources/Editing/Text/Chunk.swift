internal import Markdown

/// A piece of a text: some kilobytes of whole characters, with what has to be summed up to find a place in the text.
///
/// A pair of CR and LF never lies across two chunks, so that each chunk is counted by itself.
struct Chunk: Sendable {
  /// Large enough that a text of 5 MB has few chunks to pass over, small enough to be copied for one key press.
  static let most = 4_096
  static let least = most / 4

  let bytes: [UInt8]
  let count: Int32
  /// How many lines end here, each counted at the last byte of its line end.
  let lineEnds: Int32
  /// How many of these ends are CR LF.
  let pairs: Int32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    count = Int32(bytes.count)
    (lineEnds, pairs) = bytes.withUnsafeBufferPointer { Self.lineEnds(in: $0, upTo: $0.count) }
  }

  /// The same for chunks that share their bytes, and as long as both are held for no others.
  var identity: UInt { bytes.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) } }

  /// The line ends and the CR LF among them that lie wholly before an offset in the chunk.
  func lineEnds(before offset: Int) -> (lineEnds: Int, pairs: Int) {
    let (ends, pairs) = bytes.withUnsafeBufferPointer { Self.lineEnds(in: $0, upTo: min(offset, $0.count)) }
    return (Int(ends), Int(pairs))
  }

  /// The offset in the chunk behind the line end of that number, counted from 1; `nil` where there are fewer.
  func offset(behindLineEnd number: Int) -> Int? {
    guard number <= Int(lineEnds) else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var left = number
      for index in bytes.indices where bytes[index] <= .carriageReturn && Self.isLineEnd(index, of: bytes) {
        left -= 1
        if left == 0 { return index + 1 }
      }
      return nil
    }
  }

  /// The first line end at an offset in the chunk or behind it; `nil` where there is none.
  func lineEnd(from offset: Int) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      for index in offset..<bytes.count where bytes[index] <= .carriageReturn {
        if Self.isLineEnd(index, of: bytes) { return index..<index + 1 }
        if bytes[index] == .carriageReturn { return index..<index + 2 }
      }
      return nil
    }
  }

  private static func isLineEnd(_ index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[index] {
    case .newline: true
    case .carriageReturn: index + 1 == bytes.count || bytes[index + 1] != .newline
    default: false
    }
  }

  private static func lineEnds(in bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) -> (Int32, Int32) {
    var (ends, pairs): (Int32, Int32) = (0, 0)
    for index in 0..<end {
      let byte = bytes[index]
      guard byte <= .carriageReturn else { continue }
      if byte == .newline {
        ends += 1
        if index > 0, bytes[index - 1] == .carriageReturn { pairs += 1 }
      } else if byte == .carriageReturn, index + 1 == bytes.count || bytes[index + 1] != .newline {
        ends += 1
      }
    }
    return (ends, pairs)
  }

  /// Cuts bytes into chunks of about one size, none of them above `most` and a few bytes.
  static func cut(_ bytes: [UInt8]) -> [Chunk] {
    guard bytes.count > most else { return bytes.isEmpty ? [] : [Chunk(bytes)] }
    let parts = (bytes.count + most * 3 / 4 - 1) / (most * 3 / 4)
    var chunks: [Chunk] = []
    chunks.reserveCapacity(parts)
    var start = 0
    for part in 1...parts {
      var end = part == parts ? bytes.count : max(start, bytes.count / parts * part)
      while end < bytes.count, bytes[end].isContinuation || isInsidePair(end, bytes) { end += 1 }
      if end > start { chunks.append(Chunk(Array(bytes[start..<end]))) }
      start = end
    }
    return chunks
  }

  private static func isInsidePair(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset > 0 && bytes[offset] == .newline && bytes[offset - 1] == .carriageReturn
  }
}
