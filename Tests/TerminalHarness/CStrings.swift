import Glibc

/// Strings as C's argument vectors want them: pointers, the last one null.
final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  deinit { pointers.forEach { free($0) } }
}

extension Duration {
  /// For poll, rounded up.
  var wholeMilliseconds: CInt {
    let parts = components
    return CInt(clamping: parts.seconds * 1000 + (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
