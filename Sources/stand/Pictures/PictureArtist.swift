internal import Content
internal import Curses
internal import Files
internal import Interface
internal import InterfaceKit
internal import Programs
internal import Reporting
internal import Screen
import Wording

/// Draws pictures, and knows what it has found out of the programs and fonts that it draws with.
struct PictureArtist {
  private let chafa: Chafa
  private let fonts: FontList?
  /// Letters that there is a font for.
  private var drawnLetters: Set<Unicode.Scalar> = [" ", "\u{A0}"]
  private var asksForUsual = true
  /// The extent that it takes a cell for.
  private var unit = Chafa.usualUnit

  init(_ chafa: Chafa, fonts: FontList?) {
    self.chafa = chafa
    self.fonts = fonts
  }

  /// Draws a file: in cells where it cannot be drawn in pixels.
  mutating func draw(_ bytes: [UInt8], _ request: PictureRequest) throws -> Picture {
    let name = request.name
    guard PictureFormat(of: bytes) != nil else { throw PictureFailure.unknownFormat(path: name) }
    // Of a whole that is as much larger, the part is as large as was asked for.
    func whole(_ width: Int, _ height: Int) -> (width: Int, height: Int) {
      request.crop?.whole(of: width, by: height) ?? (width, height)
    }
    do throws(ChildProcess.Failure) {
      if let graphics = request.graphics {
        let box = graphics.box(for: request.size)
        let (width, height) = whole(box.width, box.height)
        if let stream = try chafa.pixels(
          bytes, within: graphics.bounded(PixelSize(width: width, height: height)), unit: &unit)
        {
          let shown = request.crop.map(stream.part) ?? stream
          if let image = PixelImage(rgba: shown.rgba, size: shown.size, for: graphics) { return Picture(image) }
        }
      }
      let (columns, rows) = whole(request.size.columns, request.size.rows)
      let picture = try chafa.draw(
        bytes, size: Size(columns: columns, rows: rows), depth: request.depth, widths: request.widths)
      if let picture, let crop = request.crop {
        let (columns, rows) = crop.part(of: picture.size.columns, by: picture.size.rows)
        return picture.part(columns: columns, rows: rows)
      }
      if let picture { return picture }
    } catch {
      throw PictureFailure(error, of: name)
    }
    throw JPEGColors.areForPrint(in: bytes) ? PictureFailure.printColors(path: name) : .broken(path: name)
  }

  /// Whether there is a font with all the letters, which is asked once for each of them: that takes 24 ms, half of the
  /// time to draw a title. Those of most titles are asked about together.
  private mutating func hasFont(for letters: Set<Unicode.Scalar>) throws(ChildProcess.Failure) -> Bool {
    if asksForUsual, !letters.isDisjoint(with: Self.usualLetters) {
      asksForUsual = false
      if try fonts?.covers(Self.usualLetters) == true { drawnLetters.formUnion(Self.usualLetters) }
    }
    let others = letters.subtracting(drawnLetters)
    guard !others.isEmpty else { return true }
    guard try fonts?.covers(others) == true else { return false }
    drawnLetters.formUnion(letters)
    return true
  }

  private static let usualLetters = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?()-–—«»“”’·&+%/№"
      .unicodeScalars + "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя".unicodeScalars)

  /// Draws a text, where a font has all its letters.
  mutating func draw(_ lettering: Lettering, _ request: PictureRequest) throws -> Picture {
    do {
      guard try hasFont(for: Set(request.name.unicodeScalars)) else {
        throw PictureFailure.noFont(text: request.name)
      }
      if let graphics = request.graphics,
        let stream = try chafa.pixels(lettering, for: graphics, unit: &unit),
        let image = PixelImage(rgba: stream.rgba, size: stream.size, isText: true, for: graphics)
      {
        return Picture(image)
      }
      if let picture = try chafa.draw(lettering, depth: request.depth, widths: request.widths) { return picture }
    } catch let failure as ChildProcess.Failure {
      throw PictureFailure(failure, of: request.name)
    }
    throw PictureFailure.broken(path: request.name)
  }
}

extension PictureFailure {
  fileprivate init(_ failure: ChildProcess.Failure, of name: String) {
    guard case .notStarted(let error) = failure else {
      self = .broken(path: name)
      return
    }
    self = .notStarted(path: name, SystemFailure(error))
  }
}
