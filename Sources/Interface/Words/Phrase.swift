import Wording

/// A piece of the interface's text, the same in every screen that uses it.
enum Phrase: Hashable, CaseIterable {
  // A number with its noun.
  case problemCount, secondCount, resultCount, wordCount
  case select, open, back, home, language, theme, help, repaint, quit, read, links, neighbours, pages, number, ends,
    forward
  case now, today, next, website, onStand, when, place
  case missingTranslation, about, aboutSection, emptySection, emptyStand, unreadable, loading
  case stillHere, anyKey, address
  case tooSmall, helpTitle, helpTouch
  case draft, unclear, unlisted, scheduled, expired
  case pictures, picture, noPicture
  case search, find, outline, commands, nextMatch, previousMatch, erase, clear
  case searchHint, searchLoading, nothingFound, match, chooseTheme, chooseLanguage, goToSection, noCommand
  // The editor.
  case nameTaken, edit, editing, moveCursor, selectText, newLine, delete, deleteWord, indentLines, moveLines, duplicate,
    undo
  case redo, cut, copy, paste, selectAll, save, saveAs, findText, replaceText, replaceBy, replaceAll, otherField,
    goToLine
  case matchCase, wholeWords, noPageName
  case foreignTitle, foreignText, readOnlyAnswer, convertAnswer, mendAnswer, converted, readOnly
  case takenOver, changedOnDisk, goneFromDisk
  case lineNumber, fileName, nextFinding, fix, strong, emphasis, alignTable, insert, insertLink, insertPicture, nextView
  case swapSides, nextBeside, widen, nextWidth, saved, notSaved, replaced, alsoOpen, mergedAll, noFix, noTable, modified
  case unmodified, unsavedTitle, unsavedText, recoveryTitle, recoveryText, conflictTitle, conflictText
  case vanishedTitle, vanishedText, saveAnewAnswer
  case mergingText, stayAnswer, saveAndLeaveAnswer, leaveAnswer, restoreAnswer, discardAnswer, mergeAnswer
  case keepMineAnswer, takeTheirsAnswer, saveAsAnswer, mineAnswer, theirsAnswer, bothAnswer
  case keepOpenAnswer, stayHereAnswer, saveAllAnswer, keepAllAnswer, discardAllAnswer, quitText, unsavedPages
  case goOnEditing, editBeside, toTranslate, translated, nothingToTranslate, translatedFrom, translatedIn, changedHere
  case changedBlocks, preview, previewTheme, previewLanguage, screenWidth
  case change, editor, notice
  // The staff desk.
  case desk, nextPart, newPage, pagesPart, findingsPart, editsPart, there, missing, stale
  case pageCount, missingCount, staleCount, draftCount, errorCount, warningCount, noteCount
  case checking, noFindings, noEdits, makesTranslation, idHint, newSection, newExhibit, newTranslation
  case idUnusable, idNoSection, idComplete, notAPage, minutes, hours, days
  case themeDark, themeLight, themeContrast, themeMono
  case changes, compare, nextChange, previousChange, revertBlock, revertFile, answer, yes, no
  case pageAdded, pageChanged, pageRemoved, before, after, notThere, onlyBlanks, changeNumber, pageNumber
  case changesLoading, changedSince, firstPages, noChanges, lastCommit, noCommit, standStart
  case askRevertBlock, askRevertFile, askRemoveFile, askRestoreFile, notText

  /// The text with arguments in its places, as a ``Message`` has them: `%1`, and `%1{form|forms}` for a noun's form.
  func text(in language: Language, _ first: Message.Argument, _ second: Message.Argument = .number(0)) -> String {
    let (ru, en, zh) = texts
    return Message(ru: ru, en: en, zh: zh, first, second).text(in: language)
  }

  func text(in language: Language, _ first: Int, _ second: Int = 0) -> String {
    text(in: language, .number(first), .number(second))
  }

  /// The text as something that is put into a language later.
  var message: Message {
    let (ru, en, zh) = texts
    return Message(ru: ru, en: en, zh: zh)
  }

  /// The text and, behind it, what it is about.
  func message(followedBy other: Message) -> Message {
    Message(ru: "%1 %2", en: "%1 %2", zh: "%1%2", .message(message), .message(other))
  }

  /// In the stand's language; in English where the interface does not speak it.
  func text(in language: Language) -> String {
    let (ru, en, zh) = texts
    switch language {
    case .ru: return ru
    case .zh: return zh
    default: return en
    }
  }
}
