// The browser on a library that grows while one looks: growing-library COMMANDS TOTAL [en]
//
// COMMANDS is a named pipe; see GrowingLibrary.obey for its lines.
import Glibc
import PlanBrowser
import PlanCore
import PlanTerminal

let arguments = CommandLine.arguments
guard arguments.count > 2, let total = Int(arguments[2]) else { exit(64) }
let library = GrowingLibrary(total: total)
let mailbox = try Mailbox()
let language: Language = arguments.last == "en" ? .english : .chinese

Task.detached { [pipe = arguments[1]] in
  // Open for writing too, so that it does not end with its first writer.
  let descriptor = open(pipe, O_RDWR)
  guard descriptor >= 0, let file = fdopen(descriptor, "r") else { return }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, CInt(line.count), file) != nil {
    let text = String(
      decoding: line.prefix { $0 != 0 && $0 != 10 }.map({ UInt8(bitPattern: $0) }), as: UTF8.self)
    library.obey(text, post: mailbox.post)
  }
}

guard let today = PartialDate("2024-06-01") else { preconditionFailure("it is a day") }

try TerminalSession.run(
  settings: TerminalSettings(environment: ["TERM": String(cString: getenv("TERM"))]),
  mailbox: mailbox,
  makeState: {
    BrowserState(
      catalog: library.catalog, asOf: today, isIndexing: true, language: language, size: $0)
  },
  perform: { effect, _ in library.answer(effect) })
