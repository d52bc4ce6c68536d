extension Unicode.Scalar {
  package var isCyrillic: Bool { 0x400..<0x530 ~= value }
  package var isHan: Bool { 0x4E00..<0xA000 ~= value }
}
