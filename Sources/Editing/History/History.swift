/// The steps that can be taken back and made again, without a limit.
struct History: Sendable {
  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []
  /// Whether the last step takes further edits in.
  private var isOpen = false

  mutating func record(_ step: Step) {
    undone = []
    if isOpen, !done.isEmpty, done[done.count - 1].absorb(step) { return }
    done.append(step)
    isOpen = step.kind != .command
  }

  mutating func close() { isOpen = false }

  mutating func undo() -> Step? {
    guard let step = done.popLast() else { return nil }
    isOpen = false
    undone.append(step)
    return step
  }

  mutating func redo() -> Step? {
    guard let step = undone.popLast() else { return nil }
    isOpen = false
    done.append(step)
    return step
  }
}
