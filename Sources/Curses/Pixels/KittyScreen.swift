internal import CZlib
import Screen

/// What a terminal with the kitty graphics protocol shows and keeps of pictures. Each is sent once; what is to be seen of it
/// is placed in blocks of whole cells, which are taken away by their numbers.
struct KittyScreen {
  /// In bytes, as sent: beyond that the terminal has to forget the oldest.
  private static let mostBytes = 32 << 20
  /// Of one piece of a picture, in bytes: the protocol's limit.
  private static let pieceLength = 4096

  private var numbers: [PixelImage: Int] = [:]
  /// The oldest first.
  private var kept: [PixelImage] = []
  private var last = 0
  /// The numbers of the blocks of each placement.
  private var blocks: [Placement: Range<Int>] = [:]
  private var lastBlock = 0

  /// Takes everything off the screen; the pictures stay with the terminal.
  mutating func clear() -> [UInt8] {
    blocks = [:]
    return Array("\u{1B}_Ga=d,d=a,q=2\u{1B}\\".utf8)
  }

  /// Has the terminal forget all.
  static let end = Array("\u{1B}_Ga=d,d=A,q=2\u{1B}\\".utf8)

  /// Whoever has had the terminal meanwhile may have cleared it.
  mutating func forget() { self = KittyScreen(last: last, lastBlock: lastBlock) }

  init() {}

  private init(last: Int, lastBlock: Int) { (self.last, self.lastBlock) = (last, lastBlock) }

  /// Takes a placement off the screen.
  mutating func remove(_ placement: Placement) -> [UInt8] {
    guard let number = numbers[placement.image], let range = blocks.removeValue(forKey: placement) else { return [] }
    return range.flatMap { Array("\u{1B}_Ga=d,d=i,i=\(number),p=\($0),q=2\u{1B}\\".utf8) }
  }

  /// Puts a placement on the screen.
  mutating func add(_ placement: Placement) -> [UInt8] {
    var bytes: [UInt8] = []
    let number: Int
    if let known = numbers[placement.image] {
      number = known
    } else {
      last += 1
      number = last
      bytes += Self.sent(placement.image, as: number)
      numbers[placement.image] = number
      kept.append(placement.image)
      bytes += shrink()
    }
    let first = lastBlock + 1
    for block in placement.blocks {
      lastBlock += 1
      var part = placement
      part.cells = block
      let (x, y) = part.crop
      bytes += Array(
        "\u{1B}[\(block.origin.row + 1);\(block.origin.column + 1)H\u{1B}_Ga=p,i=\(number),p=\(lastBlock),x=\(x.lowerBound),y=\(y.lowerBound),w=\(x.count),h=\(y.count),C=1,q=2\u{1B}\\"
          .utf8)
    }
    blocks[placement] = first..<lastBlock + 1
    return bytes
  }

  /// Has the terminal forget the oldest pictures that are not on the screen.
  private mutating func shrink() -> [UInt8] {
    var bytes: [UInt8] = []
    var excess = kept.reduce(-Self.mostBytes) { $0 + $1.byteCount }
    let shown = Set(blocks.keys.map(\.image))
    for image in kept.dropLast() where excess > 0 && !shown.contains(image) {
      guard let number = numbers.removeValue(forKey: image) else { continue }
      kept.removeAll { $0 == image }
      excess -= image.byteCount
      bytes += Array("\u{1B}_Ga=d,d=I,i=\(number),q=2\u{1B}\\".utf8)
    }
    return bytes
  }

  /// The picture itself, in pieces.
  private static func sent(_ image: PixelImage, as number: Int) -> [UInt8] {
    let data: [UInt8]
    switch image.content {
    case .deflated(let bytes): data = bytes
    case .indexed(let pixels): data = deflated(pixels.rgba) ?? []
    }
    let text = Base64.encode(data)
    var bytes: [UInt8] = []
    var rest = text[...]
    var control = "a=t,f=32,o=z,t=d,i=\(number),s=\(image.size.width),v=\(image.size.height),q=2,"
    repeat {
      let piece = rest.prefix(pieceLength)
      rest = rest.dropFirst(piece.count)
      bytes += Array("\u{1B}_G\(control)m=\(rest.isEmpty ? 0 : 1);".utf8) + piece + [0x1B, UInt8(ascii: "\\")]
      control = ""
    } while !rest.isEmpty
    return bytes
  }

  /// Compressed for the way (RFC 1950); `nil` for want of memory.
  static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var count = compressBound(uLong(bytes.count))
    var isFine = false
    let compressed = [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, used in
      isFine = compress2(buffer.baseAddress, &count, bytes, uLong(bytes.count), 6) == Z_OK
      used = isFine ? Int(count) : 0
    }
    return isFine ? compressed : nil
  }
}

extension IndexedPixels {
  fileprivate var rgba: [UInt8] {
    indices.flatMap { index -> [UInt8] in
      let start = Int(index) * 3
      return start < palette.count ? palette[start..<start + 3] + [255] : [0, 0, 0, 0]
    }
  }
}
