import Content

/// Makes the hit of one page that has all the terms.
struct HitMaker {
  private let stand: Stand
  private let shelf: IndexShelf
  private let entry: PageEntry
  private let block: IndexBlock
  /// In the block.
  private let page: Int
  private let terms: [[UInt8]]

  /// The place of a term: a part, and a range in the page's folded text of it.
  private struct Place {
    var part: IndexedPage.Part
    var range: Range<Int>
    var cost: UInt8
  }

  init(_ stand: Stand, _ shelf: IndexShelf, _ page: Int, _ terms: [[UInt8]]) {
    self.stand = stand
    self.shelf = shelf
    self.terms = terms
    entry = shelf.entries[page]
    (block, self.page) = shelf.place(of: page)
  }

  /// `nil` never for a page that was found.
  var hit: SearchHit? {
    let places = terms.compactMap(best)
    guard let best = places.min(by: { $0.cost < $1.cost }), let (subject, page) = subject else { return nil }
    let frontMatter = page.frontMatter
    let title = Excerpt(whole: frontMatter.title, terms)
    var hit = SearchHit(
      subject: subject, language: shelf.language, path: page.path, field: .title, title: title.text,
      titleMatches: title.matches, excerpt: "", matches: [])
    let excerpt: Excerpt
    switch best.part {
    case .heading, .text:
      excerpt = passage(best, &hit)
    case .detail:
      let detail = detail(detailOfAllTerms ?? best.range, of: page)
      hit.field = detail.field
      excerpt = detail.excerpt
    default: excerpt = Excerpt(frontMatter.summary, around: 0, terms)
    }
    (hit.excerpt, hit.matches) = (excerpt.text, excerpt.matches)
    return hit
  }

  private var subject: (SearchHit.Subject, Page)? {
    guard entry.section >= 0 else { return stand.pages[shelf.language].map { (.stand, $0) } }
    let section = stand.sections[Int(entry.section)]
    guard entry.exhibit >= 0 else { return section.pages[shelf.language].map { (.section(section.id), $0) } }
    let exhibit = section.exhibits[Int(entry.exhibit)]
    return exhibit.pages[shelf.language].map { (.exhibit(exhibit.id), $0) }
  }

  /// The first of the places of a term that cost least.
  private func best(of term: [UInt8]) -> Place? {
    let search = ByteSearch(term)
    for part in IndexedPage.Part.searched {
      let best = block[part][page].withUnsafeBufferPointer { text in
        var best: Place?
        var offset = 0
        while best?.cost != MatchCost.least(in: part), let start = search.next(in: text, from: offset) {
          let range = start..<start + term.count
          let cost = MatchCost.of(range, in: text, part)
          if cost < best?.cost ?? .max { best = Place(part: part, range: range, cost: cost) }
          offset = start + 1
        }
        return best
      }
      if let best { return best }
    }
    return nil
  }

  /// The place of the first term in the first line of details that has all of them; `nil` where none has.
  private var detailOfAllTerms: Range<Int>? {
    let folded = block[.detail][page]
    let lines = folded.split(separator: UInt8(ascii: "\n"))
    guard terms.count > 1,
      let line = lines.first(where: { line in terms.allSatisfy { line.firstRange(of: $0) != nil } }),
      let range = line.firstRange(of: terms[0])
    else { return nil }
    return range.lowerBound - folded.startIndex..<range.upperBound - folded.startIndex
  }

  private func detail(_ range: Range<Int>, of shown: Page) -> (field: SearchHit.Field, excerpt: Excerpt) {
    let folded = block[.detail][page]
    let number = folded.prefix(range.lowerBound).count { $0 == UInt8(ascii: "\n") }
    let start = folded.prefix(range.lowerBound).lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    let details = shown.details
    guard details.indices.contains(number) else { return (.fact, Excerpt("", around: 0, terms)) }
    var unfolding = Unfolding(FoldedText(details[number].text).changes[...])
    let offset = unfolding.start(folded.startIndex + range.lowerBound - (start ?? folded.startIndex))
    return (details[number].field, Excerpt(details[number].text, around: offset, terms))
  }

  /// The excerpt of a heading or of the text, and where it stands.
  private func passage(_ place: Place, _ hit: inout SearchHit) -> Excerpt {
    let isHeading = place.part == .heading
    let changes = block[isHeading ? .headingChanges : .textChanges][page]
    let folded = block[place.part][page]
    var unfolding = Unfolding(changes)
    let offset = unfolding.start(place.range.lowerBound)
    var map = SourceMap(block[isHeading ? .headingRuns : .textRuns][page])
    hit.field = isHeading ? .heading : .text
    hit.sourceOffset = map.source(of: offset)
    let anchors = block[.anchors][page]
    if isHeading {
      let number = folded.prefix(place.range.lowerBound).count { $0 == UInt8(ascii: "\n") }
      hit.anchor = HeadingAnchors.anchor(number, in: anchors)
    } else {
      hit.anchor = HeadingAnchors.anchor(before: offset, in: anchors)
    }
    let window = Excerpt.window(around: place.range, in: folded)
    var before = Unfolding(changes)
    let start = before.start(window.lowerBound)
    let text = String(decoding: Unfolding.text(of: window, in: folded, changes), as: UTF8.self)
    return Excerpt(text, around: offset - start, terms)
  }
}
