internal import Interface
internal import Programs

/// The editor of whoever works here, and how it is told the line to open a file at.
struct EditorCommand: Hashable {
  let program: String
  private let arguments: [String]

  /// Editors for where the environment names none: the first that is installed is taken.
  private static let usual = ["nano", "vi"]

  /// The editor of `$VISUAL`, else of `$EDITOR`, else a usual one.
  init(
    environment: (String) -> String?, isInstalled: (String) -> Bool
  ) throws(EditorFailure) {
    for variable in ["VISUAL", "EDITOR"] {
      guard let text = environment(variable), !text.allSatisfy(\.isWhitespace) else { continue }
      guard let words = ShellWords.split(text), let program = words.first, !program.isEmpty else {
        throw .unreadable(variable: variable)
      }
      (self.program, arguments) = (program, Array(words.dropFirst()))
      return
    }
    guard let program = Self.usual.first(where: isInstalled) else { throw .noEditor }
    (self.program, arguments) = (program, [])
  }

  /// The program's name without the folders it lies in.
  var name: String { program.split(separator: "/").last.map(String.init) ?? program }

  /// The arguments that open a file at a line, counted from 1: those of the variable first.
  func arguments(opening file: String, at line: Int) -> [String] {
    // A name that looks like an option is none with a folder before it.
    let file = file.hasPrefix("-") || file.hasPrefix("+") ? "./" + file : file
    switch style {
    case .plus: return arguments + ["+\(line)", file]
    case .plusWithColumn: return arguments + ["+\(line):1", file]
    case .colon: return arguments + ["\(file):\(line)"]
    case .visualStudio: return arguments + waiting(["-w", "--wait"]) + ["--goto", "\(file):\(line)"]
    case .waitingColon: return arguments + waiting(["-w", "--wait"]) + ["\(file):\(line)"]
    case .none: return arguments + [file]
    }
  }

  /// The form in which an editor is told a line.
  private enum Style { case plus, plusWithColumn, colon, visualStudio, waitingColon, none }

  private var style: Style {
    // Debian's alternatives have names such as vim.basic and emacs-gtk.
    switch name.prefix(while: { $0 != "." && $0 != "-" }) {
    case "vi", "vim", "nvim", "gvim", "view", "nano", "rnano", "pico", "emacs", "emacsclient", "joe", "jmacs", "jstar",
      "jed", "ne", "kak", "mcedit", "mg":
      .plus
    case "micro": .plusWithColumn
    case "hx", "helix": .colon
    case "code", "codium", "cursor": .visualStudio
    case "subl", "zed", "zeditor": .waitingColon
    default: .none
    }
  }

  /// Editors with windows of their own return at once unless told to wait.
  private func waiting(_ options: [String]) -> [String] {
    options.contains(where: arguments.contains) ? [] : ["--wait"]
  }
}
