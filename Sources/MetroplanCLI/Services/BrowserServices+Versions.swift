import PlanBrowser
import PlanCore
import PlanViews

extension BrowserServices {
  /// Compares a file with the library's version of its plan.
  func compare(_ request: VersionRequest) -> VersionOutcome {
    let location = FileWriter.absolute(FileWriter.expanded(request.path))
    let file: Plan
    do throws(UnopenedPlan) {
      file = try library.plan(inFile: location)
    } catch {
      return .unreadable(path: request.path, reason: words(about: error))
    }
    guard library.catalog.summary(of: file.id) != nil else {
      return .noSuchPlan(path: request.path, slug: file.id.rawValue)
    }
    let known: Plan
    do throws(UnopenedPlan) {
      known = try library.open(file.id)
    } catch {
      return .unreadable(path: file.id.rawValue, reason: words(about: error))
    }
    let comparison =
      request.isLater
      ? VersionComparison(from: known, to: file) : VersionComparison(from: file, to: known)
    let names = ViewNames(
      of: Library(plans: [known], gazetteer: library.catalog.gazetteer), in: language)
    return .compared(VersionContent(comparison, of: known, with: request, at: location, names))
  }

  /// The first problem of a plan that could not be read.
  private func words(about error: UnopenedPlan) -> String {
    error.problems.first.map { $0.describe(in: language) } ?? gone
  }
}
