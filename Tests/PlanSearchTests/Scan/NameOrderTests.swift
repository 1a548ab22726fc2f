import PlanCore
import TestSupport
import Testing

@testable import PlanSearch

@Test func `names stand in the order of a chinese index`() {
  let names = [
    "洛阳", "G207", "安阳", "G30", "洛宁", "重庆", "长沙", "罗山", "3号线", "12号线", "（附）", "洛阳东", "G30",
  ]
  #expect(
    nameOrder(of: names).map { names[$0] } == [
      "（附）", "3号线", "12号线", "G30", "G30", "G207", "安阳", "长沙", "重庆", "洛宁", "洛阳", "洛阳东", "罗山",
    ])
  #expect(nameOrder(of: names).filter { names[$0] == "G30" } == [3, 12])
}

@Test func `numbers of any length can be put in order`() {
  let names = [String(repeating: "9", count: 400), "1", String(repeating: "8", count: 30)]
  #expect(nameOrder(of: names).first == 1)
}

/// The order of a name as plainly as it can be said: its steps one by one.
private struct PlainKey: Comparable {
  private enum Step: Comparable {
    case mark(UInt32)
    case number(UInt64)
    case letter(UInt32)
    case syllable(String, UInt32)
  }

  private var steps: [Step] = []

  init(_ name: String) {
    let scalars = Folding.scalars(of: name)
    let ordinals = OrdinalNumerals.found(in: scalars)
    var isInNumber = false
    for (place, (scalar, reading)) in zip(scalars, PinyinTable.readings(of: scalars)).enumerated() {
      if let ordinal = ordinals.first(where: { $0.range.contains(place) }) {
        if place == ordinal.range.lowerBound { steps.append(.number(ordinal.value)) }
        isInNumber = place == ordinal.range.upperBound - 1
      } else if reading == 0, (0x30...0x39).contains(scalar) {
        let digit = UInt64(scalar - 0x30)
        if isInNumber, case .number(let number) = steps.last {
          steps[steps.count - 1] = .number(number * 10 + digit)
        } else {
          steps.append(.number(digit))
        }
        isInNumber = true
      } else {
        isInNumber = false
        let syllable = String(decoding: PinyinTable.syllables[Int(reading)], as: UTF8.self)
        let isLetter = Unicode.Scalar(scalar)?.properties.isAlphabetic == true
        steps.append(
          reading != 0 ? .syllable(syllable, scalar) : isLetter ? .letter(scalar) : .mark(scalar))
      }
    }
  }

  static func < (left: Self, right: Self) -> Bool {
    left.steps.lexicographicallyPrecedes(right.steps)
  }
}

@Test func `keys in bytes give the order of the steps one by one`() {
  var numbers = SeededNumbers(seed: 5)
  let parts = [
    "第", "一", "十一", "期", "号线", "高铁", "洛宁", "洛阳", "重庆", "a", "G", "30", "4", "（附）", "万吨", "Ａ３", "𠮷",
    "、",
  ]
  let names = (0..<160).map { _ in
    (0..<Int.random(in: 0...6, using: &numbers))
      .map { _ in parts.randomElement(using: &numbers) ?? "" }.joined()
  }
  for left in names {
    for right in names {
      #expect(
        (NameKey(left) < NameKey(right)) == (PlainKey(left) < PlainKey(right)), "\(left) \(right)")
      #expect((NameKey(left) == NameKey(right)) == (PlainKey(left) == PlainKey(right)))
    }
  }
}

@Test(arguments: [
  [
    "9万吨项目", "１０号地块", "12万吨项目", "a2厂", "Ａ３厂", "A10厂", "长沙路", "重庆路", "地铁2号线", "地铁10号线", "乐山路", "单县路",
  ],
  ["第一期", "第二期", "第三期", "第十期", "第十一期"],
  ["2期", "10期", "第三期"],
])
func `numbers, latin letters and chinese names stand as in an index`(names: [String]) {
  let mixed = names.reversed().map { $0 }
  #expect(nameOrder(of: mixed).map { mixed[$0] } == names)
}
