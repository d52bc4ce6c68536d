internal import CLinux
internal import Glibc
internal import Reporting

/// The memory that the stand may still take. Swift cannot go on where there is none left, so it is asked for before the
/// terminal is taken over. A stand of a hundred pages, its pictures and threads among it, died with limits up to 35 MiB above
/// what it has at its start, and with none that leaves as much as this.
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

  /// Has all threads take their memory from one heap, where what one has freed is there for the others, in place of a heap
  /// for each: after its first thousand visits, 8,000 more cost a kiosk 0.6 to 0.8 instead of 2.1 MiB. To be called before there
  /// are threads.
  static func share() { linux_share_heap() }

  /// Gives back what has been freed, which the heap would keep for later: 7 of 151 MiB once a stand of 10,000 exhibits has
  /// been read and indexed.
  static func giveBack() { _ = malloc_trim(0) }
}
