/// The positions where a paragraph may be broken into lines.
///
/// The rules are those of Chinese typesetting (避头尾, GB/T 15834-2011): a line
/// never begins with closing punctuation or ends with opening punctuation. Nothing hangs
/// over the edge; the character before closing punctuation moves down with it.
struct LineBreaks {
  /// A character as line breaking sees it.
  private struct Unit {
    /// The columns it takes.
    let columns: UInt8
    let traits: BreakTraits
    /// The end of its bytes in the paragraph.
    let end: UInt32
  }

  private var units: [Unit] = []

  /// Prepares a paragraph, which has no line breaks of its own.
  init(_ paragraph: String, meter: ColumnMeter) {
    units.reserveCapacity(paragraph.utf8.count)
    let isPlain: Void? = paragraph.withPlainScalars { scalars in
      var scalars = scalars
      while let scalar = scalars.next() {
        let columns = WidthTable.width(of: scalar, ambiguous: meter.ambiguous)
        append(columns: columns, BreakTraits(scalar), end: scalars.offset)
      }
    }
    guard isPlain == nil else { return }
    var end = 0
    for character in paragraph {
      end += character.utf8.count
      append(columns: meter.width(of: character), BreakTraits(character), end: end)
    }
  }

  private mutating func append(columns: Int, _ traits: BreakTraits, end: Int) {
    units.append(Unit(columns: UInt8(columns), traits: traits, end: UInt32(end)))
  }

  /// The lines as ranges of the paragraph's bytes, without the spaces at their ends; one or more.
  ///
  /// Each has as many characters as fit, not counting spaces at its end.
  func lines(columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    repeat {
      let end = lineEnd(from: start, columns: columns)
      var last = end
      while last > start, units[last - 1].traits.contains(.space) { last -= 1 }
      lines.append(offset(of: start)..<offset(of: last))
      start = end
    } while start < units.count
    return lines
  }

  /// Where a unit begins in the paragraph's bytes.
  private func offset(of index: Int) -> Int { index == 0 ? 0 : Int(units[index - 1].end) }

  private func lineEnd(from start: Int, columns: Int) -> Int {
    let limit = endOfFittingUnits(from: start, columns: columns)
    if limit == units.count { return limit }
    let candidates = (start + 1..<limit + 1).reversed()
    return candidates.first(where: mayBreak(before:))
      // A word longer than the line is split, but still not before a comma.
      ?? candidates.first(where: maySplit(before:))
      ?? limit
  }

  /// The end of the characters that fit, spaces after them included; at least one character.
  private func endOfFittingUnits(from start: Int, columns: Int) -> Int {
    var used = 0
    var end = start
    while end < units.count {
      used += Int(units[end].columns)
      if used > columns, end > start, !units[end].traits.contains(.space) { break }
      end += 1
    }
    return end
  }

  private func mayBreak(before index: Int) -> Bool {
    let left = units[index - 1].traits
    let right = units[index].traits
    if right.contains(.space) { return false }
    if left.contains(.space) { return !right.contains(.cannotBegin) }
    return maySplit(before: index) && !(left.contains(.word) && right.contains(.word))
  }

  private func maySplit(before index: Int) -> Bool {
    !units[index - 1].traits.contains(.cannotEnd)
      && units[index].traits.isDisjoint(with: [.cannotBegin, .space])
  }
}
