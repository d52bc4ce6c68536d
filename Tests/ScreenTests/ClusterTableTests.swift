import Testing

@testable import Screen

@Suite("The table of clusters")
struct ClusterTableTests {
  @Test("keeps each cluster in one place, and takes no more when it is full") func isBounded() {
    var table = ClusterTable(most: 2)
    #expect(table.place(of: "e\u{301}") == 0)
    #expect(table.place(of: "o\u{300}") == 1)
    #expect(table.place(of: "a\u{308}") == nil)
    #expect(table.place(of: "e\u{301}") == 0)
    #expect((table[0], table[1]) == ("e\u{301}", "o\u{300}"))
  }
}
