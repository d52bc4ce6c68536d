import Foundation

/// A parser of somebody else's that this machine may have: `libmd4c-html0` and `libcmark-gfm` of Debian. Both read
/// CommonMark with GitHub's tables, strikethrough, task lists and bare links.
enum OtherParser {
  /// The HTML that md4c makes; `nil` where its library is not there.
  static func md4c(_ markdown: String) -> String? {
    guard let render = Library.md4c else { return nil }
    var html: [UInt8] = []
    var text = markdown
    let result = text.withUTF8 { bytes in
      withUnsafeMutablePointer(to: &html) { output in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          render(bytes.baseAddress, UInt32(bytes.count), Library.collect, output, Library.md4cGitHub, Library.md4cXHTML)
        }
      }
    }
    return result == 0 ? String(decoding: html, as: UTF8.self) : nil
  }

  /// The HTML that cmark-gfm makes; `nil` where its libraries are not there.
  static func cmark(_ markdown: String) -> String? {
    guard let cmark = Library.cmark, let parser = cmark.newParser(Library.cmarkUnsafe) else { return nil }
    defer { cmark.freeParser(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      guard let known = cmark.findExtension(name) else { return nil }
      _ = cmark.attachExtension(parser, known)
    }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark.feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark.finish(parser) else { return nil }
    defer { cmark.freeNode(document) }
    guard let html = cmark.render(document, Library.cmarkUnsafe, cmark.extensions(parser)) else { return nil }
    defer { free(html) }
    return String(cString: html)
  }

  static var areThere: Bool { Library.md4c != nil && Library.cmark != nil }
}

/// The functions of the libraries, looked up by their names: nothing of them is needed to build the tests.
private enum Library {
  typealias Pointer = UnsafeMutableRawPointer
  typealias Collect = @convention(c) (UnsafePointer<CChar>?, UInt32, Pointer?) -> Void
  typealias Render = @convention(c) (UnsafePointer<CChar>?, UInt32, Collect, Pointer?, UInt32, UInt32) -> Int32

  /// `MD_DIALECT_GITHUB` and `MD_HTML_FLAG_XHTML`.
  static let md4cGitHub: UInt32 = 0xF0C
  static let md4cXHTML: UInt32 = 8
  /// `CMARK_OPT_UNSAFE`: HTML is left as it is.
  static let cmarkUnsafe: Int32 = 1 << 17

  static let collect: Collect = { text, count, output in
    guard let text, let output = output?.assumingMemoryBound(to: [UInt8].self) else { return }
    UnsafeBufferPointer(start: text, count: Int(count)).withMemoryRebound(to: UInt8.self) { bytes in
      output.pointee.append(contentsOf: bytes)
    }
  }

  static let md4c: Render? = {
    guard let library = dlopen("libmd4c-html.so.0", RTLD_NOW | RTLD_LOCAL), let render = dlsym(library, "md_html")
    else {
      return nil
    }
    return unsafeBitCast(render, to: Render.self)
  }()

  struct Cmark: Sendable {
    var newParser: @convention(c) (Int32) -> Pointer?
    var findExtension: @convention(c) (UnsafePointer<CChar>) -> Pointer?
    var attachExtension: @convention(c) (Pointer, Pointer) -> Int32
    var feed: @convention(c) (Pointer, UnsafePointer<CChar>?, Int) -> Void
    var finish: @convention(c) (Pointer) -> Pointer?
    var extensions: @convention(c) (Pointer) -> Pointer?
    var render: @convention(c) (Pointer, Int32, Pointer?) -> UnsafeMutablePointer<CChar>?
    var freeNode: @convention(c) (Pointer) -> Void
    var freeParser: @convention(c) (Pointer) -> Void
  }

  static let cmark: Cmark? = {
    let names = ["libcmark-gfm.so.0.29.0.gfm.6", "libcmark-gfm-extensions.so.0.29.0.gfm.6"]
    let libraries = names.compactMap { dlopen($0, RTLD_NOW | RTLD_GLOBAL) }
    guard libraries.count == names.count,
      let register = dlsym(libraries[1], "cmark_gfm_core_extensions_ensure_registered")
    else { return nil }
    unsafeBitCast(register, to: (@convention(c) () -> Void).self)()
    func function<Function>(_ name: String) -> Function? {
      dlsym(libraries[0], name).map { unsafeBitCast($0, to: Function.self) }
    }
    guard let newParser: @convention(c) (Int32) -> Pointer? = function("cmark_parser_new"),
      let find: @convention(c) (UnsafePointer<CChar>) -> Pointer? = function("cmark_find_syntax_extension"),
      let attach: @convention(c) (Pointer, Pointer) -> Int32 = function("cmark_parser_attach_syntax_extension"),
      let feed: @convention(c) (Pointer, UnsafePointer<CChar>?, Int) -> Void = function("cmark_parser_feed"),
      let finish: @convention(c) (Pointer) -> Pointer? = function("cmark_parser_finish"),
      let extensions: @convention(c) (Pointer) -> Pointer? = function("cmark_parser_get_syntax_extensions"),
      let render: @convention(c) (Pointer, Int32, Pointer?) -> UnsafeMutablePointer<CChar>? =
        function("cmark_render_html"),
      let freeNode: @convention(c) (Pointer) -> Void = function("cmark_node_free"),
      let freeParser: @convention(c) (Pointer) -> Void = function("cmark_parser_free")
    else { return nil }
    return Cmark(
      newParser: newParser, findExtension: find, attachExtension: attach, feed: feed, finish: finish,
      extensions: extensions, render: render, freeNode: freeNode, freeParser: freeParser)
  }()
}
