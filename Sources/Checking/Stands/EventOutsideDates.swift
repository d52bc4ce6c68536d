package import Content
internal import Time
import Wording

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
