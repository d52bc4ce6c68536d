import Foundation
import Reporting
import Testing
import Wording

@testable import Statistics

@Suite("The figures of visitors, as stand report tells them")
struct FiguresListingTests {
  private static let figures: Figures = {
    var figures = Figures()
    figures.pages = [
      Figures.Page(id: "zoo/ruyi", language: .ru, views: 30, seconds: 900),
      Figures.Page(id: "/", language: .zh, views: 7, seconds: 70),
    ]
    (figures.viewsByHour[9], figures.viewsByHour[14], figures.wakesByHour[9]) = (12, 25, 3)
    figures.days = [Figures.Day(number: 19_860, views: 37, wakes: 3)]
    figures.missedSearches = [Figures.Search(text: "слон", count: 4), Figures.Search(text: "=a, \"b\"", count: 1)]
    (figures.searches, figures.searchesInVain) = (6, 5)
    return figures
  }()

  @Test("are tables with bars, as long as their counts")
  func text() {
    func bar(_ length: Int, _ gap: Int = 0) -> String {
      String(repeating: "█", count: length) + String(repeating: " ", count: gap)
    }
    #expect(
      FiguresListing(Self.figures).text(in: .en) == """
        37 views, woken 3 times, 6 searches, 5 without a result

        Pages
          zoo/ruyi ru  30  \(bar(30))  30 s each
          / zh          7  \(bar(7, 25))10 s each

        Days
          2024-05-17  37  \(bar(30))  woken 3 times

        Hours
          09:00  12  \(bar(14, 18))woken 3 times
          14:00  25  \(bar(30))  woken 0 times

        Looked for in vain
          слон     4  \(bar(30))
          =a, "b"  1  \(bar(7))

        """)
    #expect(FiguresListing(Figures()).text(in: .en) == "Nothing has been counted in this time.\n")
  }

  @Test("are the same values as JSON")
  func json() throws {
    let read = try JSONSerialization.jsonObject(with: Data(FiguresListing(Self.figures).json.utf8)) as? NSDictionary
    let hours = (0..<24).map { ["hour": $0, "views": $0 == 9 ? 12 : $0 == 14 ? 25 : 0, "wakes": $0 == 9 ? 3 : 0] }
    let expected: NSDictionary = [
      "views": 37, "wakes": 3, "searches": 6, "searchesInVain": 5, "hours": hours,
      "pages": [
        ["id": "zoo/ruyi", "language": "ru", "views": 30, "seconds": 900],
        ["id": "/", "language": "zh", "views": 7, "seconds": 70],
      ],
      "days": [["date": "2024-05-17", "views": 37, "wakes": 3]],
      "missedSearches": [["text": "слон", "count": 4], ["text": "=a, \"b\"", "count": 1]],
    ]
    #expect(read == expected)
  }

  @Test("are one table as CSV, in which no text is a formula")
  func csv() {
    let rows = FiguresListing(Self.figures).csv.split(separator: "\n").map(String.init)
    #expect(rows[0] == "kind,name,language,count,seconds")
    #expect(
      rows[1...4] == [
        "page,zoo/ruyi,ru,30,900", "page,/,zh,7,70", "day views,2024-05-17,,37,", "day wakes,2024-05-17,,3,",
      ])
    #expect(rows.contains("hour views,14,,25,") && rows.contains("hour wakes,9,,3,"))
    #expect(rows.suffix(2) == ["search in vain,слон,,4,", #"search in vain,"'=a, ""b""",,1,"#])
    #expect(rows.count == 1 + 2 + 2 + 48 + 2)
  }

  @Test(
    "begin on a day that is written as one",
    arguments: [
      ("2024-05-17", 19_860), ("1970-01-01", 0), ("2024-02-29", 19_782), ("2023-02-29", nil), ("2024-5", nil),
      ("17.05.2024", nil), ("", nil), ("2024-05-17-", nil),
    ] as [(String, Int?)])
  func day(text: String, number: Int?) {
    #expect(DayText.days(text) == number)
    if let number { #expect(DayText.text(number) == text) }
  }
}
