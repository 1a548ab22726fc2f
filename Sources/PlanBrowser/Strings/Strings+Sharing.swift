import PlanCore
import PlanText

// Messages about copying, addresses and other programs.
extension Strings {
  // Messages of plain mode.
  var plainGreeting: String {
    say(
      "metroplan：输入编号打开，back 返回，search 关键词 搜索，help 看全部命令，quit 退出",
      "metroplan: type a number to open a row, back, search WORDS, help, quit")
  }
  var plainHint: String {
    say(
      "输入编号打开该行；命令后加编号，对该行执行；空行显示后续内容。命令：",
      "A number opens that row; after a command it means that row; an empty line shows more. Commands:"
    )
  }
  var pickedRow: String { say("已选", "picked") }
  var chosenRow: String { say("当前", "here") }
  func moreLines(_ count: Int) -> String {
    say("…… 还有 \(count) 行，按 Enter 继续", "... \(count) more lines, Enter to continue")
  }
  func moreRows(_ count: Int) -> String {
    say("另有 \(count) 行，可用筛选缩小", "\(count) more rows; filter to see them")
  }
  func noRow(_ number: Int, of count: Int) -> String {
    say("没有第 \(number) 行，共 \(count) 行", "No row \(number); there are \(count)")
  }

  /// The status while mouse reports are off.
  var mouseOff: String { say("鼠标关", "mouse off") }
  var mouseIsOn: String { say("鼠标由 metroplan 使用", "Mouse captured by metroplan") }
  var mouseIsOff: String {
    say(
      "鼠标已交给终端，可选中文字；再按一次收回",
      "Mouse released to the terminal for selecting text; press again to take it back")
  }
  var pipePrompt: String { say("以 Markdown 传给命令", "Pipe Markdown to:") }
  var emptyPipe: String { say("请输入命令", "Type a command") }
  var nothingToCite: String { say("这里没有可引用的内容", "There is nothing to cite here") }
  var noAddress: String { say("来源没有网址", "No source here has a web address") }
  var badAddress: String { say("不是网页地址：", "Not a web address:") }
  var noClipboard: String {
    say("此终端没有可用的剪贴板", "This terminal has no clipboard to write to")
  }

  func citationCopied(_ characters: Int) -> String {
    say("已复制引用，\(characters) 字", "Citation copied: \(characters) characters")
  }

  func textCopied(_ characters: Int) -> String {
    say("已复制正文，\(characters) 字", "Text copied: \(characters) characters")
  }

  func tooLongToCopy(_ bytes: Int, limit: Int) -> String {
    let (size, most) = (bytes / 1000, limit / 1000)
    return say(
      "文字过长，没有复制：\(size) KB，终端最多 \(most) KB；可用 e 导出或 | 交给命令",
      "Too long to copy: \(size) KB, limit \(most); export it with e or pipe it with |")
  }

  /// The answer if there is no plan file to edit.
  var nothingToEdit: String { say("这里没有可修改的文件", "There is no file to edit here") }

  func noAddress(_ number: Int, of count: Int) -> String {
    say("只有 \(count) 个网址，没有第 \(number) 个", "There is no address \(number), only \(count)")
  }

  func opening(_ address: WebAddress, _ number: Int, of count: Int) -> String {
    let which = count > 1 ? " \(number)/\(count)" : ""
    return say("正在打开\(which) \(address.text)", "Opening\(which) \(address.text)")
  }

  /// The message about the end of a program; `nil` if the reader has seen it.
  ///
  /// The program comes last, since it may be a long line.
  func message(about outcome: ProgramOutcome) -> Message? {
    switch outcome {
    case .done: nil
    case .silent(let program):
      Message(say("完成，没有输出：\(program)", "Finished with no output: \(program)"))
    case .opened(let address):
      Message(say("已在浏览器中打开：\(address.text)", "Opened in browser: \(address.text)"))
    case .exited(let program, let status):
      Message(
        say("退出码 \(status)：\(program)", "Exited with status \(status): \(program)"),
        .failure)
    case .killed(let program, let signal):
      Message(
        say("被信号 \(signal) 终止：\(program)", "Ended by signal \(signal): \(program)"),
        .failure)
    case .notStarted(let program, let reason):
      Message(
        say("无法运行（\(reason)）：\(program)", "Cannot run (\(reason)): \(program)"), .failure
      )
    case .noWebBrowser(let address):
      Message(
        say(
          "没有浏览器，可设 BROWSER 或配置 browser：\(address.text)",
          "No browser; set BROWSER, or browser in the configuration: \(address.text)"),
        .failure)
    case .noEditor:
      Message(
        say("没有编辑器，可设 VISUAL 或 EDITOR", "No editor; set VISUAL or EDITOR"), .failure)
    case .nothing:
      Message(say("规划库中已没有这一条目", "This item is no longer in the library"), .failure)
    }
  }
}
