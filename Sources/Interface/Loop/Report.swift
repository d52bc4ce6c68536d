package import Content
package import Editing
package import InterfaceKit
package import MarkdownTree
package import Screen
package import Searching
package import Statistics
package import Storage
package import Wording

/// A report of the edge: an event of the terminal, of the files or of the work done beside the loop.
package enum Report: Hashable, Sendable {
  case resized(Size)
  case widths(WidthPolicy)
  /// The terminal's way of showing pixels; `nil` if it shows none.
  case graphics(PixelGraphics?)
  case tick(Clock)
  indirect case standLoaded(Stand)
  indirect case pageRead(path: String, Document)
  indirect case pageFailed(path: String, reason: Message)
  /// A page's file was read anew ahead of everything else; no document where it is broken.
  indirect case pageSaved(Page, Document?, problems: [Diagnostic])
  /// The text of a line of a file.
  indirect case quoted(Diagnostic.Place, String)
  /// The editor did not do what it should.
  indirect case editorFailed(EditorFailure)
  indirect case indexed(SearchIndex)
  indirect case checked(StandReport)
  indirect case opened(OpenedPage)
  indirect case openFailed(path: String, reason: Message)
  /// No stand was made, for the answer to a question, if to one.
  indirect case newStandFailed(NewStandForm.Question?, reason: Message)
  indirect case saved(path: String, PageStamp)
  indirect case saveFailed(path: String, reason: Message)
  /// A page was not saved: its file is no longer there.
  case saveVanished(path: String)
  /// Somebody else has changed the file.
  indirect case saveRefused(path: String, StampedPage)
  /// A file as it is now; `nil` where it is gone.
  indirect case foundOnDisk(path: String, StampedPage?)
  /// The reason why typed text cannot be kept until it is saved; `nil` once it can again.
  indirect case keepingFailed(reason: Message?)
  indirect case pictureDrawn(PictureRequest, Picture)
  /// The picture is missing, broken or too much.
  indirect case pictureFailed(PictureRequest, reason: Message)
  indirect case changesFound(ChangeReport)
  /// The page that a translation was made from, as far as that is known.
  indirect case translationBaseFound(TranslationBase)
  /// The sums of what visitors looked at.
  indirect case figuresRead(Figures)
  case contentVersionFound(ContentVersion)
  /// A file has been put back.
  case reverted
  /// A file has been left as it is.
  indirect case revertFailed(reason: Message)
  /// The misspelt words of a page, as it was when they were looked for.
  indirect case spelled(path: String, Misspellings)
  /// What may have been meant by a misspelt word.
  indirect case suggested(word: String, [String])
  /// The names of the picture files in a folder.
  indirect case picturesListed(folder: String, [String])
  /// A change of the stand's files is done; what takes it back, and the subject as it was called before.
  indirect case arranged(ContentChange, undo: ContentChange, about: Subject)
  indirect case arrangingFailed(reason: Message)
  case pin(PinAnswer)
}
