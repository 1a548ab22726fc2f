import PlanCore

extension PartialDate {
  /// The number of months from this date to a later one, in whole months; 0 when it is not later.
  ///
  /// Where a month is unknown, the latest start and the earliest end count, so that it is
  /// at least as long as said.
  func months(until end: PartialDate) -> Int {
    let first = year * 12 + (month ?? 12)
    let last = end.year * 12 + (end.month ?? 1)
    let isDayBefore = if let day, let endDay = end.day { endDay < day } else { false }
    return max(0, last - first - (isDayBefore ? 1 : 0))
  }
}

/// Whether `left` comes before `right` in a history: by date, those without one first.
func precedes(_ left: PartialDate?, _ right: PartialDate?) -> Bool? {
  switch (left, right) {
  case (let left?, let right?): left == right ? nil : left < right
  case (nil, _?): true
  case (_?, nil): false
  case (nil, nil): nil
  }
}
