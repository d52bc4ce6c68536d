import Testing

@testable import Wording

@Suite struct EditDistanceTests {
  @Test(
    "counts the letters to change",
    arguments: [
      ("", "", 0), ("weight", "weight", 0), ("wieght", "weight", 1), ("weigth", "Weight", 1), ("titel", "title", 1),
      ("зоопак", "зоопарк", 1), ("kitten", "sitting", 3), ("ab", "", 2),
    ])
  func counts(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right, atMost: 5) == distance)
    #expect(EditDistance.between(right, left, atMost: 5) == distance)
    #expect(EditDistance.between(left, right, atMost: distance - 1) == nil)
  }
}
