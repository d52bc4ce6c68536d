import Synchronization

/// A character as a cell holds it, in four bytes: a screen has thousands of them, which are made, compared and copied for
/// every frame.
///
/// A scalar stands for itself. Clusters of several, which are rare, are kept in a table, each once, and stand by their
/// place in it. Where that is full, further ones lose all but their first scalar.
package struct CellText: Hashable, Sendable {
  /// Of a scalar; or of a place in the table, counted from the first number behind those of scalars.
  private let value: UInt32

  private static let firstPlace: UInt32 = 0x11_0000
  /// So many are a few megabytes, and more than the alphabets of the world have letters with marks.
  private static let clusters = Mutex(ClusterTable(most: 1 << 16))

  package init(_ scalar: Unicode.Scalar) { value = scalar.value }

  package init(_ character: Character) {
    let scalars = character.unicodeScalars
    let first = scalars.first?.value ?? 0x20
    guard scalars.index(after: scalars.startIndex) != scalars.endIndex else {
      value = first
      return
    }
    let place = Self.clusters.withLock { $0.place(of: character) }
    value = place.map { Self.firstPlace + UInt32($0) } ?? first
  }

  /// Its scalar where it has only one.
  package var onlyScalar: Unicode.Scalar? { Unicode.Scalar(value) }

  /// Its scalar, or the first of them.
  package var scalar: Unicode.Scalar { onlyScalar ?? character.unicodeScalars.first ?? " " }

  /// Appends it in UTF-8.
  package func append(to bytes: inout [UInt8]) {
    if let onlyScalar { bytes.append(contentsOf: onlyScalar.utf8) } else { bytes.append(contentsOf: character.utf8) }
  }

  /// Whether it shows nothing: a space of any kind, breaking or not.
  package var isBlank: Bool {
    switch value {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  package var character: Character {
    if let onlyScalar { return Character(onlyScalar) }
    return Self.clusters.withLock { $0[Int(value - Self.firstPlace)] }
  }
}

extension CellText: ExpressibleByUnicodeScalarLiteral {
  package init(unicodeScalarLiteral value: Unicode.Scalar) { self.init(value) }
}
