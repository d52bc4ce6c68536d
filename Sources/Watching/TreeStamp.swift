internal import Glibc

/// A digest of all names, sizes, times and identities in a tree: another one means that something changed.
struct TreeStamp: Equatable {
  private let digest: Int

  init(_ walk: FolderWalk) {
    var hasher = Hasher()
    // The order in which a folder lists its entries may change without reason.
    hasher.combine(walk.folders.sorted())
    for (path, status) in walk.files.sorted(by: { $0.path < $1.path }) {
      hasher.combine(path)
      hasher.combine(status.st_ino)
      hasher.combine(status.st_size)
      hasher.combine(status.st_mtim.tv_sec)
      hasher.combine(status.st_mtim.tv_nsec)
    }
    digest = hasher.finalize()
  }
}
