import Synchronization
import Testing

@testable import PlanCore

private let table = """
  # A comment.
  340000\t安徽|省\tAnhui\t\t皖
  340100\t合肥|市\tHefei\t\t合\t117.28083\t31.86389
  410000\t河南|省\tHenan\t\t豫
  410200\t开封|市\tKaifeng
  410204\t鼓楼|区\tGulou
  410300\t洛阳|市\tLuoyang
  410308\t孟津|区\tMengjin
  410322\t孟津|县\tMengjin\t\t\t\t\t2021\t410308
  419001\t济源|市\tJiyuan
  610626\t吴起|县\tWuqi
  610626\t吴旗|县\tWuqi\t\t\t\t\t2005\t610626
  610000\t陕西|省\tShaanxi\tshanxi\t陕,秦
  320100\t南京|市\tNanjing
  320106\t鼓楼|区\tGulou
  nonsense
  """

private let nation = NationalPlaces { Array(table.utf8) }
private let luoyang = Place(
  id: "luoyang", code: "410300", name: "洛阳市", level: .prefecture, parent: "henan",
  aliases: ["洛阳"])
private let henan = Place(
  id: "henan", code: "410000", name: "河南省", level: .province, aliases: ["河南"])
private let gazetteer = Gazetteer(places: [henan, luoyang], nation: nation)

@Test func `a line is a place with its level and what it belongs to`() throws {
  #expect(nation.places.count == 14)
  let hefei = try #require(nation["hefei-340100"])
  #expect(
    hefei
      == Place(
        id: "hefei-340100", code: "340100", name: "合肥市", level: .prefecture,
        parent: "anhui-340000", aliases: ["合肥"], abbreviations: ["合"],
        coordinate: Coordinate(longitude: 117.28083, latitude: 31.86389)))
  #expect(nation["gulou-410204"]?.level == .district)
  #expect(nation["jiyuan-419001"]?.level == .provinceRun)
  #expect(nation["jiyuan-419001"]?.parent == "henan-410000")
  #expect(nation["mengjin-410322"]?.successor == "mengjin-410308")
  #expect(nation["mengjin-410322"]?.validTo == PartialDate("2021"))
  #expect(nation["hefei"] == nil)
  #expect(nation["hefei-340199"] == nil)
  #expect(nation["shanxi-610000"].flatMap(nation.spellings)?.official == "Shaanxi")
}

@Test func `a unit that kept its code is one of its own under its old name`() {
  #expect(nation["wuqi-610626"]?.name == "吴起县")
  #expect(nation["wuqi-former-610626"]?.name == "吴旗县")
  #expect(nation["wuqi-former-610626"]?.successor == "wuqi-610626")
  #expect(nation.named("610626").map(\.name) == ["吴起县"])
}

@Test func `nothing is read before a name is asked for that no file has`() {
  let count = Mutex(0)
  let nation = NationalPlaces {
    count.withLock { $0 += 1 }
    return Array(table.utf8)
  }
  let gazetteer = Gazetteer(places: [henan, luoyang], nation: nation)
  #expect(gazetteer["luoyang"] == luoyang)
  #expect(gazetteer["nowhere"] == nil)
  #expect(gazetteer.places(written: "洛阳") == [luoyang])
  #expect(gazetteer.adopting([]) == gazetteer)
  #expect(count.withLock { $0 } == 0)
  #expect(gazetteer.places(written: "合肥").count == 1)
  #expect(gazetteer.places(written: "开封").count == 1)
  #expect(count.withLock { $0 } == 1)
}

@Test(arguments: [
  ("合肥", ["hefei-340100"]), ("合肥市", ["hefei-340100"]), ("340100", ["hefei-340100"]),
  ("皖", ["anhui-340000"]), ("洛阳市", ["luoyang"]), ("410300", ["luoyang"]),
  ("鼓楼区", ["gulou-410204", "gulou-320106"]), ("开封市鼓楼区", ["gulou-410204"]),
  ("河南省开封市鼓楼区", ["gulou-410204"]), ("开封鼓楼区", ["gulou-410204"]),
  ("河南鼓楼区", ["gulou-410204"]), ("洛阳鼓楼区", []), ("孟津", ["mengjin-410308"]),
  ("孟津县", ["mengjin-410322"]), ("吴旗县", ["wuqi-former-610626"]), ("hefei", []), ("", []),
  ("合肥合肥", []),
])
func `a written name means places of the files, else of the nation`(
  name: String, ids: [Identifier<Place>]
) {
  #expect(gazetteer.places(written: name).map(\.id) == ids)
}

@Test func `what is adopted comes with what it belongs to, under the slugs of the files`() throws {
  let whole = gazetteer.adopting(["mengjin-410322", "hefei-340100", "nowhere-999999"])
  #expect(
    whole.places.map(\.id) == [
      "henan", "luoyang", "anhui-340000", "hefei-340100", "mengjin-410308", "mengjin-410322",
    ])
  #expect(whole["mengjin-410322"]?.parent == "luoyang")
  #expect(try whole.fullName(of: #require(whole["mengjin-410322"])) == "河南省洛阳市孟津县")
  let again = Gazetteer(places: [henan, luoyang])
    .adopting(["hefei-340100"], known: Array(whole.places.dropFirst(2)))
  #expect(again.places.map(\.id) == ["henan", "luoyang", "anhui-340000", "hefei-340100"])
}
