internal import Glibc

/// Whether the kiosk itself may change the content.
enum ContentWritingCheck {
  static func observations(_ examination: KioskExamination) -> [Observation] {
    guard examination.stand != nil else { return [] }
    if access(examination.contentPath, W_OK) == 0 {
      return [
        Observation(
          "editing", .note, "this user may change the content",
          advice: "Right only where staff edit on the kiosk itself; else make the folder root's.")
      ]
    }
    return [Observation("editing", .fine, "the kiosk only reads the content")]
  }
}
