extension TreeCase {
  static let regressions: [TreeCase] = [
    TreeCase(
      "code that closes at the start of a line", "``\na\n``\n*b*\n",
      #"""
      document 1:1-5:1
        paragraph 1:1-4:4
          code "a" 1:1-3:3
          softBreak 3:3-4:1
          emphasis 4:1-4:4
            text "b" 4:2-4:3
      """#),
    TreeCase(
      "a task whose text starts on the next line", "- [x] \n  a\n",
      #"""
      document 1:1-3:1
        list tight 1:1-2:4
          item done 1:1-2:4
            paragraph 2:3-2:4
              text "a" 2:3-2:4
      """#),
    TreeCase(
      "a quote that ends in empty lines", "> a\n>\n>\n\n> b\n",
      #"""
      document 1:1-6:1
        quote 1:1-1:4
          paragraph 1:3-1:4
            text "a" 1:3-1:4
        quote 5:1-5:4
          paragraph 5:3-5:4
            text "b" 5:3-5:4
      """#),
    TreeCase(
      "an image around a bare link", "![https://a.bc d](/u)\n",
      #"""
      document 1:1-2:1
        paragraph 1:1-1:22
          image destination="/u" 1:1-1:22
            link destination="https://a.bc" 1:3-1:15
              text "https://a.bc" 1:3-1:15
            text " d" 1:15-1:17
      """#),
    TreeCase(
      "an empty link behind a definition", "[a]: /u\n[](/v)\n",
      #"""
      document 1:1-3:1
        paragraph 2:1-2:7
          link destination="/v" 2:1-2:7
      """#),
    TreeCase(
      "setext behind definitions", "[a]: /u\n*b*\n---\n",
      #"""
      document 1:1-4:1
        heading level=2 anchor="b" 2:1-3:4
          emphasis 2:1-2:4
            text "b" 2:2-2:3
      """#),
    TreeCase(
      "a bracket behind a link whose fellow stands in another block", "[a][)\n\n]\n\n[a]: /u\n",
      #"""
      document 1:1-6:1
        paragraph 1:1-1:6
          link destination="/u" 1:1-1:4
            text "a" 1:2-1:3
          text "[)" 1:4-1:6
        paragraph 3:1-3:2
          text "]" 3:1-3:2
      """#),
    TreeCase(
      "a link without words behind a definition of two lines", "[b]:\n  <x>\n[][b]\n",
      #"""
      document 1:1-4:1
        paragraph 3:1-3:6
          link destination="x" 3:1-3:6
      """#),
    TreeCase(
      "a bare link before a delimiter of two", "https://a.bc/d~~熊猫~~\n\n## b\n",
      #"""
      document 1:1-4:1
        paragraph 1:1-1:21
          link destination="https://a.bc/d" 1:1-1:15
            text "https://a.bc/d" 1:1-1:15
          strikethrough 1:15-1:21
            text "熊猫" 1:17-1:19
        heading level=2 anchor="b" 3:1-3:5
          text "b" 3:4-3:5
      """#),
    TreeCase(
      "a bare link before two delimiters in one run", "https://a.bc/d***熊* 猫**\n\n- b\n",
      #"""
      document 1:1-4:1
        paragraph 1:1-1:24
          link destination="https://a.bc/d" 1:1-1:15
            text "https://a.bc/d" 1:1-1:15
          strong 1:15-1:24
            emphasis 1:17-1:20
              text "熊" 1:18-1:19
            text " 猫" 1:20-1:22
        list tight 3:1-3:4
          item 3:1-3:4
            paragraph 3:3-3:4
              text "b" 3:3-3:4
      """#),
    TreeCase(
      "tabs around a heading", "#\ta\t\n",
      #"""
      document 1:1-2:1
        heading level=1 anchor="a" 1:1-1:4
          text "a" 1:3-1:4
      """#),
    TreeCase(
      "lines of a pipe alone, which have no cell", "a\n|\n|\n",
      #"""
      document 1:1-4:1
        paragraph 1:1-3:2
          text "a" 1:1-1:2
          softBreak 1:2-2:1
          text "|" 2:1-2:2
          softBreak 2:2-3:1
          text "|" 3:1-3:2
      """#),
    TreeCase(
      "blanks in brackets behind a link, which are no label", "[a][ ] [a][\n]\n\n[a]: /u\n",
      #"""
      document 1:1-5:1
        paragraph 1:1-2:2
          link destination="/u" 1:1-1:4
            text "a" 1:2-1:3
          text "[ ] " 1:4-1:8
          link destination="/u" 1:8-1:11
            text "a" 1:9-1:10
          text "[" 1:11-1:12
          softBreak 1:12-2:1
          text "]" 2:1-2:2
      """#),
    TreeCase(
      "an address of mail without a host between two dots", "a@b..c a@b.c..d\n",
      #"""
      document 1:1-2:1
        paragraph 1:1-1:16
          text "a@b..c " 1:1-1:8
          link destination="mailto:a@b.c" 1:8-1:13
            text "a@b.c" 1:8-1:13
          text "..d" 1:13-1:16
      """#),
  ]
}
