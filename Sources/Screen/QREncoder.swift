internal import CQrencode
import Glibc

/// libqrencode, which is loaded when the first code is drawn: most visitors draw none, and every start would wait for it.
package struct QREncoder: Sendable {
  private typealias Encode = @convention(c) (UnsafePointer<CChar>, CInt, QRecLevel) -> UnsafeMutablePointer<QRcode>?
  private typealias Free = @convention(c) (UnsafeMutablePointer<QRcode>) -> Void

  /// `nil` where the library is not installed.
  package static let installed = QREncoder(library: "libqrencode.so.4")

  private let encode: Encode
  private let free: Free

  /// - Parameter library: What `dlopen` looks for; one that was loaded stays so.
  package init?(library: String) {
    guard let library = dlopen(library, RTLD_NOW | RTLD_LOCAL) else { return nil }
    guard let encode = dlsym(library, "QRcode_encodeString8bit"), let free = dlsym(library, "QRcode_free") else {
      return nil
    }
    self.encode = unsafeBitCast(encode, to: Encode.self)
    self.free = unsafeBitCast(free, to: Free.self)
  }

  /// The modules of a code with error correction of level M, dark ones `true`, in rows of the width.
  ///
  /// `nil` where the text is empty, holds a NUL or is longer than a code holds (2,331 bytes).
  func modules(of text: String) -> (dark: [Bool], width: Int)? {
    guard !text.isEmpty, !text.utf8.contains(0), let code = encode(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { free(code) }
    let width = Int(code.pointee.width)
    return (UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }, width)
  }
}
