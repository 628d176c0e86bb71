import Statistics

/// Evaluations that were frozen, kept for good: forgetting an import leaves them, so that they tell of it.
extension Archive: FrozenEvaluationStore {
    /// Keeps one; keeping the same facts twice changes nothing, so that the day it was first frozen stays.
    public func keep(_ evaluation: FrozenEvaluation) throws(ArchiveError) {
        try write { database in
            try StoredTable.evaluations.change(database) {
                try database.run(
                    "INSERT INTO evaluation (day, digest, text) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                    evaluation.day, evaluation.digest, evaluation.text)
            }
        }
    }

    /// Those kept, oldest first; whether one still matches its digest is the reader's to ask.
    public func frozenEvaluations() throws(ArchiveError) -> [FrozenEvaluation] {
        try read { database in
            try StoredTable.evaluations.check(database)
            return try database.all("SELECT day, digest, text FROM evaluation ORDER BY id") {
                FrozenEvaluation(day: try $0.day(0), text: try $0.text(2), digest: try $0.text(1))
            }
        }
    }
}
