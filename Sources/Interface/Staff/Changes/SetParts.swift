internal import Exhibition
internal import Markdown
internal import Screen
internal import Typesetting

/// The parts of a page to be set to a width, each as visitors see it and when it is needed.
struct SetParts: Sendable {
  /// A part that has been set.
  struct Part {
    /// None where visitors do not see it.
    var lines: [Line] = []
    /// How many blank lines stand before it.
    var gap = 0
  }

  private let page: PageParts
  /// What the front matter shows, by parts.
  private let head: [Int: Part]
  private var galley: Galley
  /// The first take of each part, and the end of the last one's.
  private let firstTakes: [Int32]

  init(_ page: PageParts, columns: Int) {
    self.page = page
    let typesetter = Typesetter(columns: columns)
    head = Self.head(of: page, typesetter)
    galley = typesetter.set(page.document)
    var firstTakes: [Int32] = []
    firstTakes.reserveCapacity(page.parts.count + 1)
    var take = 0
    for part in page.parts {
      while take < galley.takeCount, galley.start(ofTake: take) < part.range.lowerBound { take += 1 }
      firstTakes.append(Int32(clamping: take))
    }
    self.firstTakes = firstTakes + [Int32(clamping: galley.takeCount)]
  }

  /// How many lines a part seems to need, without the blank ones before it.
  func guess(of part: Int) -> Int {
    head[part]?.lines.count ?? takes(of: part).reduce(0) { $0 + galley.height(ofTake: $1) }
  }

  /// How many blank lines seem to stand before a part.
  func gapGuess(of part: Int) -> Int {
    head[part]?.gap ?? takes(of: part).first.map { galley.gap(beforeTake: $0) ?? 1 } ?? 0
  }

  /// Sets a part.
  mutating func set(_ part: Int) -> Part {
    if let head = head[part] { return head }
    var set = Part()
    for take in takes(of: part) {
      let lines = galley.lines(ofTake: take)
      if set.lines.isEmpty { set.gap = galley.gap(beforeTake: take) ?? 1 }
      set.lines += lines
    }
    return set.lines.isEmpty ? Part() : set
  }

  private func takes(of part: Int) -> Range<Int> { Int(firstTakes[part])..<Int(firstTakes[part + 1]) }

  private static func head(of page: PageParts, _ typesetter: Typesetter) -> [Int: Part] {
    let frontMatter = page.frontMatter
    var head: [Int: Part] = [:]
    // Behind the front matter there are no keys.
    for (index, part) in page.parts.enumerated() where part.range.lowerBound < page.document.bodyStart {
      switch part.kind {
      case .key("title"): head[index] = Part(lines: title(frontMatter, typesetter))
      case .key("summary"): head[index] = Part(lines: summary(frontMatter, typesetter))
      case .key("facts"): head[index] = Part(lines: facts(frontMatter, typesetter), gap: 1)
      case .head:
        let facts = facts(frontMatter, typesetter)
        head[index] = Part(
          lines: title(frontMatter, typesetter) + summary(frontMatter, typesetter)
            + (facts.isEmpty ? [] : [Line()] + facts))
      case .key, .fence, .block, .item: break
      }
    }
    return head
  }

  private static func title(_ frontMatter: FrontMatter, _ typesetter: Typesetter) -> [Line] {
    typesetter.set(frontMatter.title, Style(.title, .bold))
  }

  private static func summary(_ frontMatter: FrontMatter, _ typesetter: Typesetter) -> [Line] {
    typesetter.set(frontMatter.summary, Style(.quiet))
  }

  private static func facts(_ frontMatter: FrontMatter, _ typesetter: Typesetter) -> [Line] {
    frontMatter.facts.flatMap { typesetter.set($0.label + ": " + $0.value, Style(.text)) }
  }
}
