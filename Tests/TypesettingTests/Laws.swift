import MarkdownTree
import Screen
import TestSupport
import Typesetting

/// What holds for every document at every width. Each law answers with what breaks it, nothing where it holds.
struct Laws {
  let document: Document
  let columns: Int
  let layout: SetDocument

  init(_ document: Document, columns: Int) {
    self.document = document
    self.columns = columns
    layout = SetDocument(document, columns: columns)
  }

  /// What any page keeps, tables in it or not.
  func all() -> [String] {
    rowsFit() + clustersAreWhole() + chineseLineEnds() + sourcesAreInOrder() + placesAreRight() + wordsAreThere()
  }

  /// Rows are as wide as asked at most, by the C library's count, and do not end with a blank.
  func rowsFit() -> [String] {
    layout.lines.filter { line in
      let width = line.text.unicodeScalars.reduce(0) { $0 + (LibraryWidth.of($1) ?? 1000) }
      return width > columns || width != line.columns || line.text.last?.isWhitespace == true
    }.map { "does not fit \(columns): \($0.text)|" }
  }

  /// No flag is parted, no mark stands alone.
  func clustersAreWhole() -> [String] {
    layout.lines.filter { line in
      let letters = line.text.unicodeScalars.count { (0x1F1E6...0x1F1FF).contains($0.value) }
      let first = line.words.unicodeScalars.first
      return !letters.isMultiple(of: 2) || (first?.properties.generalCategory.isMark ?? false)
    }.map { "parts a cluster at \(columns): \($0.text)" }
  }

  /// No Chinese line starts or ends as none may; code stands as it is.
  func chineseLineEnds() -> [String] {
    layout.lines.filter { line in
      guard !line.runs.contains(where: { $0.style.role == .code }), let first = line.words.first,
        let last = line.words.last
      else { return false }
      return "、。，！？；：）》」』】".contains(first) || "（《「『【".contains(last)
    }.map { "breaks badly at \(columns): \($0.text)" }
  }

  /// Lines follow the source, and lie in it.
  func sourcesAreInOrder() -> [String] {
    let sources = layout.lines.compactMap(\.source)
    let broken = zip(sources, sources.dropFirst()).filter { $0.lowerBound > $1.lowerBound }
    let outside = sources.filter { $0.lowerBound < 0 || $0.upperBound > document.text.count }
    return broken.map { "is out of order at \(columns): \($0), \($1)" } + outside.map { "lies outside: \($0)" }
  }

  /// Blocks ascend; links and headings are where the layout says they are.
  func placesAreRight() -> [String] {
    var wrong: [String] = []
    let pairs = zip(layout.blocks, layout.blocks.dropFirst())
    if !pairs.allSatisfy({ $0 < $1 }) || !layout.blocks.allSatisfy(layout.lines.indices.contains) {
      wrong.append("misplaces blocks: \(layout.blocks)")
    }
    for (row, line) in layout.lines.enumerated() {
      for case let link? in line.runs.map(\.link)
      where layout.links[link]?.lines.contains(row) != true {
        wrong.append("has a link out of place at \(columns): \(line.text)")
      }
    }
    for (index, link) in layout.links where !has(index, at: link.lines) {
      wrong.append("misplaces a link at \(columns): \(link)")
    }
    for heading in document.headings
    where heading.text.contains(where: \.isLetter) && !starts(heading) {
      wrong.append("misplaces a heading at \(columns): \(heading.text)")
    }
    return wrong
  }

  private func has(_ link: Int, at rows: Range<Int>) -> Bool {
    [rows.lowerBound, rows.upperBound - 1].allSatisfy { row in
      layout.lines.indices.contains(row) && layout.lines[row].runs.contains { $0.link == link }
    }
  }

  private func starts(_ heading: Heading) -> Bool {
    guard let row = layout.anchors[heading.anchor], let place = layout.lines[row].source else { return false }
    let above = row > 0 ? layout.lines[row - 1].source : nil
    return heading.range.contains(place.lowerBound) && (above?.lowerBound ?? -1) < heading.range.lowerBound
  }

  /// Every letter and digit of the source is on screen once, in its place.
  func wordsAreThereOnce() -> [String] {
    let shown = layout.lines.flatMap { $0.text.unicodeScalars.filter(\.isWord) }
    let words = String(String.UnicodeScalarView(shown))
    let expected = Self.words(of: document)
    return words == expected ? [] : ["shows at \(columns): \(words)\ninstead of: \(expected)"]
  }

  /// With tables, which put words side by side and repeat the header where they become lists: none is missing, and
  /// beside what is quiet none is there twice.
  func wordsAreThere() -> [String] {
    let source = Self.counts(Self.words(of: document).unicodeScalars)
    let runs = layout.lines.flatMap(\.runs)
    let all = Self.counts(runs.flatMap { $0.text.unicodeScalars.filter(\.isWord) })
    let loud = Self.counts(
      runs.filter { !$0.style.isAside && $0.link == nil }.flatMap { $0.text.unicodeScalars.filter(\.isWord) })
    return source.filter { all[$0.key, default: 0] < $0.value }.map { "loses \($0.key) at \(columns)" }
      + loud.filter { source[$0.key, default: 0] < $0.value }.map { "repeats \($0.key) at \(columns)" }
  }

  private static func counts(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar: Int] {
    scalars.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The letters and digits a reader should see, the numbers of lists among them.
  private static func words(of document: Document) -> String {
    var text = ""
    var numbers: [Int?] = []
    for step in document.root.traversal {
      switch step {
      case .enter(let node, _):
        switch node.kind {
        case .list(let list): numbers.append(list.start)
        case .item(let task):
          guard let number = numbers.last ?? nil else { break }
          if task == nil { text += "\(number) " }
          numbers[numbers.count - 1] = number + 1
        case .text, .code, .codeBlock: text += node.text + " "
        // What it is reduced to follows as nodes of its own.
        case .htmlBlock where !node.children.isEmpty: break
        case .htmlBlock:
          text +=
            node.text.drop(while: \.isWhitespace).hasPrefix("<!--")
            ? "" : node.text.replacing(/<br\s*\/?>/.ignoresCase(), with: "\n")
        default: break
        }
      case .leave(let node, _):
        if case .list = node.kind { numbers.removeLast() }
      }
    }
    let shown = Glyphs(text).flatMap { $0.character.unicodeScalars.filter(\.isWord) }
    return String(String.UnicodeScalarView(shown))
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}

extension Unicode.GeneralCategory {
  fileprivate var isMark: Bool { self == .nonspacingMark || self == .enclosingMark || self == .spacingMark }
}

extension Line {
  /// The text without what setting put before it: margins, bars, bullets and numbers.
  fileprivate var words: Substring {
    runs.drop { run in
      run.style.role == .quote || run.style == Style(.picture) && run.text.hasPrefix("▏")
        || run.text.allSatisfy { " •◦▪☐☑".contains($0) } || run.style == Style(.quiet) && run.text.hasSuffix(". ")
    }.map(\.text).joined()[...]
  }
}

extension Style {
  /// Whether it is of what setting adds, labels and names of files; headings of low levels are bold.
  fileprivate var isAside: Bool { role == .quiet && !traits.contains(.bold) }
}
