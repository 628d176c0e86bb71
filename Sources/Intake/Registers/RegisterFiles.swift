import Statistics

/// The files that registers of one kind stand in: which of two rows of one document counts, and which documents a newer
/// file has no more. The rule of the archive, for files that are opened together: there a file is an import.
struct RegisterFiles {
    /// What one file tells of its documents.
    private struct Reach {
        var first = Int32.max
        var lastArrival = Int32.min
        var lastEvent = Int32.min
        var titleFrom: Int32?
        var titleTo: Int32?
        var asOf: Int32?
        var units: Set<Int32> = []

        /// The day it reaches to: of its title, else the last on which anything happened.
        var through: Int32 { asOf ?? lastEvent }

        /// Whether it tells of every document of this unit that arrived on this day.
        func covers(_ unit: Int32, _ day: Int32) -> Bool {
            units.contains(unit) && (titleFrom ?? first) <= day && day <= (titleTo ?? lastArrival)
        }
    }

    private let names: [String]
    /// The file of every sheet, as a place in ``names``.
    private let fileOf: [Int]
    private let files: [Reach]
    private let sheets: [SheetReach]

    /// The files of `sheets`, each with what it reaches.
    init(_ sheets: [RecognisedSheet], _ reaches: [SheetReach]) {
        var names: [String] = []
        let fileOf = sheets.map { sheet in
            if let place = names.firstIndex(of: sheet.file) { return place }
            names.append(sheet.file)
            return names.count - 1
        }
        var files = [Reach](repeating: Reach(), count: names.count)
        func join(_ day: CalendarDay?, to known: inout Int32?, _ choose: (Int32, Int32) -> Int32) {
            guard let day = day?.daysSince1970 else { return }
            known = known.map { choose($0, day) } ?? day
        }
        for (place, file) in fileOf.enumerated() {
            let (sheet, reach) = (sheets[place], reaches[place])
            join(sheet.period?.from, to: &files[file].titleFrom, min)
            join(sheet.period?.to, to: &files[file].titleTo, max)
            join(sheet.title.asOf ?? sheet.period?.to, to: &files[file].asOf, max)
            files[file].first = min(files[file].first, reach.first)
            files[file].lastArrival = max(files[file].lastArrival, reach.lastArrival)
            files[file].lastEvent = max(files[file].lastEvent, reach.last)
            files[file].units.formUnion(reach.units)
        }
        self.names = names
        self.fileOf = fileOf
        self.files = files
        self.sheets = reaches
    }

    /// Whether what `sheet` says of a document is newer than what `other` says: its file reaches further, or is named later.
    func isNewer(_ sheet: Int, than other: Int) -> Bool {
        (rank(fileOf[sheet]), sheets[sheet].last, sheet) > (rank(fileOf[other]), sheets[other].last, other)
    }

    /// The newer file that covers a document of `sheet`, which only that sheet has: it was withdrawn.
    func withdrawing(sheet: Int, unit: Int32, day: Int32) -> String? {
        let file = fileOf[sheet]
        return files.indices.first { rank($0) > rank(file) && files[$0].covers(unit, day) }.map { names[$0] }
    }

    /// Whether there is more than one file.
    var areSeveral: Bool { names.count > 1 }

    /// Files in the order in which they supersede one another.
    private func rank(_ file: Int) -> Int64 { Int64(files[file].through) << 16 + Int64(file) }
}
