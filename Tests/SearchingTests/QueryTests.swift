import Searching
import TestSupport
import Testing
import Wording

@Suite("Search, queries")
struct QueryTests {
  static func index() throws -> SearchIndex {
    var stand = SearchedStand()
    stand.add("pandas", title: "Панды", text: "Большая панда живёт в Китае и ест бамбук.")
    stand.add("metro", title: "Метро", text: "Большая кольцевая линия. В ней C++ и 31 станция.")
    stand.add("english", .en, title: "Stadium", text: "Hello, stadium.")
    stand.add("chinese", .zh, title: "大熊猫", text: "大熊猫，竹子。")
    return try #require(stand.index())
  }

  @Test(
    "wants every word, anywhere on the page",
    arguments: [
      ("большая", ["pandas", "metro"]), ("большая линия", ["metro"]), ("линия панды", []),
      ("  Панды   БАМБУК ", ["pandas"]),
      ("熊猫 竹子", ["chinese"]), ("熊猫，竹子", ["chinese"]), ("панды, бамбук!", ["pandas"]), ("c++", ["metro"]),
      ("большая большая", ["pandas", "metro"]), ("", []), ("  ", []), ("\"\"", []),
    ])
  func wantsAll(query: String, expected: [String]) throws {
    #expect(try Self.index().names(query) == expected)
  }

  @Test(
    "takes what stands in quotation marks for a phrase",
    arguments: [
      ("\"большая панда\"", ["pandas"]), ("«большая  кольцевая»", ["metro"]), ("“кольцевая большая”", []),
      ("\"большая панда", ["pandas"]), ("бамбук \"большая панда\"", ["pandas"]),
      ("\"панда живёт в китае\"", ["pandas"]),
    ])
  func takesPhrases(query: String, expected: [String]) throws {
    #expect(try Self.index().names(query) == expected)
  }

  @Test(
    "tries the other keyboard layout where there is nothing",
    arguments: [
      ("gfylf", "панда", "pandas"), ("Ифьигл", nil, nil), ("竹子,fv,er", nil, nil), ("руддщ", "hello", "english"),
      (",fv,er", "бамбук", "pandas"),
    ])
  func triesLayout(query: String, corrected: String?, expected: String?) throws {
    let result = try Self.index().search(SearchRequest(query, language: .ru))
    #expect(result.correctedQuery == corrected)
    #expect(result.hits.map(\.name) == expected.map { [$0] } ?? [])
  }

  @Test("does not correct what it finds")
  func keepsLayout() throws {
    let result = try Self.index().search(SearchRequest("hello", language: .ru))
    #expect(result.correctedQuery == nil)
    #expect(result.hits.map(\.name) == ["english"])
  }

  @Test("cuts off what is longer than anybody types")
  func cutsLongQueries() throws {
    let index = try Self.index()
    #expect(index.names(String(repeating: "панда ", count: 10_000)) == ["pandas"])
    #expect(index.names(String(repeating: "п", count: 100_000)).isEmpty)
    #expect(index.search(SearchRequest("панда", language: .ru, limit: 0)).hits.isEmpty)
    #expect(index.search(SearchRequest("панда", language: .ru, limit: -1)).hits.isEmpty)
  }

  @Test(
    "names the words that were probably meant", arguments: [("бамбку", "бамбук"), ("stadiun", "stadium"), ("ъъъ", nil)])
  func namesNearest(query: String, expected: String?) throws {
    #expect(try Self.index().nearestWords(to: SearchRequest(query, language: .ru)).first == expected)
  }
}
