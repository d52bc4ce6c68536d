import MarkdownTree
package import Wording

/// The bytes of a file that are no UTF-8: their encoding, with the doubt that remains, and the texts they can be
/// converted to. Nothing is converted by itself.
package struct ForeignText: Hashable, Sendable {
  package let verdict: Verdict
  /// The texts that can be made of the bytes, the likeliest first.
  package let offers: [Offer]

  package enum Verdict: Hashable, Sendable {
    /// A byte order mark says so.
    case certain(TextEncoding)
    /// The letters say so, as far as they can.
    case probable(TextEncoding)
    /// UTF-8 with some broken places or NULs in it.
    case damaged(places: Int)
    case unknown
  }

  /// A way to make the bytes UTF-8.
  package enum Conversion: Hashable, Sendable {
    case from(TextEncoding)
    /// Leaves out the bytes that are no UTF-8, and NULs; the others stay.
    case withoutDamage
  }

  package struct Offer: Hashable, Sendable {
    package let conversion: Conversion
    /// The start of what would then stand in the first line that is not ASCII alone.
    package let sample: String
  }

  /// Scores differ at least by so much where one encoding is called probable.
  private static let margin = 0.5
  /// Letters of the right encoding score at least so much on the average.
  private static let threshold = 0.1

  /// - Parameter language: The page's, which decides where letters do not.
  /// - Returns: `nil` for bytes that are a text in UTF-8, without NUL.
  package init?(_ bytes: [UInt8], language: Language?) {
    guard bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil else { return nil }
    if let certain = Self.marked(bytes) {
      (verdict, offers) = (.certain(certain.encoding), [Self.offer(.from(certain.encoding), certain.text)])
      return
    }
    if let probable = Self.utf16(bytes) {
      (verdict, offers) = (.probable(probable.encoding), [Self.offer(.from(probable.encoding), probable.text)])
      return
    }
    let kept = UTF8Damage(in: bytes)
    if kept.isSlight {
      (verdict, offers) = (.damaged(places: kept.places), [Self.offer(.withoutDamage, kept.bytes)])
      return
    }
    let scored = Self.scored(bytes, language)
    offers = scored.prefix(Self.mostOffers).map { Self.offer(.from($0.encoding), $0.text) }
    guard let best = scored.first, best.score >= Self.threshold,
      scored.dropFirst().first.map({ best.score - $0.score >= Self.margin }) ?? true
    else {
      verdict = .unknown
      return
    }
    verdict = .probable(best.encoding)
  }

  /// The bytes as UTF-8; `nil` where they cannot be converted so.
  package static func convert(_ bytes: [UInt8], _ conversion: Conversion) -> [UInt8]? {
    switch conversion {
    case .from(let encoding): encoding.decode(bytes)
    case .withoutDamage: UTF8Damage(in: bytes).bytes
    }
  }

  /// Whether bytes that start with a sign of ASCII, as pages do, are UTF-16: by its mark, or by the NUL beside that sign.
  package static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0)
  }

  private typealias Reading = (encoding: TextEncoding, text: [UInt8], score: Double)

  private static func marked(_ bytes: [UInt8]) -> Reading? {
    for encoding in TextEncoding.allCases where !encoding.mark.isEmpty && bytes.starts(with: encoding.mark) {
      // UTF-32 starts so too, but is full of NULs.
      if let text = encoding.decode(bytes) { return (encoding, text, 0) }
    }
    return nil
  }

  /// UTF-16 without a mark has a NUL beside each sign of ASCII, on the same side of all of them.
  private static func utf16(_ bytes: [UInt8]) -> Reading? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var nuls = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { nuls.even += 1 } else { nuls.odd += 1 }
    }
    let encoding: TextEncoding = nuls.odd > nuls.even ? .utf16LittleEndian : .utf16BigEndian
    guard max(nuls.even, nuls.odd) >= 8 * min(nuls.even, nuls.odd) + 2, let text = encoding.decode(bytes),
      !String(decoding: text, as: UTF8.self).unicodeScalars.contains(where: isNoText)
    else { return nil }
    return (encoding, text, 0)
  }

  private static func isNoText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\r" && scalar != "\t" && scalar != "\u{C}"
    case .unassigned, .privateUse: true
    default: false
    }
  }

  /// So many encodings are offered, the likeliest: the others are none that anybody would choose.
  private static let mostOffers = 4

  /// The encodings of single bytes, of Chinese and of Japanese in which every byte means something, the likeliest first.
  private static func scored(_ bytes: [UInt8], _ language: Language?) -> [Reading] {
    guard !bytes.contains(0) else { return [] }
    let candidates: [TextEncoding] = [
      .windows1251, .koi8R, .cp866, .gb18030, .shiftJIS, .eucJP, .windows1252,
    ]
    let readings = candidates.compactMap { encoding -> Reading? in
      guard let text = encoding.decode(bytes) else { return nil }
      let letters = LetterScore(of: text, isJapanese: encoding == .shiftJIS || encoding == .eucJP)
      // The fewer letters there are to tell by, the more the page's language tells.
      let usual = isUsual(encoding, for: language) ? 0.3 + 3 / Double(max(letters.count, 1)) : 0
      return (encoding, text, letters.average + usual)
    }
    return readings.sorted { $0.score > $1.score }
  }

  private static func isUsual(_ encoding: TextEncoding, for language: Language?) -> Bool {
    switch language?.code.prefix(2) {
    case "ru"?: encoding == .windows1251
    case "zh"?: encoding == .gb18030
    case "ja"?: encoding == .shiftJIS || encoding == .eucJP
    case nil: false
    default: encoding == .windows1252
    }
  }

  /// Columns that a sample takes are seldom more than twice its letters.
  private static let sampleLength = 24

  private static func offer(_ conversion: Conversion, _ text: [UInt8]) -> Offer {
    let lines = text.split { $0 == .newline || $0 == .carriageReturn }
    let line = lines.first { $0.contains { $0 >= 0x80 } } ?? []
    let start = line.firstIndex { $0 >= 0x80 } ?? line.startIndex
    // The words before it help to find the line.
    let words = line[..<start].reversed().prefix { $0 < 0x80 }.prefix(8)
    return Offer(
      conversion: conversion,
      sample: String(
        CleanText(String(decoding: line[(start - words.count)...], as: UTF8.self)).text.prefix(sampleLength)))
  }
}

extension ForeignText {
  /// A sentence: what the file is, with the doubt that remains.
  package var message: Message {
    switch verdict {
    case .certain(let encoding):
      Message(
        ru: "Файл в кодировке %1, а не в UTF-8.", en: "The file is %1, not UTF-8.", zh: "文件是 %1，不是 UTF-8。",
        .text(encoding.rawValue))
    case .probable(let encoding):
      Message(
        ru: "Файл, похоже, в кодировке %1, а не в UTF-8.", en: "The file is probably %1, not UTF-8.",
        zh: "文件可能是 %1，不是 UTF-8。", .text(encoding.rawValue))
    case .damaged(let places):
      Message(
        ru: "В файле %1 %1{повреждённое место|повреждённых места|повреждённых мест}: там не UTF-8.",
        en: "The file has %1 broken %1{place|places} that %1{is|are} no UTF-8.", zh: "文件有 %1 处损坏，不是 UTF-8。",
        .number(places))
    case .unknown: Self.unknownMessage
    }
  }

  package static let unknownMessage = Message(
    ru: "Файл не в UTF-8, и по буквам не понять, в какой он кодировке.",
    en: "The file is not UTF-8, and its letters do not tell what else it is.", zh: "文件不是 UTF-8，也无法判断其编码。")
}
