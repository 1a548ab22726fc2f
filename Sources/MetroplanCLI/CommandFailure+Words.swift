import Glibc
import PlanCore
import PlanExport
import PlanTerminal

extension CommandFailure {
  /// The failure in words: what, where, and what to do.
  func describe(in language: Language) -> String { describe(in: Strings(language)) }

  private func describe(in words: Strings) -> String {
    switch self {
    case .noSuchPlan(let id, let known):
      words.say(
        "没有名为“\(id)”的规划；\(known.listed(after: "现有", in: words))",
        "no plan is called '\(id)'; \(known.listed(after: "there are", in: words))")
    case .noSuchCommand(let word, let commands, let plans):
      words.say(
        "没有名为“\(word)”的命令或规划；命令：\(commands.joined(separator: "、"))；"
          + plans.listed(after: "规划", in: words),
        "no command or plan is called '\(word)'; commands: \(commands.joined(separator: ", ")); "
          + plans.listed(after: "plans", in: words))
    case .cannotRead(let problem):
      problem.describe(in: words.language)
    case .noPlans:
      words.say(
        "没有规划；可用 --library 指定文件夹",
        "there are no plans; name a folder with --library")
    case .nothingFound(let query, let suggestions):
      words.say(
        "没有找到“\(query)”"
          + (suggestions.isEmpty ? "" : "；您要找的是不是：\(suggestions.joined(separator: "、"))"),
        "nothing found for '\(query)'"
          + (suggestions.isEmpty ? "" : "; did you mean: \(suggestions.joined(separator: ", "))"))
    case .severalNamed(let name, let names):
      words.say(
        "“\(name)”不止一个；请用其中之一：\(names.joined(separator: "、"))",
        "'\(name)' is the name of several; use one of: \(names.joined(separator: ", "))")
    case .nothingToCompare:
      words.say(
        "请给出两部以上规划，或一部规划的两个版本",
        "name two plans or more, or two versions of one")
    case .nothingToExport(let format):
      words.say("没有可导出为 \(format) 的内容", "there is nothing to export as \(format)")
    case .terminal(let error): error.describe(in: words)
    case .fileExists(let path):
      words.say("“\(path)”已存在；用 --force 替换", "'\(path)' exists; use --force to replace it")
    case .cannotWrite(let path, let reason):
      words.say(
        "无法写入“\(path)”：\(SystemReason.words(reason, in: words.language))",
        "cannot write '\(path)': \(reason)")
    case .cannotPrint(let reason):
      words.say(
        "无法写入“标准输出”：\(SystemReason.words(reason, in: words.language))",
        "cannot write 'standard output': \(reason)")
    case .invalidFiles(let problems):
      words.say("有 \(problems) 个问题", "\(problems) problem\(problems == 1 ? "" : "s")")
    case .noWorkbook(let failure): failure.describe(in: words.language)
    case .cannotEncode(let reason):
      words.say("无法编码结果：\(reason)", "cannot encode the answer: \(reason)")
    }
  }
}

extension TerminalError {
  fileprivate func describe(in words: Strings) -> String {
    switch self {
    case .notATerminal(.input):
      words.say(
        "浏览器需要终端，而标准输入不是终端；可试 metroplan list",
        "the browser needs a terminal, and standard input is not a terminal; try 'metroplan list'")
    case .notATerminal(.output):
      words.say(
        "浏览器需要终端，而标准输出不是终端；可试 metroplan list",
        "the browser needs a terminal, and standard output is not one; try 'metroplan list'")
    case .unknownTerminal(""):
      words.say(
        "没有设置 TERM；请设为终端的名称",
        "TERM is not set; set it to your terminal's name")
    case .unknownTerminal(let name):
      words.say(
        "不认识终端“\(name)”；请把 TERM 设为已知的名称，如 xterm-256color",
        "the terminal '\(name)' is unknown here; set TERM to one that is, such as xterm-256color")
    case .cannotMoveCursor(let name):
      words.say(
        "终端“\(name)”不能移动光标；可试 metroplan --plain",
        "the terminal '\(name)' cannot place the cursor; try 'metroplan --plain'")
    case .noUTF8Locale:
      words.say(
        "没有 UTF-8 语言环境；请把 LC_ALL 设为 C.UTF-8 之类",
        "no UTF-8 locale is installed; set LC_ALL to one, such as C.UTF-8")
    case .systemCall(let call, let number):
      words.say(
        "\(call)：\(String(cString: strerror(number)))",
        "\(call): \(String(cString: strerror(number)))")
    }
  }
}

extension WorkbookExport.Failure {
  /// Why there is no workbook.
  func describe(in language: Language) -> String {
    let words = Strings(language)
    switch self {
    case .unavailable:
      return words.say(
        "写工作簿需要 libxlsxwriter：apt install libxlsxwriter4",
        "a workbook needs libxlsxwriter: apt install libxlsxwriter4")
    case .unwritable:
      return words.say("无法写出工作簿：表格过大或内存不足", "cannot make the workbook: too large, or no memory")
    }
  }
}
