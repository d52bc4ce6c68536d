import Glibc
package import MarkdownTree

/// The traits of a page's file when it was read or saved: enough to tell later whether somebody else has changed it.
///
/// The text decides, by its length and hash: a file that was only touched, or was replaced by one with the same text,
/// is no conflict, and one changed without a trace in its times is.
package struct PageStamp: Hashable, Sendable {
  package let identity: FileIdentity
  /// In bytes.
  package let size: Int
  /// The time of the last change of the bytes, in nanoseconds since 1970 (UTC).
  package let modified: Int
  package let hash: ContentHash

  init(_ status: stat, _ bytes: [UInt8]) {
    identity = FileIdentity(status)
    size = bytes.count
    let (nanoseconds, overflow) = status.st_mtim.tv_sec.multipliedReportingOverflow(by: 1_000_000_000)
    modified = overflow ? 0 : nanoseconds &+ status.st_mtim.tv_nsec
    hash = ContentHash(of: bytes)
  }

  /// Whether both are of the same text.
  package func hasText(of other: PageStamp) -> Bool { size == other.size && hash == other.hash }
}
