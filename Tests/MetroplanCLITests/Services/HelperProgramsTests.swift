import Foundation
import Glibc
import PlanBrowser
import PlanTerminal
import TestSupport
import Testing

@testable import MetroplanCLI

private func script(_ folder: TemporaryFolder, _ name: String, _ text: String) throws -> String {
  let path = "\(folder.path)/\(name)"
  try "#!/bin/sh\n\(text)\n".write(toFile: path, atomically: true, encoding: .utf8)
  chmod(path, 0o755)
  return path
}

@Test func `the web browser is that of the configuration, of BROWSER, or xdg-open`() throws {
  let folder = try TemporaryFolder()
  _ = try script(folder, "second", "")
  _ = try script(folder, "xdg-open", "")
  var programs = HelperPrograms(environment: ["PATH": folder.path])
  #expect(programs.webBrowserWords == ["xdg-open"])
  programs.environment["BROWSER"] = "first -x:second --new %s:third"
  #expect(programs.webBrowserWords == ["second", "--new", "%s"])
  programs.webBrowser = ["mine"]
  #expect(programs.webBrowserWords == ["mine"])
  #expect(HelperPrograms(environment: ["PATH": "/nowhere"]).webBrowserWords == nil)
}

@Test func `an address is one argument and no shell sees it`() async throws {
  let folder = try TemporaryFolder()
  let path = try script(
    folder, "browser",
    "printf '%s|' \"$@\" > \(folder.path)/new; mv \(folder.path)/new \(folder.path)/seen")
  let address = try #require(WebAddress("https://a.example/?a=$(id)&b=;'c'*"))
  for (words, seen) in [
    ([path], "\(address.text)|"), ([path, "-n"], "-n|\(address.text)|"),
    ([path, "u=%s", "-n"], "u=\(address.text)|-n|"),
  ] {
    unlink("\(folder.path)/seen")
    let programs = HelperPrograms(environment: [:], webBrowser: words)
    let outcome = programs.open(address, lend: { _ in ChildEnd(.exited(0)) }, later: { _ in })
    #expect(outcome == .opened(address))
    let text = try await wait(for: "the arguments", seen: { "" }) {
      try? String(contentsOfFile: "\(folder.path)/seen", encoding: .utf8)
    }
    #expect(text == seen)
  }
}

@Test func `a web browser that fails is reported later, and a missing one at once`() async throws {
  let folder = try TemporaryFolder()
  let path = try script(folder, "browser", "exit 3")
  let address = try #require(WebAddress("https://a.example"))
  let (events, post) = AsyncStream<BrowserEvent>.makeStream()
  let programs = HelperPrograms(environment: [:], webBrowser: [path])
  _ = programs.open(address, lend: { _ in ChildEnd(.exited(0)) }, later: { post.yield($0) })
  var iterator = events.makeAsyncIterator()
  #expect(await iterator.next() == .programEnded(.exited("browser", status: 3)))
  let none = HelperPrograms(environment: [:], webBrowser: ["/nowhere/x"])
  #expect(
    none.open(address, lend: { _ in ChildEnd(.exited(0)) }, later: { _ in })
      == .notStarted("x", reason: "No such file or directory"))
  let unset = HelperPrograms(environment: ["PATH": "/nowhere"])
  #expect(
    unset.open(address, lend: { _ in ChildEnd(.exited(0)) }, later: { _ in })
      == .noWebBrowser(address))
}

@Test func `a browser for the terminal gets it`() throws {
  let address = try #require(WebAddress("https://a.example"))
  let programs = HelperPrograms(environment: [:], webBrowser: ["/usr/bin/w3m"])
  var lent: [ChildProgram] = []
  let outcome = programs.open(
    address,
    lend: {
      lent.append($0)
      return ChildEnd(.exited(0))
    }, later: { _ in })
  #expect(outcome == .done)
  #expect(lent.map(\.words) == [["/usr/bin/w3m", address.text]])
  #expect(lent.first?.pause != nil)
  #expect(HelperPrograms(environment: ["DISPLAY": ":0"]).needsTerminal("xdg-open") == false)
  #expect(HelperPrograms(environment: [:]).needsTerminal("xdg-open"))
}

@Test func `the pager is PAGER and gets the text`() {
  var lent: [ChildProgram] = []
  let programs = HelperPrograms(environment: ["PAGER": "less -R"])
  let outcome = programs.page("文字\n") {
    lent.append($0)
    return ChildEnd(.exited(1))
  }
  #expect(outcome == .exited("less -R", status: 1))
  #expect(lent.first?.words == ["less", "-R", "-+F", "-+E"])
  #expect(lent.first?.input == "文字\n")
  #expect(lent.first?.environment == ["LESSCHARSET": "utf-8"])
}

@Test(arguments: ["-", "-x.yaml", "--help", "+7", "+q!/a.yaml"], ["vi", "ed -s", "my editor'"])
func `a file is no option of an editor, whatever it is called`(path: String, editor: String) {
  for line in [nil, 12] {
    var lent: [ChildProgram] = []
    _ = HelperPrograms(environment: ["EDITOR": editor]).edit(path, line: line) {
      lent.append($0)
      return ChildEnd(.exited(0))
    }
    #expect(lent.count == 1)
    #expect(lent.first?.words.last == "./\(path)", "\(lent)")
    #expect(lent.first?.words.contains(path) == false)
  }
}

@Test(arguments: [
  ("less -F", "-FRX", true), ("/usr/bin/less", "-Pprompt", true), ("less -F | cat", "-E", false),
  ("cat", "", false), ("", "-F", true),
])
func `no pager ends before the text has been seen`(line: String, less: String, isLess: Bool) {
  var lent: [ChildProgram] = []
  let programs = HelperPrograms(
    environment: ["PAGER": line, "LESS": less, "PATH": "/usr/bin:/bin", "LESS_IS_MORE": "1"])
  _ = programs.page("文字\n") {
    lent.append($0)
    return ChildEnd(.exited(0))
  }
  #expect(lent.count == 1)
  #expect(lent[0].words.suffix(2) == (isLess ? ["-+F", "-+E"] : lent[0].words.suffix(2)))
  #expect(lent[0].pause?.onlyAfterFailure == isLess)
  #expect(lent[0].environment["LESS"] == (less.isEmpty ? nil : "\(less)$ -+F -+E"))
  #expect(lent[0].environment["LESS_IS_MORE"] == "")
}

@Test func `a pager that cannot be run is replaced by the usual one, and reported`() {
  for (way, isReplaced) in [
    (ChildEnd.Way.exited(127), true), (.exited(126), true), (.notStarted(errno: 2), true),
    (.exited(1), false), (.killed(signal: 9), false),
  ] {
    var lent: [ChildProgram] = []
    let programs = HelperPrograms(environment: ["PAGER": "/nowhere/pager", "PATH": "/usr/bin:/bin"])
    let outcome = programs.page("文字\n") {
      lent.append($0)
      return ChildEnd(lent.count == 1 ? way : .exited(0))
    }
    #expect(lent.count == (isReplaced ? 2 : 1))
    #expect(lent.last?.input == "文字\n")
    #expect(outcome != .done)
  }
}

@Test func `the output of a command is shown in the pager, and its failure reported`() {
  let programs = HelperPrograms(environment: ["PAGER": "pager"])
  func ends(_ way: ChildEnd.Way, _ output: String) -> (ProgramOutcome, [ChildProgram]) {
    var lent: [ChildProgram] = []
    let outcome = programs.pipe("text", to: "wc -l") {
      lent.append($0)
      return lent.count == 1 ? ChildEnd(way, output: Array(output.utf8)) : ChildEnd(.exited(0))
    }
    return (outcome, lent)
  }
  let (outcome, lent) = ends(.exited(0), "3\n")
  #expect(outcome == .done)
  #expect(lent.map(\.input) == ["text", "3\n"])
  #expect(lent.map(\.isGathered) == [true, false])
  #expect(ends(.exited(0), "").0 == .silent("wc -l"))
  #expect(ends(.exited(0), "").1.count == 1)
  #expect(ends(.exited(0), " \n\n").0 == .silent("wc -l"))
  #expect(ends(.exited(0), " \n\n").1.count == 1)
  #expect(ends(.exited(2), "oops\n").0 == .exited("wc -l", status: 2))
  #expect(ends(.exited(2), "oops\n").1.count == 2)
  #expect(ends(.killed(signal: 9), "").0 == .killed("wc -l", signal: 9))
}

@Test func `the editor is that of VISUAL, of EDITOR, or one that is there`() throws {
  let folder = try TemporaryFolder()
  var programs = HelperPrograms(environment: ["PATH": folder.path])
  #expect(programs.editor == nil)
  #expect(programs.edit("a.yaml", line: 3) { _ in ChildEnd(.exited(0)) } == .noEditor)
  _ = try script(folder, "vi", "")
  #expect(programs.editor == "vi")
  programs.environment["EDITOR"] = "nano -w"
  #expect(programs.editor == "nano -w")
  programs.environment["VISUAL"] = " "
  #expect(programs.editor == "nano -w")
  programs.environment["VISUAL"] = "code --wait"
  #expect(programs.editor == "code --wait")
}

@Test(arguments: [
  ("vim", ["vim", "+12", "/a b/$(c).yaml"]),
  ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+12", "/a b/$(c).yaml"]),
  ("code --wait", ["code", "--wait", "/a b/$(c).yaml"]),
  ("vim -c 'set nu'", ["/bin/sh", "-c", "vim -c 'set nu' \"$@\"", "sh", "+12", "/a b/$(c).yaml"]),
])
func `an editor gets the file as one argument, and the line where it takes one`(
  editor: String, words: [String]
) {
  let programs = HelperPrograms(environment: ["EDITOR": editor])
  var seen: [[String]] = []
  let outcome = programs.edit("/a b/$(c).yaml", line: 12) { program in
    seen.append(program.words)
    return ChildEnd(.exited(0))
  }
  #expect(outcome == .done)
  #expect(seen == [words])
}
