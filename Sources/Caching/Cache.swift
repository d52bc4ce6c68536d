/// A cache of bounded size: values by their keys, of which the oldest go first.
///
/// The age of a value is that of its key: neither reading nor replacing makes it younger.
package struct Cache<Key: Hashable, Value> {
  private var values: [Key: Value] = [:]
  private var costs: [Key: Int] = [:]
  /// The keys, the oldest first.
  package private(set) var keys: [Key] = []
  /// The sum of what the values cost.
  package private(set) var cost = 0
  private let mostValues: Int
  private let mostCost: Int

  /// Makes an empty cache.
  ///
  /// - Parameters:
  ///   - count: The largest number of values, at least 1.
  ///   - cost: The largest sum of costs, in the unit of ``put(_:for:cost:keeping:)``.
  package init(count: Int = .max, cost: Int = .max) { (mostValues, mostCost) = (count, cost) }

  package subscript(key: Key) -> Value? { values[key] }

  /// Puts a value in and removes the oldest ones while there are too many or they cost too much. The new one stays, whatever
  /// it costs.
  ///
  /// - Parameters:
  ///   - cost: The value's cost, at least 0; most callers count bytes.
  ///   - isNeeded: Whether the value of a key has to stay, even if the limits are exceeded.
  /// - Returns: The values that were removed, the oldest first.
  @discardableResult
  package mutating func put(
    _ value: Value, for key: Key, cost: Int = 0, keeping isNeeded: (Key) -> Bool = { _ in false }
  ) -> [Value] {
    if values.updateValue(value, forKey: key) == nil { keys.append(key) }
    self.cost += cost - (costs.updateValue(cost, forKey: key) ?? 0)
    var removed: [Value] = []
    var index = 0
    while index < keys.count, keys.count > mostValues || self.cost > mostCost {
      if keys[index] == key || isNeeded(keys[index]) {
        index += 1
      } else if let value = forget(keys.remove(at: index)) {
        removed.append(value)
      }
    }
    return removed
  }

  /// Removes the values of the keys that meet a condition.
  package mutating func removeAll(where isUnwanted: (Key) throws -> Bool) rethrows {
    for key in try keys.filter(isUnwanted) { _ = forget(key) }
    keys = keys.filter { values[$0] != nil }
  }

  private mutating func forget(_ key: Key) -> Value? {
    cost -= costs.removeValue(forKey: key) ?? 0
    return values.removeValue(forKey: key)
  }
}

extension Cache: Equatable where Value: Equatable {}
extension Cache: Hashable where Value: Hashable {}
extension Cache: Sendable where Key: Sendable, Value: Sendable {}
