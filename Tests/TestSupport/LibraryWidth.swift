internal import Glibc

/// The columns of scalars by the C library's own table: a second opinion on how wide a text is.
package enum LibraryWidth {
  /// `wcwidth`, by its name because Swift does not import it; `nil` where there is no UTF-8 locale to ask it in.
  private static let function: (@convention(c) (wchar_t) -> CInt)? = {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let address = dlsym(nil, "wcwidth") else { return nil }
    return unsafeBitCast(address, to: (@convention(c) (wchar_t) -> CInt).self)
  }()

  /// `nil` where the library knows no width: controls, and what its version of Unicode has not assigned.
  package static func of(_ scalar: Unicode.Scalar) -> Int? {
    guard let columns = function?(wchar_t(bitPattern: scalar.value)), columns >= 0 else { return nil }
    return Int(columns)
  }
}
