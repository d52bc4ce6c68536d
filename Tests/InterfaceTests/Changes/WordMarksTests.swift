import InterfaceKit
import Screen
import Testing

@testable import Comparing

/// Which words of set lines are others than before.
@Suite struct WordMarksTests {
  private static func marked(_ before: [String], _ after: [String]) -> (before: [String], after: [String]) {
    let (old, new) = (before.map { Line($0, Style(.text)) }, after.map { Line($0, Style(.text)) })
    let marks = WordMarks(before: old, after: new)
    func words(_ lines: [Line], _ marks: [[Range<Int>]]) -> [String] {
      zip(lines, marks).flatMap { line, marks in
        marks.map { mark in
          var column = 0
          return String(
            line.text.filter { character in
              defer { column += String(character).columns }
              return mark.contains(column)
            })
        }
      }
    }
    return (words(old, marks.before), words(new, marks.after))
  }

  @Test("marks whole words, and single Chinese characters")
  func words() {
    let russian = Self.marked(["Панды едят бамбук."], ["Панды любят бамбук."])
    #expect(russian.before == ["едят"] && russian.after == ["любят"])
    let chinese = Self.marked(["竹子营养少。"], ["竹子营养很少。"])
    #expect(chinese.before == [] && chinese.after == ["很"])
  }

  @Test("minds no line that is broken elsewhere, nor what typesetting drew")
  func lines() {
    let other = Self.marked(["one two", "three four"], ["one two three", "four five"])
    #expect(other.before == [] && other.after == ["five"])
    let quoted = Self.marked(["│ one two"], ["│ one", "│ two"])
    #expect(quoted.before == [] && quoted.after == [])
    let broken = Self.marked(["熊猫馆", "开馆"], ["熊猫", "馆开馆"])
    #expect(broken.before == [] && broken.after == [])
  }

  @Test("marks what goes on in the next line in both")
  func acrossLines() {
    let other = Self.marked(["one"], ["one two", "three"])
    #expect(other.after == ["two", "three"])
  }
}
