internal import Exhibition

/// The stand's events as home shows them.
struct Programme {
  /// What goes on now, then what belongs to these days, then what comes next, by start; after the last day, all that was.
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
      if frontMatter.takesPlace(at: now) { return Entry(exhibit: event, phase: date.hasTime ? .live : .inDays) }
      return Entry(exhibit: event, phase: date.epochSeconds > now ? .ahead : .over)
    }
    let current = [Phase.live, .inDays, .ahead].flatMap { phase in entries.filter { $0.phase == phase } }
    self.entries = current.isEmpty ? entries : current
  }
}

extension FrontMatter {
  /// Whether an event is going on at this hour; never where it has a day but no hour, or night would be part of it.
  func isLive(at epochSeconds: Int) -> Bool { date?.hasTime == true && takesPlace(at: epochSeconds) }

  /// Whether the moment is between an event's start and its end; a day without an hour lasts to its midnight.
  func takesPlace(at epochSeconds: Int) -> Bool {
    guard let date else { return false }
    let end = endDate?.end ?? date.end
    return (date.epochSeconds..<max(end, date.epochSeconds + 1)).contains(epochSeconds)
  }
}
