import Content
internal import InterfaceKit
internal import Screen
internal import Time
import Wording

/// The stand's events as home shows them.
struct Programme {
  /// The events that go on now, then those of these days, then those to come, by start; after the last day, all that
  /// there were.
  let entries: [Entry]

  struct Entry {
    var exhibit: Exhibit
    var phase: Phase

    var target: Target { .page(.exhibit(exhibit.id)) }
  }

  enum Phase {
    /// Its hours are now.
    case live
    /// It has days but no hours, and this is one of them.
    case inDays
    case ahead, over
  }

  init(_ shared: Shared) {
    let now = shared.clock.epochSeconds
    let events = shared.stand.sections.filter { $0.kind == .programme }.flatMap(\.exhibits)
    let entries = events.compactMap { event in
      shared.page(in: event.pages)?.frontMatter.phase(at: now).map { Entry(exhibit: event, phase: $0) }
    }
    let current = [Phase.live, .inDays, .ahead].flatMap { phase in entries.filter { $0.phase == phase } }
    self.entries = current.isEmpty ? entries : current
  }
}

extension FrontMatter {
  /// Returns the phase of an event; never live where it has a day but no hour, or night would be part of it.
  func phase(at epochSeconds: Int) -> Programme.Phase? {
    guard let date else { return nil }
    if takesPlace(at: epochSeconds) { return hasHours ? .live : .inDays }
    return date.epochSeconds > epochSeconds || sessions.contains { $0.lowerBound > epochSeconds } ? .ahead : .over
  }

  /// Returns a note on the day of an event: that it goes on, is today's or tomorrow's, or over; `nil` where there is no
  /// more to say than its dates do.
  func dayNote(at epochSeconds: Int) -> Message? {
    switch phase(at: epochSeconds) {
    case .live: .now
    case .inDays: isOfOneDay ? .today : nil
    case .ahead: days(after: epochSeconds) == 1 ? .tomorrow : nil
    case .over: .over
    case nil: nil
    }
  }

  /// At what time of its days an event is and where, and that it goes on or is over before its day is; `nil` where
  /// nothing of it is known.
  func timeAndPlace(at epochSeconds: Int, in language: Language) -> String? {
    guard let date else { return nil }
    let phase = phase(at: epochSeconds)
    let isDayOver = EventDays(self)?.relation(at: epochSeconds) == .over
    let note: Message? = phase == .live ? .now : phase == .over && !isDayOver ? .over : nil
    let time =
      liveEnd(at: epochSeconds, in: language)
      ?? MomentText.times(from: date, to: endDate, hours: hours, in: language)
    let parts = [note?.text(in: language), time, place].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Whether it ends on the day it starts on.
  var isOfOneDay: Bool { endDate.map { $0.civilDate == date?.civilDate } ?? true }

  /// The time until when it goes on, where that is known and it does.
  func liveEnd(at epochSeconds: Int, in language: Language) -> String? {
    guard phase(at: epochSeconds) == .live else { return nil }
    if let hours { return Message.until(MomentText.time(secondsOfDay: hours.end)).text(in: language) }
    guard let endDate, endDate.hasTime, isOfOneDay else { return nil }
    return Message.until(MomentText.time(endDate)).text(in: language)
  }

  /// The days from a moment to its start, by the clocks on site.
  private func days(after epochSeconds: Int) -> Int? {
    date.map { $0.civilDate.daysSince1970 - CivilDate.split(seconds: epochSeconds + $0.offsetSeconds).days }
  }
}

/// The day of an event, or its first and its last, by the clocks on site.
struct EventDays: Hashable {
  private let first: CivilDate
  private let last: CivilDate
  private let offsetSeconds: Int

  /// The place of some days in time, as seen from today.
  enum Relation {
    case over, today, tomorrow, ahead

    /// The word for it; `nil` where the date says enough.
    var note: Message? {
      switch self {
      case .over: .over
      case .today: .today
      case .tomorrow: .tomorrow
      case .ahead: nil
      }
    }
  }

  /// Reads the days of an event; `nil` for a page without a date.
  init?(_ frontMatter: FrontMatter) {
    guard let start = frontMatter.date else { return nil }
    first = start.civilDate
    last = frontMatter.endDate?.civilDate ?? first
    offsetSeconds = start.offsetSeconds
  }

  func relation(at epochSeconds: Int) -> Relation {
    let today = CivilDate.split(seconds: epochSeconds + offsetSeconds).days
    if today > last.daysSince1970 { return .over }
    if today >= first.daysSince1970 { return .today }
    return first.daysSince1970 == today + 1 ? .tomorrow : .ahead
  }

  /// `17–21 May`; a single day with its name: `17 May · Friday`.
  func text(in language: Language) -> String {
    let days = MomentText.days(from: first, to: last, in: language)
    return first == last ? days + " · " + Message.weekday(first).text(in: language) : days
  }
}

/// The layout of the programme in its part of home.
struct ProgrammeLayout {
  struct Row {
    var entry: Programme.Entry
    var rect: Rect
  }

  /// Those that there is room for, with a line on what it is about where there is room for all, or the first ones
  /// where there is for half of them.
  let rows: [Row]

  init(in rect: Rect, _ programme: Programme) {
    let all = programme.entries
    let spare = rect.size.rows - all.count
    let explained = spare * 2 >= all.count ? min(spare, all.count) : 0
    rows = all.prefix(rect.size.rows - explained).enumerated().map { index, entry in
      Row(
        entry: entry,
        rect: Rect(
          column: rect.origin.column, row: rect.origin.row + index + min(index, explained),
          columns: rect.size.columns, rows: index < explained ? 2 : 1))
    }
  }
}
