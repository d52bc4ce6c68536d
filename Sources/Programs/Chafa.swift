internal import Content
internal import Files
package import Screen

/// Symbol art by the `chafa` program, as a process of its own: a picture that crashes its decoder takes nothing with
/// it.
package struct Chafa: Sendable {
  /// In bytes: larger files are not worth a visitor's time.
  package static let largestFile = 32 << 20

  /// Seconds of a processor that one picture may take, bytes of memory that it may use, bytes that may come of it.
  private static let secondsLimit = 5
  private static let memoryLimit = 1 << 30
  private static let outputLimit = 4 << 20
  /// The same of one picture in pixels: four bytes a pixel, in Base64.
  private static let pixelOutputLimit = 12 << 20
  private static let mostPixels = 2_000_000

  /// Its absolute path.
  package var program: String
  /// The time that one picture may take by the clock: more than by the processor, which others use too.
  package var patience = Duration.seconds(20)

  package init(program: String) { self.program = program }

  /// The installed one; `nil` where it is not.
  package static var installed: Chafa? { InstalledProgram.path("chafa").map { Chafa(program: $0) } }

  /// The last word of the program's `--version` line; `nil` where it says nothing.
  package var version: String? {
    let outcome = try? child(["--version"]).run()
    let line = outcome?.output.split(separator: UInt8(ascii: "\n")).first
    return line.flatMap {
      String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isWhitespace).last.map(String.init)
    }
  }

  /// Draws a picture file within the size, its proportions kept.
  ///
  /// - Parameter symbols: The symbols to draw a text with; `nil` for any other picture.
  /// - Returns: `nil` where it is none, is broken, or takes too long.
  /// - Throws: `ChildProcess.Failure` where the program could not be started.
  package func draw(
    _ bytes: [UInt8], size: Size, depth: ColorDepth, widths: WidthPolicy = .narrow, symbols: String? = nil
  ) throws(ChildProcess.Failure) -> Picture? {
    guard PictureFormat(of: bytes) != nil else { return nil }
    let child = child(
      [
        "--format", "symbols", "--symbols", symbols ?? Self.symbols(widths), "--colors", Self.colors(depth),
        "--size", "\(size.columns)x\(size.rows)", "--animate", "off", "--threads", "1", "--work", "9",
      ] + (symbols == nil && depth == .none ? Self.shades(widths) : Self.finish(depth)) + ["-"], input: bytes)
    let outcome: ChildProcess.Outcome
    do {
      outcome = try child.run()
    } catch .tooSlow {
      return nil
    }
    guard outcome.isSuccess else { return nil }
    let picture = Picture(sgr: String(decoding: outcome.output, as: UTF8.self), within: size, widths: widths)
    return picture.cells.isEmpty ? nil : picture
  }

  /// The extent that versions without a terminal take a cell for.
  package static let usualUnit = PixelSize(width: 8, height: 8)

  /// Draws a picture file in pixels within the box, its proportions kept.
  ///
  /// The program measures in cells also where it draws pixels, and what it takes for one differs between its versions.
  ///
  /// - Parameter unit: That extent as it was seen last; it is measured anew with each picture.
  /// - Returns: `nil` where it is none, is broken, or takes too long.
  /// - Throws: `ChildProcess.Failure` where the program could not be started.
  package func pixels(
    _ bytes: [UInt8], within box: PixelSize, unit: inout PixelSize
  ) throws(ChildProcess.Failure) -> PixelStream? {
    guard PictureFormat(of: bytes) != nil else { return nil }
    // Where it measures otherwise than was thought, once more.
    for _ in 1...2 {
      let size = Size(columns: max(1, box.width / unit.width), rows: max(1, box.height / unit.height))
      var child = child(
        [
          "--format", "kitty", "--font-ratio", "\(unit.width)/\(unit.height)", "--size",
          "\(size.columns)x\(size.rows)", "--animate", "off", "--threads", "1", "-",
        ], input: bytes)
      child.largestOutput = Self.pixelOutputLimit
      let outcome: ChildProcess.Outcome
      do {
        outcome = try child.run()
      } catch .tooSlow {
        return nil
      }
      guard outcome.isSuccess, let stream = PixelStream(outcome.output, mostPixels: Self.mostPixels) else { return nil }
      let measured = PixelSize(
        width: stream.size.width / stream.cells.columns, height: stream.size.height / stream.cells.rows)
      if measured == unit { return stream.size.width <= box.width && stream.size.height <= box.height ? stream : nil }
      guard measured.width > 0, measured.height > 0 else { return nil }
      unit = measured
    }
    return nil
  }

  /// A run of the program, not yet started.
  func child(_ arguments: [String], input: [UInt8] = []) -> ChildProcess {
    ChildProcess(
      program: program, arguments: arguments, environment: Self.environment, input: input,
      largestOutput: Self.outputLimit, memory: Self.memoryLimit, processorSeconds: Self.secondsLimit, patience: patience
    )
  }

  /// Files that its own decoders refuse are handed to ImageMagick, with its hundreds: they are sought where there are
  /// none.
  private static let environment = [
    "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "MAGICK_CODER_MODULE_PATH": "/nonexistent",
    "MAGICK_CONFIGURE_PATH": "/nonexistent",
  ]

  /// The symbols, chosen by looking at the shipped drawings and a photograph at 30×12 to 90×31 cells in xterm:
  /// - Half blocks, quadrants and eighths, and nothing else: with box drawing hairlines cross faces and sky. Sextants
  ///   and wedges (U+1FB00) are missing in most fonts.
  /// - Where half blocks would be two columns wide, the right half and the quadrants still are one.
  private static func symbols(_ widths: WidthPolicy) -> String {
    widths.contains(.boxes) ? quarters(widths) : "block+space"
  }

  /// The symbols for large letters that have room for hairlines.
  static func strokes(_ widths: WidthPolicy) -> String {
    widths.contains(.boxes) ? quarters(widths) : "block+border+space"
  }

  /// The symbols for large letters: quarters of cells and what they add up to. With eighths their strokes fray.
  static func quarters(_ widths: WidthPolicy) -> String {
    "space+2590+2596..259f" + (widths.contains(.boxes) ? "" : "+2580+2584+2588+258c")
  }

  /// Returns the options for choosing colours, found by looking too:
  /// - Of many, in DIN99d, by the distances that eyes see: soft edges stay soft, outlines whole. The colours as they
  ///   are: preprocessing, meant for few colours, makes shadows of drawings black.
  /// - Of 16 and fewer, the nearest in RGB, with preprocessing: DIN99d makes skies green. No dithering anywhere: in
  ///   cells it is noise.
  /// - With the full work factor: 90×31 cells take 50 ms, and 40 ms without.
  private static func finish(_ depth: ColorDepth) -> [String] {
    switch depth {
    case .direct, .palette256: ["--color-space", "din99d", "--preprocess", "off", "--dither", "none"]
    case .none, .eight, .sixteen: ["--dither", "none"]
    }
  }

  /// The options for pictures where there are no colours: between light and dark stand the shades of U+2591 to 2593, where
  /// those are one column wide. Without them a panda keeps neither ears nor legs, and is a skull.
  private static func shades(_ widths: WidthPolicy) -> [String] {
    if widths.contains(.boxes) { return finish(.none) }
    return ["--fill", "stipple+space+solid", "--preprocess", "off", "--dither", "none"]
  }

  private static func colors(_ depth: ColorDepth) -> String {
    switch depth {
    case .none: "none"
    // Themes fold the sixteen: of eight alone, the nearest of a grey is yellow.
    case .eight, .sixteen: "16"
    case .palette256: "256"
    case .direct: "full"
    }
  }
}
