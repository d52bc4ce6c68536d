internal import Glibc

/// Whether text is UTF-8.
enum LocaleCheck {
  static func observations() -> [Observation] {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { name in
      Examination.variable(name).map { "\(name)=\($0)" }
    }.first
    let isKnown = setlocale(LC_CTYPE, "") != nil
    if isKnown, isUTF8 { return [Observation("locale", .fine, name ?? "UTF-8")] }
    let problem = name.map { isKnown ? "\($0) is not UTF-8" : "\($0) is not installed" } ?? "not set"
    let others = ["C.UTF-8", "C.utf8"]
    guard others.contains(where: { name in setlocale(LC_CTYPE, name) != nil && isUTF8 }) else {
      return [
        Observation(
          "locale", .wrong, "\(problem), and there is no other with UTF-8",
          advice: "Install one (Debian and Ubuntu: apt-get install locales), for example C.UTF-8.")
      ]
    }
    return [
      Observation(
        "locale", .note, "\(problem); the stand uses C.UTF-8",
        advice: "Set LANG=C.UTF-8, or another that ends in UTF-8.")
    ]
  }

  private static var isUTF8: Bool { String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8" }
}
