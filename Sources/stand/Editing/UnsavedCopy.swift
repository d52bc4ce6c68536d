import Content
internal import Files
internal import Glibc
internal import Reporting
import Storage
import Wording

/// A text that could be kept nowhere else when the program was ended, beside its page, under a name that is no page's.
enum UnsavedCopy {
  /// - Parameter page: The page's absolute path.
  /// - Returns: A sentence that says where the text is, or that it is lost and why.
  static func make(of text: [UInt8], beside page: String) -> String {
    let slash = page.lastIndex(of: "/") ?? page.startIndex
    let name = "\(page[page.index(after: slash)...]).\(time(nil)).unsaved"
    do {
      try StandFolder(path: String(page[..<slash])).create(name, text)
      return Message.keptBeside(page, as: page[...slash] + name).text(in: .ofUser)
    } catch {
      return Message.lost(page, error).text(in: .ofUser)
    }
  }
}
