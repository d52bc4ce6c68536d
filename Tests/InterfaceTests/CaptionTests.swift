import Content
import Interface
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

/// The texts below pictures.
@Suite struct CaptionTests {
  @Test("breaks a caption before the number of the picture, not within it")
  func breaks() throws {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("rich") { frontMatter in
      frontMatter.resources = [FrontMatter.Resource(source: "a.png", title: "A panda among bamboo")]
    }
    let shared = sample.visitor().state.shared
    let picture = try #require(shared.gallery(of: .exhibit(ExhibitID(section: "s", exhibit: "rich"))).first)
    let caption = Caption(picture, count: 4, in: .en)
    #expect(caption.lines(columns: 60).map(\.text) == ["A panda among bamboo · Picture 1 of 4"])
    #expect(caption.lines(columns: 26).map(\.text) == ["A panda among bamboo", "Picture 1 of 4"])
  }

  @Test("sets a caption below its picture and what stands beside it where that takes fewer rows")
  func below() throws {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("rich") { frontMatter in
      frontMatter.resources = [FrontMatter.Resource(source: "a.png", title: "Ruyi and Dingding among bamboo")]
    }
    let shared = sample.visitor().state.shared
    let picture = try #require(shared.gallery(of: .exhibit(ExhibitID(section: "s", exhibit: "rich"))).first)
    let inText = PictureInText(
      picture: .swatch("▒", Size(columns: 26, rows: 8)), rows: 8, columns: 26,
      caption: Caption(picture, count: 4, in: .en))
    let low = inText.lines(beside: Array(repeating: Line("fact", Style(.text)), count: 6), columns: 74)
    #expect(low.count == 9 && low.last?.text == "Ruyi and Dingding among bamboo · Picture 1 of 4")
    let high = inText.lines(beside: Array(repeating: Line("fact", Style(.text)), count: 11), columns: 74)
    #expect(high.count == 11 && high[10].text.contains(/^Picture 1 of 4 +fact$/))
  }
}
