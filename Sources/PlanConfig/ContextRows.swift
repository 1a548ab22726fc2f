import PlanBrowser
import PlanCore

/// The rows of one context of the key table, as a file changes them.
///
/// A command in the file has the keys listed there and no others; its line in the table of the
/// context wins over one for all contexts. Keys that it takes from
/// other commands no longer belong to those; keys that would begin or continue them are removed.
struct ContextRows {
  private let context: KeyContext
  private let standard: [Binding]
  private(set) var problems: [ConfigurationProblem] = []
  private var changed: [Command: [KeySequence]] = [:]
  /// The keys of the file, with their commands and their positions.
  private var given: [Given] = []
  private var isGivenUp = false

  private struct Given {
    let keys: KeySequence
    let command: Command
    let position: TextPosition
    /// Whether the line is for all contexts.
    let isForAll: Bool
  }

  init(_ context: KeyContext, standard: [Binding]) {
    self.context = context
    self.standard = standard
  }

  /// The rows, in the order of the standard table.
  var bindings: [Binding] {
    guard !isGivenUp else { return standard }
    let taken = given.map(\.keys)
    return standard.map { row in
      let kept = row.keys.filter { keys in
        !taken.contains { $0.begins(with: keys) || keys.begins(with: $0) }
      }
      return Binding(
        context: context, command: row.command, keys: changed[row.command] ?? kept)
    }
  }

  /// Reads the context's table.
  mutating func read(_ table: TOMLValue) {
    guard case .table(let rows) = table.content else {
      report(.wrongType(expected: .table), at: table.position)
      return
    }
    let names = standard.map(\.command.name)
    // The parser sorts them by name; of two claims on a key the first in the file counts.
    for row in rows.sorted(by: { $0.keyPosition < $1.keyPosition }) {
      guard let command = Command(name: row.key), names.contains(row.key) else {
        let nearest = nearestName(to: row.key, among: names)
        report(.unknownCommand(row.key, context: context, nearest: nearest), at: row.keyPosition)
        continue
      }
      readKeys(of: command, row, isForAll: false)
    }
    keepWayOut(table.keyPosition)
  }

  /// Reads the lines for all contexts that have the command.
  mutating func read(everywhere rows: [TOMLValue]) {
    guard !isGivenUp else { return }
    for row in rows.sorted(by: { $0.keyPosition < $1.keyPosition }) {
      guard let command = Command(name: row.key), changed[command] == nil,
        standard.contains(where: { $0.command == command })
      else { continue }
      readKeys(of: command, row, isForAll: true)
      keepWayOut(row.keyPosition)
    }
  }

  private mutating func keepWayOut(_ position: TextPosition) {
    guard !hasWayOut else { return }
    report(.noWayOut(context), at: position)
    isGivenUp = true
  }

  private mutating func readKeys(of command: Command, _ row: TOMLValue, isForAll: Bool) {
    let values: [TOMLValue]
    switch row.content {
    case .array(let list): values = list
    case .string: values = [row]
    default:
      report(.wrongType(expected: .keys), at: row.position)
      return
    }
    var keys: [KeySequence] = []
    let problemsBefore = problems.count
    for value in values {
      guard case .string(let text) = value.content else {
        report(.wrongType(expected: .keys), at: value.position)
        continue
      }
      do throws(KeySequence.UnknownKey) {
        let sequence = try KeySequence(named: text)
        let new = Given(
          keys: sequence, command: command, position: value.position, isForAll: isForAll)
        guard isFree(new) else { continue }
        keys.append(sequence)
        given.append(new)
      } catch {
        let names = KeyPress.named.map(\.name)
        report(
          .unknownKey(error.name, nearest: nearestName(to: error.name, among: names)),
          at: value.position)
      }
    }
    // A list without a valid key changes nothing, nor one whose keys cannot be used here.
    if keys.isEmpty, problems.count > problemsBefore || isForAll && !values.isEmpty { return }
    changed[command] = keys
  }

  /// Whether keys are free here, not taken earlier in the file.
  private mutating func isFree(_ new: Given) -> Bool {
    let keys = new.keys
    if context.takesText, case .character = keys.keys[0] {
      if !new.isForAll { report(.typesItself(keys.name, context: context), at: new.position) }
      return false
    }
    let other = given.first { $0.keys.begins(with: keys) || keys.begins(with: $0.keys) }
    guard let other else { return true }
    if new.isForAll, !other.isForAll { return false }
    if other.keys == keys {
      // Repeating keys of the same command changes nothing.
      if other.command != new.command {
        report(.taken(keys.name, by: other.command, line: other.position.line), at: new.position)
      }
    } else {
      report(
        .overlaps(
          keys.name, with: other.keys.name, of: other.command, line: other.position.line),
        at: new.position)
    }
    return false
  }

  private mutating func report(_ fault: ConfigurationProblem.Fault, at position: TextPosition) {
    problems.append(ConfigurationProblem(position: position, fault: fault))
  }

  /// Whether some key still leads out of the context, so that no reader is locked in.
  private var hasWayOut: Bool {
    bindings.contains { $0.command.isWayOut && !$0.keys.isEmpty }
  }
}
