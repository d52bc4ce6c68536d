/// A part of a value that follows from its other parts: it is kept because making it takes time, and does not count when
/// values are compared.
@propertyWrapper
package struct Derived<Value: Sendable>: Hashable, Sendable {
  package var wrappedValue: Value

  package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  package static func == (left: Derived, right: Derived) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}
}

/// The values put in last, by their keys; beyond the capacity the oldest go.
struct Recent<Key: Hashable & Sendable, Value: Hashable & Sendable>: Hashable, Sendable {
  private var values: [Key: Value] = [:]
  /// The oldest first.
  private(set) var keys: [Key] = []
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  subscript(key: Key) -> Value? {
    get { values[key] }
    set {
      if values[key] == nil { keys.append(key) }
      values[key] = newValue
      if newValue == nil { keys.removeAll { $0 == key } }
      if keys.count > capacity { values[keys.removeFirst()] = nil }
    }
  }
}
