/// The screens that keys can differ between.
enum Context: Int, Hashable, CaseIterable {
  case home, section, page, search, changes, review, desk, gallery, overlay, outline, palette, find, question, making
  /// The editor; the line at its foot; its questions; its lists to pick from.
  case editor, prompt, answers, picker

  /// Whether letters are typed here, so that none can be a shortcut.
  var takesText: Bool {
    let typing: Contexts = [.search, .palette, .find, .making, .editor, .prompt, .picker]
    return typing.contains(self)
  }
}
