import PlanBrowser
import PlanCore

/// One thing that is wrong with a configuration file, and where.
package struct ConfigurationProblem: Error, Hashable, Sendable {
  package let position: TextPosition
  package let fault: Fault

  package init(position: TextPosition, fault: Fault) {
    self.position = position
    self.fault = fault
  }

  package enum Fault: Hashable, Sendable {
    /// The file is not TOML; the text is the parser's message.
    case syntax(String)
    /// The file has more bytes than the limit.
    case tooLarge(limit: Int)
    /// The line has more bytes than the limit.
    case longLine(limit: Int)
    /// A name has more dots, or more brackets stand in each other, than the limit.
    case tooDeep(limit: Int)
    /// There is no setting of this name.
    case unknownSetting(String, nearest: String?)
    /// There is no context of this name.
    case unknownContext(String, nearest: String?)
    /// There is no role of this name.
    case unknownRole(String, nearest: String?)
    /// A word of a style is neither an attribute nor a colour.
    case notAStyle(String, nearest: String?)
    /// The context has no command of this name.
    case unknownCommand(String, context: KeyContext, nearest: String?)
    /// The value is not one of those allowed.
    case unknownValue(String, allowed: [String], nearest: String?)
    /// The value is of another type.
    case wrongType(expected: ValueType)
    /// There is no key of this name.
    case unknownKey(String, nearest: String?)
    /// The keys mean another command already, set in that line.
    case taken(String, by: Command, line: Int)
    /// The keys begin those of another command, or the other way round.
    case overlaps(String, with: String, of: Command, line: Int)
    /// A printing key in a context in which it types itself.
    case typesItself(String, context: KeyContext)
    /// The context has no key left that leads out of it.
    case noWayOut(KeyContext)
  }

  /// The type of a value.
  package enum ValueType: String, CaseIterable, Sendable {
    case table
    case text
    /// A list of keys, or one key.
    case keys
    /// A program, or a list of it and its arguments.
    case command
    case choice
  }
}
