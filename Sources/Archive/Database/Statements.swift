import Statistics

/// What can stand in a column.
protocol StoredValue {
    func bind(to statement: any PreparedStatement, at place: Int)
}

extension Int: StoredValue {
    func bind(to statement: any PreparedStatement, at place: Int) { statement.bind(place, Int64(self)) }
}

extension Int64: StoredValue {
    func bind(to statement: any PreparedStatement, at place: Int) { statement.bind(place, self) }
}

extension Bool: StoredValue {
    func bind(to statement: any PreparedStatement, at place: Int) { statement.bind(place, Int64(self ? 1 : 0)) }
}

extension String: StoredValue {
    func bind(to statement: any PreparedStatement, at place: Int) { statement.bind(place, self) }
}

extension [UInt8]: StoredValue {
    func bind(to statement: any PreparedStatement, at place: Int) { statement.bind(place, self) }
}

extension CalendarDay: StoredValue {
    func bind(to statement: any PreparedStatement, at place: Int) { statement.bind(place, Int64(daysSince1970)) }
}

extension PreparedStatement {
    /// Binds a number.
    func bind(_ place: Int, _ value: Int) { bind(place, Int64(value)) }

    /// Binds a day, or that there is none.
    func bind(_ place: Int, _ day: CalendarDay?) {
        if let day {
            bind(place, Int64(day.daysSince1970))
        } else {
            bindNull(place)
        }
    }

    /// Binds `values` from the first place on; nil is NULL.
    func bind(_ values: [(any StoredValue)?]) {
        for (place, value) in values.enumerated() {
            if let value {
                value.bind(to: self, at: place + 1)
            } else {
                bindNull(place + 1)
            }
        }
    }

    /// Binds with `bind` and runs it once, for statements that return no rows.
    func run(_ bind: (any PreparedStatement) -> Void) throws(DatabaseError) {
        bind(self)
        defer { reset() }
        while try step() {}
    }

    /// Binds with `bind` and hands over each row, until `body` returns false.
    func forEachRow(_ bind: (any PreparedStatement) -> Void = { _ in }, _ body: (any Row) throws -> Bool) throws {
        bind(self)
        defer { reset() }
        while try step() { guard try body(self) else { return } }
    }
}

extension Database {
    /// Runs one statement with `values`; nil is NULL.
    func run(_ sql: String, _ values: (any StoredValue)?...) throws(DatabaseError) { try run(sql, values) }

    /// Runs one statement with `values`; nil is NULL.
    func run(_ sql: String, _ values: [(any StoredValue)?]) throws(DatabaseError) {
        try prepared(sql).run { $0.bind(values) }
    }

    /// Hands over each row of a query.
    func forEachRow(_ sql: String, _ values: (any StoredValue)?..., body: (any Row) throws -> Void) throws {
        let statement = try prepare(sql)
        try statement.forEachRow {
            $0.bind(values)
        } _: { row in
            try body(row)
            return true
        }
    }

    /// What `decode` makes of each row of a query.
    func all<Value>(_ sql: String, _ values: (any StoredValue)?..., decode: (any Row) throws -> Value) throws -> [Value]
    {
        var found: [Value] = []
        let statement = try prepare(sql)
        try statement.forEachRow {
            $0.bind(values)
        } _: { row in
            found.append(try decode(row))
            return true
        }
        return found
    }

    /// What `decode` makes of the first row of a query; nil when there is none.
    func first<Value>(
        _ sql: String, _ values: (any StoredValue)?..., decode: (any Row) throws -> Value?
    ) throws -> Value? {
        var found: Value?
        let statement = try prepare(sql)
        try statement.forEachRow {
            $0.bind(values)
        } _: { row in
            found = try decode(row)
            return false
        }
        return found
    }

    /// Whether `query` has a row.
    func exists(_ query: String, _ values: (any StoredValue)?...) throws -> Bool {
        let statement = try prepare(query)
        var isThere = false
        try statement.forEachRow {
            $0.bind(values)
        } _: { _ in
            isThere = true
            return false
        }
        return isThere
    }
}
