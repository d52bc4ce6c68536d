internal import Screen

/// Whether QR codes can be drawn.
enum CodeCheck {
  static func findings(_ encoder: QREncoder? = .installed) -> [Finding] {
    guard encoder == nil else { return [Finding("QR codes", .fine, "by libqrencode")] }
    return [
      Finding(
        "QR codes", .note, "libqrencode is not installed: addresses as text only",
        advice: "Install it (Debian and Ubuntu: apt-get install libqrencode4).")
    ]
  }
}
