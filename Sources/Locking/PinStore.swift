internal import Content
package import Files
internal import Storage
package import Wording

/// The PIN of this user's stands and the number of wrong tries, in the state folder.
package struct PinStore: Sendable {
  private let pin: StateFile
  private let tries: StateFile

  package init(environment: [String: String]) {
    pin = StateFile("pin", environment: environment)
    tries = StateFile("pin-tries", environment: environment)
  }

  /// The PIN's hash; `nil` where no PIN has been set.
  package var hash: PinHash? { pin.read().flatMap(PinHash.init(fileBytes:)) }

  /// Sets the PIN, and forgets the wrong tries.
  ///
  /// - Parameter content: A folder that the file must not lie in; `nil` where there is none.
  /// - Returns: the file's path.
  package func set(_ hash: PinHash, outside content: StandFolder?) throws(SystemFailure) -> String {
    let path = try pin.write(hash.fileBytes, outside: content)
    tries.remove()
    return path
  }

  package var throttle: PinThrottle { tries.read().map(PinThrottle.init(fileBytes:)) ?? PinThrottle() }

  /// Notes the wrong tries so far.
  package func keep(_ throttle: PinThrottle, outside content: StandFolder?) throws(SystemFailure) {
    if throttle.failures == 0 { tries.remove() } else { _ = try tries.write(throttle.fileBytes, outside: content) }
  }
}
