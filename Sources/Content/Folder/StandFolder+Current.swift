import Glibc

extension StandFolder {
  /// Whether two open folders are one and the same.
  package func isSame(as other: StandFolder) -> Bool {
    var (own, another) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && fstat(other.descriptor, &another) == 0 && own.st_dev == another.st_dev
      && own.st_ino == another.st_ino
  }

  /// Whether the path it was opened by still leads to this very folder.
  package var isCurrent: Bool {
    var (own, now) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &now) == 0 && own.st_dev == now.st_dev && own.st_ino == now.st_ino
  }
}
