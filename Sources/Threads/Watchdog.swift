internal import Synchronization

/// Ends a program whose loop has stopped: that shows no frame for so long, for it hangs, or waits for ever.
///
/// It counts its own steps, not the time: a process that was stopped and goes on, a machine that slept and a clock that was set
/// are no reason to end anything.
package final class Watchdog: Sendable {
  /// The steps without a frame, of two and a half seconds each.
  package struct Patience: Hashable, Sendable {
    private var frames = 0
    private var steps = 0

    private static let most = 4

    package init() {}

    /// Takes a step; whether patience is over.
    ///
    /// - Parameter frames: The number of frames that were shown so far.
    package mutating func step(frames: Int) -> Bool {
      steps = frames == self.frames ? steps + 1 : 0
      self.frames = frames
      return steps >= Self.most
    }
  }

  /// The longest time that a loop that has nothing to do may sleep, in milliseconds.
  package static let longestSleep = 5_000
  private static let step = 2_500

  private let frames = Atomic(0)
  private let end = BinarySemaphore()

  package init() {}

  /// Says that a frame has been shown.
  package func feed() { frames.wrappingAdd(1, ordering: .relaxed) }

  /// Begins to watch on a thread of its own; where none can be had, nobody watches.
  ///
  /// - Parameter bark: What is done on that thread when patience is over.
  package func start(_ bark: @escaping @Sendable () -> Void) {
    try? BackgroundThread.start(isAwaited: true) { [self] in
      var patience = Patience()
      while !end.wait(milliseconds: Self.step) {
        if patience.step(frames: frames.load(ordering: .relaxed)) { return bark() }
      }
    }
  }

  /// Ends the watch: the program is about to end by itself.
  package func stop() { end.signal() }
}
