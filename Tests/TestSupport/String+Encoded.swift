internal import Glibc

extension String {
  /// The text in an encoding that the C library knows by a name; `nil` where the encoding lacks one of its characters.
  package func encoded(in name: String) -> [UInt8]? {
    let converter = iconv_open(name, "UTF-8")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = Array(utf8)
    var output = [UInt8](repeating: 0, count: 4 * input.count + 4)
    let count = input.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output -> Int? in
        var (source, sourceLeft) = (input.baseAddress?.assumingMemoryBound(to: CChar.self), input.count)
        var (target, targetLeft) = (output.baseAddress?.assumingMemoryBound(to: CChar.self), output.count)
        guard iconv(converter, &source, &sourceLeft, &target, &targetLeft) == 0 else { return nil }
        return output.count - targetLeft
      }
    }
    return count.map { Array(output.prefix($0)) }
  }
}
