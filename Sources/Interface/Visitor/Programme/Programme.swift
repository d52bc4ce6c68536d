internal import Exhibition

/// The stand's events as home shows them.
struct Programme {
  /// What goes on now, then what comes next, by start; after the last day, all that was.
  let entries: [Entry]

  struct Entry {
    var exhibit: Exhibit
    var phase: Phase
  }

  enum Phase {
    case live, ahead, over
  }

  init(_ state: State) {
    let now = state.clock.epochSeconds
    let events = state.stand.sections.filter { $0.kind == .programme }.flatMap(\.exhibits)
    let entries = events.compactMap { event -> Entry? in
      guard let frontMatter = state.page(in: event.pages)?.frontMatter, let date = frontMatter.date else { return nil }
      if frontMatter.isLive(at: now) { return Entry(exhibit: event, phase: .live) }
      return Entry(exhibit: event, phase: date.epochSeconds > now ? .ahead : .over)
    }
    let current = entries.filter { $0.phase == .live } + entries.filter { $0.phase == .ahead }
    self.entries = current.isEmpty ? entries : current
  }
}

extension FrontMatter {
  /// Whether an event is going on: from its start to its end, or to the end of its day where it names none.
  func isLive(at epochSeconds: Int) -> Bool {
    guard let date else { return false }
    let end = endDate?.end ?? date.end
    return (date.epochSeconds..<max(end, date.epochSeconds + 1)).contains(epochSeconds)
  }
}
