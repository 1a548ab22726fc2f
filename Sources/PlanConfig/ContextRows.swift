import PlanBrowser
import PlanCore

/// The rows of one context of the key table, as a file changes them.
///
/// A command in the file has the keys that stand there and no others. Keys that it takes from
/// other commands are theirs no more, and the ones that would begin or prolong them are gone too.
struct ContextRows {
  private let context: KeyContext
  private let standard: [Binding]
  private(set) var problems: [ConfigurationProblem] = []
  private var changed: [Command: [KeySequence]] = [:]
  /// The keys of the file, with what they are for and where they stand.
  private var given: [(keys: KeySequence, command: Command, place: TextPlace)] = []
  private var isGivenUp = false

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
      report(.wrongType(expected: .table), at: table.place)
      return
    }
    let names = standard.map(\.command.name)
    // The parser gives them by name; of two claims on a key the first in the file counts.
    for row in rows.sorted(by: { $0.keyPlace < $1.keyPlace }) {
      guard let command = Command(name: row.key), names.contains(row.key) else {
        let nearest = nearestName(to: row.key, among: names)
        report(.unknownCommand(row.key, context: context, nearest: nearest), at: row.keyPlace)
        continue
      }
      readKeys(of: command, row)
    }
    if !hasWayOut {
      report(.noWayOut(context), at: table.keyPlace)
      isGivenUp = true
    }
  }

  private mutating func readKeys(of command: Command, _ row: TOMLValue) {
    let values: [TOMLValue]
    switch row.content {
    case .array(let list): values = list
    case .string: values = [row]
    default:
      report(.wrongType(expected: .keys), at: row.place)
      return
    }
    var keys: [KeySequence] = []
    let problemsBefore = problems.count
    for value in values {
      guard case .string(let text) = value.content else {
        report(.wrongType(expected: .keys), at: value.place)
        continue
      }
      do throws(KeySequence.UnknownKey) {
        let sequence = try KeySequence(named: text)
        guard isFree(sequence, for: command, at: value.place) else { continue }
        keys.append(sequence)
        given.append((sequence, command, value.place))
      } catch {
        let names = KeyPress.named.map(\.name)
        report(
          .unknownKey(error.name, nearest: nearestName(to: error.name, among: names)),
          at: value.place)
      }
    }
    // Of a list in which nothing is right nothing can be meant.
    if keys.isEmpty, problems.count > problemsBefore { return }
    changed[command] = keys
  }

  /// Whether keys can have a meaning here that nothing before in the file has taken.
  private mutating func isFree(
    _ keys: KeySequence, for command: Command, at place: TextPlace
  ) -> Bool {
    if context.takesText, case .character = keys.keys[0] {
      report(.typesItself(keys.name, context: context), at: place)
      return false
    }
    let other = given.first { $0.keys.begins(with: keys) || keys.begins(with: $0.keys) }
    guard let other else { return true }
    if other.keys == keys {
      // The same keys once more for the same command change nothing.
      if other.command != command {
        report(.taken(keys.name, by: other.command, line: other.place.line), at: place)
      }
    } else {
      report(
        .overlaps(
          keys.name, with: other.keys.name, of: other.command, line: other.place.line),
        at: place)
    }
    return false
  }

  private mutating func report(_ fault: ConfigurationProblem.Fault, at place: TextPlace) {
    problems.append(ConfigurationProblem(place: place, fault: fault))
  }

  /// Whether some key still leads out of the context, so that nobody is locked in.
  private var hasWayOut: Bool {
    let ways: Set<Command> = [.quit, .quitAtOnce, .cancel, .close, .decline]
    return bindings.contains { ways.contains($0.command) && !$0.keys.isEmpty }
  }
}
