/// A line of a paragraph that would make a table of the line above, had it as many cells.
package struct LostTable: Hashable, Sendable {
  /// The line, without the blanks around it.
  package var row: Range<Int>
  package var headerCells: Int
  package var delimiterCells: Int
}

extension Document {
  /// The tables that are none because the header and the delimiter row have different numbers of cells (GFM 4.10).
  package var lostTables: [LostTable] {
    var tables: [LostTable] = []
    storage.bytes.withUnsafeBufferPointer { buffer in
      guard let bytes = buffer.baseAddress else { return }
      var paragraphEnd: UInt32 = 0
      var lineStart = 0
      for index in storage.tree.records.indices {
        let record = storage.tree.records[index]
        if record.tag == .paragraph { (paragraphEnd, lineStart) = (record.end, Int(record.start)) }
        guard record.tag == .softBreak, record.end <= paragraphEnd, index + 1 < storage.tree.records.count else {
          continue
        }
        let start = Int(storage.tree.records[index + 1].start)
        let header = lineStart..<Int(record.start)
        lineStart = start
        let row = start..<buffer.lineEnd(from: start, to: storage.count)
        if let table = LostTable(header, row, bytes) { tables.append(table) }
      }
    }
    return tables
  }
}

extension LostTable {
  fileprivate init?(_ header: Range<Int>, _ row: Range<Int>, _ bytes: UnsafePointer<UInt8>) {
    guard "|:-".utf8.contains(bytes[row.lowerBound]) else { return nil }
    var end = row.upperBound
    while end > row.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    (self.row, headerCells, delimiterCells) = (row.lowerBound..<end, 0, 0)
    var cells = TableCells(bytes, self.row)
    while let cell = cells.next() {
      guard TableCells.alignment(bytes, cell) != nil else { return nil }
      delimiterCells += 1
    }
    cells = TableCells(bytes, header)
    while cells.next() != nil { headerCells += 1 }
    // Without a pipe in both, nobody meant a table.
    let havePipes = [header, self.row].allSatisfy { $0.contains { bytes[$0] == UInt8(ascii: "|") } }
    guard havePipes, headerCells != delimiterCells else { return nil }
  }
}
