/// Looks again and again until there is something to see.
///
/// - Parameters:
///   - goal: What is waited for, for the message of a failure.
///   - limit: The longest wait; long, since the machine may be busy.
///   - seen: What the terminal shows, for the message too.
///   - look: Gives `nil` while there is nothing yet.
package func wait<Result>(
  for goal: String, limit: Duration = .seconds(30), seen: () throws -> String,
  look: () throws -> Result?
) async throws -> Result {
  let deadline = ContinuousClock.now + limit
  while true {
    if let result = try look() { return result }
    guard ContinuousClock.now < deadline else {
      throw TerminalTestError.timeOver(waitingFor: goal, seen: try seen())
    }
    try await Task.sleep(for: .milliseconds(15))
  }
}
