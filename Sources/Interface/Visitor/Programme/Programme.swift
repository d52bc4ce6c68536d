import Content
internal import Screen

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
    let entries = events.compactMap { event -> Entry? in
      guard let frontMatter = shared.page(in: event.pages)?.frontMatter, let date = frontMatter.date else { return nil }
      if frontMatter.takesPlace(at: now) { return Entry(exhibit: event, phase: frontMatter.hasHours ? .live : .inDays) }
      let isAhead = date.epochSeconds > now || frontMatter.sessions.contains { $0.lowerBound > now }
      return Entry(exhibit: event, phase: isAhead ? .ahead : .over)
    }
    let current = [Phase.live, .inDays, .ahead].flatMap { phase in entries.filter { $0.phase == phase } }
    self.entries = current.isEmpty ? entries : current
  }
}

extension FrontMatter {
  /// Whether an event is going on at this hour; never where it has a day but no hour, or night would be part of it.
  func isLive(at epochSeconds: Int) -> Bool { hasHours && takesPlace(at: epochSeconds) }
}

/// Where the events of the programme stand in their part of home.
struct ProgrammeLayout {
  struct Row {
    var entry: Programme.Entry
    var rect: Rect
  }

  /// Those that there is room for, each with a line on what it is about where there is room for all.
  let rows: [Row]

  init(in rect: Rect, _ shared: Shared) {
    let all = Programme(shared).entries
    let pitch = all.count * 2 <= rect.size.rows ? 2 : 1
    rows = all.prefix(rect.size.rows / pitch).enumerated().map { index, entry in
      Row(
        entry: entry,
        rect: Rect(
          column: rect.origin.column, row: rect.origin.row + index * pitch, columns: rect.size.columns, rows: pitch))
    }
  }
}
