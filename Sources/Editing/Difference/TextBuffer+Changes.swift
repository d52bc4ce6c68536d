internal import MarkdownTree

/// The differences between two versions of a text, looked for only where they do not share their chunks.
extension TextBuffer {
  /// Returns the differences from an earlier version of this text, by lines as in ``LineDiff``, in their order; `nil`
  /// where more bytes than so many would have to be compared. Takes as long as what was edited is long, and some
  /// nanoseconds for each chunk.
  package func hunks(since old: TextBuffer, comparing limit: Int) -> [Hunk]? {
    var hunks: [Hunk] = []
    var left = limit
    for stretch in stretches(since: old) {
      let parts = LineParts(old.bytes(ofLines: stretch.old), bytes(ofLines: stretch.new))
      left -= parts.bytes
      guard left >= 0 else { return nil }
      hunks += parts.hunks.map { hunk in
        Hunk(
          old: hunk.old.lowerBound + stretch.old.lowerBound..<hunk.old.upperBound + stretch.old.lowerBound,
          new: hunk.new.lowerBound + stretch.new.lowerBound..<hunk.new.upperBound + stretch.new.lowerBound)
      }
    }
    return hunks
  }

  /// The whole lines, counted from 0, that chunks reach into which the two texts do not share.
  private func stretches(since old: TextBuffer) -> [Hunk] {
    var places: [UInt: Int] = [:]
    let head = zip(chunks, old.chunks).prefix { $0.identity == $1.identity }.count
    // Only the first of those that both have at the end is looked for: where the two meet, they go on together.
    let tail = zip(chunks[head...].reversed(), old.chunks[head...].reversed()).prefix { $0.identity == $1.identity }
      .count
    for index in head..<min(old.chunks.count, old.chunks.count - tail + 1) {
      places[old.chunks[index].identity] = index
    }
    var stretches: [Hunk] = []
    var (i, line) = (head, chunks[..<head].reduce(0) { $0 + Int($1.lineEnds) })
    var (j, oldLine) = (head, line)
    while i < chunks.count || j < old.chunks.count {
      let (firstOld, first) = (oldLine, line)
      // Up to the next chunk that both have. Edits leave the chunks in their order.
      var shared: Int?
      while i < chunks.count {
        if let place = places[chunks[i].identity], place >= j {
          shared = place
          break
        }
        line += Int(chunks[i].lineEnds)
        i += 1
      }
      while j < shared ?? old.chunks.count {
        oldLine += Int(old.chunks[j].lineEnds)
        j += 1
      }
      let stretch = Hunk(old: firstOld..<oldLine + 1, new: first..<line + 1)
      if let last = stretches.last, last.new.upperBound > stretch.new.lowerBound {
        // No line ends between the two.
        stretches[stretches.count - 1] = Hunk(
          old: last.old.lowerBound..<stretch.old.upperBound, new: last.new.lowerBound..<stretch.new.upperBound)
      } else {
        stretches.append(stretch)
      }
      while i < chunks.count, j < old.chunks.count, chunks[i].identity == old.chunks[j].identity {
        line += Int(chunks[i].lineEnds)
        oldLine += Int(chunks[i].lineEnds)
        i += 1
        j += 1
      }
    }
    return stretches
  }

  private func bytes(ofLines lines: Range<Int>) -> [UInt8] {
    bytes(in: start(ofLine: lines.lowerBound + 1)..<start(ofLine: lines.upperBound + 1))
  }
}

/// The lines of two texts, what they have in common at both ends left out.
private struct LineParts {
  private let old: ArraySlice<ArraySlice<UInt8>>
  private let new: ArraySlice<ArraySlice<UInt8>>
  /// The lines that were left out at the start.
  private let head: Int

  init(_ old: [UInt8], _ new: [UInt8]) {
    let (start, rest) = Self.commonLines(old, new)
    let oldLines = TextLines(Array(old[start..<old.count - rest])).lines
    let newLines = TextLines(Array(new[start..<new.count - rest])).lines
    let first = zip(oldLines, newLines).prefix { $0 == $1 }.count
    let last = zip(oldLines[first...].reversed(), newLines[first...].reversed()).prefix { $0 == $1 }.count
    self.old = oldLines[first..<oldLines.count - last]
    self.new = newLines[first..<newLines.count - last]
    head = TextLines.count(of: old[..<start])
  }

  /// The bytes of whole lines, ended by LF, that are the same at the start and at the end: far less is left to be cut
  /// into lines, and these compared.
  private static func commonLines(_ old: [UInt8], _ new: [UInt8]) -> (start: Int, rest: Int) {
    let shorter = min(old.count, new.count)
    return old.withUnsafeBytes { old in
      new.withUnsafeBytes { new in
        let prefix = old.commonPrefix(with: new, atMost: shorter)
        let start = old[..<prefix].lastIndex(of: .newline).map { $0 + 1 } ?? 0
        let suffix = old.commonSuffix(with: new, atMost: shorter - start)
        let rest = old[(old.count - suffix)...].firstIndex(of: .newline).map { old.count - $0 - 1 } ?? 0
        return (start, rest)
      }
    }
  }

  var bytes: Int { old.reduce(0) { $0 + $1.count } + new.reduce(0) { $0 + $1.count } }

  var hunks: [Hunk] {
    var numbering = Numbering<ArraySlice<UInt8>>()
    let numbers = numbering.numbers(of: Array(old))
    return SequenceDifference.hunks(numbers, numbering.numbers(of: Array(new))).map { hunk in
      let (first, firstNew) = (head + old.startIndex, head + new.startIndex)
      return Hunk(
        old: hunk.old.lowerBound + first..<hunk.old.upperBound + first,
        new: hunk.new.lowerBound + firstNew..<hunk.new.upperBound + firstNew)
    }
  }
}
