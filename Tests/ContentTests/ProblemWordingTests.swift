import Content
import TestSupport
import Testing
import Wording

/// What is said about a page, in each language.
@Suite struct ProblemWordingTests {
  @Test(
    "says in each language what is wrong with a page",
    arguments: [
      (
        "---\ntitle: \"Панды\n---\n", "Шапка страницы: всё пропущено, здесь неверный YAML: не закрыта кавычка.",
        "页首信息已忽略，因为此处不是有效的 YAML：引号没有闭合。"
      ),
      (
        "---\ntitle: Панды\nwieght: 1\n---\n", "«wieght» здесь ничего не значит: может быть, «weight»?",
        "“wieght”在此没有意义：是否指“weight”？"
      ),
      (
        "---\ntitle: Панды\nweight: x\n---\n", "«weight» пропущено: напишите целое число, например 10.",
        "“weight”已忽略：请写整数，如 10。"
      ),
      (
        "---\ntitle: Панды\nicon: зоо\n---\n", "В «icon» 3 символа, а показывается один: оставьте один.",
        "“icon”有 3 个字符，只显示一个：请只留一个。"
      ),
    ])
  func reading(page: String, russian: String, chinese: String) throws {
    let problem = try #require(try Sample.load(page: page).problems.first)
    #expect(problem.message.text(in: .ru) == russian)
    #expect(problem.message.text(in: .zh) == chinese)
  }
}
