import Screen
import Testing

@testable import Programs

/// Pixels as chafa prints them.
@Suite("Pixels of a picture") struct PixelStreamTests {
  private static func read(_ output: String, most: Int = 1000) -> PixelStream? {
    PixelStream(Array(output.replacing("^", with: "\u{1B}").utf8), mostPixels: most)
  }

  private static let head = "^_Ga=T,f=32,s=2,v=1,c=1,r=1,m=1^\\"

  @Test("are read in pieces, each encoded by itself, whatever is printed around them")
  func read() throws {
    let stream = try #require(Self.read("x\n" + Self.head + "^_Gm=1;AQIDBA==^\\^[?25h^_Gm=1;BQYHCA==^\\^_Gm=0;^\\\n"))
    #expect(stream.size == PixelSize(width: 2, height: 1))
    #expect(stream.cells == Size(columns: 1, rows: 1))
    #expect(stream.rgba == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(Self.read("^_Ga=T,f=32,s=2,v=1,c=1,r=1;AQIDBAUGBwg=^\\") == stream)
  }

  @Test(
    "are refused where they are not all there, more than said, in another form, cut short or too many",
    arguments: [
      "", "text", head, head + "^_Gm=0;AQIDBA==^\\", head + "^_Gm=0;AQIDBAUGBwgJCgsM^\\",
      "^_Ga=T,f=24,s=2,v=1,c=1,r=1;AQIDBAUG^\\", "^_Ga=T,f=32,s=2,v=1,r=1;AQIDBAUGBwg=^\\",
      "^_Ga=T,f=32,s=-2,v=-1,c=1,r=1;AQIDBAUGBwg=^\\", "^_Ga=T,f=32,s=2,v=1,c=1,r=1;AQIDBAUGBwg^\\",
      "^_Ga=T,f=32,s=2,v=1,c=1,r=1;AQID*AUGBwg=^\\", "^_Ga=T,f=32,s=2,v=1,c=1,r=1;AQ=DBAUGBwg=^\\",
      "^_Ga=T,f=32,s=2,v=1,c=1,r=1;AQIDBAUGBwg=", "^_Ga=T,f=x,s=2,v=1,c=1,r=1;AQIDBAUGBwg=^\\",
      "^_Ga=T,f=32,s=9999,v=9999,c=1,r=1;AQIDBAUGBwg=^\\",
    ])
  func refuse(output: String) { #expect(Self.read(output) == nil) }

  @Test("are bounded")
  func areBounded() {
    #expect(Self.read("^_Ga=T,f=32,s=2,v=1,c=1,r=1;AQIDBAUGBwg=^\\", most: 1) == nil)
  }
}
