import PlanBrowser
import PlanText

extension Frame {
  /// What is wrong with the frame, or `nil`: a half of a wide character without
  /// the other one, a control character, or a cursor outside.
  package var flaw: String? {
    for y in 0..<size.height {
      for x in 0..<size.width {
        let cell = self[x, y]
        switch cell.span {
        case 1: break
        case 2:
          guard x + 1 < size.width, self[x + 1, y].span == 0 else {
            return "the wide \(cell.glyph) at \(y),\(x) has no second half"
          }
        case 0:
          guard x > 0, self[x - 1, y].span == 2 else { return "half a character at \(y),\(x)" }
        default: return "span \(cell.span) at \(y),\(x)"
        }
        if cell.glyph.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        {
          return "a control character at \(y),\(x)"
        }
      }
    }
    if let cursor, !Rect(size).contains(cursor) { return "the cursor is outside at \(cursor)" }
    return nil
  }
}
