/// The language of everything that the program itself says.
///
/// Data stays in its own words.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Chinese in simplified characters.
  case chinese = "zh"
}

/// Why the system did not do something, in the reader's language.
public enum SystemReason {
  /// The system's own words for an error, in Chinese where they are among the usual ones.
  ///
  /// The C library says them in English unless its translations are installed.
  public static func words(_ reason: String, in language: Language) -> String {
    language == .chinese ? chinese[reason] ?? reason : reason
  }

  private static let chinese = [
    "Bad file descriptor": "文件未打开",
    "Broken pipe": "管道已关闭",
    "Device or resource busy": "设备或资源忙",
    "Disk quota exceeded": "超出磁盘配额",
    "File name too long": "文件名太长",
    "File too large": "文件过大",
    "Input/output error": "读写错误",
    "Is a directory": "是文件夹",
    "Link to a file that does not exist": "链接指向的文件不存在",
    "No space left on device": "磁盘已满",
    "No such file or directory": "没有这样的文件或文件夹",
    "Not a directory": "不是文件夹",
    "Not a regular file": "不是普通文件",
    "Nothing has been written to it": "没有写入任何内容",
    "Operation not permitted": "不允许此操作",
    "Permission denied": "没有权限",
    "Read-only file system": "文件系统只读",
    "Too many levels of symbolic links": "符号链接层数太多",
  ]
}
