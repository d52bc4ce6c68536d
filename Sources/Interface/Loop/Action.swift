package import Exhibition
package import Markdown
package import Screen

/// Everything that can happen to the stand: what a person wants, and what the edge reports.
package enum Action: Hashable, Sendable {
  // What a person wants.
  case move(Direction)
  case page(Direction)
  case start
  case end
  case open
  /// The n-th tile or item, from 1; 0 is what the screen itself is about.
  case openNumber(Int)
  indirect case go(Target)
  case back
  case forward
  case home
  case focusLink(Step)
  case nextLanguage
  case language(Language)
  case nextTheme
  /// Takes on the colours of that name.
  case theme(String)
  case help
  case gallery
  /// Search over the whole stand.
  case search
  /// Search within the page.
  case find
  case outline
  case palette
  /// Goes to what the last save changed, one after the other, in a preview.
  case change(Step)
  /// Opens the page's file in the editor that the environment names.
  case openInEditor
  /// What was typed or pasted into a field.
  case type(String)
  /// Takes the last character of the field away.
  case erase
  case clear
  /// Opens the page in the editor.
  case editPage
  /// Goes on with a page that was left before it was saved; `nil` for the last one.
  case resume(String?)
  /// Shows a preview as on a screen of 80 columns, or as wide as the terminal is.
  case nextWidth
  /// Opens the staff desk.
  case desk
  /// Asks for the ID of a new page.
  case newPage
  case edit(EditorAction)
  /// Replaces all that is looked for in the page being edited.
  case replaceAll
  /// What has changed before it goes live.
  case changes
  case moveToChange(Step)
  /// Asks whether the current change shall be taken back.
  case revertBlock
  /// Asks whether the whole page shall be put back.
  case revertFile
  /// Answers the question on screen: yes or no.
  case answer(Bool)
  case quit
  case press(Point)
  /// Moves with the button held down.
  case drag(Point)
  case wheel(Direction, Point)
  /// A key that is about what has not been read yet.
  case typeAhead(Key)
  /// A key that means nothing here; it wakes the stand all the same.
  case wake

  // What the edge reports: large, and seldom. Held apart, so that what a person wants stays small.
  case resized(Size)
  case widths(WidthPolicy)
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
  indirect case saved(path: String, PageStamp)
  indirect case saveFailed(path: String, reason: Message)
  /// A page was not saved: its file is no longer there.
  case saveVanished(path: String)
  /// Somebody else has changed the file.
  indirect case saveRefused(path: String, StampedPage)
  indirect case pictureDrawn(PictureRequest, Picture)
  /// The picture is missing, broken or too much.
  indirect case pictureFailed(PictureRequest, reason: Message)
  indirect case changesFound(ChangeReport)
  /// What a translation was made from, as far as that is known.
  indirect case translationBaseFound(TranslationBase)
  /// A file has been put back.
  case reverted
  /// A file has been left as it is.
  indirect case revertFailed(reason: Message)

  package enum Direction: Hashable, Sendable {
    case up, down, left, right
  }

  package enum Step: Hashable, Sendable {
    case next, previous
  }
}
