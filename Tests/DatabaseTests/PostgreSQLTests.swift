import Foundation
import Glibc
import TestSupport
import Testing

/// The folder of PostgreSQL's server programs, the newest version, or `nil` without one.
private let serverPrograms: String? = {
  let versions = "/usr/lib/postgresql"
  let names = (try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? []
  return names.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
    .map { "\(versions)/\($0)/bin" }
    .first { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }
}()

@Test(
  .enabled(
    if: serverPrograms != nil, "skipped: install the Debian package postgresql to load the export"))
func `the documented commands load the library into PostgreSQL`() throws {
  let programs = try #require(serverPrograms)
  let folder = try TemporaryFolder()
  let server = folder.path + "/server"
  try FileManager.default.createDirectory(atPath: server, withIntermediateDirectories: true)
  // The server refuses to run as root; Debian's package brings a user for it.
  let isRoot = geteuid() == 0
  let user = isRoot ? "setpriv --reuid=postgres --regid=postgres --clear-groups " : ""
  if isRoot {
    _ = try DocumentedCommands.run(
      "chmod 711 . && chown postgres:postgres server", in: folder.path, path)
  }

  _ = try DocumentedCommands.run(
    "\(user)\(programs)/initdb -D data -U tester -A trust -E UTF8 --locale=C.UTF-8 --no-sync",
    in: server, path)
  // A socket in a folder of our own, and no port: no other server is in the way.
  _ = try DocumentedCommands.run(
    "\(user)\(programs)/pg_ctl -D data -w -s -l log "
      + "-o \"-c listen_addresses='' -c unix_socket_directories=$PWD -c fsync=off\" start",
    in: server, path)
  defer {
    _ = try? DocumentedCommands.run(
      "\(user)\(programs)/pg_ctl -D data -w -s -m immediate stop", in: server, path)
  }

  let program = try BuiltProgram.path("metroplan")
  let tools = folder.path + "/tools"
  try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
  try FileManager.default.createSymbolicLink(
    atPath: tools + "/metroplan", withDestinationPath: program)
  let environment = [
    "PATH": "\(tools):/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "PGHOST": server,
    "PGUSER": "tester",
  ]
  let commands = try DocumentedCommands.list(under: "PostgreSQL")
  #expect(commands.count == 2)
  _ = try DocumentedCommands.run(commands[0], in: folder.path, environment)
  let answer = try DocumentedCommands.run(commands[1], in: folder.path, environment)
  #expect(answer.contains("焦济洛平高铁"))
  #expect(answer.contains("省发改委副主任李迎伟"))
  func count(_ condition: String) throws -> String {
    try DocumentedCommands.run(
      "psql -At -c \"SELECT count(*) FROM record WHERE \(condition)\" metroplan",
      in: folder.path, environment
    ).trimmingCharacters(in: .whitespacesAndNewlines)
  }
  let lines = try String(contentsOfFile: folder.path + "/library.jsonl", encoding: .utf8)
    .split(separator: "\n").count
  #expect(try count("true") == String(lines))
  #expect(try count("doc->>'type' = 'plan'") == "5")
  #expect(try count("doc->>'title' = '焦济洛平高铁' AND doc->>'type' = 'project'") == "2")
}

private let path = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
