import Foundation
import Glibc

/// A port of this computer that somebody may connect to.
final class LocalServer {
  private let descriptor: CInt
  let port: Int

  init() throws {
    descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let (descriptor, size) = (descriptor, length)
    let isOpen = withUnsafeMutableBytes(of: &address) { bytes in
      let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
      return bind(descriptor, pointer, size) == 0 && listen(descriptor, 4) == 0
        && getsockname(descriptor, pointer, &length) == 0
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    guard isOpen else { throw POSIXError(.EADDRNOTAVAIL) }
  }

  deinit { close(descriptor) }

  /// Whether somebody has connected since it was last asked.
  var hasCaller: Bool {
    let caller = accept(descriptor, nil, nil)
    guard caller >= 0 else { return false }
    close(caller)
    return true
  }
}
