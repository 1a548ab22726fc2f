/// A key, or several pressed together, as far as terminals tell them apart.
package enum KeyPress: Hashable, Sendable {
  /// A printing key: the character it types, `G` with its shift.
  case character(Character)
  /// Control with a lower-case letter or one of `[\]^_`.
  case control(Character)
  /// Alt (or Esc just before) with a printing key.
  case alt(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case altLeft
  case altRight
  case home
  case end
  case pageUp
  case pageDown
  /// A function key, from 1.
  case function(Int)
}
