package import Editing
package import Exhibition

/// What the editor wants to know before it goes on. Nothing is lost before it has been answered.
package enum EditorQuestion: Hashable, Sendable {
  /// The text was changed and is about to be left.
  case leaving
  /// A text was found that somebody typed and did not save.
  case recovery(RecoveryRecord)
  /// The file was changed by somebody else since it was opened.
  case conflict(StampedPage)
  /// The file was deleted or renamed by somebody else since it was opened.
  case vanished
  /// Where mine and theirs differ and both from what they come from: which one to take, for the n-th of them.
  case merging(ThreeWayMerge, [ThreeWayMerge.Choice], theirs: StampedPage)

  /// What can be answered, the most careful first.
  var answers: [Answer] {
    switch self {
    case .leaving: [.stay, .saveAndLeave, .keepOpen, .leave]
    case .recovery: [.restore, .discardRecovery]
    case .conflict: [.stay, .merge, .keepMine, .takeTheirs, .saveAs]
    case .vanished: [.stay, .saveAnew, .saveAs]
    case .merging: [.mine, .theirs, .both, .stay]
    }
  }

  package enum Answer: Hashable, Sendable {
    case stay, saveAndLeave
    /// Leaves the text open and not saved.
    case keepOpen
    /// Gives up what was changed.
    case leave
    case restore, discardRecovery
    case merge, keepMine, takeTheirs, saveAs
    /// Makes the file again.
    case saveAnew
    case mine, theirs, both
  }
}
