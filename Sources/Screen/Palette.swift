/// The few colours a theme is made of, in 24 bits: roles share them, so that the screen stays calm.
struct Palette {
  var ground: RGB
  var text: RGB
  /// Titles, headings and figures.
  var strong: RGB
  var quiet: RGB
  /// Where the visitor is.
  var accent: RGB
  /// What can be opened.
  var link: RGB
  /// What goes on now.
  var live: RGB
  var problem: RGB
  var code: RGB
  var codeGround: RGB
  var rule: RGB
}
