/// Reads the info string of fenced code from its opening fence.
enum InfoString {
  static func text(of node: Node) -> String {
    let record = node.record
    guard record.tag == .codeBlock, record.detail == Record.isFenced else { return "" }
    let fence = node.storage.bytes[Int(record.start)..<Int(record.end)].prefix { $0 != .newline }
    guard let mark = fence.first else { return "" }
    var info = fence.drop { $0 == mark }.drop { $0.isBlank }
    while let last = info.last, last.isBlank { info.removeLast() }
    var output: [UInt8] = []
    info.withUnsafeBufferPointer { Escapes.resolve($0, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }
}
