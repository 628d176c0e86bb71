import Sheets
import Statistics

extension Spreadsheet.NumberFormat {
    /// How a share is shown: never as all or nothing where it is not.
    static func percent(of rate: Rate?) -> Self {
        guard let fraction = rate?.fraction else { return .percent }
        if fraction < 1, fraction > 0.999_949_99 { return .percentNearAll }
        if fraction > 0, fraction < 0.000_05 { return .percentNearNothing }
        return .percent
    }
}
