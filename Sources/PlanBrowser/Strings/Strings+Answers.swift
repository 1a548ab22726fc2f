import PlanCore

// Messages for keys that have nothing to do, so that no key is silent.
extension Strings {
  /// A key without a command, and the key of the help; `nil` while the help is open.
  func unbound(_ keys: String, help: String?) -> String {
    let answer = say("“\(keys)”在这里没有作用", "\(keys) does nothing here")
    guard let help else { return answer }
    return answer + say("；\(help) 看按键", "; \(help) shows the keys")
  }

  /// The position among the hits, and how many there are in all: `“高铁” 1/25`, `“高铁” 1/200（共 261）`.
  func hit(_ number: Int, of result: SearchResult) -> String {
    let place = "“\(result.query.text)” \(number)/\(result.hits.count)"
    guard result.hasMore else { return place }
    return say("\(place)（共 \(result.totalText)）", "\(place) of \(result.totalText)")
  }

  /// The answer to going up from the list of plans, and the key that quits.
  func topLevel(quit key: String) -> String {
    say("已在最上一级；\(key) 退出", "This is the top level; \(key) quits")
  }

  /// The answer to unfolding a table whose rows each are of one document.
  var nothingToUnfold: String { say("这里的每一行都只来自一个文件。", "Each row here is of one document.") }

  /// The answer to resizing or zooming if there is only one pane.
  var onlyOnePane: String {
    say("屏幕上只有一栏", "Only one pane is on the screen")
  }

  /// What may follow the key of a bookmark.
  var anyCharacter: String { say("任一字符作标记的名称", "any character names the mark") }
  var noMarks: String { say("还没有标记", "no marks yet") }

  /// The answer to a bookmark whose row a filter hides.
  func markHidden(_ name: Character) -> String {
    say("标记 \(name) 所在的行被筛选隐藏", "Mark \(name) is on a row that the filter hides")
  }

  /// What the numbers of the matrix count.
  var matrixCaption: String {
    say("每两地共同涉及的事项数", "items that two places share")
  }
}
