import Sheets
import Statistics

extension RecognisedSheet {
    /// A title that names months, a quarter or a year without days is read as the office closes its figures; where the days
    /// of the documents are those of the calendar, it is read by the calendar: else documents would be left out.
    mutating func choosePeriod() {
        guard title.isPeriodAssumed, let closed = title.period, let calendar = title.calendarPeriod,
            let column = column(report == .incomingRegister ? .arrivalDate : .documentDate)
        else { return }
        let swapped = swappedColumns[column]
        // Days that only one of the two has; earlier documents may have been carried over in both.
        var (ofCalendar, ofClosed) = (0, 0)
        sheet.forEachRecord { bytes, fields, record in
            guard record.record > firstDataRow else { return true }
            var row = RowFields()
            row.fields = fields
            row.number = record.record
            guard case .value(let day) = row.day(column, swapped, in: bytes) else { return true }
            let isInCalendar = calendar.contains(day)
            if isInCalendar != closed.contains(day) {
                if isInCalendar { ofCalendar += 1 } else { ofClosed += 1 }
            }
            return true
        }
        guard ofCalendar > ofClosed else { return }
        title.takeCalendar()
        findings.removeAll {
            if case .periodAssumed = $0.kind { return true }
            return false
        }
        findings.append(
            Finding(
                .reading(.calendarPeriod(from: calendar.from, to: calendar.to, rows: ofCalendar)), at: place()))
    }
}
