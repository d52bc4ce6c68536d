import Glibc

/// Where programs are.
package enum Executables {
  /// A program of this package, built beside the one that runs.
  package static func built(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = own.lastIndex(of: "/").map { own[...$0] } ?? ""
    return folder + name
  }

  /// What a tool that watches the tests tells the programs that they start, too: where to write how much of them has
  /// run (`Scripts/coverage`), which of their lines is changed (`Scripts/mutate`), how a sanitizer behaves.
  package static let watching: [String: String] = {
    let names = ["LLVM_PROFILE_FILE", "MUTANT", "ASAN_OPTIONS", "TSAN_OPTIONS"]
    return names.reduce(into: [:]) { values, name in getenv(name).map { values[name] = String(cString: $0) } }
  }()

  /// A program that is installed; `nil` where it is not.
  package static func installed(_ name: String) -> String? {
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
