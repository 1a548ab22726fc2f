import Glibc
import PlanCore
import PlanExport
import PlanTerminal

extension CommandFailure {
  /// The failure in words: what, where, and what to do.
  func describe(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var english: String {
    switch self {
    case .noSuchPlan(let id, let known):
      "no plan is called '\(id)'; \(known.english("there are"))"
    case .noSuchCommand(let word, let commands, let plans):
      "no command or plan is called '\(word)'; commands: \(commands.joined(separator: ", ")); "
        + plans.english("plans")
    case .cannotRead(let problem): problem.describe(in: .english)
    case .noPlans: "there are no plans; name a folder with --library"
    case .nothingFound(let query, let suggestions):
      "nothing found for '\(query)'"
        + (suggestions.isEmpty ? "" : "; did you mean: \(suggestions.joined(separator: ", "))")
    case .severalNamed(let name, let names):
      "'\(name)' is the name of several; use one of: \(names.joined(separator: ", "))"
    case .nothingToCompare: "name two plans or more, or two versions of one"
    case .nothingToExport(let format): "there is nothing to export as \(format)"
    case .terminal(let error): error.english
    case .fileExists(let path): "'\(path)' exists; use --force to replace it"
    case .cannotWrite(let path, let reason): "cannot write '\(path)': \(reason)"
    case .cannotPrint(let reason): "cannot write 'standard output': \(reason)"
    case .invalidFiles(let problems): "\(problems) problem\(problems == 1 ? "" : "s")"
    case .cannotEncode(let reason): "cannot encode the answer: \(reason)"
    case .noWorkbook(let failure): failure.describe(in: .english)
    }
  }

  private var chinese: String {
    switch self {
    case .noSuchPlan(let id, let known):
      "没有名为“\(id)”的规划；\(known.chinese("现有"))"
    case .noSuchCommand(let word, let commands, let plans):
      "没有名为“\(word)”的命令或规划；命令：\(commands.joined(separator: "、"))；"
        + plans.chinese("规划")
    case .cannotRead(let problem): problem.describe(in: .chinese)
    case .noPlans: "没有规划；可用 --library 指定文件夹"
    case .nothingFound(let query, let suggestions):
      "没有找到“\(query)”"
        + (suggestions.isEmpty ? "" : "；您要找的是不是：\(suggestions.joined(separator: "、"))")
    case .severalNamed(let name, let names):
      "“\(name)”不止一个；请用其中之一：\(names.joined(separator: "、"))"
    case .nothingToCompare: "请给出两部以上规划，或一部规划的两个版本"
    case .nothingToExport(let format): "没有可导出为 \(format) 的内容"
    case .terminal(let error): error.chinese
    case .fileExists(let path): "“\(path)”已存在；用 --force 替换"
    case .cannotWrite(let path, let reason):
      "无法写入“\(path)”：\(SystemReason.words(reason, in: .chinese))"
    case .cannotPrint(let reason):
      "无法写入“标准输出”：\(SystemReason.words(reason, in: .chinese))"
    case .invalidFiles(let problems): "有 \(problems) 个问题"
    case .cannotEncode(let reason): "无法编码结果：\(reason)"
    case .noWorkbook(let failure): failure.describe(in: .chinese)
    }
  }
}

extension TerminalError {
  fileprivate var english: String {
    switch self {
    case .notATerminal(.input):
      "the browser needs a terminal, and standard input is not a terminal; try 'metroplan list'"
    case .notATerminal(.output):
      "the browser needs a terminal, and standard output is not one; try 'metroplan list'"
    case .unknownTerminal(""): "TERM is not set; set it to your terminal's name"
    case .unknownTerminal(let name):
      "the terminal '\(name)' is unknown here; set TERM to one that is, such as xterm-256color"
    case .cannotMoveCursor(let name):
      "the terminal '\(name)' cannot place the cursor; try 'metroplan --plain'"
    case .noUTF8Locale: "no UTF-8 locale is installed; set LC_ALL to one, such as C.UTF-8"
    case .systemCall(let call, let number): "\(call): \(String(cString: strerror(number)))"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .notATerminal(.input): "浏览器需要终端，而标准输入不是终端；可试 metroplan list"
    case .notATerminal(.output): "浏览器需要终端，而标准输出不是终端；可试 metroplan list"
    case .unknownTerminal(""): "没有设置 TERM；请设为终端的名称"
    case .unknownTerminal(let name): "不认识终端“\(name)”；请把 TERM 设为已知的名称，如 xterm-256color"
    case .cannotMoveCursor(let name): "终端“\(name)”不能移动光标；可试 metroplan --plain"
    case .noUTF8Locale: "没有 UTF-8 语言环境；请把 LC_ALL 设为 C.UTF-8 之类"
    case .systemCall(let call, let number): "\(call)：\(String(cString: strerror(number)))"
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
