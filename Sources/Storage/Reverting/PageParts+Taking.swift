internal import MarkdownTree

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
    if index > 0, index < parts.count, removed.gap.lineCount > parts[index - 1].gap.lineCount {
      parts[index - 1].gap = removed.gap
    }
    return bytes(of: parts, seams: [index - 1])
  }

  /// The file with a part of another version before the part of that number, or at the end.
  package func inserting(_ part: PagePart, at index: Int) -> [UInt8]? {
    var parts = parts
    parts.insert(part, at: index)
    return bytes(of: parts, seams: [index - 1, index])
  }

  /// - Parameter seams: The parts behind which others stand than before: only there a gap may be missing.
  private func bytes(of parts: [PagePart], seams: [Int] = []) -> [UInt8]? {
    guard let lineEnds else { return nil }
    var parts = parts
    for seam in seams where parts.indices.contains(seam) && parts.indices.contains(seam + 1) {
      let least = PagePart.leastGap(between: parts[seam], and: parts[seam + 1])
      if parts[seam].gap.lineCount < least.lineCount { parts[seam].gap = least }
    }
    return lineEnds.bytes(of: (lead + parts.map { $0.text + $0.gap }.joined()).utf8)
  }
}

extension String {
  fileprivate var lineCount: Int { utf8.reduce(0) { $0 + ($1 == .newline ? 1 : 0) } }
}
