import Curses
import Foundation
import Programs
import Screen
import TestSupport
import Testing

@Suite("A screen as a picture file")
struct ScreenPictureTests {
  private static let arguments = [
    "--content", Checkout.path + "/Content", "--open", "zoo/ruyi-dingding", "--size", "80x24", "--print", "--format",
  ]

  @Test("holds pictures in the SVG itself", .enabled(if: Chafa.installed != nil, "chafa is not installed"))
  func embeds() throws {
    let run = try Command(Self.arguments + ["svg"])
    #expect(run.status == 0)
    let start = try #require(run.output.range(of: "href=\"data:image/png;base64,"))
    let data = run.output[start.upperBound...].prefix { $0 != "\"" }
    let file = try #require(Data(base64Encoded: String(data)))
    #expect(file.prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(!(try Command(Self.arguments + ["svg", "--pictures", "cells"]).output.contains("data:image")))
  }

  @Test(
    "is a PNG where its program is installed", .enabled(if: SVGConverter.installed != nil, "rsvg-convert is missing"))
  func draws() throws {
    let file = try #require(SVGConverter.installed?.png(of: Frame(Size(columns: 4, rows: 2)).svg()))
    #expect(file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    // The header has the width and the height.
    #expect(file[16..<24] == [0, 0, 0, 40, 0, 0, 0, 40])
  }

  @Test("is refused, with what to install, where it is not")
  func missing() throws {
    let run = try Command(Self.arguments + ["png"], environment: ["STAND_PROGRAMS": "/nonexistent"])
    #expect(run.status == 69)
    #expect(run.errors.contains("librsvg2-bin"))
    #expect(run.output.isEmpty)
  }
}
