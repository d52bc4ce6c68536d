/// Taking parts from another version of the page; each gives the file's new bytes, or `nil` where the file holds bytes
/// that are no text, which could not be kept as they are.
extension PageParts {
  /// The file with a part replaced by one of another version.
  package func replacing(_ index: Int, by part: PagePart) -> [UInt8]? {
    var parts = parts
    parts[index].text = part.text
    return bytes(of: parts)
  }

  /// The file without a part; what was around it stays apart.
  package func removing(_ index: Int) -> [UInt8]? {
    var parts = parts
    let removed = parts.remove(at: index)
    if index > 0 {
      let gap = parts[index - 1].gap
      parts[index - 1].gap = index < parts.count && removed.gap.lineCount > gap.lineCount ? removed.gap : gap
    }
    return bytes(of: parts)
  }

  /// The file with a part of another version before the part of that number, or at the end.
  package func inserting(_ part: PagePart, at index: Int) -> [UInt8]? {
    var parts = parts
    parts.insert(part, at: index)
    return bytes(of: parts)
  }

  private func bytes(of parts: [PagePart]) -> [UInt8]? {
    guard let lineEnds else { return nil }
    var text = lead
    for (index, part) in parts.enumerated() {
      text += part.text
      let least = index + 1 < parts.count ? PagePart.leastGap(between: part, and: parts[index + 1]) : ""
      // Gaps that the file has stay as they are: only where two parts met that did not before may one be missing.
      text += part.gap.lineCount >= least.lineCount || isNeighbour(part, parts, index) ? part.gap : least
    }
    return lineEnds.bytes(of: text.utf8)
  }

  /// Whether a part stood before the next one in this version already.
  private func isNeighbour(_ part: PagePart, _ parts: [PagePart], _ index: Int) -> Bool {
    guard index + 1 < parts.count, let own = self.parts.firstIndex(where: { $0.range == part.range }) else {
      return false
    }
    return self.parts.indices.contains(own + 1) && self.parts[own + 1] == parts[index + 1]
  }
}

extension String {
  fileprivate var lineCount: Int { utf8.reduce(0) { $0 + ($1 == .lineFeed ? 1 : 0) } }
}
