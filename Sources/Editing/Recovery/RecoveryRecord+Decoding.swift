extension RecoveryRecord {
  /// Reads the bytes of a recovery file. Nothing of a record that is not whole is taken.
  package init(decoding file: [UInt8]) throws(RecoveryRecordError) {
    var head = RecoveryHead(file)
    let title = head.next()
    guard let title, title.hasPrefix(Self.title) else { throw .notARecord }
    let version = title.dropFirst(Self.title.count)
    guard version == "\(Self.version)" else { throw .unknownVersion(String(version)) }
    let path = try head.value("path") { Self.unescaped($0) }
    let base = try head.value("base") { $0 == "none" ? Fingerprint??.some(nil) : Fingerprint($0).map { $0 } }
    let identity = try head.value("identity") { Self.unescaped($0) }
    let time = try head.value("time") { Int($0) }
    let selection = try head.value("selection", Self.selection)
    let length = try head.value("length") { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
    guard head.next() == "" else { throw head.error }
    let start = head.offset
    let trailerCount = 22
    guard length <= file.count, file.count - start >= length + trailerCount else {
      let (expected, overflow) = (start + trailerCount).addingReportingOverflow(length)
      throw .cutOff(expected: overflow ? .max : expected, found: file.count)
    }
    guard file.count == start + length + trailerCount,
      file[(start + length)...].elementsEqual(Self.trailer(of: file[..<(start + length)]))
    else { throw .damaged }
    self.init(
      path: path, base: base, identity: identity, time: time, selection: selection,
      bytes: Array(file[start..<(start + length)]))
  }

  private static func selection(_ value: Substring) -> Selection? {
    let ends = value.split(separator: " ", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let anchor = ends[0], let cursor = ends[1], anchor >= 0, cursor >= 0 else { return nil }
    return Selection(anchor: anchor, cursor: cursor)
  }
}
