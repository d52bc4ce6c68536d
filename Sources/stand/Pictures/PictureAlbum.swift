import Content
internal import Curses
internal import Interface
internal import Programs
internal import Screen
import Wording

/// The pictures drawn so far, by their content: a picture that was saved anew without a change is not drawn again.
struct PictureAlbum {
  private struct Key: Hashable {
    var digest: Int
    var count: Int
    var size: Size
    var crop: PictureCrop?
    var depth: ColorDepth
    var widths: WidthPolicy
    var graphics: PixelGraphics?

    init(_ request: PictureRequest, _ digest: Int, _ count: Int) {
      self.digest = digest
      self.count = count
      (size, crop, depth) = (request.size, request.crop, request.depth)
      (widths, graphics) = (request.widths, request.graphics)
    }
  }

  private var pictures: [Key: Picture] = [:]
  private var order: [Key] = []
  /// Enough for every exhibit of a stand and its texts: the attract loop shows them again and again.
  private static let capacity = 400
  /// In bytes.
  private static let mostBytes = 24 << 20
  private let chafa: Chafa
  private let fonts: FontList?
  /// Letters that there is a font for.
  private var drawnLetters: Set<Unicode.Scalar> = [" ", "\u{A0}"]
  /// The extent that it takes a cell for.
  private var unit = Chafa.usualUnit

  init(_ chafa: Chafa, fonts: FontList? = .installed) {
    self.chafa = chafa
    self.fonts = fonts
  }

  /// - Throws: `StandFolderError` where the file cannot be read, `PictureFailure` where nothing can be made of it.
  mutating func picture(_ request: PictureRequest, from folder: StandFolder) throws -> Picture {
    switch request.source {
    case .file(let path):
      let bytes = try folder.read(path)
      guard bytes.count <= Chafa.largestFile else { throw PictureFailure.tooLarge(path: path, bytes.count) }
      return try picture(Key(request, bytes.hashValue, bytes.count)) { try $0.draw(bytes, request) }
    case .lettering(let lettering):
      return try picture(Key(request, lettering.hashValue, 0)) { try $0.draw(lettering, request) }
    }
  }

  /// A picture that was drawn before, or is drawn now.
  private mutating func picture(_ key: Key, drawing: (inout Self) throws -> Picture) rethrows -> Picture {
    if let picture = pictures[key] { return picture }
    let picture = try drawing(&self)
    pictures[key] = picture
    order.append(key)
    while order.count > Self.capacity || order.count > 1 && byteCount > Self.mostBytes {
      pictures[order.removeFirst()] = nil
    }
    return picture
  }

  private var byteCount: Int { pictures.values.reduce(0) { $0 + $1.byteCount } }

  /// Draws a file: in cells where it cannot be drawn in pixels.
  private mutating func draw(_ bytes: [UInt8], _ request: PictureRequest) throws -> Picture {
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
    throw PictureFailure.broken(path: name)
  }

  /// Draws a text, where a font has all its letters.
  private mutating func draw(_ lettering: Lettering, _ request: PictureRequest) throws -> Picture {
    do {
      let letters = Set(request.name.unicodeScalars)
      // Whether there is a font is asked once for each letter: half of the time to draw a title.
      if !letters.isSubset(of: drawnLetters) {
        guard try fonts?.covers(letters.subtracting(drawnLetters)) == true else {
          throw PictureFailure.noFont(text: request.name)
        }
        drawnLetters.formUnion(letters)
      }
      if let graphics = request.graphics,
        let stream = try chafa.pixels(lettering, for: graphics, unit: &unit),
        let image = PixelImage(rgba: stream.rgba, size: stream.size, for: graphics)
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
