internal import Exhibition

/// How the editor shows source and page.
struct EditorSettings: Hashable {
  enum View: Hashable {
    case both, source, page

    var next: View {
      switch self {
      case .both: .source
      case .source: .page
      case .page: .both
      }
    }
  }

  var view = View.both
  /// Whether the page stands left or above.
  var isSwapped = false
  /// The columns that the source has more than half, or fewer.
  var widening = 0
  /// Whether the page is set as on a kiosk of 80 columns instead of to its side's width.
  var isKioskWidth = false
  /// The theme that the page is shown in; `nil` for that of the screen.
  var previewTheme: String?
  /// The language of the visitors that the page is shown to; `nil` for the page's own.
  var previewLanguage: Language?

  /// Whether the page is shown otherwise than it would be by itself.
  var hasPreviewSettings: Bool { isKioskWidth || previewTheme != nil || previewLanguage != nil }
}
