extension FolderRuleCase {
  private static let served = "languages: [ru, en]\nstatic: [assets]\n"
  private static let programme = "zoo/_index.ru.md"

  static let stands: [FolderRuleCase] = [
    FolderRuleCase(
      "dead-anchor",
      ["zoo/otter/index.ru.md": page("", "## Дом\n"), "zoo/pandas/index.ru.md": page("", "1️⃣[а](../otter/#сад)\n")],
      keeping: [
        "zoo/otter/index.ru.md": page("", "## Дом\n"), "zoo/pandas/index.ru.md": page("", "[а](../otter/#дом)\n"),
      ]),
    FolderRuleCase(
      "duplicate-id", ["zoo/Otter/index.ru.md": page(), "zoo/otter/index.ru.md": "1️⃣" + page()],
      keeping: ["zoo/Otter/index.ru.md": page(), "zoo/otters/index.ru.md": page()]),
    FolderRuleCase(
      "event-overlap",
      [
        programme: page("kind: programme\n"), "zoo/a/index.ru.md": event("10:00", "12:00"),
        "zoo/b/index.ru.md": "1️⃣" + event("11:59", "13:00"),
      ],
      keeping: [
        programme: page("kind: programme\n"), "zoo/a/index.ru.md": event("10:00", "12:00"),
        "zoo/b/index.ru.md": event("12:00", "13:00"), "zoo/c/index.ru.md": event("10:00", "12:00", in: "Hall B"),
      ]),
    FolderRuleCase(
      "event-outside-dates",
      [
        "stand.yaml": "languages: [ru, en]\ndates: {first: 2024-05-17, last: 2024-05-21}\n",
        programme: page("kind: programme\n"), "zoo/a/index.ru.md": "1️⃣" + page("date: 2024-05-16\n"),
        "zoo/b/index.ru.md": "1️⃣" + page("date: 2024-05-20\nendDate: 2024-05-22\n"),
      ],
      keeping: [
        "stand.yaml": "languages: [ru, en]\ndates: {first: 2024-05-17, last: 2024-05-21}\n",
        programme: page("kind: programme\n"), "zoo/a/index.ru.md": page("date: 2024-05-17\nendDate: 2024-05-21\n"),
      ]),
    FolderRuleCase(
      "dead-picture",
      [
        "stand.yaml": served, "assets/images/map.gif": "GIF89a",
        "zoo/pandas/index.ru.md": page(
          "resources: [{src: \"1️⃣*.webp\"}]\n", "2️⃣![К](/images/mop.gif) 3️⃣![К](/assets/map.gif)\n"),
        "zoo/otter.ru.md": page("", "1️⃣![В](../../fish.gif)\n"),
      ],
      keeping: [
        "stand.yaml": served, "assets/images/map.gif": "GIF89a",
        "zoo/pandas/index.ru.md": page(
          "resources: [{src: \"*.gif\"}, /images/map.gif]\n", "![К](/images/map.gif) ![К](/assets/images/map.gif)\n"),
        // Beside the file, and as Hugo serves it.
        "zoo/otter.ru.md": page("", "![В](fish.gif) ![В](../fish.gif)\n"), "zoo/fish.gif": "GIF89a",
      ]),
    FolderRuleCase(
      "dead-link", ["stand.yaml": served, "zoo/pandas/index.ru.md": page("", "1️⃣[п](/plan.pdf)\n")],
      keeping: [
        "stand.yaml": served, "assets/plan.pdf": "%PDF", "zoo/pandas/index.ru.md": page("", "[п](/plan.pdf)\n"),
      ]),
    FolderRuleCase(
      "unused-picture", ["zoo/pandas/cub.gif": "1️⃣GIF89a", "zoo/pandas/more/cub.gif": "1️⃣GIF89a"],
      keeping: [
        "zoo/pandas/cub.txt": "text", "zoo/pandas/a.gif": "GIF89a", "zoo/pandas/b.gif": "GIF89a",
        // Pages that are not shown have findings of their own.
        "zoo/pandas/old/index.ru.md": page(), "zoo/pandas/old/c.gif": "GIF89a", "zoo/pandas/old/more/d.gif": "GIF89a",
        "zoo/site/index.html": "<p>", "zoo/site/e.gif": "GIF89a",
        "zoo/pandas/index.ru.md": page("resources: [{src: a.gif, title: А, thumbnail: b.gif}]\n"),
      ]),
    FolderRuleCase(
      "unreadable-picture",
      [
        "zoo/pandas/paw.gif": "1️⃣not a picture", "zoo/pandas/cub.png": "1️⃣",
        "zoo/pandas/map.bmp": "1️⃣BM6\u{4}\u{0}\u{0}",
      ],
      keeping: ["zoo/pandas/cub.svg": "<svg/>", "zoo/pandas/a.webp": "RIFF....WEBP"]),
    FolderRuleCase(
      "unused-suppression",
      ["zoo/pandas/index.ru.md": page("", "<!-- stand: allow 1️⃣wide-table 2️⃣wide-tabel -->\n\nТекст\n")],
      keeping: ["zoo/pandas/index.ru.md": page("", "<!-- stand: allow shortcode -->\n\n{{< a >}}\n")]),
  ]

  private static func event(_ start: String, _ end: String, in place: String = "Hall A") -> String {
    page("date: 2024-05-17T\(start)+08:00\nendDate: 2024-05-17T\(end)+08:00\nplace: \(place)\n")
  }
}
