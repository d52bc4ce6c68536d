/// The links of a document, numbered in reading order.
extension Document {
  /// The number of links that a reader can meet. Those inside another link or in the description of an image are not
  /// counted: all of it leads where the outer one does.
  package var linkCount: Int { storage.allLinks().count }

  /// The link of a number counted from 0; `nil` for a number that no link has.
  package func link(_ number: Int) -> Node? {
    let links = storage.allLinks()
    return links.indices.contains(number) ? Node(storage: storage, index: Int(links[number])) : nil
  }

  /// The number of the first link that starts at a source offset or behind it: `linkCount` where none does. O(log n).
  package func firstLink(from offset: Int) -> Int {
    storage.allLinks().binarySearch(behind: { Int(storage.tree.records[Int($0)].start) < offset })
  }
}

extension Node {
  /// A link's number in its document, counted from 0; `nil` for other kinds and links inside others. O(log n).
  package var linkNumber: Int? {
    guard record.tag == .link else { return nil }
    let links = storage.allLinks()
    let found = links.binarySearch(behind: { $0 < index })
    return found < links.count && Int(links[found]) == index ? found : nil
  }
}

extension Tree {
  /// The indices of the links' records that are in no other link and no image.
  func outerLinks() -> [UInt32] {
    var links: [UInt32] = []
    var end: UInt32 = 0
    for index in records.indices where records[index].tag == .link || records[index].tag == .image {
      guard index >= end else { continue }
      let record = records[index]
      end = record.next
      if record.tag == .link { links.append(UInt32(clamping: index)) }
    }
    return links
  }
}
