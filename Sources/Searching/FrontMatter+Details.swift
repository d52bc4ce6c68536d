import Content
import Wording

extension FrontMatter {
  /// What is searched of the front matter but the title, each a line, as a reader sees it.
  var details: [(field: SearchHit.Field, text: String)] {
    var details: [(field: SearchHit.Field, text: String)] = []
    if !summary.isEmpty, !isSummaryOfText { details.append((.summary, summary)) }
    if let place { details.append((.fact, place)) }
    details += facts.map { (.fact, $0.label.isEmpty ? $0.value : "\($0.label): \($0.value)") }
    details += resources.filter { !$0.title.isEmpty }.map { (.caption, $0.title) }
    return details.map { ($0.field, CleanText($0.text).text) }
  }
}
