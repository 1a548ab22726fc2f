import Foundation
import PlanCore
import PlanLibrary
import TestSupport
import Testing

@testable import PlanExport

private let root = Checkout.root

/// The folder with the published schema, or `nil` when there is none.
///
/// The schema may not be kept in this repository.
private let schemaFolder: String? = {
  let named = ProcessInfo.processInfo.environment["OC4IDS_SCHEMA"]
  let folder = named ?? root.appendingPathComponent("../shared/oc4ids").path
  let isThere = FileManager.default.fileExists(atPath: folder + "/project-package-schema.json")
  return isThere ? folder : nil
}()

private let library = LibraryLoader(
  folders: [LibraryFolder(path: root.appendingPathComponent("data").path)]
).load()

/// What the validator says of packages: nothing when they are good.
private func validate(_ packages: [String], in schemas: String) throws -> String {
  let folder = try TemporaryFolder()
  let files = try packages.enumerated().map { number, text in
    let path = "\(folder.path)/\(number).json"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
  let process = Process()
  // Debian's own interpreter, which has Debian's packages.
  process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
  let script = root.appendingPathComponent("Tests/PlanExportTests/Support/check_oc4ids.py").path
  process.arguments = [script, schemas] + files
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  #expect((process.terminationStatus == 0) == output.isEmpty)
  return output
}

private func package(_ plans: [Plan], _ name: String) throws -> String {
  try #require(
    try OC4IDSExport.package(of: plans, name: name, gazetteer: library.gazetteer))
}

@Test(
  .enabled(
    if: schemaFolder != nil,
    "skipped: no OC4IDS schema; name its folder in OC4IDS_SCHEMA to check the export"))
func `the published schema accepts every package`() throws {
  let schemas = try #require(schemaFolder)
  let full = try #require(
    try OC4IDSExport.package(
      of: [ExportFixture.full], name: "full", gazetteer: ExportFixture.gazetteer))
  let one = library.plans.filter { $0.id != "changsha-zhuzhou-xiangtan" }
  let packages =
    try [package(library.plans, "library"), full] + one.map { try package([$0], "one") }
  #expect(try validate(packages, in: schemas) == "")
  // The check can fail.
  let wrong = full.replacing("\"title\"", with: "\"titel\"")
  #expect(try validate([wrong], in: schemas).contains("titel is no field"))
  let bad = full.replacing("\"version\" : \"0.9\"", with: "\"version\" : \"nine\"")
  #expect(try validate([bad], in: schemas).contains("nine"))
}

/// The statuses that the codelist gives, as `stage mode status milestone`.
private let expected = """
  idea target identification -, idea achieved identification -, plan seek identification -,
  prep ongoing preparation -, start target preparation scheduled, start seek preparation scheduled,
  start ongoing implementation -, start achieved implementation met, build ongoing implementation -,
  build target - -, build seek - -, build achieved implementation -,
  complete target implementation scheduled, complete seek implementation scheduled,
  complete ongoing - -, complete achieved completion met, operate target implementation scheduled,
  operate seek implementation scheduled, operate ongoing - -, operate achieved maintenance met,
  programme achieved - -, halted achieved - -, dropped target cancelled -
  """.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }

@Test(arguments: expected) func `a status is given only where the codelist has one`(row: [String])
  throws
{
  let stage = try #require(Stage(rawValue: row[0]))
  let mode = try #require(Mode(rawValue: row[1]))
  #expect(OC4IDSStatus(stage, mode)?.rawValue ?? "-" == row[2])
  #expect(OC4IDSMilestoneStatus(stage, mode)?.rawValue ?? "-" == row[3])
}

@Test(arguments: [
  ("某路改扩建工程", "expansion"), ("连霍智慧化改造", "rehabilitation"), ("新建某灌区", "construction"),
  ("某厂迁建", "replacement"), ("焦济洛平高铁", "-"),
])
func `the type follows from a word, or is left out`(name: String, type: String) {
  #expect(OC4IDSProjectType(words: [name])?.rawValue ?? "-" == type)
}

@Test func `what is no project of the standard is left out`() throws {
  let text = try package(library.plans, "library")
  #expect(text.contains("metroplan-henan-work-report-2024-jiaoji-luoping-railway"))
  #expect(!text.contains("three-batches-projects"))
  #expect(!text.contains("null"))
  #expect(!text.contains("[\n\n"))
  let none = Plan(
    id: "none", title: "无", kind: .commentary, region: Region(name: "无", kind: .metropolitanArea))
  #expect(
    try OC4IDSExport.package(of: [none], name: "none", gazetteer: library.gazetteer) == nil)
}

@Test func `a target for a year is due at its end`() throws {
  let text = try package(library.plans, "library")
  #expect(text.contains("\"dueDate\" : \"2024-12-31T23:59:59+08:00\""))
}
