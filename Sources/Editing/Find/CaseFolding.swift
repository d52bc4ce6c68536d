/// Letters made alike whatever their case, one scalar for one: simple case folding as far as Unicode's lower and upper
/// case mappings of single scalars give it.
enum CaseFolding {
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    switch value {
    case 0x41..<0x5B, 0x410..<0x430: return Unicode.Scalar(value + 32) ?? scalar
    case 0x400..<0x410: return Unicode.Scalar(value + 80) ?? scalar
    case 0..<0x80, 0x430..<0x460, 0x2010..<0x2028, 0x3000..<0xA000: return scalar
    default: return lower(upper(scalar))
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    single(scalar.properties.lowercaseMapping) ?? scalar
  }

  /// Upper case first: the Greek final sigma has the same upper case as the other one.
  private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    single(scalar.properties.uppercaseMapping) ?? scalar
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
