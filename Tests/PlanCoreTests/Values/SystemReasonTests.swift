import PlanCore
import Testing

@Test func `usual reasons are told in Chinese and others as the system tells them`() {
  #expect(SystemReason.words("Permission denied", in: .chinese) == "没有权限")
  #expect(SystemReason.words("Permission denied", in: .english) == "Permission denied")
  #expect(SystemReason.words("Level 3 halted", in: .chinese) == "Level 3 halted")
}
