package import Editing
package import Screen
package import Wording

/// A person's wish: the meaning of a key, a touch or a command.
package enum Input: Hashable, Sendable {
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
  /// Sets all larger, or as usual again.
  case nextScale
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
  /// Text typed or pasted into a field.
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
  /// Opens the stand's settings in the editor.
  case editSettings
  /// Changes what the desk lists: the order, what is shown, names.
  case arrange(Arrangement)
  case edit(EditorAction)
  /// Replaces all that is looked for in the page being edited.
  case replaceAll
  /// The changes before they go live.
  case changes
  case moveToChange(Step)
  /// Asks whether the current change shall be taken back.
  case revertBlock
  /// Asks whether the whole page shall be put back.
  case revertFile
  /// Answers the question on screen: yes or no.
  case answer(Bool)
  /// Draws the whole screen anew, whatever another program has written on it.
  case repaint
  case quit
  /// Ends the program, to be started again.
  case restart
  /// Locks an unlocked stand again.
  case lock
  /// Opens the list of what staff can do with an unlocked stand.
  case staffMenu
  /// Shows that language's letters on the keyboard on the screen.
  case keyboard(Language)
  /// Shows the next characters on it.
  case moreCharacters
  case press(Point)
  /// Moves with the button held down.
  case drag(Point)
  case wheel(Direction, Point)
  /// A key that is about what has not been read yet.
  case typeAhead(Key)
  /// A key that means nothing here; it wakes the stand all the same.
  case wake
}

extension Input {
  /// Whether it is for staff alone: a locked stand does nothing of the kind, by whatever way it was asked for.
  package var isForStaff: Bool {
    switch self {
    case .openInEditor, .editPage, .resume, .desk, .newPage, .editSettings, .arrange, .edit, .replaceAll, .changes,
      .moveToChange,
      .revertBlock,
      .revertFile, .answer, .quit, .restart, .lock, .staffMenu:
      true
    case .move, .page, .start, .end, .open, .openNumber, .go, .back, .forward, .home, .focusLink, .nextLanguage,
      .language, .nextTheme, .theme, .help, .gallery, .search, .find, .outline, .palette, .change, .type, .erase,
      .clear, .nextScale, .nextWidth, .repaint, .press, .drag, .wheel, .typeAhead, .wake, .keyboard, .moreCharacters:
      false
    }
  }
}

/// A change of a subject or a page of the stand from its desk.
package enum Arrangement: Hashable, Sendable {
  /// Puts a subject before or behind its neighbour.
  case earlier, later
  /// Makes an exhibit one that home shows, or no longer.
  case featured
  /// Hides a page from visitors, or shows it to them.
  case draft
  /// Asks for another name, which may be in another section.
  case rename
  /// Asks whether it shall go.
  case remove
  /// Takes the last of these changes back.
  case undo
}

/// An action in the editor.
package enum EditorAction: Hashable, Sendable {
  case move(Motion, extending: Bool = false)
  /// By so many screens, up or down.
  case page(Step, extending: Bool = false)
  case selectAll
  case insert(String)
  /// Takes in what the terminal pasted, as one step.
  case paste(String)
  case newline
  case deleteBackward, deleteForward, deleteWordBackward, deleteWordForward
  case indent, outdent, moveLinesUp, moveLinesDown, duplicateLines, deleteLines, toggleComment
  case emphasis, strong, alignTable
  case undo, redo
  /// To and from the clipboard of the program; the terminal's gets what is copied, where it allows it.
  case cut, copy, pasteClipboard
  /// Opens the line to look for something in, to replace it, or to go to a line.
  case ask(EditorPrompt.Purpose)
  /// Looks in the line at the foot for the same in another way.
  case toggle(EditorPrompt.Option)
  case nextFinding
  case fix
  /// Goes to the next misspelt word, and offers what may have been meant.
  case nextMisspelling
  /// Shows source and page, the source alone, or the page alone.
  case nextView
  case swapSides
  /// Gives the source so many more columns.
  case widenSource(Int)
  /// Shows the page as another language's readers would meet it: the next language's source beside this one.
  case nextBeside
  /// Edits the translation shown beside, at the same block; this page stays in sight.
  case editBeside
  /// Goes to the next block that has to be translated anew, or the one before.
  case moveToChange(Step)
  /// Says in the page that it follows its source as that is now.
  case markTranslated
  /// The width that the page is set to: as wide as its half, or that of a small kiosk.
  case nextWidth
  /// The colours that the page is shown in.
  case nextPreviewTheme
  /// The language of the visitors that the page is shown to.
  case nextPreviewLanguage
  /// Picks an exhibit to link to, or a picture of the page.
  case pickLink, pickPicture
  /// Shows what somebody else has made of the file, to take it over, to merge it, or to keep one's own.
  case compareWithFile
  case save

  /// Whether it makes sense chosen from a list: what is typed and moved by keys does not.
  package var isCommand: Bool {
    switch self {
    case .move, .page, .insert, .paste, .newline, .deleteBackward, .deleteForward, .deleteWordBackward,
      .deleteWordForward, .toggle:
      false
    default: true
    }
  }

  /// Whether it is meant to change the text in another way than by taking changes back.
  package var changesText: Bool {
    switch self {
    case .insert, .paste, .newline, .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward, .indent,
      .outdent, .moveLinesUp, .moveLinesDown, .duplicateLines, .deleteLines, .toggleComment, .emphasis, .strong,
      .alignTable, .cut, .pasteClipboard,
      .ask(.replace), .fix, .pickLink, .pickPicture, .markTranslated:
      true
    case .move, .page, .selectAll, .undo, .redo, .copy, .ask, .toggle, .nextFinding, .nextMisspelling, .nextView,
      .swapSides, .widenSource, .nextBeside, .editBeside, .moveToChange, .nextWidth, .nextPreviewTheme,
      .nextPreviewLanguage, .compareWithFile, .save:
      false
    }
  }

  /// Whether it is of use only where a page may have translations.
  package var isAboutTranslations: Bool {
    switch self {
    case .nextBeside, .editBeside, .nextPreviewLanguage, .moveToChange, .markTranslated: true
    default: false
    }
  }
}
