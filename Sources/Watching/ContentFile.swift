/// The files that a stand is made of: others may lie and grow among them without anybody reading them.
enum ContentFile {
  private static let endings: Set<Substring> = [
    "md", "markdown", "html", "yaml", "yml", "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff", "avif",
    "heic", "heif", "jxl", "qoi",
  ]

  /// Whether a stand reads files of that name: pages, settings and pictures, but not what editors keep beside them.
  static func isContent(_ name: some StringProtocol) -> Bool {
    guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
    return endings.contains(Substring(name[name.index(after: dot)...].lowercased()))
  }
}
