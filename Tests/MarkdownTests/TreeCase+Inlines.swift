extension TreeCase {
  static let inlines: [TreeCase] = [
    TreeCase(
      "emphasis in strong", "**a *b* c** ***d***\n",
      #"""
      document 1:1-2:1
        paragraph 1:1-1:20
          strong 1:1-1:12
            text "a " 1:3-1:5
            emphasis 1:5-1:8
              text "b" 1:6-1:7
            text " c" 1:8-1:10
          text " " 1:12-1:13
          emphasis 1:13-1:20
            strong 1:14-1:19
              text "d" 1:16-1:17
      """#),
    TreeCase(
      "strikethrough", "~~a~~ ~b~\n",
      #"""
      document 1:1-2:1
        paragraph 1:1-1:10
          strikethrough 1:1-1:6
            text "a" 1:3-1:4
          text " " 1:6-1:7
          strikethrough 1:7-1:10
            text "b" 1:8-1:9
      """#),
    TreeCase(
      "code", "`a` ``b ` c`` `d\ne`\n",
      #"""
      document 1:1-3:1
        paragraph 1:1-2:3
          code "a" 1:1-1:4
          text " " 1:4-1:5
          code "b ` c" 1:5-1:14
          text " " 1:14-1:15
          code "d e" 1:15-2:3
      """#),
    TreeCase(
      "links", "[a](/u \"t\") [b][r] [r][] [r] <https://x.y> <a@b.c>\n\n[r]: <a b> 'c'\n",
      #"""
      document 1:1-4:1
        paragraph 1:1-1:51
          link destination="/u" title="t" 1:1-1:12
            text "a" 1:2-1:3
          text " " 1:12-1:13
          link destination="a b" title="c" 1:13-1:19
            text "b" 1:14-1:15
          text " " 1:19-1:20
          link destination="a b" title="c" 1:20-1:25
            text "r" 1:21-1:22
          text " " 1:25-1:26
          link destination="a b" title="c" 1:26-1:29
            text "r" 1:27-1:28
          text " " 1:29-1:30
          link destination="https://x.y" 1:30-1:43
            text "https://x.y" 1:31-1:42
          text " " 1:43-1:44
          link destination="mailto:a@b.c" 1:44-1:51
            text "a@b.c" 1:45-1:50
      """#),
    TreeCase(
      "bare links", "www.a.bc, https://d.ef/g. h@i.jk\n",
      #"""
      document 1:1-2:1
        paragraph 1:1-1:33
          link destination="http://www.a.bc" 1:1-1:9
            text "www.a.bc" 1:1-1:9
          text ", " 1:9-1:11
          link destination="https://d.ef/g" 1:11-1:25
            text "https://d.ef/g" 1:11-1:25
          text ". " 1:25-1:27
          link destination="mailto:h@i.jk" 1:27-1:33
            text "h@i.jk" 1:27-1:33
      """#),
    TreeCase(
      "images", "![a *b*](c.png \"d\") [![e](f)](g)\n",
      #"""
      document 1:1-2:1
        paragraph 1:1-1:33
          image destination="c.png" title="d" 1:1-1:20
            text "a " 1:3-1:5
            emphasis 1:5-1:8
              text "b" 1:6-1:7
          text " " 1:20-1:21
          link destination="g" 1:21-1:33
            image destination="f" 1:22-1:29
              text "e" 1:24-1:25
      """#),
    TreeCase(
      "escapes and references", "\\*a\\* &amp;&eacute;&#1103;&#x4E2D; &unknown; [x](\\(&amp; \"&quot;\\\"\")\n",
      #"""
      document 1:1-2:1
        paragraph 1:1-1:69
          text "*a* &éя中 &unknown; " 1:1-1:46
          link destination="(&" title="\"\"" 1:46-1:69
            text "x" 1:47-1:48
      """#),
    TreeCase(
      "raw HTML", "a <b c=\"d\ne\">f</b><!-- g -->\n",
      #"""
      document 1:1-3:1
        paragraph 1:1-2:19
          text "a " 1:1-1:3
          strong 1:3-2:9
            html "<b c=\"d\ne\">" 1:3-2:4
            text "f" 2:4-2:5
            html "</b>" 2:5-2:9
          comment "<!-- g -->" 2:9-2:19
      """#),
    TreeCase(
      "soft and hard breaks", "a\nb  \nc\\\nd\n",
      #"""
      document 1:1-5:1
        paragraph 1:1-4:2
          text "a" 1:1-1:2
          softBreak 1:2-2:1
          text "b" 2:1-2:2
          hardBreak 2:2-3:1
          text "c" 3:1-3:2
          hardBreak 3:2-4:1
          text "d" 4:1-4:2
      """#),
    TreeCase(
      "delimiters over lines in a quote", "> *a\n> b* [c\n> d](/u\n> \"t\")\n",
      #"""
      document 1:1-5:1
        quote 1:1-4:7
          paragraph 1:3-4:7
            emphasis 1:3-2:5
              text "a" 1:4-1:5
              softBreak 1:5-2:1
              text "b" 2:3-2:4
            text " " 2:5-2:6
            link destination="/u" title="t" 2:6-4:7
              text "c" 2:7-2:8
              softBreak 2:8-3:1
              text "d" 3:3-3:4
      """#),
    TreeCase(
      "literal delimiters of Chinese punctuation", "**真。**她 **真**。\n",
      #"""
      document 1:1-2:1
        paragraph 1:1-1:15
          text "**真。**她 " 1:1-1:9
          strong 1:9-1:14
            text "真" 1:11-1:12
          text "。" 1:14-1:15
      """#),
  ]
}
