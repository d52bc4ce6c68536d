extension TreeCase {
  static let blocks: [TreeCase] = [
    TreeCase(
      "marked headings", "# One ##\n\n### Два *три*\n",
      #"""
      document 1:1-4:1
        heading level=1 anchor="one" 1:1-1:9
          text "One" 1:3-1:6
        heading level=3 anchor="два-три" 3:1-3:14
          text "Два " 3:5-3:9
          emphasis 3:9-3:14
            text "три" 3:10-3:13
      """#),
    TreeCase(
      "underlined headings", "One\n===\n\n> two\n> lines\n> ---\n",
      #"""
      document 1:1-7:1
        heading level=1 anchor="one" 1:1-2:4
          text "One" 1:1-1:4
        quote 4:1-6:6
          heading level=2 anchor="two-lines" 4:3-6:6
            text "two" 4:3-4:6
            softBreak 4:6-5:1
            text "lines" 5:3-5:8
      """#),
    TreeCase(
      "quotes in quotes", "> a\nlazy\n>\n> > b\n",
      #"""
      document 1:1-5:1
        quote 1:1-4:6
          paragraph 1:3-2:5
            text "a" 1:3-1:4
            softBreak 1:4-2:1
            text "lazy" 2:1-2:5
          quote 4:3-4:6
            paragraph 4:5-4:6
              text "b" 4:5-4:6
      """#),
    TreeCase(
      "a tight list", "- a\n- b\n  - c\n",
      #"""
      document 1:1-4:1
        list tight 1:1-3:6
          item 1:1-1:4
            paragraph 1:3-1:4
              text "a" 1:3-1:4
          item 2:1-3:6
            paragraph 2:3-2:4
              text "b" 2:3-2:4
            list tight 3:3-3:6
              item 3:3-3:6
                paragraph 3:5-3:6
                  text "c" 3:5-3:6
      """#),
    TreeCase(
      "a loose numbered list", "3. a\n\n4. b\n",
      #"""
      document 1:1-4:1
        list start=3 loose 1:1-3:5
          item 1:1-1:5
            paragraph 1:4-1:5
              text "a" 1:4-1:5
          item 3:1-3:5
            paragraph 3:4-3:5
              text "b" 3:4-3:5
      """#),
    TreeCase(
      "task items", "- [x] done\n- [ ] open\n",
      #"""
      document 1:1-3:1
        list tight 1:1-2:11
          item done 1:1-1:11
            paragraph 1:7-1:11
              text "done" 1:7-1:11
          item open 2:1-2:11
            paragraph 2:7-2:11
              text "open" 2:7-2:11
      """#),
    TreeCase(
      "thematic breaks", "a\n\n* * *\n---\n",
      #"""
      document 1:1-5:1
        paragraph 1:1-1:2
          text "a" 1:1-1:2
        thematicBreak 3:1-3:6
        thematicBreak 4:1-4:4
      """#),
    TreeCase(
      "fenced code", "```swift run\nlet a = 1\n\n  b\n```\n",
      #"""
      document 1:1-6:1
        codeBlock info="swift run" "let a = 1\n\n  b\n" 1:1-5:4
      """#),
    TreeCase(
      "fenced code in an item, unclosed", "- ~~~\n  a\n\nb\n",
      #"""
      document 1:1-5:1
        list tight 1:1-3:1
          item 1:1-3:1
            codeBlock "a\n\n" 1:3-3:1
        paragraph 4:1-4:2
          text "b" 4:1-4:2
      """#),
    TreeCase(
      "indented code", "    a\n      b\n\nc\n",
      #"""
      document 1:1-5:1
        codeBlock "a\n  b\n" 1:5-2:8
        paragraph 4:1-4:2
          text "c" 4:1-4:2
      """#),
    TreeCase(
      "HTML blocks", "<div>\n*a*\n</div>\n\nb\n",
      #"""
      document 1:1-6:1
        htmlBlock "<div>\n*a*\n</div>\n" 1:1-3:7
          paragraph 2:1-3:7
            text "*a*" 2:1-2:4
        paragraph 5:1-5:2
          text "b" 5:1-5:2
      """#),
    TreeCase(
      "a table", "| a | b |\n|:--|:-:|\n| `\\|` | |\n| c |\n",
      #"""
      document 1:1-5:1
        table 1:1-4:6
          row header 1:1-1:10
            cell left 1:3-1:4
              text "a" 1:3-1:4
            cell center 1:7-1:8
              text "b" 1:7-1:8
          row 3:1-3:11
            cell left 3:3-3:7
              code "|" 3:3-3:7
            cell center 3:10-3:10
          row 4:1-4:6
            cell left 4:3-4:4
              text "c" 4:3-4:4
            cell center 4:6-4:6
      """#),
    TreeCase(
      "definitions make no node", "[a]: /u \"t\"\n[b]: /v\n[x][a] *y*\n",
      #"""
      document 1:1-4:1
        paragraph 3:1-3:11
          link destination="/u" title="t" 3:1-3:7
            text "x" 3:2-3:3
          text " " 3:7-3:8
          emphasis 3:8-3:11
            text "y" 3:9-3:10
      """#),
    TreeCase(
      "front matter", "---\ntitle: x\n---\n# A\n",
      #"""
      document 4:1-5:1
        heading level=1 anchor="a" 4:1-4:4
          text "A" 4:3-4:4
      """#),
  ]
}
