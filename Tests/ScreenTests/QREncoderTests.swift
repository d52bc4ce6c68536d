import Screen
import Testing

@Suite("QR encoder")
struct QREncoderTests {
  @Test("is there where the library is, and nowhere else") func isOptional() {
    #expect(QREncoder.installed != nil)
    #expect(QREncoder(library: "libqrencode.so.0") == nil)
    #expect(QREncoder(library: "libc.so.6") == nil)
  }
}
