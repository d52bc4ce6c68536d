import InterfaceKit
import Screen
import Wording

@testable import Interface

/// The keymap as a Markdown table, for docs/keys.md.
enum KeyTable {
  static var markdown: String {
    var rows: [(keys: [String], phrase: Message, contexts: [Context], note: String)] = []
    for binding in Keymap.bindings {
      let keys = binding.phrase == .number ? [binding.label] : binding.keys.map(name)
      let index = rows.firstIndex { $0.phrase == binding.phrase && $0.contexts == binding.contexts }
      if let index {
        rows[index].keys += keys.filter { !rows[index].keys.contains($0) }
      } else {
        rows.append((keys, binding.phrase, binding.contexts, note(of: binding)))
      }
    }
    let lines = rows.map { row in
      let keys = row.keys.map { "<kbd>\($0)</kbd>" }.joined(separator: " ")
      return
        "| \(keys) | \(row.phrase.text(in: .en)) | \(place(row.contexts))\(row.note) |"
    }
    return (["| Keys | What they do | Where |", "| --- | --- | --- |"] + lines).joined(separator: "\n")
  }

  private static func note(of binding: Binding) -> String {
    binding.isForStaff ? ", not in kiosk mode" : binding.isForPreview ? ", in `stand preview`" : ""
  }

  private static func place(_ contexts: [Context]) -> String {
    guard !contexts.isEmpty else { return "everywhere" }
    return Context.allCases.filter { contexts.contains($0) }.map { context in
      switch context {
      case .home: "home"
      case .section: "section"
      case .page: "page"
      case .search: "search"
      case .changes: "changes"
      case .review: "comparison"
      case .gallery: "picture"
      case .overlay: "panel"
      case .outline: "outline"
      case .palette: "commands"
      case .find: "find"
      case .desk: "desk"
      case .making: "new page"
      case .newStand: "new stand"
      case .editor: "editor"
      case .prompt: "editor’s line"
      case .answers: "editor’s question"
      case .picker: "list to pick from"
      case .question: "question"
      case .pin: "PIN"
      case .staffMenu: "staff menu"
      }
    }.joined(separator: ", ")
  }

  private static func name(_ key: Key) -> String {
    if case .character(let character) = key.code, character.isUppercase { return "Shift+\(character)" }
    let modifiers =
      (key.modifiers.contains(.control) ? "Ctrl+" : "") + (key.modifiers.contains(.alt) ? "Alt+" : "")
      + (key.modifiers.contains(.shift) ? "Shift+" : "")
    return modifiers + name(key.code)
  }

  private static func name(_ code: Key.Code) -> String {
    switch code {
    case .character(" "): "Space"
    case .character(let character): character.uppercased()
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "Page Up"
    case .pageDown: "Page Down"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .function(let number): "F\(number)"
    }
  }
}
