import Glibc

/// The C library's idea of characters, which ncurses follows.
enum Locale {
  /// Makes it UTF-8: the user's locale if that is, else `C.UTF-8`.
  ///
  /// Only the character type is set: a decimal comma in C's number functions would break parsers.
  static func useUTF8() throws(CursesError) {
    for name in ["", "C.UTF-8", "C.utf8"] {
      if setlocale(LC_CTYPE, name) != nil, String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8" { return }
    }
    throw .noUTF8
  }
}
