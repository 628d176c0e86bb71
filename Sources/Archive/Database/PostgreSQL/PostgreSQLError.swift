extension DatabaseError {
    /// What one of the five-letter states of the SQL standard, as PostgreSQL uses them, means. Nothing of the server's own text
    /// is kept: it quotes rows.
    init(postgreSQL state: String) {
        let kind: Kind =
            switch state {
            // Nothing told: the connection broke off, or memory is gone.
            case "": .lost
            case "08P01": .other
            case "25006": .readOnly
            case "40001", "40P01": .conflict
            case "53100", "53400": .full
            case "55P03": .busy
            case "57014": .interrupted
            case "42501": .notAllowed
            case "3D000", "3F000": .notADatabase
            default:
                switch state.prefix(2) {
                // The connection; the server ends or is not up yet, or takes no more connections.
                case "08", "57": .lost
                case "53": .busy
                case "23": .constraint
                case "28": .notAllowed
                // Our own statements are right for our own schema: where they are not, the schema is not what was written.
                case "22", "42", "XX": .damaged
                default: .other
                }
            }
        self.init(kind: kind, state: state)
    }
}
