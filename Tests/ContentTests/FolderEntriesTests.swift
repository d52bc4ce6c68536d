import Files
import TestSupport
import Testing

@testable import Content
@testable import Storage

@Suite("The names in a folder")
struct FolderEntriesTests {
  @Test("are all listed, however many, and again through the same descriptor")
  func listsAll() throws {
    let folder = try FolderOnDisk()
    // More than one call of the system gives: 1,000 names of 100 bytes.
    let names = (1000..<2000).map { "\($0)-" + String(repeating: "a", count: 92) + ".md" }
    for name in names { try folder.write("", to: name) }
    let descriptor = try Descriptor(folder: folder.path, in: -1, path: folder.path)
    for _ in 1...2 {
      let listing = try Listing(of: descriptor, path: folder.path)
      #expect(listing.entries.map(\.name) == names)
    }
    let (shared, all) = (
      try Listing(ofShared: descriptor.number, path: folder.path), FolderNames.list(descriptor.number)
    )
    #expect(shared.entries.map(\.name) == names)
    #expect(Set(all) == Set(names + [".", ".."]))
  }

  @Test("are an error where the descriptor is no folder's")
  func refusesFiles() throws {
    let folder = try FolderOnDisk()
    try folder.write("x", to: "file")
    let descriptor = try Descriptor(folder: folder.path, in: -1, path: folder.path)
    let file = try Descriptor(file: "file", in: descriptor.number, path: "file")
    var isListed = true
    do { _ = try Listing(of: file, path: "file") } catch { isListed = false }
    #expect(!isListed)
  }
}
