internal import Exhibition
internal import Markdown
internal import Screen

extension State {
  mutating func tick(_ clock: Clock) {
    let minuteChanged = clock.epochSeconds / 60 != self.clock.epochSeconds / 60
    self.clock = clock
    if minuteChanged {
      stand = everything.shown(to: options, at: clock)
      // A commit changes nothing in the folder.
      changesAreStale = true
      edited?.beside?.isBaseStale = true
    }
    if isAbandoned { returnToStart() }
    if let checkDue, clock.monotonic >= checkDue { edited?.finishCheck() }
  }

  /// Takes over what was read, but for pages that are broken now: their last good version stays. The page on screen stays until it has been read anew.
  mutating func replaceStand(by stand: Stand) -> [Effect] {
    if keepMissingPage(in: stand) { return [] }
    var stand = stand
    stand.keepLastGood(of: everything)
    everything = stand
    self.stand = stand.shown(to: options, at: clock)
    if !stand.settings.languages.contains(language) {
      language = options.language ?? stand.settings.defaultLanguage
    }
    pictures.expire()
    documents.forgetAll(but: pageOnScreen?.path)
    staleDocument = pageOnScreen?.path
    noteRead()
    isIndexing = true
    changesAreStale = true
    edited?.beside?.isBaseStale = true
    checking.expire()
    return [.index(stand)]
  }
}

extension Stand {
  /// What is on show: in kiosk mode without drafts and what lies outside its dates.
  func shown(to options: Options, at clock: Clock) -> Stand {
    options.isKiosk ? visible(at: clock.epochSeconds) : self
  }
}
