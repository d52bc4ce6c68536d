package import Files
package import Wording

/// The stand to show after its folder was read anew and had lost something: visitors go on seeing the last good pages.
extension Stand {
  /// Whether there is nothing to show, or no settings: perhaps the folder is empty.
  package var isEmpty: Bool { sections.isEmpty || lacksSettings }

  /// Whether the folder as a whole has gone or is about to: what every stand has is no longer there. Somebody who takes out
  /// a section leaves that.
  package func hasVanished(since last: Stand) -> Bool {
    problems.contains { $0.rule == Self.unreadableRule && $0.place.path == "." }
      || sections.isEmpty && !last.sections.isEmpty
      || lacksSettings && (!last.lacksSettings || pages.isEmpty && !last.pages.isEmpty)
  }

  private var lacksSettings: Bool { problems.contains { $0.rule == "settings-missing" } }

  /// Whether something in it cannot be read, so that an older version may stand in for it.
  package var isDamaged: Bool {
    hasUnusableSettings || !unreadable.isEmpty || pagesByPath.values.contains(where: \.isBroken)
  }

  /// Whether `stand.yaml` is there but says nothing.
  package var hasUnusableSettings: Bool {
    SettingsReader.isUnusable(problems)
      || problems.contains { $0.rule == Self.unreadableRule && $0.place.path == Settings.file }
  }

  /// Files and folders that are there but cannot be read, by path.
  package var unreadable: Set<String> {
    let rules = [Self.unreadableRule, "file-too-large"]
    return Set(problems.lazy.filter { rules.contains($0.rule) }.map(\.place.path)).subtracting([".", Settings.file])
  }

  private static let unreadableRule = "unreadable-file"

  /// Every page, by its file's path.
  package var pagesByPath: [String: Page] {
    var all: [String: Page] = [:]
    for page in pages.values { all[page.path] = page }
    for section in sections {
      for page in section.pages.values { all[page.path] = page }
      for exhibit in section.exhibits {
        for page in exhibit.pages.values { all[page.path] = page }
      }
    }
    return all
  }

  /// Whether the files of its pages are in a folder; a sample is enough to tell.
  package func isReadable(in folder: StandFolder) -> Bool {
    pagesByPath.keys.prefix(100).allSatisfy { folder.modificationTime(of: $0) != nil }
  }

  /// Whether it lacks a page that another had, in a language that it still has.
  package func lacks(of last: Stand) -> Bool {
    var merged = self
    return merged.merge(last) { _ in true }
  }

  /// Takes over what another had and this one lacks.
  package mutating func keepMissing(of last: Stand) { _ = merge(last) { _ in true } }

  /// Takes over what this one lacks of some files, and of what is in some folders.
  package mutating func keepMissing(of last: Stand, under paths: Set<String>) {
    guard !paths.isEmpty else { return }
    _ = merge(last) { path in
      paths.contains(path) || path.indices.contains { path[$0] == "/" && paths.contains(String(path[..<$0])) }
    }
  }

  /// - Returns: whether something was taken over.
  private mutating func merge(_ last: Stand, where isWanted: (String) -> Bool) -> Bool {
    let languages = Set(settings.languages)
    func merge(_ pages: inout [Language: Page], _ old: [Language: Page]) -> Bool {
      var isMerged = false
      for (language, page) in old where pages[language] == nil && languages.contains(language) && isWanted(page.path) {
        pages[language] = page
        isMerged = true
      }
      return isMerged
    }
    var isMerged = merge(&pages, last.pages)
    var places = Dictionary(sections.indices.map { (sections[$0].id, $0) }) { first, _ in first }
    for old in last.sections {
      let isNew = places[old.id] == nil
      var section =
        places[old.id].map { sections[$0] }
        ?? Section(
          id: old.id, kind: old.kind, pages: [:], exhibits: [], exhibitCount: 0)
      var isChanged = merge(&section.pages, old.pages)
      var exhibits = Dictionary(section.exhibits.indices.map { (section.exhibits[$0].id, $0) }) { first, _ in first }
      for exhibit in old.exhibits {
        if let place = exhibits[exhibit.id] {
          isChanged = merge(&section.exhibits[place].pages, exhibit.pages) || isChanged
        } else {
          var pages: [Language: Page] = [:]
          guard merge(&pages, exhibit.pages) else { continue }
          exhibits[exhibit.id] = section.exhibits.count
          section.exhibits.append(Exhibit(id: exhibit.id, pages: pages))
          isChanged = true
        }
      }
      guard isChanged else { continue }
      isMerged = true
      section.kind = isNew ? old.kind : section.kind
      section.exhibits = StandOrder.sorted(section.exhibits, kind: section.kind, settings: settings)
      section.exhibitCount = isComplete ? section.exhibits.count : max(section.exhibitCount, old.exhibitCount)
      if let place = places[old.id] {
        sections[place] = section
      } else {
        places[old.id] = sections.count
        sections.append(section)
      }
    }
    if isMerged { sections = StandOrder.sorted(sections, settings: settings) }
    return isMerged
  }

  /// Puts another page in the place of each, or none.
  package mutating func replacePages(_ change: (Page) -> Page?) {
    pages = pages.compactMapValues(change)
    for index in sections.indices {
      sections[index].pages = sections[index].pages.compactMapValues(change)
      for number in sections[index].exhibits.indices {
        sections[index].exhibits[number].pages = sections[index].exhibits[number].pages.compactMapValues(change)
      }
      sections[index].exhibits.removeAll(where: \.pages.isEmpty)
      if isComplete { sections[index].exhibitCount = sections[index].exhibits.count }
      sections[index].exhibits = StandOrder.sorted(
        sections[index].exhibits, kind: sections[index].kind, settings: settings)
    }
    sections = StandOrder.sorted(sections, settings: settings)
  }
}

extension Diagnostic {
  /// The content folder is missing, unreadable or empty, and its last good version is shown.
  ///
  /// - Parameter reason: Why it cannot be opened; `nil` where it can.
  package static func contentVanished(_ reason: Message?) -> Diagnostic {
    let advice = Message(
      ru: "Содержимое стенда пропало или читается не полностью, и посетители видят последнюю исправную версию: верните "
        + "папку на место.",
      en: "The stand's content is gone or incomplete, and visitors see its last good version: put the folder back.",
      zh: "展台内容丢失或不完整，访客看到的是最后的完好版本：请恢复该文件夹。")
    let message = reason.map { advice.followed(by: $0) } ?? advice
    return Diagnostic(.error, "content-vanished", at: Place(path: "."), message)
  }

  /// The content was read in part, and nobody follows it: no thread can be had.
  package static func contentNotFollowed(_ reason: Message) -> Diagnostic {
    Diagnostic(
      .error, "unreadable-file", at: Place(path: "."),
      Message(
        ru: "Содержимое прочитано не полностью, и за ним не следят (%1): перезапустите стенд.",
        en: "The content is not read as a whole and not followed (%1): start the stand again.",
        zh: "内容未能完整读取，也不会跟踪其变化（%1）：请重新启动展台。", .message(reason)))
  }
}

extension Settings {
  /// Whether the bytes of a `stand.yaml` say anything.
  package static func isUsable(_ bytes: [UInt8]) -> Bool {
    !SettingsReader.isUnusable(SettingsReader.read(bytes).problems)
  }
}
