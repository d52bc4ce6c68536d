internal import Glibc

/// The memory that the stand may still take. Swift cannot go on where there is none left, so it is asked for before the
/// terminal is taken over: a stand with a hundred pages, its pictures and threads takes a third of this.
enum SpareMemory {
  /// In bytes.
  private static let needed = 64 << 20

  /// - Throws: ``Failure`` where the system would not give as much.
  static func require() throws {
    let room = mmap(nil, needed, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let room, room != MAP_FAILED else {
      throw Failure(
        .unavailable,
        "There is too little memory: the stand needs \(needed >> 20) MiB more. End other programs, or raise its limit (ulimit -v)."
      )
    }
    munmap(room, needed)
  }
}
