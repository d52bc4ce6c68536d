import Editing

/// How long commands take in a text of 100,000 lines, 5 MB: Russian, English and Chinese.
enum EditingTimes {
  /// The name of each command and the times it took.
  static func all(repeats: Int = 200) -> [(name: String, times: [Duration])] {
    let line = "Павильон Москвы, the pandas 熊猫.\r\n"
    let text = String(repeating: line, count: 100_000)
    let bytes = Array(text.utf8)
    var editor = Editor(bytes)
    let clock = ContinuousClock()
    var rows: [(name: String, times: [Duration])] = []
    func measure(_ name: String, _ count: Int, _ body: (inout Editor, Int) -> Void) {
      let times = (0..<count).map { run in
        // A snapshot is held, as the preview holds one: nothing can be changed in place.
        let held = editor.text
        let time = clock.measure { body(&editor, run) }
        precondition(held.lineCount > 0)
        return time
      }
      rows.append((name, times))
    }
    measure("open", 5) { editor, _ in editor = Editor(bytes) }
    measure("type a letter", repeats) { editor, run in
      editor.moveCursor(to: run * 7_919 % bytes.count)
      _ = editor.insert("я")
    }
    measure("undo", repeats) { editor, _ in _ = editor.undo() }
    measure("move a word right", repeats) { editor, _ in editor.move(.wordRight) }
    measure("move a row down at 40 columns", repeats) { editor, _ in
      editor.move(.rowDown, wrap: SoftWrap(columns: 40))
    }
    measure("ask whether it is modified", 20) { editor, _ in _ = editor.isModified }
    measure("find a word, 100,000 matches", 5) { editor, _ in
      _ = editor.text.matches(of: FindQuery("МОСКВЫ"))
    }
    measure("replace all of them", 1) { editor, _ in _ = editor.replaceAll(FindQuery("МОСКВЫ"), with: "Харбина") }
    measure("all bytes for saving", 5) { editor, _ in _ = editor.bytes }
    measure("difference of all lines", 3) { editor, _ in _ = LineDiff(old: bytes, new: editor.bytes) }
    let (left, right) = (unlike(7_919), unlike(104_729))
    measure("difference of 100,000 lines with little in common", 1) { _, _ in _ = LineDiff(old: left, new: right) }
    let paragraph = String(repeating: "Павильон, the pandas 熊猫. ", count: 3_000)
    measure("fold a line of 100 KB", 5) { _, _ in _ = LineLayout(paragraph, wrap: SoftWrap(columns: 60)) }
    measure("a recovery record", 3) { editor, _ in
      let record = RecoveryRecord(
        path: "a", base: Fingerprint(of: bytes), identity: "", time: 0, selection: editor.selection,
        bytes: editor.bytes)
      _ = record.encoded
    }
    return rows
  }

  /// Lines of few kinds in no order: what a difference has to search longest in.
  private static func unlike(_ step: UInt64) -> [UInt8] {
    var state = step
    return (0..<100_000).flatMap { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return [UInt8(ascii: "a") + UInt8(state >> 33 & 15), UInt8(ascii: "\n")]
    }
  }
}
