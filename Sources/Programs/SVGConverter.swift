/// SVG as PNG by `rsvg-convert` of librsvg, as a process of its own.
package struct SVGConverter: Sendable {
  /// The name of the program, and of the package that has it in Debian and Ubuntu.
  package static let name = "rsvg-convert"
  package static let package = "librsvg2-bin"

  /// Its absolute path.
  private let program: String

  /// The installed one; `nil` where it is not.
  package static var installed: SVGConverter? { InstalledProgram.path(name).map { SVGConverter(program: $0) } }

  /// Draws an SVG document.
  ///
  /// - Returns: the bytes of the PNG file; `nil` where nothing came of it.
  package func png(of svg: String) -> [UInt8]? {
    let child = ChildProcess(
      program: program, arguments: ["--format", "png", "--unlimited"],
      environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"], input: Array(svg.utf8), largestOutput: 64 << 20,
      memory: 2 << 30, processorSeconds: 60, patience: .seconds(60))
    guard let outcome = try? child.run(), outcome.isSuccess, !outcome.output.isEmpty else { return nil }
    return outcome.output
  }
}
