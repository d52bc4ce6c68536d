internal import Markdown

/// The lines of a text, each with its line end: LF, CR LF or CR. Joined they are the text again.
struct TextLines {
  let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices {
      switch bytes[index] {
      case .newline: break
      case .carriageReturn where index + 1 == bytes.count || bytes[index + 1] != .newline: break
      default: continue
      }
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    self.lines = lines
  }
}
