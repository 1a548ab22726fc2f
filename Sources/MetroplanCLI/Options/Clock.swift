import Glibc
import PlanCore

/// The one place where the program asks what day it is.
enum Clock {
  /// Today in the time zone of the process.
  static var today: PartialDate {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date = PartialDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let date else { preconditionFailure("the C library gave no date") }
    return date
  }
}
