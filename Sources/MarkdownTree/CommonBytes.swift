extension UnsafeRawBufferPointer {
  /// Returns the number of bytes that are the same at the start of both.
  package func commonPrefix(with other: UnsafeRawBufferPointer, atMost limit: Int) -> Int {
    var length = 0
    while length + 8 <= limit,
      loadUnaligned(fromByteOffset: length, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: length, as: UInt64.self)
    {
      length += 8
    }
    while length < limit, self[length] == other[length] { length += 1 }
    return length
  }

  /// Returns the number of bytes that are the same at the end of both.
  package func commonSuffix(with other: UnsafeRawBufferPointer, atMost limit: Int) -> Int {
    var length = 0
    while length + 8 <= limit,
      loadUnaligned(fromByteOffset: count - length - 8, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: other.count - length - 8, as: UInt64.self)
    {
      length += 8
    }
    while length < limit, self[count - length - 1] == other[other.count - length - 1] { length += 1 }
    return length
  }
}
