import Content
internal import Editing
internal import Interface
internal import InterfaceKit
import Storage
import Wording

/// The files of a visitor who edits pages: in memory, saved as the program saves them.
extension Visitor {
  /// Replaces a page's file, as another program would.
  package mutating func overwrite(_ path: String, with text: String) { files[path] = Array(text.utf8) }

  /// Selects the first piece of the page being edited that reads so, by the keys of the editor.
  package mutating func select(_ text: String) {
    guard let editor = state.edited?.editor,
      let range = editor.text.matches(of: FindQuery(text, matchesCase: true)).first
    else { return }
    let before = editor.text.substring(0..<range.lowerBound).count
    perform(.edit(.move(.textStart)))
    for _ in 0..<before { perform(.edit(.move(.right))) }
    for _ in text { perform(.edit(.move(.right, extending: true))) }
  }

  /// The same with any bytes.
  package mutating func overwrite(_ path: String, with bytes: [UInt8]) { files[path] = bytes }

  /// The bytes of a page's file.
  package func bytes(of path: String) -> [UInt8]? { version(path)?.bytes }

  /// The places of the words that count as misspelt.
  func misspellings(in page: TypedPage) -> Misspellings {
    let text = page.editor.text
    let words = suggestions.keys.flatMap { word in
      text.matches(of: FindQuery(word, matchesCase: true)).map { Misspellings.Word(range: $0, text: word) }
    }
    return Misspellings(words.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: text)
  }

  /// Deletes a page's file, as another program would.
  package mutating func remove(_ path: String) {
    files[path] = nil
    deleted.insert(path)
  }

  /// What a page's file holds now.
  package func file(_ path: String) -> String? {
    let bytes = files[path] ?? (deleted.contains(path) ? nil : try? library.read(path))
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func performEditing(_ effect: Effect) -> Report? {
    switch effect {
    case .openForEditing(let path, let language):
      guard let version = version(path) else { return .openFailed(path: path, reason: "It is gone.") }
      return .opened(
        OpenedPage(
          path: path, language: language, version: version, recovery: recovery, otherEditor: otherEditor,
          trouble: recoveryTrouble))
    case .make(let order): return make(order)
    case .save(let draft):
      guard !isFull else { return .saveFailed(path: draft.path, reason: "The disk is full.") }
      let now = version(draft.path)
      if let now, draft.stamp?.hasText(of: now.stamp) != true { return .saveRefused(path: draft.path, now) }
      if now == nil, draft.stamp != nil { return .saveVanished(path: draft.path) }
      files[draft.path] = draft.editor.bytes
      return version(draft.path).map { .saved(path: draft.path, $0.stamp) }
    case .lookAtFile(let path): return .foundOnDisk(path: path, version(path))
    case .keep(let draft): drafts[draft.path] = draft
    case .forget(let path): drafts[path] = nil
    case .copyToTerminal(let text): terminalClipboard = text
    case .learn(let word, let language): learnt.append("\(language.code) \(word)")
    case .close, .read, .draw, .index, .check, .findChanges, .findTranslationBase, .revert, .arrange, .start,
      .listPictures, .quote, .count, .spell, .suggest, .sumUp, .log, .edit, .repaint, .quit, .restart, .lookAtPin,
      .checkPin:
      break
    }
    return nil
  }

  /// A translation begins as a draft without a text: making it from its source takes a folder.
  private mutating func make(_ order: PageOrder) -> Report {
    let id = order.id == "." ? "" : order.id + "/"
    let name = order.kind == .exhibit || order.id.contains("/") ? "index" : "_index"
    let path = "\(id)\(name).\(order.language.code).md"
    guard version(path) == nil else { return .openFailed(path: path, reason: "It is there.") }
    let text = "---\ntitle: \"\(order.id)\"\ndraft: true\n---\n"
    files[path] = Array(text.utf8)
    return .opened(OpenedPage(path: path, language: order.language, version: StampedPage(bytes: Array(text.utf8))))
  }

  /// Where a test says what the source was; the translation is as it was before the visitor came.
  func base(of pair: TranslationPair) -> TranslationBase? {
    guard let source = translated[pair.source.path] else { return nil }
    let kept = try? library.read(pair.translation.path)
    return TranslationBase(pair: pair, origin: .commit("1a2b3c4"), source: Array(source.utf8), translation: kept)
  }

  private func version(_ path: String) -> StampedPage? {
    let bytes = files[path] ?? (deleted.contains(path) ? nil : try? library.read(path))
    return bytes.map { StampedPage(bytes: $0) }
  }
}
