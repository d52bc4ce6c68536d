internal import CMd4c

/// Destinations and titles.
extension TreeBuilder {
  mutating func addTarget(destination: MD_ATTRIBUTE, title: MD_ATTRIBUTE) {
    targetBytes -= Int(destination.size) + Int(title.size)
    if targetBytes < 0 { failure = .tooManyTargets }
    tree.records[tree.records.count - 1].payload = UInt32(clamping: tree.targets.count)
    tree.targets.append(Target(destination: part(destination), title: part(title)))
  }

  /// A range of the source where the attribute lies in it; else its bytes, resolved.
  private mutating func part(_ attribute: MD_ATTRIBUTE) -> Target.Part {
    guard attribute.size > 0, let bytes = attribute.text else { return .empty }
    if let offset = text.offset(of: bytes) {
      return Target.Part(start: UInt32(clamping: offset), count: attribute.size, isResolved: false)
    }
    let start = tree.resolved.count
    append(attribute, bytes)
    return Target.Part(
      start: UInt32(clamping: start), count: UInt32(clamping: tree.resolved.count - start), isResolved: true)
  }

  private mutating func append(_ attribute: MD_ATTRIBUTE, _ bytes: UnsafePointer<CChar>) {
    guard let types = attribute.substr_types, let offsets = attribute.substr_offsets else { return }
    var index = 0
    while offsets[index] < attribute.size {
      let range = Int(offsets[index])..<Int(offsets[index + 1])
      (bytes + range.lowerBound).withMemoryRebound(to: UInt8.self, capacity: range.count) { start in
        let part = UnsafeBufferPointer(start: start, count: range.count)
        if types[index] == MD_TEXT_ENTITY {
          Entities.append(part, to: &tree.resolved)
        } else {
          tree.resolved.append(contentsOf: part)
        }
      }
      index += 1
    }
  }
}
