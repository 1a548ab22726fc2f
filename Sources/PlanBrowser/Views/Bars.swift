import PlanCore
import PlanText

extension BrowserState {
  /// The top row: the way to the selection, its end kept when it is too long.
  func drawBreadcrumb(on canvas: inout Canvas) {
    let bar = Rect(x: 0, y: 0, width: size.width, height: 1)
    canvas.fill(bar, role: .bar)
    let names = selection.indices.map { tree.title(of: Array(selection[...$0])) }
    let text = ([words.library] + names).joined(separator: " > ").sanitized()
    canvas.draw(
      meter.truncatedAtStart(text, to: size.width - 2), at: Point(x: 1, y: 0),
      width: size.width - 2, role: .bar)
  }

  /// The bottom row: a prompt, a message, or the position and the keys that work now.
  func drawStatus(on canvas: inout Canvas) {
    let bar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    canvas.fill(bar, role: .bar)
    if case .export(let prompt) = overlay {
      draw(prompt, in: bar, on: &canvas)
    } else if let message {
      canvas.draw(
        message.text, at: Point(x: 1, y: bar.y), width: bar.width - 2,
        role: message.kind == .failure ? .error : .bar)
    } else {
      drawKeys(in: bar, on: &canvas)
    }
  }

  private func drawKeys(in bar: Rect, on canvas: inout Canvas) {
    var x = bar.x + 1
    let position = statusPosition
    if !position.isEmpty {
      x += canvas.draw(position, at: Point(x: x, y: bar.y), width: bar.maxX - x, role: .bar) + 2
    }
    for hint in hints {
      let width = meter.width(of: hint.key) + 1 + meter.width(of: hint.word)
      guard x + width < bar.maxX else { continue }
      x += canvas.draw(
        hint.key, at: Point(x: x, y: bar.y), width: bar.maxX - x, role: .barKey)
      x += 1
      x += canvas.draw(
        hint.word, at: Point(x: x, y: bar.y), width: bar.maxX - x, role: .bar)
      x += 2
    }
  }

  private var statusPosition: String {
    switch overlay {
    case .search(let box):
      guard let result = box.result, !result.hits.isEmpty else { return "" }
      return "\(box.chosen + 1)/\(result.hits.count)"
    case .export, .help: return ""
    case nil: return position(of: selection.last, in: focusedRows)
    }
  }

  /// The keys that work now, the most needed first: those that do not fit are left out.
  var hints: [(key: String, word: String)] {
    let commands: [Command]
    switch context {
    case .columns:
      // In, out and help come first on a narrow screen.
      commands = [.open, .leave, .openSearch, .toggleHelp, .quit, .export, .nextPane]
    case .detail:
      commands = [.focusList, .moveDown, .openSearch, .toggleHelp, .quit, .export]
    case .search: commands = [.goToHit, .cancel, .previousResult, .nextResult]
    case .export: commands = [.accept, .cancel, .switchScope]
    case .confirmation: commands = [.confirm, .decline]
    case .help: commands = [.close, .moveDown]
    }
    return commands.compactMap { command in
      guard let key = keymap.keys(for: command, in: context).first,
        let word = command.hint(in: words.language)
      else { return nil }
      return (key.label, word)
    }
  }
}
