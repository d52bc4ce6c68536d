import Comparing
import Content
import Interface
import InterfaceKit
import Storage
import TestSupport
import Testing
import Wording

extension ChangeReport {
  /// What has changed between texts by their paths, since a commit.
  static func between(_ before: [String: String], _ after: [String: String]) -> ChangeReport {
    let changes = PageChange.list(
      from: before.mapValues { Array($0.utf8) }, to: after.mapValues { Array($0.utf8) }, settings: .standard)
    return ChangeReport(base: .commit("4a01097"), pages: changes.map { PageDifference($0) })
  }

  /// The shipped stand with pages edited, one added and one removed.
  static func shipped() throws -> ChangeReport {
    let library = try ShippedStand.load().library
    var (before, after): ([String: String], [String: String]) = ([:], [:])
    func take(_ path: String, _ edits: [(String, String)]) throws {
      let text = String(decoding: try library.read(path), as: UTF8.self)
      before[path] = text
      after[path] = try edits.reduce(text) { text, edit in
        try #require(text.contains(edit.0), "\(path) has no “\(edit.0)”")
        return text.replacing(edit.0, with: edit.1)
      }
    }
    try take(
      "zoo/ruyi-dingding/index.ru.md",
      [
        ("Знаменитые большие панды", "Большие панды"), ("из Сычуани 29 апреля", "из провинции Сычуань весной"),
        (
          "Имя Жуи значит «как пожелаешь»: так по-китайски желают, чтобы всё сбылось. Дни рождения у пары идут подряд, "
            + "30 и 31 июля, хотя между ними почти год.\n\n", ""
        ),
        ("июля 2016", "июля 2015"), ("больше всего спит.\n", "больше всего спит.\n\nСпит панда где придётся.\n"),
      ])
    try take(
      "zoo/ruyi-dingding/index.en.md",
      [("on 29 April 2019,", "in the spring of 2019,"), ("poor fare", "meagre fare"), ("male | 31", "female | 31")])
    try take(
      "zoo/ruyi-dingding/index.zh.md", [("2019年4月29日，正值", "2019年春天，正值"), ("竹子营养少", "竹子的营养很少")])
    try take("zoo/katyusha/index.en.md", [])
    after["zoo/katyusha/index.en.md"] = nil
    after["zoo/koala/index.ru.md"] = "---\ntitle: Коала\n---\nСпит двадцать часов в сутки.\n\n- Эвкалипт\n- Сон\n"
    return .between(before, after)
  }
}
