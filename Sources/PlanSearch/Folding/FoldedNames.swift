import PlanCore

/// A name as names are compared: folded, without spaces and hyphens.
///
/// Two names that fold to the same are the same to a reader: 焦濟洛平 and 焦济洛平, Ｇ３０ and g30.
package func foldedName(_ name: String) -> String { name.comparable }

/// At most five of the names that a reader may have meant by `name`, the nearest first.
///
/// At most half of the characters may be wrong; a name that begins with `name` always fits.
package func similarNames(to name: String, among names: [String]) -> [String] {
  let wanted = Folding.scalars(of: name)
  guard !wanted.isEmpty else { return [] }
  return FilterValues(names).nearest(to: name, limit: 5).filter { candidate in
    let folded = Folding.scalars(of: candidate)
    return folded.starts(with: wanted) || editDistance(folded, wanted) * 2 <= wanted.count
  }
}
