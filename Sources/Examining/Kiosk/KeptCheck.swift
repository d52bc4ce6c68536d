import Content
internal import Files
internal import Glibc
internal import Locking
internal import Storage
import Wording

/// The things that the kiosk keeps: the PIN, and a state folder that can be written to.
enum KeptCheck {
  private static let advice =
    "PIN, log and figures are kept there: run this as the user of the kiosk (stand-kiosk doctor), whose home it is in."

  static func observations(_ examination: KioskExamination) -> [Observation] {
    let content = try? StandFolder(path: examination.contentPath)
    let probe = StateFile("doctor", environment: examination.environment)
    let state: Observation
    do throws(SystemFailure) {
      let path = try probe.write([], outside: content).dropLast("/doctor".count)
      probe.remove()
      state =
        path.hasPrefix("/var/tmp/")
        ? Observation("state folder", .wrong, "\(path) stands in for one that cannot be written", advice: advice)
        : Observation("state folder", .fine, String(path))
    } catch {
      state = Observation(
        "state folder", .wrong, "cannot be written: \(error.message.text(in: .en))",
        advice: advice)
    }
    if PinStore(environment: examination.environment).hash != nil {
      return [state, Observation("PIN", .fine, "set")]
    }
    return [
      state,
      Observation("PIN", .wrong, "not set: staff cannot get in", advice: "stand-kiosk pin, or stand pin as its user"),
    ]
  }
}

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
