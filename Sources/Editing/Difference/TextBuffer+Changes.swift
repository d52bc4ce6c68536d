/// The differences between two versions of a text, looked for only where they do not share their chunks.
extension TextBuffer {
  /// Returns the differences from an earlier version of this text, by lines as in ``LineDiff``, in their order; `nil`
  /// where more bytes than so many would have to be compared. Takes as long as what was edited is long, and some
  /// nanoseconds for each chunk.
  package func hunks(since old: TextBuffer, comparing limit: Int) -> [Hunk]? {
    var hunks: [Hunk] = []
    var left = limit
    for stretch in stretches(since: old) {
      let oldLines = TextLines(old.bytes(ofLines: stretch.old)).lines
      let newLines = TextLines(bytes(ofLines: stretch.new)).lines
      let parts = LineParts(oldLines, newLines)
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
    for index in head..<old.chunks.count { places[old.chunks[index].identity] = index }
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

/// Some lines of two texts, what they have in common at both ends left out.
private struct LineParts {
  private let old: ArraySlice<ArraySlice<UInt8>>
  private let new: ArraySlice<ArraySlice<UInt8>>

  init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    self.old = old[head..<old.count - tail]
    self.new = new[head..<new.count - tail]
  }

  var bytes: Int { old.reduce(0) { $0 + $1.count } + new.reduce(0) { $0 + $1.count } }

  var hunks: [Hunk] {
    var numbering = Numbering<ArraySlice<UInt8>>()
    let numbers = numbering.numbers(of: Array(old))
    return SequenceDifference.hunks(numbers, numbering.numbers(of: Array(new))).map { hunk in
      Hunk(
        old: hunk.old.lowerBound + old.startIndex..<hunk.old.upperBound + old.startIndex,
        new: hunk.new.lowerBound + new.startIndex..<hunk.new.upperBound + new.startIndex)
    }
  }
}
