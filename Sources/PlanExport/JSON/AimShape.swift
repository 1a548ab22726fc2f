import PlanCore
import PlanViews

/// What is promised or sought of a thing next.
struct AimShape: Encodable {
  let stage: StageCode
  let mode: ModeCode
  let due: PeriodText?
  /// Who said it; left out for the text itself.
  let by: Text?
  /// When it was said.
  let date: DateText?

  init(_ aim: Standing.Aim) {
    stage = aim.stage.rawValue
    mode = aim.mode.rawValue
    due = aim.due?.description
    by = aim.by
    date = aim.date?.description
  }
}
