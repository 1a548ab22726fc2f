/// A key binding: in a context, these keys mean this command.
package struct Binding: Equatable, Sendable {
  package let context: KeyContext
  package let command: Command
  /// The keys, the one for the footer first.
  package let keys: [KeySequence]

  package init(context: KeyContext, command: Command, keys: [KeySequence]) {
    self.context = context
    self.command = command
    self.keys = keys
  }
}

/// The key bindings, from which dispatch, footer, help and docs/keys.md come.
package struct Keymap: Equatable, Sendable {
  /// All bindings, in the order of the help screen.
  package let bindings: [Binding]
  private let commands: [KeyContext: [[KeyPress]: Command]]
  /// For each context the places of its commands in ``bindings``; frames ask for a dozen.
  private let places: [KeyContext: [Command: Int]]
  /// Sequences that only begin longer ones.
  private let beginnings: [KeyContext: Set<[KeyPress]>]

  /// What the keys pressed so far mean.
  package enum Match: Equatable, Sendable {
    case command(Command)
    /// They begin a longer sequence.
    case beginning
    case nothing
  }

  /// Creates a keymap; of two bindings of the same keys in one context the first counts.
  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    var commands: [KeyContext: [[KeyPress]: Command]] = [:]
    var beginnings: [KeyContext: Set<[KeyPress]>] = [:]
    var places: [KeyContext: [Command: Int]] = [:]
    for (place, binding) in bindings.enumerated() {
      if places[binding.context]?[binding.command] == nil {
        places[binding.context, default: [:]][binding.command] = place
      }
      for sequence in binding.keys where commands[binding.context]?[sequence.keys] == nil {
        commands[binding.context, default: [:]][sequence.keys] = binding.command
        for length in 1..<sequence.keys.count {
          beginnings[binding.context, default: []].insert(Array(sequence.keys[..<length]))
        }
      }
    }
    self.commands = commands
    self.beginnings = beginnings
    self.places = places
  }

  /// What the keys pressed so far mean in a context.
  ///
  /// A command is carried out at once even if its keys begin those of another.
  package func match(_ keys: [KeyPress], in context: KeyContext) -> Match {
    if let command = commands[context]?[keys] { return .command(command) }
    return beginnings[context]?.contains(keys) == true ? .beginning : .nothing
  }

  /// The keys of a command in a context; empty if it has none.
  package func keys(for command: Command, in context: KeyContext) -> [KeySequence] {
    places[context]?[command].map { bindings[$0].keys } ?? []
  }
}

extension Keymap {
  /// The default keys: for each context the entries of its groups.
  package static let standard: Keymap = {
    var rows: [KeyGroup: [(command: Command, keys: [KeySequence])]] = [:]
    for command in Command.allCases {
      for (group, keys) in command.entry.keys { rows[group, default: []].append((command, keys)) }
    }
    return Keymap(
      KeyContext.allCases.flatMap { context in
        context.groups.flatMap { rows[$0] ?? [] }
          .map { Binding(context: context, command: $0.command, keys: $0.keys) }
      })
  }()
}
