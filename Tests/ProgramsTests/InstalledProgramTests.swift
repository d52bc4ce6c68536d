import Programs
import Testing

@Suite("A program that is installed") struct InstalledProgramTests {
  @Test("is found by its name, where the system keeps programs and where a person does")
  func found() {
    #expect(InstalledProgram.path("env") == "/usr/bin/env")
    #expect(InstalledProgram.path("no such program") == nil)
    #expect(InstalledProgram.isInPath("env") && !InstalledProgram.isInPath("no such program"))
  }
}
