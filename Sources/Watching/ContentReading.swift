package import Content
package import Files
package import MarkdownTree

/// The content as it was read anew, and what of it is shown: what has just disappeared may be on its way back.
struct ContentReading {
  var folder: StandFolder
  /// Each page that is broken is as it was.
  var stand: Stand
  /// The stand before it, or what the first screen was drawn from; `nil` for the first one, and for a page on its own.
  var last: Stand?
  /// The folder that was read before.
  var lastFolder: StandFolder
  /// Whether the content's path leads elsewhere than before.
  var isSwapped: Bool

  /// The decision on a reading.
  struct Verdict {
    /// The stand to be shown; `nil` to leave the one on show.
    var stand: Stand?
    /// Whether the stand lacks nothing that is in the folder, so that a copy may be made of it.
    var isWhole = false
    /// Whether the content is gone.
    var hasVanished = false
    /// Whether it need not be read again before something changes.
    var isSettled = true
  }

  /// - Parameters:
  ///   - afterPause: Whether nothing had changed for a while when it was read.
  ///   - unsettled: Files that may be half written.
  func verdict(afterPause: Bool, unsettled: Set<String>) -> Verdict {
    guard let last else { return Verdict(stand: stand) }
    if stand.hasVanished(since: last) { return Verdict(hasVanished: afterPause, isSettled: afterPause) }
    // Half of the settings may be settings too. What comes when they are whole is a change.
    if unsettled.contains(Settings.file) { return Verdict() }
    guard last.isComplete else { return Verdict(stand: stand, isWhole: stand.unreadable.isEmpty) }
    var stand = stand
    if !unsettled.isEmpty {
      // Pages that somebody is writing stay as they were, and new ones do not appear yet.
      let former = last.pagesByPath
      stand.replacePages { unsettled.contains($0.path) ? former[$0.path] : $0 }
    }
    // A release that takes the place of another by a link is there as a whole. What disappears otherwise may be on its
    // way back, and a folder that is made anew may be filled only now.
    if !isSwapped, !afterPause, stand.lacks(of: last) {
      guard folder.isSame(as: lastFolder) else { return Verdict(isSettled: false) }
      stand.keepMissing(of: last)
      return Verdict(stand: stand, isSettled: false)
    }
    let unreadable = stand.unreadable
    stand.keepMissing(of: last, under: unreadable)
    return Verdict(stand: stand, isWhole: unreadable.isEmpty)
  }
}

/// A change of the content that is followed.
package enum ContentNews: Sendable {
  /// The stand was read as a whole, from that folder.
  case stand(Stand, from: StandFolder)
  /// The page on screen was saved; it has no document where it is broken.
  case page(Page, Document?, problems: [Diagnostic])
}
