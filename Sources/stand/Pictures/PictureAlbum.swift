internal import Caching
import Content
internal import Curses
internal import Files
internal import Interface
internal import InterfaceKit
internal import Programs
internal import Reporting
internal import Screen
import Wording

/// The pictures drawn so far, by their content: a picture that was saved anew without a change is not drawn again.
struct PictureAlbum {
  private struct Key: Hashable {
    var digest: Digest
    var size: Size
    var crop: PictureCrop?
    var depth: ColorDepth
    var widths: WidthPolicy
    var graphics: PixelGraphics?

    init(_ request: PictureRequest, _ digest: Digest) {
      self.digest = digest
      (size, crop, depth) = (request.size, request.crop, request.depth)
      (widths, graphics) = (request.widths, request.graphics)
    }
  }

  /// The identity of what is drawn: the bytes of a file, or a text.
  private struct Digest: Hashable {
    var hash: Int
    var count = 0
  }

  private enum Kept {
    case cells(Picture)
    case pixels(PackedImage)

    init(_ picture: Picture) { self = picture.image.map { .pixels(PackedImage($0)) } ?? .cells(picture) }

    var picture: Picture? {
      switch self {
      case .cells(let picture): picture
      case .pixels(let image): image.image.map { Picture($0) }
      }
    }

    var byteCount: Int {
      switch self {
      case .cells(let picture): picture.byteCount
      case .pixels(let image): image.byteCount
      }
    }
  }

  /// Enough of them for every exhibit of a stand and its texts: the attract loop shows them again and again.
  private var pictures = Cache<Key, Kept>(count: 400, cost: 24 << 20)
  /// The content of each file when it was drawn last, by path.
  private var digests: [String: Digest] = [:]
  private let chafa: Chafa
  private let fonts: FontList?
  /// Letters that there is a font for.
  private var drawnLetters: Set<Unicode.Scalar> = [" ", "\u{A0}"]
  private var asksForUsual = true
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
      let bytes = try folder.read(picture: path)
      guard bytes.count <= Chafa.largestFile else { throw PictureFailure.tooLarge(path: path, bytes.count) }
      let digest = Digest(hash: bytes.hashValue, count: bytes.count)
      note(digest, of: path)
      return try picture(Key(request, digest)) { try $0.draw(bytes, request) }
    case .lettering(let lettering):
      return try picture(Key(request, Digest(hash: lettering.hashValue))) { try $0.draw(lettering, request) }
    }
  }

  /// Forgets what a file looked like before it was changed: nobody asks for that any more.
  private mutating func note(_ digest: Digest, of path: String) {
    guard let old = digests.updateValue(digest, forKey: path), old != digest, !digests.values.contains(old) else {
      return
    }
    pictures.removeAll { $0.digest == old }
  }

  /// The number of pictures that are kept.
  var count: Int { pictures.keys.count }

  /// A picture that was drawn before, or is drawn now.
  private mutating func picture(_ key: Key, drawing: (inout Self) throws -> Picture) rethrows -> Picture {
    if let picture = pictures[key]?.picture { return picture }
    let picture = try drawing(&self)
    let kept = Kept(picture)
    pictures.put(kept, for: key, cost: kept.byteCount)
    return picture
  }

  /// The memory that the pictures take, in bytes.
  var byteCount: Int { pictures.cost }

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
  private mutating func draw(_ lettering: Lettering, _ request: PictureRequest) throws -> Picture {
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
