import Caching
import Testing

@Suite("A cache") struct CacheTests {
  @Test("removes the oldest values beyond its number, and says which")
  func count() {
    var cache = Cache<String, Int>(count: 2)
    #expect(cache.put(1, for: "a") == [])
    #expect(cache.put(2, for: "b") == [])
    #expect(cache.put(3, for: "c") == [1])
    #expect(cache.keys == ["b", "c"])
    #expect(cache["a"] == nil && cache["b"] == 2 && cache["c"] == 3)
  }

  @Test("replaces a value in its place, without room for another")
  func replaces() {
    var cache = Cache<String, Int>(count: 2)
    cache.put(1, for: "a")
    cache.put(2, for: "b")
    for number in 3...9 { #expect(cache.put(number, for: "a") == []) }
    #expect(cache.keys == ["a", "b"])
    #expect(cache["a"] == 9)
    #expect(cache.put(10, for: "c") == [9])
  }

  @Test("removes as many of the oldest values as cost too much")
  func cost() {
    var cache = Cache<String, Int>(cost: 10)
    cache.put(1, for: "a", cost: 4)
    cache.put(2, for: "b", cost: 4)
    cache.put(3, for: "c", cost: 2)
    #expect(cache.cost == 10)
    #expect(cache.put(4, for: "d", cost: 5) == [1, 2])
    #expect(cache.keys == ["c", "d"])
    #expect(cache.cost == 7)
    #expect(cache.put(5, for: "d", cost: 8) == [])
    #expect(cache.cost == 10)
  }

  @Test("keeps the new value, whatever it costs and however old its key is")
  func newest() {
    var cache = Cache<String, Int>(cost: 10)
    cache.put(1, for: "a", cost: 4)
    cache.put(2, for: "b", cost: 4)
    #expect(cache.put(3, for: "a", cost: 30) == [2])
    #expect(cache.keys == ["a"])
    #expect(cache.cost == 30)
    #expect(cache.put(4, for: "b", cost: 1) == [3])
  }

  @Test("keeps what is needed beyond its limits, and removes the next oldest instead")
  func needed() {
    var cache = Cache<String, Int>(count: 2, cost: 10)
    cache.put(1, for: "a", cost: 4)
    cache.put(2, for: "b", cost: 4)
    #expect(cache.put(3, for: "c", cost: 4) { $0 == "a" } == [2])
    #expect(cache.put(4, for: "d", cost: 4) { _ in true } == [])
    #expect(cache.keys == ["a", "c", "d"])
    #expect(cache.cost == 12)
  }

  @Test("forgets values by their keys")
  func removes() {
    var cache = Cache<Int, String>(cost: 100)
    for number in 1...4 { cache.put("\(number)", for: number, cost: number) }
    cache.removeAll { $0.isMultiple(of: 2) }
    #expect(cache.keys == [1, 3])
    #expect(cache[2] == nil && cache[3] == "3")
    #expect(cache.cost == 4)
    cache.put("2", for: 2)
    #expect(cache.keys == [1, 3, 2])
  }
}
