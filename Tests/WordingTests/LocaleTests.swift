import Testing
import Wording

@Suite("The language of a locale")
struct LocaleTests {
  @Test(
    "is that of the first variable that is set",
    arguments: [
      (["LANG": "de_DE.UTF-8"], "de"), (["LANG": "de_DE", "LC_MESSAGES": "ja_JP.UTF-8"], "ja"),
      (["LANG": "de_DE", "LC_MESSAGES": "ja_JP", "LC_ALL": "sv_SE@euro"], "sv"),
      (["LC_ALL": "", "LANG": "zh_CN.GB18030"], "zh"), (["LANG": "DE"], "de"), (["LANG": "gsw_CH"], "gsw"),
      // These name no language.
      (["LANG": "C.UTF-8"], "en"), (["LANG": "POSIX"], "en"), (["LC_ALL": "C", "LANG": "de_DE"], "en"), ([:], "en"),
    ])
  func code(environment: [String: String], code: String) {
    #expect(Language { environment[$0] }.code == code)
  }
}
