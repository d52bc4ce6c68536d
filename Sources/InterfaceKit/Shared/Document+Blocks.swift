package import MarkdownTree

extension Document {
  /// Returns the start of the block that stands at the same place in this document as the one at an offset does in
  /// another: for translations, which have the same blocks.
  package func offset(ofBlockLike offset: Int, in other: Document) -> Int {
    guard offset >= other.bodyStart else {
      let line = other.text.line(at: offset)
      return text.range(ofLine: min(line, text.lineCount)).lowerBound
    }
    var number = 0
    for block in other.root.children {
      if block.range.lowerBound > offset { break }
      number += 1
    }
    var last = bodyStart
    for (index, block) in root.children.enumerated() {
      if index >= max(1, number) { break }
      last = block.range.lowerBound
    }
    return last
  }
}

extension Document {
  /// The title's value in the front matter, without its quotation marks; `nil` where there is none, or where it does not
  /// end on the line of its key.
  package var titleRange: Range<Int>? {
    lineOfKey("title").flatMap { Self.value(in: text.bytes[$0.lowerBound + "title:".utf8.count..<$0.upperBound]) }
  }

  /// The line of a key of the front matter, without its end; `nil` where there is none.
  package func lineOfKey(_ key: String) -> Range<Int>? {
    guard let yaml = frontMatter else { return nil }
    let bytes = text.bytes
    var start = yaml.lowerBound
    while start < yaml.upperBound {
      let end = bytes[start..<yaml.upperBound].firstIndex(of: 0x0A) ?? yaml.upperBound
      if bytes[start..<end].starts(with: "\(key):".utf8) { return start..<end }
      start = end + 1
    }
    return nil
  }

  private static func value(in line: ArraySlice<UInt8>) -> Range<Int>? {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let start = line.firstIndex(where: { !isBlank($0) }), let last = line.lastIndex(where: { !isBlank($0) })
    else { return nil }
    switch line[start] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return closingMark(of: line[start...last]).map { start + 1..<$0 }
    default:
      // A comment starts behind a blank.
      let comment = line.indices.dropFirst().first { line[$0] == UInt8(ascii: "#") && isBlank(line[$0 - 1]) }
      let end = comment.flatMap { line[start..<max(start, $0)].lastIndex { !isBlank($0) } } ?? last
      return start..<end + 1
    }
  }

  /// The mark that ends a quoted value: behind a backslash, or doubled where it is single, it is part of the value.
  private static func closingMark(of value: ArraySlice<UInt8>) -> Int? {
    guard let mark = value.first else { return nil }
    var index = value.startIndex + 1
    while index < value.endIndex {
      if value[index] == mark {
        let isDoubled = mark == UInt8(ascii: "'") && index + 1 < value.endIndex && value[index + 1] == mark
        if !isDoubled { return index }
        index += 1
      } else if mark == UInt8(ascii: "\""), value[index] == UInt8(ascii: "\\") {
        index += 1
      }
      index += 1
    }
    return nil
  }
}
