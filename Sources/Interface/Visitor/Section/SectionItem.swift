internal import Exhibition
internal import Screen
internal import Typesetting

/// What a section's list says of one page.
struct SectionItem {
  let number: String
  let title: String
  /// What staff should know: a draft, a page outside its dates.
  let badge: String?
  /// When and where, for events.
  private let event: String?
  private let isLive: Bool
  private let summary: String

  init(_ subject: Subject, number: Int, in shared: Shared) {
    let page = shared.page(about: subject)
    let isExhibit = if case .exhibit = subject { true } else { false }
    let isEvent = page.map { shared.isEvent($0) } ?? false
    self.number = isExhibit ? number < 10 ? "\(number)" : "" : "0"
    title = shared.name(of: subject)
    summary = page?.frontMatter.summary ?? ""
    badge = page.flatMap { shared.badge(of: $0) ?? ($0.language == shared.language ? nil : $0.language.label) }
    if isExhibit, isEvent, let date = page?.frontMatter.date {
      let span = MomentText.span(from: date, to: page?.frontMatter.endDate, in: shared.language)
      event = [span, page?.frontMatter.place].compactMap { $0 }.joined(separator: " · ")
      isLive = page?.frontMatter.isLive(at: shared.clock.epochSeconds) ?? false
    } else {
      event = nil
      isLive = false
    }
  }

  /// The lines below the title: date and place of an event, then the summary.
  func details(columns: Int, rows: Int) -> [Line] {
    var lines: [Line] = []
    if let event { lines.append(Line(event.truncated(to: columns), Style(isLive ? .live : .quiet))) }
    return lines + Typesetter(columns: columns).set(summary, Style(.quiet), atMost: rows - lines.count)
  }
}
