import PlanCore

// The hits of the last search, which n and N walk through.
extension BrowserState {
  /// Goes to the next or previous hit of the last search, around the ends.
  mutating func walkHits(by step: Int) -> [BrowserEffect] {
    guard var walk = prompts.walk else {
      if let effects = walkEarlierSearch(by: step) { return effects }
      message = Message(words.noSearchYet)
      return []
    }
    let count = walk.result.hits.count
    walk.index = ((walk.index + step) % count + count) % count
    prompts.walk = walk
    noteJump()
    return goToWalkedHit()
  }

  /// Goes to the hit; in a plan that is not open yet as soon as it is.
  mutating func goToWalkedHit() -> [BrowserEffect] {
    guard let walk = prompts.walk else { return [] }
    let hit = walk.result.hits[walk.index]
    let place = words.hit(walk.index + 1, of: walk.result)
    // On arriving in a plan that had to be read first, what was said on the way there stays.
    if message?.text.hasPrefix(place) != true { message = Message(place) }
    guard library.plans[hit.plan] == nil, catalog.summary(of: hit.plan) != nil else {
      go(to: tree.path(to: hit))
      return []
    }
    go(to: [.plan(hit.plan)])
    return openPlan(then: .hit)
  }
}
