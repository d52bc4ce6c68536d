internal import Caching
import Content
internal import Curses
internal import Files
internal import Interface
internal import InterfaceKit
internal import Programs
internal import Screen
internal import Synchronization

/// The pictures drawn so far, by their content: a picture that was saved anew without a change is not drawn again.
/// Several threads may ask it at a time, each draws what is missing by itself.
final class PictureAlbum: Sendable {
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

  private struct Contents {
    /// Enough of them for every exhibit of a stand and its texts: the attract loop shows them again and again.
    var pictures = Cache<Key, Kept>(count: 400, cost: 24 << 20)
    /// The content of each file when it was drawn last, by path.
    var digests: [String: Digest] = [:]
    var artist: PictureArtist

    /// Forgets what a file looked like before it was changed: nobody asks for that any more.
    mutating func note(_ digest: Digest, of path: String) {
      guard let old = digests.updateValue(digest, forKey: path), old != digest, !digests.values.contains(old) else {
        return
      }
      pictures.removeAll { $0.digest == old }
    }
  }

  private let contents: Mutex<Contents>

  init(_ chafa: Chafa, fonts: FontList? = .installed) {
    contents = Mutex(Contents(artist: PictureArtist(chafa, fonts: fonts)))
  }

  /// - Throws: `StandFolderError` where the file cannot be read, `PictureFailure` where nothing can be made of it.
  func picture(_ request: PictureRequest, from folder: StandFolder) throws -> Picture {
    switch request.source {
    case .file(let path):
      let bytes = try folder.read(picture: path)
      guard bytes.count <= Chafa.largestFile else { throw PictureFailure.tooLarge(path: path, bytes.count) }
      let digest = Digest(hash: bytes.hashValue, count: bytes.count)
      contents.withLock { $0.note(digest, of: path) }
      return try picture(Key(request, digest)) { try $0.draw(bytes, request) }
    case .lettering(let lettering):
      return try picture(Key(request, Digest(hash: lettering.hashValue))) { try $0.draw(lettering, request) }
    }
  }

  /// The number of pictures that are kept.
  var count: Int { contents.withLock { $0.pictures.keys.count } }

  /// The memory that the pictures take, in bytes.
  var byteCount: Int { contents.withLock { $0.pictures.cost } }

  /// A picture that was drawn before, or is drawn now, by an artist who knows what the last one had found out.
  private func picture(_ key: Key, drawing: (inout PictureArtist) throws -> Picture) throws -> Picture {
    let (kept, artist) = contents.withLock { ($0.pictures[key], $0.artist) }
    if let picture = kept?.picture { return picture }
    var drawer = artist
    let picture = try drawing(&drawer)
    let packed = Kept(picture)
    contents.withLock { [drawer] contents in
      contents.pictures.put(packed, for: key, cost: packed.byteCount)
      contents.artist = drawer
    }
    return picture
  }
}
