import CLastResort
import CLinux
import CNcurses
import Glibc
package import Screen

extension CursesTerminal {
  /// The time that a resize must be over before it is reported: dragging a window's edge sends hundreds.
  private static let resizeQuiet = Duration.milliseconds(10)
  /// The time that it may go on unreported.
  private static let resizePatience = Duration.milliseconds(50)
  /// The time that the end of the program waits for answers.
  private static let partingPatience = Duration.milliseconds(300)

  /// Once it was `.closed` it always is.
  package mutating func nextEvent(within limit: Duration?) -> Event? {
    let end = limit.map { MonotonicTime.now + $0 }
    var isOver = false
    while true {
      if let event = nextSignal() { return event }
      if let widths = lateWidths {
        lateWidths = nil
        follow(widths)
        return .widths(widths)
      }
      let now = MonotonicTime.now
      if let event = decoder.next(at: now) {
        if case .widths(let widths) = event { follow(widths) }
        return event
      }
      if let event = nextGraphics() { return event }
      if isClosed { return .closed }
      drawOwedPixels()
      if isOver { return nil }
      let deadline = [end, decoder.deadline].compactMap(\.self).min()
      if wait(until: deadline, now: now) { return .woken }
      isOver = end.map { MonotonicTime.now >= $0 } ?? false
    }
  }

  /// Waits for input, signals and the wake descriptor, and takes the input; whether somebody woke us.
  private mutating func wait(until deadline: MonotonicTime?, now: MonotonicTime) -> Bool {
    var descriptors = [STDIN_FILENO, wakeDescriptor, signalDescriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&descriptors, nfds_t(descriptors.count), deadline?.milliseconds(from: now) ?? -1) > 0 else {
      return false
    }
    if descriptors[0].revents != 0 { readInput() }
    guard descriptors[1].revents & Int16(POLLIN) != 0 else { return false }
    var count: UInt64 = 0
    return read(wakeDescriptor, &count, MemoryLayout<UInt64>.size) > 0
  }

  private mutating func readInput() {
    withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 1) { buffer in
      let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count > 0 {
        decoder.feed(buffer.prefix(count), at: .now)
      } else if count == 0 || errno != EINTR && errno != EAGAIN {
        // End of file or EIO: the terminal hung up.
        isClosed = true
      }
    }
  }

  /// Takes the answers that are still on their way, so that they do not come to a shell or an editor as if they had been
  /// typed; keys that come with them are dropped. A terminal that is slow, or gone, is not waited for.
  ///
  /// - Returns: what is wide, if the answers tell so.
  borrowing func takeAnswers(_ decoder: inout InputDecoder) -> WidthPolicy? {
    guard !isClosed, decoder.awaitsAnswers(at: .now) != nil else { return nil }
    // The question itself may still be waiting.
    output.flush()
    let patience = MonotonicTime.now + Self.partingPatience
    while let end = decoder.awaitsAnswers(at: .now) {
      var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let now = MonotonicTime.now
      guard now < patience, poll(&descriptor, 1, min(end, patience).milliseconds(from: now)) > 0 else { return nil }
      let bytes = withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
        Array(buffer.prefix(max(0, read(STDIN_FILENO, buffer.baseAddress, buffer.count))))
      }
      guard !bytes.isEmpty else { return nil }
      decoder.feed(bytes, at: .now)
      while let event = decoder.next(at: .now) {
        if case .widths(let widths) = event { return widths }
      }
    }
    return nil
  }

  private mutating func nextSignal() -> Event? {
    var signals = last_resort_take()
    guard signals != 0 else { return nil }
    if signals & LAST_RESORT_RESIZE != 0 { signals |= awaitQuiet() }
    if signals & LAST_RESORT_END != 0 {
      isClosed = true
      return .closed
    }
    if signals & LAST_RESORT_STOP != 0 { stop() }
    if signals & LAST_RESORT_CONTINUE != 0 { takeBack() }
    if resize() { return .resized(size) }
    // There and back again: what did not fit meanwhile is gone.
    if signals & LAST_RESORT_RESIZE != 0 {
      askForCell()
      redraw()
    }
    return nil
  }

  /// Gives the terminal to the shell and sleeps until it is given back.
  private mutating func stop() {
    leave()
    last_resort_stop()
    takeBack()
  }

  /// Puts the modes and the picture back that a shell may have changed meanwhile.
  private mutating func takeBack() {
    enter()
    redraw()
  }

  /// Sends the whole picture anew, whatever the screen shows.
  private mutating func redraw() {
    guard let frame = shown else { return output.flush() }
    forgetScreen()
    present(frame)
  }

  /// Waits until no signal came for a moment; what came meanwhile.
  private func awaitQuiet() -> CInt {
    var signals: CInt = 0
    let patience = MonotonicTime.now + Self.resizePatience
    while true {
      let now = MonotonicTime.now
      let quiet = min(now + Self.resizeQuiet, patience)
      var descriptor = pollfd(fd: signalDescriptor, events: Int16(POLLIN), revents: 0)
      guard now < patience, poll(&descriptor, 1, quiet.milliseconds(from: now)) != 0 else { return signals }
      signals |= last_resort_take()
    }
  }
}

/// Wakes a terminal that waits for events, from any thread and as often as one likes: rings that were not answered yet
/// count as one.
package struct Doorbell: Sendable {
  /// For `CursesTerminal`'s `wakeDescriptor`. It stays open as long as the process lives.
  package let descriptor: CInt

  package init() throws(CursesError) {
    descriptor = linux_eventfd()
    guard descriptor >= 0 else { throw .noDescriptors }
  }

  package func ring() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }
}

/// A point of CLOCK_MONOTONIC in nanoseconds: it never jumps when somebody sets the clock.
struct MonotonicTime: Hashable, Comparable, Sendable {
  var nanoseconds: UInt64

  static var now: MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(nanoseconds: UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec))
  }

  static func < (left: MonotonicTime, right: MonotonicTime) -> Bool { left.nanoseconds < right.nanoseconds }

  /// Durations below zero count as zero, those above a year as a year.
  static func + (time: MonotonicTime, duration: Duration) -> MonotonicTime {
    let parts = min(max(duration, .zero), .seconds(31_536_000)).components
    let nanoseconds = UInt64(parts.seconds) * 1_000_000_000 + UInt64(parts.attoseconds / 1_000_000_000)
    return MonotonicTime(nanoseconds: time.nanoseconds + nanoseconds)
  }

  /// For poll: whole milliseconds from `now`, rounded up so that nobody wakes too early and spins.
  func milliseconds(from now: MonotonicTime) -> CInt {
    guard self > now else { return 0 }
    return CInt(clamping: (nanoseconds - now.nanoseconds + 999_999) / 1_000_000)
  }
}
