import PlanText

extension BrowserState {
  /// The bottom rows as they are shown: a prompt, or position, message, keys, and at the right end
  /// what goes on; `nil` where there is no room for them.
  var footer: KeyBar? {
    guard !layout.isListOnly || isAsking else { return nil }
    if prompts.isEmpty, layout.keepsStatus, message == nil { return nil }
    let bar = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    var footer = KeyBar(bar: bar, meter: meter)
    if let prompt = prompts.top?.bottom(promptContext) {
      footer.add(prompt, message: message, keys: hints, hasRoom: size.height >= 8)
      return footer
    }
    for view in ongoing {
      // Half of the row is for the keys.
      footer.addRight(view.text(width: bar.width), role: .bar, leaving: bar.width / 2 + 1)
    }
    let pending = [
      pointer.reportsMouse ? "" : words.mouseOff,
      exports.picks.isEmpty ? "" : words.picked(exports.picks.count),
      self.pending.label,
    ]
    footer.addRight(pending.filter { !$0.isEmpty }.joined(separator: "  "), role: .barKey)
    let position = statusPosition
    footer.addLeft(position, role: .bar)
    if message == nil, prompts.isEmpty, views.current.shape == .table,
      let name = views.cutName(viewContext)
    {
      // At most half of the row: the way out and the help stay named.
      footer.addLeft(name, role: .bar, most: bar.width / 2)
    }
    if let message {
      footer.addLeft(message.text, role: message.kind == .failure ? .error : .bar, margin: 1)
    }
    footer.add(
      hints, isNarrow: bar.width < 60, isAfterPosition: message == nil && !position.isEmpty)
    return footer
  }

  /// What goes on beside the browser.
  private var ongoing: [ProgressView] {
    let export = exports.shown.map { export in
      ProgressView(
        progress: export.progress, words: words, meter: meter,
        label: export.isCancelled ? words.cancellingExport : words.exporting(exports.running.count))
    }
    // What the reader has begun comes before what goes on by itself, where there is room for one.
    return [
      export, library.progress.map { ProgressView(progress: $0, words: words, meter: meter) },
    ]
    .compactMap { $0 }
  }
}
