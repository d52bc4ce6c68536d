import TestSupport
import Testing

@Suite("stand check")
struct CheckTests {
  @Test("is content with the shipped content, even strictly")
  func passesShippedContent() throws {
    let run = try Command(["check", "--strict", "--content", Checkout.path + "/Content"])
    #expect(run.output == "")
    #expect(run.status == 0)
  }

  @Test("names file, line and column of what is wrong")
  func findsProblems() throws {
    let folder = try SmallStand.folder()
    try folder.add(File("zoo/koala.ru.md", "---\ntitle: Коала\nweight: heavy\n---\nСм. [там](../nothing/).\n"))
    let run = try Command(["check", "--content", folder.path])
    #expect(run.status == 1)
    #expect(run.output.contains(folder.path + "/zoo/koala.ru.md:3:9: error: "))
    #expect(run.output.contains(folder.path + "/zoo/koala.ru.md:5:5: error: "))
    #expect(run.output.contains("[dead-link]"))
  }

  @Test("counts warnings only strictly")
  func countsWarnings() throws {
    let folder = try SmallStand.folder()
    try folder.add(Folder("park") { File("tree.ru.md", "---\ntitle: Дерево\n---\nРастёт.\n") })
    #expect(try Command(["check", "--content", folder.path]).status == 0)
    #expect(try Command(["check", "--strict", "--content", folder.path]).status == 1)
  }
}
