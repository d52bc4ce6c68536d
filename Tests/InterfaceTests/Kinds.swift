import Content
import Editing
import InterfaceKit
internal import Markdown
import MarkdownTree
import Screen
import Statistics
import Storage
import TestSupport
import Wording

@testable import Interface

/// What a person can want, each case by its name. The compiler asks for a row here, and for one in `input(of:)`, wherever
/// `Input` gets a case: so random walks send all of them.
enum InputKind: CaseIterable {
  case move, page, start, end, open, openNumber, go, back, forward, home, focusLink, nextLanguage, language, nextScale,
    nextTheme
  case theme, help, gallery, search, find, outline, palette, change, openInEditor, type, erase, clear, editPage, resume
  case nextWidth, desk, newPage, editSettings, arrange, edit, replaceAll, changes, moveToChange, revertBlock,
    revertFile, answer,
    repaint,
    quit, press
  case drag, wheel, typeAhead, wake, restart, lock, staffMenu, keyboard, moreCharacters

  init(_ input: Input) {
    self =
      switch input {
      case .move: .move
      case .page: .page
      case .start: .start
      case .end: .end
      case .open: .open
      case .openNumber: .openNumber
      case .go: .go
      case .back: .back
      case .forward: .forward
      case .home: .home
      case .focusLink: .focusLink
      case .nextLanguage: .nextLanguage
      case .language: .language
      case .nextTheme: .nextTheme
      case .nextScale: .nextScale
      case .theme: .theme
      case .help: .help
      case .gallery: .gallery
      case .search: .search
      case .find: .find
      case .outline: .outline
      case .palette: .palette
      case .change: .change
      case .openInEditor: .openInEditor
      case .type: .type
      case .erase: .erase
      case .clear: .clear
      case .editPage: .editPage
      case .resume: .resume
      case .nextWidth: .nextWidth
      case .desk: .desk
      case .newPage: .newPage
      case .arrange: .arrange
      case .editSettings: .editSettings
      case .edit: .edit
      case .replaceAll: .replaceAll
      case .changes: .changes
      case .moveToChange: .moveToChange
      case .revertBlock: .revertBlock
      case .revertFile: .revertFile
      case .answer: .answer
      case .repaint: .repaint
      case .quit: .quit
      case .press: .press
      case .drag: .drag
      case .wheel: .wheel
      case .typeAhead: .typeAhead
      case .wake: .wake
      case .restart: .restart
      case .lock: .lock
      case .staffMenu: .staffMenu
      case .keyboard: .keyboard
      case .moreCharacters: .moreCharacters
      }
  }
}

/// What the edge can report, kept complete in the same way.
enum ReportKind: CaseIterable {
  case resized, widths, graphics, tick, standLoaded, pageRead, pageFailed, pageSaved, quoted, editorFailed, indexed,
    checked
  case opened, openFailed, newStandFailed, saved, saveFailed, saveVanished, saveRefused, foundOnDisk, keepingFailed,
    pictureDrawn,
    pictureFailed, changesFound
  case translationBaseFound, figuresRead, contentVersionFound, reverted, revertFailed, pin, arranged,
    arrangingFailed, picturesListed, spelled, suggested

  init(_ report: Report) {
    self =
      switch report {
      case .resized: .resized
      case .widths: .widths
      case .graphics: .graphics
      case .tick: .tick
      case .standLoaded: .standLoaded
      case .pageRead: .pageRead
      case .pageFailed: .pageFailed
      case .pageSaved: .pageSaved
      case .quoted: .quoted
      case .editorFailed: .editorFailed
      case .indexed: .indexed
      case .checked: .checked
      case .opened: .opened
      case .openFailed: .openFailed
      case .newStandFailed: .newStandFailed
      case .saved: .saved
      case .saveFailed: .saveFailed
      case .saveVanished: .saveVanished
      case .saveRefused: .saveRefused
      case .foundOnDisk: .foundOnDisk
      case .keepingFailed: .keepingFailed
      case .pictureDrawn: .pictureDrawn
      case .pictureFailed: .pictureFailed
      case .changesFound: .changesFound
      case .translationBaseFound: .translationBaseFound
      case .reverted: .reverted
      case .figuresRead: .figuresRead
      case .contentVersionFound: .contentVersionFound
      case .revertFailed: .revertFailed
      case .pin: .pin
      case .arranged: .arranged
      case .arrangingFailed: .arrangingFailed
      case .picturesListed: .picturesListed
      case .spelled: .spelled
      case .suggested: .suggested
      }
  }
}

extension RandomWalk {
  /// Something that a person wants, whether a key means it here or not.
  mutating func input(of kind: InputKind) -> Input {
    let direction = pick([Direction.up, .down, .left, .right])
    let step = pick([Step.next, .previous])
    let subject = pick(subjects)
    switch kind {
    case .move: return .move(direction)
    case .page: return .page(pick([.up, .down]))
    case .start: return .start
    case .end: return .end
    case .open: return .open
    case .openNumber: return .openNumber(pick(Array(0...10)))
    case .go:
      let sections = visitor.state.stand.sections.map { Target.section($0.id) }
      return .go(
        pick(
          sections + [.home, .search, .changes, .page(subject), .page(subject, anchor: "a"), .address("https://a.b")]))
    case .back: return .back
    case .forward: return .forward
    case .home: return .home
    case .focusLink: return .focusLink(step)
    case .nextLanguage: return .nextLanguage
    case .language: return .language(pick([.ru, .en, .zh]))
    case .nextTheme: return .nextTheme
    case .nextScale: return .nextScale
    case .theme: return .theme(pick(["dark", "mono", "plaid"]))
    case .help: return .help
    case .gallery: return .gallery
    case .search: return .search
    case .find: return .find
    case .outline: return .outline
    case .palette: return .palette
    case .change: return .change(step)
    case .openInEditor: return .openInEditor
    case .type: return .type(pick(["а", "панда", "漢\n", "e\u{301}"]))
    case .erase: return .erase
    case .clear: return .clear
    case .editPage: return .editPage
    case .resume: return .resume(pick([nil] + visitor.state.unsavedPages.map(\.path)))
    case .nextWidth: return .nextWidth
    case .desk: return .desk
    case .newPage: return .newPage
    case .editSettings: return .editSettings
    case .arrange: return .arrange(pick([.earlier, .later, .featured, .draft, .rename, .remove, .undo]))
    case .edit: return .edit(pick(Self.edits))
    case .replaceAll: return .replaceAll
    case .changes: return .changes
    case .moveToChange: return .moveToChange(step)
    case .revertBlock: return .revertBlock
    case .revertFile: return .revertFile
    case .answer: return .answer(pick([true, false]))
    case .repaint: return .repaint
    case .quit: return .quit
    case .press: return .press(point())
    case .drag: return .drag(point())
    case .wheel: return .wheel(pick([.up, .down]), point())
    case .typeAhead: return .typeAhead(pick([Key(.enter), Key(.down), Key(.character("e"))]))
    case .wake: return .wake
    case .restart: return .restart
    case .lock: return .lock
    case .staffMenu: return .staffMenu
    case .keyboard: return .keyboard(pick([.ru, .en, .zh]))
    case .moreCharacters: return .moreCharacters
    }
  }

  private static let edits: [EditorAction] = [
    .insert("а"), .paste("a\nb\n\n漢"), .newline, .deleteBackward, .deleteWordForward, .undo, .redo, .selectAll, .cut,
    .copy, .pasteClipboard, .indent, .strong, .save, .move(.rowDown), .move(.rowUp, extending: true), .page(.next),
    .ask(.find), .ask(.replace), .ask(.goToLine), .ask(.saveAs), .toggle(.matchCase), .toggle(.wholeWords),
    .nextFinding, .fix, .nextMisspelling, .nextView, .swapSides,
    .widenSource(9), .nextBeside, .editBeside, .moveToChange(.next), .nextWidth, .nextPreviewTheme,
    .nextPreviewLanguage, .pickLink, .pickPicture, .alignTable, .moveLinesUp, .duplicateLines,
    .markTranslated, .deleteLines, .toggleComment, .compareWithFile, .ask(.caption("b c.png")), .outdent,
    .move(.start), .move(.end), .move(.paragraphUp), .move(.paragraphDown),
  ]

  /// Something that the edge reports, whether it was asked for or not. Nothing is opened or made for a visitor.
  mutating func report(of kind: ReportKind) -> Report? {
    let state = visitor.state
    // Nothing is reported of a stand that has no page at all.
    guard let page = state.shared.page(about: pick(subjects)) else { return nil }
    let path = pick([page.path, state.edited?.path ?? page.path, state.held.first?.path ?? "x.ru.md"])
    let bytes = Array(pick(["---\ntitle: a\n---\nText.\n", "", "# b\n\n漢字", "---\ntitle: [\n---\n"]).utf8)
    let place = Diagnostic.Place(path: path, line: 2, column: 1)
    let request = PictureRequest(path: "a.png", size: Size(columns: 20, rows: 8), depth: .palette256)
    switch kind {
    case .resized: return .resized(size())
    case .widths: return .widths(WidthPolicy(rawValue: pick(Array(0..<8))))
    case .graphics: return .graphics(pick([nil, PixelGraphics(.kitty, cell: PixelSize(width: 9, height: 18))]))
    case .tick: return .tick(state.clock.later(milliseconds: pick([0, 999, 61_000])))
    case .standLoaded: return .standLoaded(state.everything)
    case .pageRead: return .pageRead(path: path, Document(parsing: bytes))
    case .pageFailed: return .pageFailed(path: path, reason: "It is gone.")
    case .pageSaved: return .pageSaved(page, pick([nil, Document(parsing: bytes)]), problems: [])
    case .quoted: return .quoted(place, "title: [")
    case .editorFailed: return .editorFailed(pick([.noEditor, .exited(program: "vi", status: 1)]))
    case .indexed: return state.index.map { .indexed($0) }
    case .checked:
      let finding = Diagnostic(.warning, "dead-link", at: place, "A link is dead.")
      return .checked(StandReport(findings: pick([[], [finding]]), edits: [StandReport.Edit(path: path, time: 0)]))
    case .opened:
      return .opened(OpenedPage(path: page.path, language: page.language, version: StampedPage(bytes: bytes)))
    case .openFailed: return .openFailed(path: path, reason: "It is gone.")
    case .newStandFailed: return .newStandFailed(pick([nil, .zone]), reason: "There is no such zone.")
    case .saved: return .saved(path: path, StampedPage(bytes: bytes).stamp)
    case .saveFailed: return .saveFailed(path: path, reason: "The disk is full.")
    case .saveVanished: return .saveVanished(path: path)
    case .saveRefused: return .saveRefused(path: path, StampedPage(bytes: bytes))
    case .foundOnDisk: return .foundOnDisk(path: path, pick([nil, StampedPage(bytes: bytes)]))
    case .keepingFailed: return .keepingFailed(reason: pick([nil, "The disk is full."]))
    case .pictureDrawn: return .pictureDrawn(request, .swatch("▀", request.size))
    case .pictureFailed: return .pictureFailed(request, reason: "It is broken.")
    case .changesFound: return .changesFound(visitor.changes)
    case .translationBaseFound:
      let pair = TranslationPair(source: page, translation: page)
      return .translationBaseFound(
        TranslationBase(pair: pair, origin: .start, source: bytes, translation: pick([nil, bytes])))
    case .reverted: return .reverted
    case .revertFailed: return .revertFailed(reason: "It has changed.")
    case .arranged: return .arranged(ContentChange(), undo: ContentChange(), about: .stand)
    case .picturesListed: return .picturesListed(folder: page.folder, pick([[], ["a.png", "b c.png"]]))
    case .spelled:
      let other = Editor(bytes).text
      let text = pick([state.edited?.editor.text ?? other, other])
      let words = [0..<2, 3..<9].filter { $0.upperBound <= text.count }
      return .spelled(
        path: path, Misspellings(words.map { Misspellings.Word(range: $0, text: "teh") }, in: text))
    case .suggested: return .suggested(word: "teh", pick([[], ["the", "tea"]]))
    case .arrangingFailed: return .arrangingFailed(reason: "The disk is full.")
    case .pin: return .pin(pick([.missing, .ready(wait: 0), .refused(wait: 5000, failures: 3), .accepted]))
    case .figuresRead:
      var figures = Figures()
      figures.pages = [Figures.Page(id: "zoo/katyusha", language: page.language, views: 3, seconds: 90)]
      return .figuresRead(figures)
    case .contentVersionFound: return .contentVersionFound(ContentVersion(name: "1a2b3c4", time: 0))
    }
  }

  private var subjects: [Subject] {
    let stand = visitor.state.stand
    let all =
      [Subject.stand] + stand.sections.flatMap { [.section($0.id)] + $0.exhibits.map { .exhibit($0.id) } }
    let there = all.filter { visitor.state.shared.page(about: $0) != nil }
    return there.isEmpty ? [.stand] : there
  }
}
