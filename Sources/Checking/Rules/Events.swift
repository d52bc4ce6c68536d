package import Content
internal import Time
import Wording

/// Two events do not take place at the same time in the same place.
package struct EventOverlap: StandRule {
  package let name = "event-overlap"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "Forum: Hall A, 10:00–12:00. Concert: Hall A, 11:00–12:00.",
    after: "Forum: Hall A, 10:00–12:00. Concert: Hall A, 12:00–13:00.")

  private struct Event {
    var page: Page
    var place: String
    var span: Range<Int>
  }

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    for section in stand.stand.sections where section.kind == .programme {
      let events = section.exhibits.flatMap { self.events($0, stand.stand.settings) }
      for place in Dictionary(grouping: events, by: \.place).values { check(place, &findings) }
    }
  }

  /// Each time that it takes place. Only what has a time and a place can be in the way of another.
  private func events(_ exhibit: Exhibit, _ settings: Settings) -> [Event] {
    guard let page = exhibit.page(in: settings.defaultLanguage, settings: settings)?.page, !page.frontMatter.isDraft,
      let place = page.frontMatter.place, let start = page.frontMatter.date, page.frontMatter.hasHours
    else { return [] }
    var spans = page.frontMatter.sessions
    if page.frontMatter.hours == nil {
      let end = page.frontMatter.endDate.map(\.end) ?? start.epochSeconds + 1
      spans = [start.epochSeconds..<max(end, start.epochSeconds + 1)]
    }
    return spans.map { Event(page: page, place: place.lowercased(), span: $0) }
  }

  private func check(_ events: [Event], _ findings: inout Findings) {
    var last: Event?
    // Those that meet every day are one finding.
    var reported: Set<[String]> = []
    for event in events.sorted(by: { ($0.span.lowerBound, $0.page.path) < ($1.span.lowerBound, $1.page.path) }) {
      if let earlier = last, event.span.lowerBound < earlier.span.upperBound,
        reported.insert([earlier.page.path, event.page.path]).inserted
      {
        let message =
          Message(
            ru: "Событие идёт на площадке «%1», пока там ещё «%2»: исправьте время или место одного из них.",
            en: "The event takes place in “%1” while “%2” is still there: correct the time or the place of "
              + "one of them.",
            zh: "活动在“%1”举行时，“%2”尚未结束：请更正其中一项的时间或地点。",
            .text(event.page.frontMatter.place ?? ""),
            .text(earlier.page.frontMatter.title))
        let related = Diagnostic.Related(
          at: Diagnostic.Place(path: earlier.page.path),
          Message(
            ru: "Другое событие.",
            en: "The other event.",
            zh: "另一项活动。"))
        findings.add(
          Diagnostic(severity, name, at: Diagnostic.Place(path: event.page.path), message, related: [related]))
      }
      if event.span.upperBound > last?.span.upperBound ?? .min { last = event }
    }
  }
}

/// Events take place while the stand is open.
package struct EventOutsideDates: StandRule {
  package let name = "event-outside-dates"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "start: 2024-06-17, at a stand of 17 to 21 May", after: "start: 2024-05-17")

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    let settings = stand.stand.settings
    for section in stand.stand.sections where section.kind == .programme {
      for event in section.exhibits {
        for page in event.pages.values.sorted(by: { $0.path < $1.path }) { check(page, settings, &findings) }
      }
    }
  }

  private func check(_ page: Page, _ settings: Settings, _ findings: inout Findings) {
    guard let start = page.frontMatter.date, !page.frontMatter.isDraft else { return }
    let end = page.frontMatter.endDate ?? start
    if let first = settings.firstDay, start.epochSeconds < first.epochSeconds {
      findings.report(
        self, on: page.path,
        Message(
          ru: "Событие начинается раньше первого дня стенда, %1: исправьте его дату или дату в stand.yaml.",
          en: "The event starts before the stand’s first day, %1: correct its date, or that of stand.yaml.",
          zh: "活动早于展台首日 %1 开始：请更正其日期，或 stand.yaml 中的日期。",
          .text(first.civilDate.isoText))
      )
    } else if let last = settings.lastDay, end.epochSeconds >= last.end {
      findings.report(
        self, on: page.path,
        Message(
          ru: "Событие кончается позже последнего дня стенда, %1: исправьте его дату или дату в stand.yaml.",
          en: "The event ends after the stand’s last day, %1: correct its date, or that of stand.yaml.",
          zh: "活动晚于展台末日 %1 结束：请更正其日期，或 stand.yaml 中的日期。",
          .text(last.civilDate.isoText))
      )
    }
  }
}
