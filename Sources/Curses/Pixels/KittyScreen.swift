internal import CZlib
internal import Caching
import Screen

/// The pictures that a terminal with the kitty graphics protocol shows and keeps. Each is sent once; what is to be seen
/// of it is placed in blocks of whole cells, which are taken away by their numbers. What stands back has a veil over it, a
/// picture of one pixel as large as the block.
struct KittyScreen {
  /// Of one piece of a picture, in bytes: the protocol's limit.
  private static let pieceLength = 4096

  /// The numbers of the pictures that the terminal keeps: 32 MiB of them, and what is on the screen.
  private var numbers = Cache<PixelImage, Int>(cost: 32 << 20)
  private var last = 0
  /// The numbers of the blocks of each placement.
  private var blocks: [Placement: Range<Int>] = [:]
  private var lastBlock = 0
  /// The numbers of veils, by their colours.
  private var veils: [Color: Int] = [:]
  /// Of 255: it lets a third of what lies below through.
  private static let veilOpacity: UInt8 = 170

  /// Has the terminal forget all.
  static let end = Array("\u{1B}_Ga=d,d=A,q=2\u{1B}\\".utf8)

  /// Takes a placement off the screen.
  mutating func remove(_ placement: Placement) -> [UInt8] {
    guard let number = numbers[placement.image.unveiled], let range = blocks.removeValue(forKey: placement) else {
      return []
    }
    let veil = placement.image.veil.flatMap { veils[$0] }
    return [number, veil].compactMap(\.self).flatMap { number in
      range.flatMap { Array("\u{1B}_Ga=d,d=i,i=\(number),p=\($0),q=2\u{1B}\\".utf8) }
    }
  }

  /// Puts a placement on the screen.
  mutating func add(_ placement: Placement) -> [UInt8] {
    var bytes: [UInt8] = []
    let number: Int
    let image = placement.image.unveiled
    if let known = numbers[image] {
      number = known
    } else {
      last += 1
      number = last
      bytes += Self.sent(image, as: number)
      let shown = Set(blocks.keys.map(\.image.unveiled))
      for old in numbers.put(number, for: image, cost: image.byteCount, keeping: shown.contains) {
        bytes += Array("\u{1B}_Ga=d,d=I,i=\(old),q=2\u{1B}\\".utf8)
      }
    }
    let veil = placement.image.veil.map { veilNumber($0, sending: &bytes) }
    let first = lastBlock + 1
    for block in placement.blocks {
      lastBlock += 1
      var part = placement
      part.cells = block
      let (x, y) = part.crop
      bytes += Array(
        "\u{1B}[\(block.origin.row + 1);\(block.origin.column + 1)H\u{1B}_Ga=p,i=\(number),p=\(lastBlock),x=\(x.lowerBound),y=\(y.lowerBound),w=\(x.count),h=\(y.count),C=1,q=2\u{1B}\\"
          .utf8)
      if let veil {
        bytes += Array(
          "\u{1B}_Ga=p,i=\(veil),p=\(lastBlock),c=\(block.size.columns),r=\(block.size.rows),z=1,C=1,q=2\u{1B}\\".utf8)
      }
    }
    blocks[placement] = first..<lastBlock + 1
    return bytes
  }

  private mutating func veilNumber(_ color: Color, sending bytes: inout [UInt8]) -> Int {
    if let number = veils[color] { return number }
    last += 1
    veils[color] = last
    let (red, green, blue) = color.components ?? (0, 0, 0)
    let pixel = Self.deflated([red, green, blue, Self.veilOpacity]) ?? []
    bytes += Self.sent(pixel, of: PixelSize(width: 1, height: 1), as: last)
    return last
  }

  /// The picture itself, in pieces.
  private static func sent(_ image: PixelImage, as number: Int) -> [UInt8] {
    let data: [UInt8]
    switch image.content {
    case .deflated(let bytes): data = bytes
    case .indexed(let pixels): data = deflated(pixels.rgba) ?? []
    }
    return sent(data, of: image.size, as: number)
  }

  /// Pixels as RGBA, compressed.
  private static func sent(_ data: [UInt8], of size: PixelSize, as number: Int) -> [UInt8] {
    let text = Base64.encode(data)
    var bytes: [UInt8] = []
    var rest = text[...]
    var control = "a=t,f=32,o=z,t=d,i=\(number),s=\(size.width),v=\(size.height),q=2,"
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

/// Base64 as RFC 4648, section 4, has it.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for index in 0..<3 { bits = bits << 8 | (group.count > index ? Int(group[start + index]) : 0) }
      for index in 0..<4 {
        output.append(index <= group.count ? alphabet[bits >> (18 - 6 * index) & 0x3F] : UInt8(ascii: "="))
      }
    }
    return output
  }
}
