import PlanBrowser
import PlanCore

extension ConfigurationProblem {
  /// The problem in one line, without its position.
  package func describe(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch fault {
    case .syntax(let message): "not TOML: \(message)"
    case .unknownSetting(let name, let nearest): "unknown setting '\(name)'" + meant(nearest)
    case .unknownContext(let name, let nearest): "unknown context '\(name)'" + meant(nearest)
    case .unknownRole(let name, let nearest): "unknown role '\(name)'" + meant(nearest)
    case .notAStyle(let word, let nearest):
      "'\(word)' is neither an attribute nor a colour" + meant(nearest)
    case .unknownCommand(let name, let context, let nearest):
      "unknown command '\(name)' in '\(context.name)'" + meant(nearest)
    case .unknownValue(let value, let allowed, let nearest):
      "'\(value)' is not one of: \(allowed.joined(separator: ", "))" + meant(nearest)
    case .wrongType(.table): "expected a table"
    case .wrongType(.text): "expected a text"
    case .wrongType(.keys): "expected a key or a list of keys"
    case .wrongType(.command): "expected a program, or a list of a program and its arguments"
    case .wrongType(.choice): "expected true or false"
    case .unknownKey(let name, let nearest): "unknown key '\(name)'" + meant(nearest)
    case .taken(let keys, let command, let line):
      "'\(keys)' is already bound to \(command.name), in line \(line)"
    case .overlaps(let keys, let other, let command, let line):
      "'\(keys)' conflicts with '\(other)' for \(command.name), in line \(line)"
    case .typesItself(let keys, let context): "'\(keys)' is typed as text in '\(context.name)'"
    case .noWayOut(let context): "no key would be left to leave '\(context.name)'"
    }
  }

  private func meant(_ name: String?) -> String {
    name.map { "; did you mean '\($0)'?" } ?? ""
  }

  private var chinese: String {
    switch fault {
    case .syntax(let message): "不是合格的 TOML：\(message)"
    case .unknownSetting(let name, let nearest): "没有设置项“\(name)”" + similar(nearest)
    case .unknownContext(let name, let nearest): "没有名为“\(name)”的场合" + similar(nearest)
    case .unknownRole(let name, let nearest): "没有名为“\(name)”的角色" + similar(nearest)
    case .notAStyle(let word, let nearest): "“\(word)”不是属性，也不是颜色" + similar(nearest)
    case .unknownCommand(let name, let context, let nearest):
      "“\(context.name)”中没有命令“\(name)”" + similar(nearest)
    case .unknownValue(let value, let allowed, let nearest):
      "“\(value)”不在可用的值之中：\(allowed.joined(separator: "、"))" + similar(nearest)
    case .wrongType(.table): "此处应为表"
    case .wrongType(.text): "此处应为文字"
    case .wrongType(.keys): "此处应为按键，或按键的列表"
    case .wrongType(.command): "此处应为程序名，或程序及其参数的列表"
    case .wrongType(.choice): "此处应为 true 或 false"
    case .unknownKey(let name, let nearest): "没有名为“\(name)”的按键" + similar(nearest)
    case .taken(let keys, let command, let line):
      "“\(keys)”已在第 \(line) 行用于 \(command.name)"
    case .overlaps(let keys, let other, let command, let line):
      "“\(keys)”与第 \(line) 行 \(command.name) 的“\(other)”首键相同，不能并用"
    case .typesItself(let keys, let context): "“\(keys)”在“\(context.name)”中用于输入文字"
    case .noWayOut(let context): "“\(context.name)”中没有留下退出的按键"
    }
  }

  private func similar(_ name: String?) -> String {
    name.map { "；是不是“\($0)”？" } ?? ""
  }
}
