package import Content
internal import Markdown
import MarkdownTree
import Wording

/// A file with fixes applied.
package struct FixedText: Hashable, Sendable {
  package private(set) var bytes: [UInt8]
  /// The indices of the fixes that were applied. One that overlaps an earlier one waits for the next time; one that
  /// would make another page of it, though it should not, is left out.
  package private(set) var applied: [Int] = []

  /// - Parameter fixes: For these bytes; those whose ranges lie outside are left out.
  package init(_ bytes: [UInt8], applying fixes: [Fix]) {
    var fitting: [Int] = []
    var taken: [Range<Int>] = []
    for (index, fix) in fixes.enumerated() {
      let fits = fix.edits.allSatisfy { edit in
        edit.range.upperBound <= bytes.count && edit.range.lowerBound >= 0
          && !taken.contains { Self.touches($0, edit.range) }
      }
      guard fits, !fix.edits.isEmpty else { continue }
      taken += fix.edits.map(\.range)
      fitting.append(index)
    }
    let edits = { (indices: [Int]) in Self.bytes(bytes, edited: indices.flatMap { fixes[$0].edits }) }
    let structural = fitting.filter { fixes[$0].isStructural }
    guard structural.count < fitting.count else {
      (self.bytes, applied) = (edits(fitting), fitting)
      return
    }
    let structure = PageStructure(of: edits(structural))
    applied = fitting
    self.bytes = edits(fitting)
    if PageStructure(of: self.bytes) == structure { return }
    applied = structural
    for index in fitting where !fixes[index].isStructural {
      if PageStructure(of: edits(applied + [index])) == structure { applied.append(index) }
    }
    applied.sort()
    self.bytes = edits(applied)
  }

  /// The findings of a file, without those fixes that would make another page of it: what is told to programs can be
  /// applied.
  package static func applicable(_ findings: [Diagnostic], in bytes: [UInt8]) -> [Diagnostic] {
    let fixable = findings.indices.filter { findings[$0].fix != nil }
    let applied = Set(FixedText(bytes, applying: fixable.compactMap { findings[$0].fix }).applied.map { fixable[$0] })
    var findings = findings
    for index in fixable where !applied.contains(index) {
      // One that overlaps another is fine by itself.
      guard let fix = findings[index].fix, FixedText(bytes, applying: [fix]).applied.isEmpty else { continue }
      findings[index].fix = nil
    }
    return findings
  }

  private static func bytes(_ bytes: [UInt8], edited edits: [Fix.Edit]) -> [UInt8] {
    var edited: [UInt8] = []
    var end = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      edited += bytes[end..<edit.range.lowerBound] + edit.replacement.utf8
      end = edit.range.upperBound
    }
    return edited + bytes[end...]
  }

  /// Side by side counts too: two insertions at one place have no certain order.
  private static func touches(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound
  }
}

/// The structure of a page without the words that people read: its blocks and links, code and HTML, the anchors of its
/// headings, and what is wrong with its front matter.
struct PageStructure: Hashable {
  private var kinds: [Kind] = []
  /// Code, HTML and the destinations of links, which are not for people.
  private var texts: [String] = []
  private var anchors: [String]
  private var frontMatter: [String] = []

  init(of bytes: [UInt8]) {
    let document = Document(parsing: bytes)
    anchors = document.headings.map(\.anchor)
    for id in 0..<document.nodeCount {
      guard let node = document.node(id) else { continue }
      switch node.kind {
      case .text: continue
      case .code, .codeBlock, .html, .htmlBlock, .comment: texts.append(node.verbatim)
      case .link, .image: texts.append(node.destination)
      default: break
      }
      kinds.append(node.kind)
    }
    frontMatter = Page.reading(bytes, path: "", language: .en, settings: .standard).problems.map(\.rule)
  }
}
