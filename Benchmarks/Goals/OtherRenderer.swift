import Glibc

/// A renderer of another project's, which `Scripts/bench` has built where its library is installed.
struct OtherRenderer {
  let name: String
  let executable: String

  static func all(_ options: BenchOptions) -> [OtherRenderer] {
    [
      OtherRenderer(name: "md4c to HTML", executable: options.renderer),
      OtherRenderer(name: "cmark-gfm to HTML", executable: options.renderer + "-cmark"),
    ].filter { access($0.executable, X_OK) == 0 }
  }

  /// The processor time of each of its runs for a page; `nil` where it fails or takes too long.
  func times(for page: [UInt8], _ options: BenchOptions) -> [Duration]? {
    let path = options.renderer + ".page"
    let program = MeasuredProgram(name: name, executable: executable, arguments: [path], marker: "")
    guard (try? PageFile.write(page, to: path)) != nil, let output = try? Session(program, options).output() else {
      return nil
    }
    // “1.25 1.31 … ms for 1048576 bytes, …”
    let numbers = output.prefix { $0 != "m" }.split(separator: " ").compactMap { Double($0) }
    return numbers.isEmpty ? nil : numbers.map { .nanoseconds(Int($0 * 1e6)) }
  }
}
