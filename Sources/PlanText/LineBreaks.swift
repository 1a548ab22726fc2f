/// The places where a paragraph may be broken into lines.
///
/// The rules are those of Chinese typesetting (避头尾, GB/T 15834-2011): a line
/// never begins with a closing mark or ends with an opening one. Nothing hangs
/// over the edge; the character before a closing mark moves down with it.
struct LineBreaks {
  private let characters: ArraySlice<Character>
  private let widths: [Int]

  /// Prepares a paragraph, which has no line breaks of its own.
  init(_ characters: ArraySlice<Character>, meter: ColumnMeter) {
    self.characters = characters
    widths = characters.map(meter.width(of:))
  }

  /// The lines as ranges of the paragraph, without gaps; one or more.
  ///
  /// Each has as many characters as fit, not counting spaces at its end.
  func lines(columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = characters.startIndex
    repeat {
      let end = lineEnd(from: start, columns: columns)
      lines.append(start..<end)
      start = end
    } while start < characters.endIndex
    return lines
  }

  private func lineEnd(from start: Int, columns: Int) -> Int {
    let limit = endOfFittingCharacters(from: start, columns: columns)
    if limit == characters.endIndex { return limit }
    let candidates = (start + 1..<limit + 1).reversed()
    return candidates.first(where: mayBreak(before:))
      // A word longer than the line is split, but still not before a comma.
      ?? candidates.first(where: maySplit(before:))
      ?? limit
  }

  /// The end of the characters that fit, spaces after them included; at least one character.
  private func endOfFittingCharacters(from start: Int, columns: Int) -> Int {
    var used = 0
    var end = start
    while end < characters.endIndex {
      if !characters[end].isBreakingSpace {
        used += widths[end - characters.startIndex]
        if used > columns && end > start { break }
      } else {
        used += widths[end - characters.startIndex]
      }
      end += 1
    }
    return end
  }

  private func mayBreak(before index: Int) -> Bool {
    let left = characters[index - 1]
    let right = characters[index]
    if right.isBreakingSpace { return false }
    if left.isBreakingSpace { return !right.cannotBeginLine }
    return maySplit(before: index) && !(left.isPartOfWord && right.isPartOfWord)
  }

  private func maySplit(before index: Int) -> Bool {
    !characters[index - 1].cannotEndLine && !characters[index].cannotBeginLine
      && !characters[index].isBreakingSpace
  }
}

extension Character {
  /// A space at which a line may end, where it leaves no trace.
  var isBreakingSpace: Bool { self == " " || self == "\u{3000}" }

  /// Closing marks and everything else that belongs to the character before it.
  var cannotBeginLine: Bool { closing.contains(self) }

  /// Opening marks and signs that belong to the number after them.
  var cannotEndLine: Bool { opening.contains(self) }

  /// Letters, digits and marks of one column, which make up words and numbers.
  ///
  /// The marks that Chinese shares with Latin, such as “ and —, are no part of a word.
  var isPartOfWord: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return !closingWide.contains(self) && !openingWide.contains(self)
      && !WidthTable.contains(scalar.value, in: WidthTable.wide)
  }
}

private let closingWide: Set<Character> = Set(
  "，。、；：？！）》〉”’】〕〗」』］｝％‰℃°—…·～•・－／ー々〞＞")
private let openingWide: Set<Character> = Set("（《〈“‘【〔〖「『［｛〝￥＄№§＜")
private let closing = closingWide.union(",.;:?!)]}%")
private let opening = openingWide.union("([{$#¥£€")
