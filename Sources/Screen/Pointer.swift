/// A press of a mouse button, a touch, or a turn of the wheel.
package struct Pointer: Hashable, Sendable {
  package var action: Action
  package var point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }

  package enum Action: Hashable, Sendable {
    case press
    case release
    case drag
    case wheelUp
    case wheelDown
  }
}
