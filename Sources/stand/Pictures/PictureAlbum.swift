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
  }

  private var pictures: [Key: Picture] = [:]
  private var order: [Key] = []
  private static let capacity = 64
  /// In bytes.
  private static let mostBytes = 24 << 20
  private let chafa: Chafa
  /// The extent that it takes a cell for.
  private var unit = Chafa.usualUnit

  init(_ chafa: Chafa) { self.chafa = chafa }

  /// - Throws: `StandFolderError` where the file cannot be read, `PictureFailure` where nothing can be made of it.
  mutating func picture(_ request: PictureRequest, from folder: StandFolder) throws -> Picture {
    let bytes = try folder.read(request.path)
    guard bytes.count <= Chafa.largestFile else { throw PictureFailure.tooLarge(path: request.path, bytes.count) }
    let key = Key(
      digest: bytes.hashValue, count: bytes.count, size: request.size, crop: request.crop, depth: request.depth,
      widths: request.widths, graphics: request.graphics)
    if let picture = pictures[key] { return picture }
    let picture = try draw(bytes, request)
    pictures[key] = picture
    order.append(key)
    while order.count > Self.capacity || order.count > 1 && byteCount > Self.mostBytes {
      pictures[order.removeFirst()] = nil
    }
    return picture
  }

  private var byteCount: Int { pictures.values.reduce(0) { $0 + $1.byteCount } }

  /// In cells where it cannot be drawn in pixels.
  private mutating func draw(_ bytes: [UInt8], _ request: PictureRequest) throws -> Picture {
    guard PictureFormat(of: bytes) != nil else { throw PictureFailure.unknownFormat(path: request.path) }
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
      guard case .notStarted(let error) = error else { throw PictureFailure.broken(path: request.path) }
      throw PictureFailure.notStarted(path: request.path, SystemFailure(error))
    }
    throw PictureFailure.broken(path: request.path)
  }
}
