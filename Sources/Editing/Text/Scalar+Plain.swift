extension Unicode.Scalar {
  /// The cells of a scalar that is a cluster by itself between others of its like (UAX #29: nothing extends, joins or
  /// prepends it); `nil` for all that has to be looked at more closely. Nearly all of Russian, English and Chinese.
  var plainColumns: Int? {
    switch value {
    case 0x20..<0x7F, 0x400..<0x483, 0x48A..<0x530, 0x2010..<0x2028: 1
    case 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000, 0xFF01..<0xFF61: 2
    default: nil
    }
  }
}
