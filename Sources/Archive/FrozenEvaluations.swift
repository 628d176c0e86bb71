import GRDB
import Statistics

/// Evaluations that were frozen, kept for good: forgetting an import leaves them, so that they tell of it.
extension Archive: FrozenEvaluationStore {
    /// Keeps one; keeping the same facts twice changes nothing, so that the day it was first frozen stays.
    public func keep(_ evaluation: FrozenEvaluation) throws(ArchiveError) {
        try write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO evaluation (day, digest, text) VALUES (?, ?, ?)",
                arguments: [evaluation.day.daysSince1970, evaluation.digest, evaluation.text])
        }
    }

    /// Those kept, oldest first; whether one still matches its digest is the reader's to ask.
    public func frozenEvaluations() throws(ArchiveError) -> [FrozenEvaluation] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT day, digest, text FROM evaluation ORDER BY id").map {
                FrozenEvaluation(day: CalendarDay(daysSince1970: $0[0]), text: $0[2], digest: $0[1])
            }
        }
    }
}
