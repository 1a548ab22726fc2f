import PlanPlatform
import Synchronization
import Testing

@Test(arguments: [0, 1, 2, 7, 1000])
func `results stand in the order of the values`(of count: Int) {
  for threads in [1, 2, 3, 40] {
    let results = parallelMap(Array(0..<count), threads: threads) { $0 * $0 }
    #expect(results == (0..<count).map { $0 * $0 })
  }
}

@Test func `what has no result keeps its place`() {
  let results = parallelMap(Array(0..<100)) { $0 % 3 == 0 ? nil : $0 }
  #expect(results == (0..<100).map { $0 % 3 == 0 ? nil : $0 })
}

@Test func `work inside of work ends, however few threads there are`() {
  let sums = parallelMap(Array(0..<40), threads: 40) { outer in
    parallelMap(Array(0..<40), threads: 40) { outer * $0 }.reduce(0, +)
  }
  #expect(sums == (0..<40).map { $0 * 780 })
}

@Test func `lent threads run each body once, beside other work`() async {
  let sum = await withCheckedContinuation { done in
    let total = Mutex((sum: 0, left: 40))
    for number in 0..<40 {
      let isLent = SystemThread.lend {
        let results = parallelMap(Array(0..<10), threads: 4) { $0 + number }
        total.withLock {
          $0.sum += results.reduce(0, +)
          $0.left -= 1
          if $0.left == 0 { done.resume(returning: $0.sum) }
        }
      }
      precondition(isLent)
    }
  }
  #expect(sum == (0..<40).reduce(0) { $0 + 45 + 10 * $1 })
}

@Test func `several who want help at once get their own results`() async {
  await withTaskGroup(of: Bool.self) { group in
    for caller in 0..<8 {
      group.addTask {
        (0..<200).allSatisfy { round in
          let values = (0..<17).map { $0 + caller * round }
          return parallelMap(values, threads: 3) { -$0 } == values.map { -$0 }
        }
      }
    }
    for await isRight in group { #expect(isRight) }
  }
}
