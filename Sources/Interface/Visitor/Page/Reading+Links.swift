import Content
internal import InterfaceKit
internal import Screen
internal import Typesetting

/// The links of a page, from top to bottom.
extension Reading {
  /// Moves the focus to the next link, starting with those on screen, and scrolls it into view.
  mutating func focusLink(_ step: Step, in shared: Shared) {
    guard let count = sheet?.linkCount, count > 0 else { return }
    let rows = PageLayout(shared.grid).text.size.rows
    let distance = step == .next ? 1 : -1
    var rank =
      focusedLink.flatMap { sheet?.rank(ofLink: $0) }.map { $0 + distance } ?? firstRank(step, rows: rows)
    for _ in 0..<count {
      rank = (rank + count) % count
      let link = sheet?.link(ofRank: rank) ?? 0
      let lines = lines(ofLink: link)
      if !lines.isEmpty || sheet?.isBeside(link: link) == true {
        focusedLink = link
        scroll(toShow: lines, rows: rows, in: shared)
        break
      }
      rank += distance
    }
  }

  /// The link to start with: the first that begins on screen, or the last that ends there.
  private mutating func firstRank(_ step: Step, rows: Int) -> Int {
    guard let sheet else { return 0 }
    let sources = sheet.lines(in: scroll..<scroll + rows).compactMap(\.source)
    let first = sheet.isWebsiteAbove ? 1 : 0
    if step == .next {
      if sheet.isWebsiteAbove, sheet.websiteLines.lowerBound >= scroll { return 0 }
      return first + sheet.firstLink(from: sources.first?.lowerBound ?? 0)
    }
    if sheet.isBeside(link: sheet.linkCount - 1) { return sheet.linkCount - 1 }
    let rank = first + sheet.firstLink(from: sources.last?.upperBound ?? 0) - 1
    let lines = self.lines(ofLink: sheet.link(ofRank: max(0, rank)))
    return lines.upperBound > scroll + rows ? rank - 1 : rank
  }

  private mutating func scroll(toShow lines: Range<Int>, rows: Int, in shared: Shared) {
    if lines.isEmpty {
      // At the side, always in view.
    } else if lines.lowerBound < scroll {
      scroll = max(0, lines.lowerBound - 1)
    } else if lines.upperBound > scroll + rows {
      scroll = min(lastScroll(in: shared), lines.upperBound - rows + 1)
    }
  }
}

extension Sheet {
  /// Whether the website stands among the facts above the article: then it comes first, else last.
  fileprivate var isWebsiteAbove: Bool { !websiteLines.isEmpty }

  /// Whether a link is the website in the facts' own column.
  fileprivate func isBeside(link: Int) -> Bool {
    !isWebsiteAbove && recipe.page.frontMatter.link != nil && link == linkCount - 1
  }

  /// The place of a link from top to bottom.
  fileprivate func rank(ofLink link: Int) -> Int { isWebsiteAbove ? (link + 1) % linkCount : link }

  fileprivate func link(ofRank rank: Int) -> Int {
    isWebsiteAbove ? (rank + linkCount - 1) % linkCount : rank
  }

  /// The first link of the article that starts at a source offset or behind it.
  fileprivate func firstLink(from offset: Int) -> Int { layout.firstLink(from: offset) }
}
