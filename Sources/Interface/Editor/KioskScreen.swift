internal import InterfaceKit
internal import Screen

/// The page being edited on the screen of a small kiosk, all around it as visitors have it.
struct KioskScreen {
  /// The smallest screen that a kiosk is made for.
  static let size = Size(columns: 80, rows: 24)

  static func rect(at origin: Point) -> Rect {
    Rect(column: origin.column, row: origin.row, columns: size.columns, rows: size.rows)
  }

  var frame: Frame
  /// The pictures that are on it, to be drawn.
  var wishes: [PictureRequest]
}

extension Composition {
  /// Puts the screen of a kiosk where it belongs, in the colours that it is to be tried in.
  mutating func drawKiosk(of page: EditedPage, in rect: Rect) {
    guard let kiosk = page.kiosk else { return }
    frame.put(kiosk.frame, at: rect.origin)
    guard let theme = page.layout.previewTheme.flatMap(Theme.named) else { return }
    frame.insetTheme = theme
    frame.inset(rect)
  }

  /// The same over the whole screen, where there is no room for it beside the source.
  mutating func drawKioskOverAll(of page: EditedPage, _ shared: Shared) {
    guard let (rect, isBesideSource) = shared.kioskRect(of: page), !isBesideSource else { return }
    frame.fill(Rect(column: 0, row: 0, columns: frame.size.columns, rows: frame.size.rows), .text)
    drawKiosk(of: page, in: rect)
    hotspots = []
    (frame.cursor, isTyping) = (nil, false)
  }
}
