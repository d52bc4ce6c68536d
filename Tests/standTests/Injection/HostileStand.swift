import Foundation
import TestSupport

/// A stand of hostile text wherever a stand has any, in a git repository: titles and front matter, as escapes of YAML and as they
/// are, settings, words, texts, names of files and pictures, links, alt texts, and who committed what.
struct HostileStand: ~Copyable {
  private let git: GitFolder

  var content: String { git.content }

  private init(_ git: consuming GitFolder) { self.git = git }

  static func make() throws -> HostileStand {
    let stand = HostileStand(try GitFolder())
    try stand.fill()
    return stand
  }

  private func fill() throws {
    try git.write(Self.settings, to: "stand.yaml")
    try git.write(
      "back: raw\(HostileText.all)\nsearch: \(HostileText.escaped("Hledat" + HostileText.all))\n"
        + "home: \(HostileText.escaped("Domů" + HostileText.all))\n\(HostileText.key): 1\n",
      to: "words.cs.yaml")
    for language in ["ru", "en"] {
      try git.write(Self.page("Stand", HostileText.all), to: "_index.\(language).md")
      try git.write(Self.page("Section", HostileText.all), to: "zoo/_index.\(language).md")
    }
    try FileManager.default.removeItem(atPath: content + "/zoo/_index.ru.md")
    for (number, kind) in HostileText.allCases.enumerated() {
      try git.write(
        Self.page("Page \(kind)", kind.text, weight: number + 1, picture: kind.name), to: "zoo/\(kind)/index.en.md")
      try FileManager.default.copyItem(
        atPath: Checkout.path + "/Content/zoo/ruyi-dingding/pandas.png",
        toPath: "\(content)/zoo/\(kind)/\(kind.name).png")
      // Most of these names are refused, which is said.
      try git.write(Self.page("Named \(kind)", kind.text), to: "zoo/named\(kind.name)/index.en.md")
      try git.write(Self.page("File \(kind)", kind.text), to: "zoo/file\(kind.name).en.md")
    }
    try git.git("add", "--all")
    try git.git(
      "-c", "user.name=Who\(HostileText.all)", "-c", "user.email=e\(HostileText.csi.text)", "commit", "--quiet", "-m",
      "What\(HostileText.all)")
    // Changed since then: in its texts, and by a new page.
    try git.write(
      Self.page("Page csi", "changed " + HostileText.csi.text, weight: 3, picture: "none"), to: "zoo/csi/index.en.md")
    try git.write(Self.page("Added", HostileText.all, weight: 90), to: "zoo/added.en.md")
    // Nobody can read this one.
    try git.write("---\ntitle: [\(HostileText.all)\n---\n", to: "zoo/broken.en.md")
  }

  private static let settings = """
    languages: [ru, en, cs]
    defaultLanguage: en
    figures:
    - {value: \(HostileText.escaped("7" + HostileText.all)), label: \(HostileText.escaped("figure" + HostileText.all))}
    clocks:
    - {zone: Asia/Shanghai, label: \(HostileText.escaped("clock" + HostileText.csi.text))}
    \(HostileText.key): 1
    """

  /// A page that holds a hostile text wherever a page can.
  private static func page(_ title: String, _ text: String, weight: Int = 50, picture: String = "") -> String {
    let escaped = HostileText.escaped(text)
    return """
      ---
      title: \(HostileText.escaped(title + " " + text))
      weight: \(weight)
      summary: "summary \(text.unicodeScalars.filter { $0 != "\"" && $0 != "\\" }.map(String.init).joined())"
      tags: [\(escaped)]
      place: \(escaped)
      icon: \(escaped)
      link: \(HostileText.escaped("https://example.org/" + text))
      featured: true
      facts: [{label: \(escaped), value: \(escaped)}]
      resources: [{src: \(HostileText.escaped(picture + ".png")), title: \(escaped)}]
      \(HostileText.key): 1
      ---
      # Heading \(text)

      Word \(text) *emphasis \(text)* `code \(text)` &#27;[7777m &#x9b;7777m &#173;&#8203;&#xE0041;&#x202E; <b>\(text)</b>

          indented \(text)

      ```\(text)
      fenced \(text)
      ```

      | \(text) | a |
      |---|---|
      | cell | \(text) |

      [link \(text)](<zoo/\(text)>) <https://example.org/\(text)> ![alt \(text)](<\(picture).png> "title \(text)")

      [^\(text)]: note \(text)

      """
  }
}
