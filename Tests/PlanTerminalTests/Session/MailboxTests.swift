import Glibc
import PlanBrowser
import PlanCore
import PlanTerminal
import Testing

@Test func `events come out in the order in which they went in, and once`() throws {
  let mailbox = try Mailbox()
  #expect(mailbox.take().isEmpty)
  mailbox.post(.catalogChanged(Catalog()))
  mailbox.post(.indexing(done: 1, total: 2))
  #expect(mailbox.take() == [.catalogChanged(Catalog()), .indexing(done: 1, total: 2)])
  #expect(mailbox.take().isEmpty)
}

@Test func `of news that a newer one replaces only that is kept`() throws {
  let mailbox = try Mailbox()
  for done in 0..<10_000 { mailbox.post(.indexing(done: done, total: 10_000)) }
  mailbox.post(.suggestionsFound(["a"], ticket: 1))
  mailbox.post(.suggestionsFound(["b"], ticket: 2))
  mailbox.post(.planNotOpened("one", problems: []))
  mailbox.post(.planNotOpened("two", problems: []))
  #expect(
    mailbox.take() == [
      .indexing(done: 9_999, total: 10_000), .suggestionsFound(["b"], ticket: 2),
      .planNotOpened("one", problems: []), .planNotOpened("two", problems: []),
    ])
}

@Test func `many threads may post while one takes`() async throws {
  let mailbox = try Mailbox()
  await withTaskGroup(of: Void.self) { group in
    for thread in 0..<8 {
      group.addTask {
        for number in 0..<500 {
          mailbox.post(.exportFinished(.written(path: "\(thread)-\(number)"), ticket: number))
        }
      }
    }
  }
  let events = mailbox.take()
  #expect(events.count == 8 * 500)
  for thread in 0..<8 {
    let own = events.compactMap { event -> Int? in
      guard case .exportFinished(.written(let path, _), let ticket) = event,
        path.hasPrefix("\(thread)-")
      else { return nil }
      return ticket
    }
    #expect(own == Array(0..<500))
  }
}
