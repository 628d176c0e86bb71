import Dashboard
import Output
import Statistics

/// What the dashboard asks of a reading, and what comes of it.
extension EffectRunner {
    /// Answers a question about the reading it is about; one about an older reading is nobody's any more.
    func answer(_ question: Question) {
        guard let reading = reading.withLock({ $0 }) else {
            if let nothing = nothing(for: question) { mailbox.post(.answer(question, nothing)) }
            return
        }
        guard reading.id == question.reading, openQuestions.contains(question) else { return }
        do {
            let answer = try answer(to: question, reading)
            guard openQuestions.contains(question) else { return }
            post(answer, to: question, reading)
        } catch is NobodyWaits {
            return
        } catch {
            mailbox.post(.answer(question, .failed(Messages.sentence(for: error))))
        }
    }

    private func answer(to question: Question, _ reading: Reading) throws -> Answer? {
        let figures = WantedFigures(base: reading.figures) { [openQuestions] in openQuestions.contains(question) }
        switch question.subject {
        case .backlog(let unit, let day):
            // What is known to be open stands before what nobody tells of since an earlier day.
            return .backlog(
                try reading.documents(\.incoming).flatMap { source in
                    let all = try source.backlog(of: unit, asOf: day) { first in
                        // Those that are known to be open stand first in the whole list, too.
                        let known = source.parted(first, of: unit, asOf: day).open
                        if !known.isEmpty { mailbox.post(.answer(question, .backlogBegun(known))) }
                    }
                    let parts = source.parted(all, of: unit, asOf: day)
                    let documents = parts.open + parts.doubtful
                    // A unit of which a report tells that documents are open, and no register which.
                    return documents.isEmpty && reading.lacksRegister(unit) ? nil : documents
                })
        case .signing(let unit, let day):
            return .signing(try reading.documents(\.issued)?.notFullySigned(of: unit, asOf: day))
        case .comparison(let from, let to): return .comparison(try compare(from, to, figures))
        case .history(let unit, let day):
            let order = reading.assessment.frame.deadline?.order
            return .history(try History(of: unit, through: day, from: figures, order: order))
        case .openDocuments(let unit, let day):
            return .openDocuments(try openDocuments(unit, day, reading, question))
        case .evaluation(let preset): return .evaluation(try evaluation(preset, reading, figures))
        case .promises(let entries):
            return .promises(try reading.assessment.snapshot.outcomes(of: entries, from: figures))
        case .reminders(let units, let language): return try reminders(to: units, language, reading)
        }
    }

    /// What is answered when reading ended before there was anything to answer from.
    private func nothing(for question: Question) -> Answer? {
        switch question.subject {
        case .backlog: .backlog(nil)
        case .signing: .signing(nil)
        case .history: .history(nil)
        case .openDocuments: .openDocuments(nil)
        case .evaluation(let preset): .evaluation(EvaluationAnswer(preset: preset, evaluation: nil))
        case .promises: .promises([:])
        case .comparison, .reminders: nil
        }
    }

    /// Text just read from the files is given only while they are as they were read.
    private func post(_ answer: Answer?, to question: Question, _ reading: Reading) {
        var readsFiles = false
        switch question.subject {
        case .backlog, .signing, .openDocuments, .reminders: readsFiles = true
        case .comparison, .history, .evaluation, .promises: break
        }
        guard readsFiles, let changed = reading.changedFile else {
            if let answer { mailbox.post(.answer(question, answer)) }
            return
        }
        mailbox.post(.sourceChanged)
        mailbox.post(.answer(question, .failed(Messages.sentence(for: FileError.changed(changed)))))
    }

    private func compare(
        _ from: CalendarDay, _ to: CalendarDay, _ figures: any FiguresSource
    ) throws -> ComparisonAnswer {
        let days = FigureDays(figures)
        do {
            return ComparisonAnswer(from: from, to: to, comparison: try figures.comparison(from, to), days: days)
        } catch let stopped as NobodyWaits {
            throw stopped
        } catch {
            let problem = Messages.sentence(for: error)
            return ComparisonAnswer(from: from, to: to, comparison: nil, problem: problem, days: days)
        }
    }

    /// The open documents of a unit, or of every unit one after the other.
    private func openDocuments(
        _ unit: UnitID?, _ day: CalendarDay, _ reading: Reading, _ question: Question
    ) throws -> [IncomingDocument]? {
        guard let source = reading.documents(\.incoming) else { return nil }
        guard unit == nil else { return try unit.flatMap { try source.backlog(of: $0, asOf: day) } }
        var documents: [IncomingDocument] = []
        for unit in reading.assessment.units {
            guard openQuestions.contains(question) else { throw NobodyWaits() }
            documents += try source.backlog(of: unit.figures.unit.id, asOf: day)
        }
        return documents
    }

    private func reminders(to units: [UnitID], _ language: Language, _ reading: Reading) throws -> Answer {
        let journal = try JournalFile(request, isSample: reading.assessment.snapshot.isSample).entries()
        let composer = ReminderComposer(
            reading.assessment, documents: reading.result.documents, listed: 5, journal: journal,
            today: request.today == nil ? nil : Today.day)
        let wanted = Set(units)
        let letters = try reading.assessment.units.filter { wanted.contains($0.figures.unit.id) }
            .map { ($0.figures.unit, try composer.reminder($0).letter(language)) }
        guard letters.count > 1 else {
            return .reminders(letters.first?.1.formatted(as: .text) ?? "", units: letters.count)
        }
        // Each goes to somebody else: a file each.
        try reading.result.checkFiles()
        let folder = try LetterFile.save(letters, day: reading.assessment.snapshot.asOf.iso, language)
        return .reminderFiles(Messages.remindersWritten(letters.count, Folder.shortened(folder)))
    }
}

extension Reading {
    /// Whether documents of a unit are open of which no register tells.
    fileprivate func lacksRegister(_ unit: UnitID) -> Bool {
        guard let figures = assessment.units.first(where: { $0.figures.unit.id == unit })?.figures else { return false }
        let open = figures.incoming?.stock ?? figures.incoming?[.open] ?? 0
        return open > 0 && figures.backlog.map { $0.open == 0 } ?? true
    }
}
