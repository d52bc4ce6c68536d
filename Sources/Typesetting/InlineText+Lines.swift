internal import Screen

extension InlineText {
  /// Fills lines of at most `columns`, each as full as it gets. Spaces at a line's end are dropped, a word longer than a
  /// line is cut between glyphs, and no Chinese line starts with a closing mark or ends with an opening one.
  func lines(columns: Int) -> [Line] {
    let breaks = breaks()
    var lines: [Line] = []
    var start = 0
    while start < glyphs.count {
      let end = lineEnd(from: start, columns: columns, breaks: breaks)
      lines.append(line(start..<end))
      start = end
      while start < glyphs.count, glyphs[start].glyph.isBlank, breaks[start] != .mandatory { start += 1 }
    }
    return lines
  }

  private func lineEnd(from start: Int, columns: Int, breaks: [BreakStrength]) -> Int {
    var used = 0
    var (splitting, poor, good) = (start, start, start)
    for index in start..<glyphs.count {
      if index > start {
        switch breaks[index] {
        case .mandatory: return index
        case .good: good = index
        case .poor: poor = index
        case .splitting: splitting = index
        case .prohibited: break
        }
      }
      let glyph = glyphs[index].glyph
      used += glyph.columns
      if used > columns, !glyph.isBlank {
        if good > start { return good }
        if poor > start { return poor }
        return splitting > start ? splitting : cut(from: start, before: index)
      }
    }
    return glyphs.count
  }

  /// Where to cut a word that is longer than a line: before `limit`, or earlier where that would part a grapheme cluster
  /// or tear a mark from its character.
  private func cut(from start: Int, before limit: Int) -> Int {
    let ends = stride(from: limit, to: start, by: -1).lazy.filter { !glyphs[$0].isContinuation }
    let kind = ends.first {
      !glyphs[$0].glyph.character.isClosingMark && !glyphs[$0 - 1].glyph.character.isOpeningMark
    }
    return kind ?? ends.first { _ in true } ?? max(limit, start + 1)
  }

  private func line(_ range: Range<Int>) -> Line {
    var end = range.upperBound
    while end > range.lowerBound, glyphs[end - 1].glyph.isBlank { end -= 1 }
    var line = Line()
    var index = range.lowerBound
    while index < end {
      let (style, link) = (glyphs[index].style, glyphs[index].link)
      var bytes: [UInt8] = []
      while index < end, glyphs[index].style == style, glyphs[index].link == link {
        bytes.append(contentsOf: glyphs[index].glyph.character.utf8)
        line.show(glyphs[index].source)
        index += 1
      }
      line.runs.append(Line.Run(String(decoding: bytes, as: UTF8.self), style, link: link))
    }
    return line
  }
}

extension Line {
  /// Adds what a glyph came from.
  fileprivate mutating func show(_ place: Range<Int>?) {
    guard let place else { return }
    source = source.map { min($0.lowerBound, place.lowerBound)..<max($0.upperBound, place.upperBound) } ?? place
  }
}

extension Character {
  /// May not start a line.
  fileprivate var isClosingMark: Bool { "、。，．！？：；）》」』】〉…”’.,!?:;)]}»".contains(self) }
  /// May not end a line.
  fileprivate var isOpeningMark: Bool { "（《「『【〈“‘([{«".contains(self) }
}

extension Line {
  /// The line with other runs before it: a bullet, a quote's bar.
  func prefixed(by prefix: [Run]) -> Line { Line(prefix + runs, source: source).trimmed() }

  /// The line without the blanks at its end.
  func trimmed() -> Line {
    var line = self
    while let last = line.runs.last, last.text.last.map(\.isBlank) ?? true {
      if last.text.isEmpty {
        line.runs.removeLast()
      } else {
        line.runs[line.runs.count - 1].text.removeLast()
      }
    }
    return line
  }

  /// The line moved to the right.
  func indented(by columns: Int) -> Line {
    columns > 0 ? prefixed(by: [Run(String(repeating: " ", count: columns), Style(.text))]) : self
  }
}
