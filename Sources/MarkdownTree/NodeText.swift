/// The text that a reader sees of a node. The page, its outline, search and anchors all ask here, so that they agree.
enum NodeText {
  static func text(of node: Node) -> [UInt8] {
    var output: [UInt8] = []
    for index in node.index..<Int(node.record.next) {
      let record = node.storage.tree.records[index]
      switch record.tag {
      // The mark of a footnote stands before its first words.
      case .paragraph where index > node.index && node.storage.tree.records[index - 1].tag == .footnote: break
      case .paragraph, .heading, .row, .thematicBreak, .codeBlock, .footnote: startLine(&output)
      case .cell:
        if let last = output.last, last != .newline { output.append(.tab) }
      default: break
      }
      append(index, of: node.storage, to: &output)
    }
    return output
  }

  /// Appends what a reader sees of a record itself, without what it holds. HTML and comments are never seen.
  static func append(_ index: Int, of storage: DocumentStorage, to output: inout [UInt8]) {
    let record = storage.tree.records[index]
    switch record.tag {
    case .text: appendText(record, of: storage, to: &output)
    case .code, .codeBlock: appendVerbatim(record, of: storage, to: &output)
    case .softBreak: if !joinsIdeographs(index, of: storage) { output.append(.space) }
    case .hardBreak: output.append(.newline)
    case .footnoteReference: output.append(contentsOf: footnoteMark(record, of: storage).utf8)
    case .footnote: output.append(contentsOf: (footnoteMark(record, of: storage) + " ").utf8)
    default: break
    }
  }

  /// Appends the source of code, HTML or a comment, without the marks and the indentation of what it stands in: the lines
  /// of a block each with its end, those of code in a text with a space between them.
  static func appendVerbatim(_ record: Record, of storage: DocumentStorage, to output: inout [UInt8]) {
    for index in Int(record.payload)..<Int(record.payloadEnd) {
      let piece = storage.tree.pieces[index]
      if index > Int(record.payload), piece.spaces != LeafLine.joined {
        output.append(record.tag == .code ? .space : .newline)
      }
      append(piece, of: record, in: storage, to: &output)
    }
    let isBlock = record.tag == .codeBlock || record.tag == .htmlBlock || record.tag == .comment && record.detail != 0
    if isBlock, record.payloadEnd > record.payload { output.append(.newline) }
  }

  static func append(_ piece: LeafLine, of record: Record, in storage: DocumentStorage, to output: inout [UInt8]) {
    if piece.spaces != LeafLine.joined { output.append(contentsOf: repeatElement(.space, count: Int(piece.spaces))) }
    let range = Int(piece.start)..<Int(piece.end)
    if record.tag == .codeBlock, record.detail == Record.isHTML {
      storage.bytes.withUnsafeBufferPointer {
        Escapes.resolve(UnsafeBufferPointer(rebasing: $0[range]), referencesOnly: true, to: &output)
      }
    } else {
      output.append(contentsOf: storage.bytes[range])
    }
  }

  private static func appendText(_ record: Record, of storage: DocumentStorage, to output: inout [UInt8]) {
    guard record.detail & (Record.isRaised | Record.isLowered) != 0 else {
      return appendPlainText(record, of: storage, to: &output)
    }
    let scripts = record.detail & Record.isRaised != 0 ? raised : lowered
    var text: [UInt8] = []
    appendPlainText(record, of: storage, to: &text)
    let string = String(decoding: text, as: UTF8.self)
    // Letters that have no such form in Unicode stand as they are, and what stands beside them.
    if string.allSatisfy({ scripts[$0] != nil }) {
      output.append(contentsOf: string.map { scripts[$0] ?? $0 }.flatMap(\.utf8))
    } else {
      output.append(contentsOf: text)
    }
  }

  private static func appendPlainText(_ record: Record, of storage: DocumentStorage, to output: inout [UInt8]) {
    let range = Int(record.start)..<Int(record.end)
    if record.detail & (Record.hasEscapes | Record.hasReferences) == 0 {
      output.append(contentsOf: storage.bytes[range])
    } else {
      storage.bytes.withUnsafeBufferPointer {
        Escapes.resolve(
          UnsafeBufferPointer(rebasing: $0[range]), referencesOnly: record.detail & Record.hasReferences != 0,
          to: &output)
      }
    }
  }

  /// The text of a text node as HTML has it, in its superscript or subscript.
  static func plainText(of node: Node) -> String {
    var output: [UInt8] = []
    appendPlainText(node.record, of: node.storage, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static let raised = Dictionary(uniqueKeysWithValues: zip("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"))
  private static let lowered = Dictionary(uniqueKeysWithValues: zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"))

  /// A number in superscript; any other label in brackets.
  static func footnoteMark(_ record: Record, of storage: DocumentStorage) -> String {
    let label = storage.bytes[(Int(record.start) + 2)..<Int(record.end)].prefix { $0 != UInt8(ascii: "]") }
    let text = String(decoding: label, as: UTF8.self)
    return label.allSatisfy(\.isDigit) ? String(text.map { raised[$0] ?? $0 }) : "[\(text)]"
  }

  // MARK: Soft breaks

  /// So many records are looked at around a soft break.
  private static let reach = 8

  /// Whether a line ends between two characters of Chinese or Japanese, which are written without spaces.
  private static func joinsIdeographs(_ index: Int, of storage: DocumentStorage) -> Bool {
    let records = index - reach..<index + reach + 1
    guard let before = records.prefix(reach).reversed().first(where: { isSeen($0, in: storage) }),
      let after = records.suffix(reach).first(where: { isSeen($0, in: storage) })
    else { return false }
    let (left, right) = (storage.tree.records[before], storage.tree.records[after])
    guard left.end > left.start, right.end > right.start else { return false }
    var start = Int(left.end) - 1
    while start > left.start, storage.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isIdeograph(at: start, in: storage) && isIdeograph(at: Int(right.start), in: storage)
  }

  private static func isSeen(_ index: Int, in storage: DocumentStorage) -> Bool {
    guard storage.tree.records.indices.contains(index) else { return false }
    return switch storage.tree.records[index].tag {
    case .text, .code, .footnoteReference, .hardBreak: true
    default: false
    }
  }

  /// Whether a wide character of Chinese or Japanese text stands there, punctuation included. Hangul is set with spaces.
  private static func isIdeograph(at offset: Int, in storage: DocumentStorage) -> Bool {
    guard storage.bytes[offset] >= 0xE2 else { return false }
    let scalar = storage.bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { Bytes($0, count: storage.count).scalar(at: offset) } ?? " "
    }
    return switch scalar.value {
    case 0x2E80..<0x303F, 0x3041..<0x3130, 0x3190..<0xA000, 0xF900..<0xFB00, 0xFF01..<0xFF61, 0xFFE0..<0xFFE7,
      0x20000..<0x32000:
      true
    default: false
    }
  }

  private static func startLine(_ output: inout [UInt8]) {
    if let last = output.last, last != .newline { output.append(.newline) }
  }
}
