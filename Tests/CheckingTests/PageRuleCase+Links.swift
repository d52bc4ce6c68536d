extension PageRuleCase {
  /// In the stand that ``PageRuleTests`` makes: `zoo/pandas` with `paw.png`, and `zoo/katyusha`.
  static let links: [PageRuleCase] = [
    .body("dead-link", "See 1️⃣[Katyusha](../katusha/)", kept: "[Katyusha](../katyusha/), [zoo](../), <https://a.org>"),
    .body("dead-link", "1️⃣[a file](a.pdf) 2️⃣[nothing]()", kept: "[a paw](paw.png) and [map](../map.pdf)"),
    .body("outside-link", "1️⃣[x](../../../etc/passwd) 2️⃣![x](../../../x.png)", kept: "![x](../pandas/paw.png)"),
    .body("dead-picture", "1️⃣![A paw](pow.png) 2️⃣![A paw](https://a.org/a.png)", kept: "![A paw](paw.png)"),
    PageRuleCase(
      "dead-picture", "---\ntitle: A\nsummary: B\nresources:\n  - src: \"1️⃣cub.png\"\n---\nText.\n",
      kept: "---\ntitle: A\nsummary: B\nresources:\n  - src: \"paw.png\"\n---\nText.\n"),
    .body("dead-anchor", "1️⃣[Paw](#pawprint)\n\n## The paw print", kept: "[Paw](#the-paw-print)\n\n## The paw print"),
  ]
}
