import Screen

/// What the probe is told: `--theme NAME`, `--inset NAME`, `--depth NAME`, `--kiosk`,
/// `--limit MILLISECONDS`, `--show TEXT`, `--pictures SEED`.
struct ProbeArguments {
  var theme = Theme.dark
  /// The theme of the texts that are shown, where it is another one.
  var inset: Theme?
  var depthLimit: ColorDepth?
  var isKiosk = false
  var limit: Duration?
  /// Texts to draw at once: `COLUMN,ROW,TEXT`, a negative column counting from the right.
  var shown: [String] = []
  /// Instead of all that, frames with pictures: Down goes to the next one, `r` has all sent again.
  var pictures: Int?

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--theme": theme = rest.popFirst().flatMap(Theme.named) ?? theme
      case "--inset": inset = rest.popFirst().flatMap(Theme.named)
      case "--depth": depthLimit = rest.popFirst().flatMap { name in ColorDepth.allCases.first { "\($0)" == name } }
      case "--kiosk": isKiosk = true
      case "--limit": limit = rest.popFirst().flatMap { Int($0) }.map { .milliseconds($0) }
      case "--show": if let text = rest.popFirst() { shown.append(text) }
      case "--pictures": pictures = rest.popFirst().flatMap { Int($0) }
      default: break
      }
    }
  }
}
