/// The definitions of link references (CommonMark 0.31.2, §4.7) and the labels of footnotes, in the order of the text.
package struct Definitions: Sendable {
  package struct Entry: Sendable {
    /// Its start in the source.
    package var offset: Int
    /// As it is looked up: see `key`.
    package var label: String
    package var destination = LinkRecord.Part.empty
    package var title = LinkRecord.Part.empty
  }

  package private(set) var entries: [Entry] = []
  /// The bytes of destinations and titles, escapes resolved.
  package private(set) var bytes: [UInt8] = []
  private var indices: [String: Int] = [:]

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }

  package mutating func add(_ label: String, at offset: Int, destination: [UInt8], title: [UInt8]) {
    var entry = Entry(offset: offset, label: label)
    entry.destination = append(destination)
    entry.title = append(title)
    add(entry)
  }

  /// Adds a footnote.
  package mutating func addFootnote(_ label: String, at offset: Int) {
    add(Entry(offset: offset, label: "^" + label))
  }

  private mutating func add(_ entry: Entry) {
    // The first of several definitions counts.
    if indices[entry.label] == nil { indices[entry.label] = entries.count }
    entries.append(entry)
  }

  private mutating func append(_ string: [UInt8]) -> LinkRecord.Part {
    guard !string.isEmpty else { return .empty }
    bytes += string
    return LinkRecord.Part(
      start: UInt32(clamping: bytes.count - string.count), count: UInt32(clamping: string.count), place: .definition)
  }

  /// The definition of a label.
  package func find(_ label: UnsafeBufferPointer<UInt8>) -> Entry? {
    guard !isEmpty, let key = Self.key(of: label) else { return nil }
    return indices[key].map { entries[$0] }
  }

  package func hasFootnote(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !isEmpty, let key = Self.key(of: label) else { return false }
    return indices["^" + key] != nil
  }

  /// A label in the form in which two are compared: letters folded, runs of white space as one space, none at the ends.
  /// `nil` for one that has more than 999 characters, or nothing but white space.
  package static func key(of label: UnsafeBufferPointer<UInt8>) -> String? {
    guard label.count <= 4 * 999 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(label.count)
    var isASCII = true
    for byte in label {
      if byte.isBlankOrNewline {
        if let last = bytes.last, last != .space { bytes.append(.space) }
      } else {
        isASCII = isASCII && byte < 0x80
        bytes.append(byte.isLetter ? byte | 0x20 : byte)
      }
    }
    if bytes.last == .space { bytes.removeLast() }
    guard !bytes.isEmpty else { return nil }
    let key = String(decoding: bytes, as: UTF8.self)
    if isASCII { return bytes.count <= 999 ? key : nil }
    guard key.unicodeScalars.count <= 999 else { return nil }
    // Upper case first: it makes SS of ß, and one sigma of both.
    return key.lowercased().uppercased().lowercased()
  }

  /// The definitions of a text in which those of a part have given way to others, and those that links may no longer refer
  /// to: they said something else before, or another one counts now.
  ///
  /// - Returns: `nil` where anything in the text may depend on what is new: a label that nothing had, a footnote.
  package func replacing(
    _ range: Range<Int>, with new: Definitions, movedBy distance: Int
  ) -> (all: Definitions, changed: [Entry])? {
    let first = entries.firstIndex { $0.offset >= range.lowerBound } ?? entries.count
    let last = entries[first...].firstIndex { $0.offset >= range.upperBound } ?? entries.count
    let old = entries[first..<last]
    func saysTheSame(_ entry: Entry, _ other: Entry) -> Bool {
      entry.label == other.label && string(entry.destination) == new.string(other.destination)
        && string(entry.title) == new.string(other.title)
    }
    let head = zip(old, new.entries).prefix(while: saysTheSame).count
    let tail = zip(old.dropFirst(head).reversed(), new.entries.dropFirst(head).reversed()).prefix(while: saysTheSame)
      .count
    var result = self
    for index in 0..<head { result.entries[first + index].offset = new.entries[index].offset }
    for index in 0..<tail {
      result.entries[last - 1 - index].offset = new.entries[new.entries.count - 1 - index].offset
    }
    if distance != 0 {
      for index in last..<entries.count { result.entries[index].offset += distance }
    }
    let (gone, come) = (first + head..<last - tail, new.entries[head..<new.entries.count - tail])
    if gone.isEmpty, come.isEmpty { return (result, []) }
    guard let changed = changed(by: gone, come) else { return nil }
    result.replace(gone, by: come, of: new)
    // What nobody refers to any more stays among the bytes: not for ever.
    return result.bytes.count <= 2 * (result.entries.count + 1) * Self.usualBytes + (64 << 10) ? (result, changed) : nil
  }

  /// More than most definitions have.
  private static let usualBytes = 200

  private func changed(by gone: Range<Int>, _ come: ArraySlice<Entry>) -> [Entry]? {
    var changed = gone.filter { indices[entries[$0].label] == $0 }.map { entries[$0] }
    let labels = Set(gone.map { entries[$0].label })
    for entry in come where !labels.contains(entry.label) {
      guard let known = indices[entry.label] else { return nil }
      // Where one before it counts, that goes on to count.
      if known >= gone.upperBound { changed.append(entries[known]) }
    }
    let isFollowed = !changed.contains { $0.label.hasPrefix("^") || $0.destination.count == 0 }
    return isFollowed ? changed : nil
  }

  private mutating func replace(_ gone: Range<Int>, by come: ArraySlice<Entry>, of new: Definitions) {
    entries.replaceSubrange(
      gone,
      with: come.map { entry in
        var own = entry
        own.destination = append(Array(new.string(entry.destination)))
        own.title = append(Array(new.string(entry.title)))
        return own
      })
    indices.removeAll(keepingCapacity: true)
    for (index, entry) in entries.enumerated() where indices[entry.label] == nil { indices[entry.label] = index }
  }

  package func moved(by distance: Int) -> Definitions {
    var result = self
    for index in entries.indices { result.entries[index].offset += distance }
    return result
  }

  private func string(_ part: LinkRecord.Part) -> ArraySlice<UInt8> {
    bytes[Int(part.start)..<Int(part.start) + Int(part.count)]
  }
}
