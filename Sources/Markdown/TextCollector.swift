/// Gathers the plain text of nodes, by going through the records below them.
enum TextCollector {
  static func text(of node: Node) -> [UInt8] {
    var output: [UInt8] = []
    for index in node.index..<Int(node.record.next) {
      let record = node.storage.tree.records[index]
      switch record.tag {
      case .text, .code: append(record, of: node.storage, to: &output)
      case .codeBlock:
        startLine(&output)
        append(record, of: node.storage, to: &output)
      case .html, .htmlBlock:
        if index == node.index { append(record, of: node.storage, to: &output) }
      case .softBreak: output.append(.space)
      case .hardBreak: output.append(.newline)
      case .paragraph, .heading, .row, .thematicBreak: startLine(&output)
      case .cell:
        if let last = output.last, last != .newline { output.append(.tab) }
      case .document, .quote, .list, .item, .table, .emphasis, .strong, .strikethrough, .link, .image: break
      }
    }
    return output
  }

  /// Appends the text of a record that has some itself: text, code or HTML.
  static func append(_ record: Record, of storage: Storage, to output: inout [UInt8]) {
    guard record.tag == .text else {
      for index in Int(record.payload)..<Int(record.payloadEnd) {
        let piece = storage.tree.pieces[index]
        switch piece.start {
        case Piece.spaces: output.append(contentsOf: repeatElement(.space, count: Int(piece.count)))
        case Piece.newline: output.append(.newline)
        default: output.append(contentsOf: storage.bytes[Int(piece.start)..<Int(piece.start + piece.count)])
        }
      }
      return
    }
    let range = Int(record.start)..<Int(record.end)
    if record.detail & Record.hasEscapes == 0 {
      output.append(contentsOf: storage.bytes[range])
    } else {
      storage.bytes.withUnsafeBufferPointer { Escapes.resolve(UnsafeBufferPointer(rebasing: $0[range]), to: &output) }
    }
  }

  private static func startLine(_ output: inout [UInt8]) {
    if let last = output.last, last != .newline { output.append(.newline) }
  }
}
