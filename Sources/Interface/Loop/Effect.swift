package import Content
package import InterfaceKit
package import Statistics
package import Storage
package import Wording

/// An order to the edge; its outcome comes back as a `Report`.
package enum Effect: Hashable, Sendable {
  /// Reads and parses a page: `Report.pageRead` or `.pageFailed` follows.
  case read(path: String)
  /// Reads a line of a file: `Report.quoted` follows, where it can be read.
  case quote(Diagnostic.Place)
  /// Opens a page's file in the editor that the environment names, at a line counted from 1, and waits for its end:
  /// `Report.editorFailed` follows where something went wrong.
  case edit(path: String, line: Int)
  /// Draws a picture beside everything else: `Report.pictureDrawn` follows when it is done.
  case draw(PictureRequest)
  /// Reads the texts of a complete stand to search in, beside everything else: `Report.indexed` follows.
  case index(Stand)
  /// Checks the stand's files by every rule, beside everything else: `Report.checked` follows.
  case check
  /// Makes a page where there is none and opens it: `Report.opened` follows, or `.openFailed`.
  case make(PageOrder)
  /// Makes a stand in an empty folder and opens its page: `Report.opened` follows, or `.newStandFailed`.
  case start(NewStandAnswers)
  /// Changes the stand's files, beside the loop: `Report.arranged` or `.arrangingFailed` follows.
  case arrange(ContentChange, about: Subject)
  /// Lists the pictures in a folder: `Report.picturesListed` follows.
  case listPictures(folder: String)
  /// Reads a page's file to edit it: `Report.opened` follows, or `.openFailed`.
  case openForEditing(path: String, language: Language)
  /// Replaces a page's file, if it is still what it was: `Report.saved`, `.saveFailed` or `.saveRefused` follows.
  case save(TypedPage)
  /// Keeps a text in case the power fails.
  case keep(TypedPage)
  /// Forgets a text that was kept.
  case forget(path: String)
  /// Looks for misspelt words in a page, beside the loop: `Report.spelled` follows, where its language has a dictionary.
  case spell(TypedPage, Language)
  /// Looks for what may have been meant by a word, beside the loop: `Report.suggested` follows.
  case suggest(word: String, Language)
  /// Adds a word to those that the stand knows, beside the loop: `Report.arrangingFailed` follows where that fails.
  case learn(word: String, Language)
  /// Looks what a page's file is now: `Report.foundOnDisk` follows, where that can be told.
  case lookAtFile(path: String)
  /// The page is not being edited any more.
  case close(path: String)
  /// Gives a text to the terminal's clipboard.
  case copyToTerminal(String)
  /// Finds out what has changed on a complete stand, beside everything else: `Report.changesFound` follows.
  case findChanges(Stand)
  /// Finds out what a translation was made from, beside everything else: `Report.translationBaseFound` follows.
  case findTranslationBase(TranslationPair)
  /// Puts a file back, beside everything else: `Report.reverted` or `.revertFailed` follows.
  case revert(Reversal)
  /// Counts what visitors did, beside the loop.
  case count([Occurrence])
  /// Sums up what was counted, beside the loop: `Report.figuresRead` follows, where there is any.
  case sumUp
  /// Writes a line into the stand's log.
  case log(LogEntry)
  /// Sends the next frame as a whole: something else may have written on the terminal.
  case repaint
  /// Looks whether a PIN has been set, and may be tried: `Report.pin` follows.
  case lookAtPin
  /// Checks digits against the PIN, beside everything else: `Report.pin` follows.
  case checkPin(String)
  case quit
  /// Ends the program, to be started again by whoever started it.
  case restart
}
