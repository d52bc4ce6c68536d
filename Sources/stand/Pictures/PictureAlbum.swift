internal import Exhibition
internal import Kiosk
internal import Screen

/// The pictures drawn so far, by their content: a picture that was saved anew without a change is not drawn again.
struct PictureAlbum {
  private struct Key: Hashable {
    var digest: Int
    var count: Int
    var size: Size
    var depth: ColorDepth
  }

  private var pictures: [Key: Picture] = [:]
  private var order: [Key] = []
  private static let capacity = 64

  /// `nil` where the file cannot be read, or nothing could be made of it.
  mutating func picture(_ request: PictureRequest, from folder: StandFolder) async -> Picture? {
    guard let bytes = try? folder.read(request.path), bytes.count <= Chafa.largestFile else { return nil }
    let key = Key(digest: bytes.hashValue, count: bytes.count, size: request.size, depth: request.depth)
    if let picture = pictures[key] { return picture }
    guard let picture = await Chafa.draw(bytes, size: request.size, depth: request.depth) else { return nil }
    pictures[key] = picture
    order.append(key)
    if order.count > Self.capacity { pictures[order.removeFirst()] = nil }
    return picture
  }
}
