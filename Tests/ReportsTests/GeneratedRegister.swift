import Statistics

/// Registers that add up to the figures of a snapshot, made row by row from its counts.
struct GeneratedRegister {
    let incoming: String
    let issued: String

    init(_ snapshot: Snapshot) {
        let start = snapshot.period?.from ?? snapshot.asOf
        let span = start.days(to: snapshot.asOf) + 1
        var incoming = RegisterTests.incomingHeader
        var issued =
            "Mã đơn vị,Tên đơn vị,Số ký hiệu,Ngày văn bản,Trích yếu,Nơi nhận,Hình thức,Ký số đơn vị,Lãnh đạo ký số,"
            + "Ký nháy,Miễn ký số\n"
        func date(_ day: CalendarDay) -> String { NumberText(.vietnamese).date(day) }
        for figures in snapshot.units {
            let unit = "\(figures.unit.id.text),\"\(figures.unit.name)\""
            var numbers: [Int: Int] = [:]
            if let tally = figures.incoming {
                let states =
                    [String](repeating: "Phúc đáp", count: tally.replied)
                    + [String](repeating: "Kết thúc", count: tally.closed)
                    + [String](repeating: "Chưa xử lý", count: tally.open)
                for (place, state) in states.enumerated() {
                    let arrival = start.advanced(by: place * 7 % span)
                    let number = numbers[arrival.year, default: 0] + 1
                    numbers[arrival.year] = number
                    let processed =
                        state == "Chưa xử lý" ? "" : date(min(snapshot.asOf, arrival.advanced(by: place % 40)))
                    incoming +=
                        "\(unit),\(number),\(date(arrival)),\(place)/UBND,,Sở Nội vụ,\"Trích yếu, số \(place)\",Thường,,"
                        + "Để biết,\(state),\(processed),\n"
                }
            }
            if let tally = figures.issued {
                for place in 0..<tally.issued {
                    let isSigned = place < tally.signed
                    issued +=
                        "\(unit),\(place + 1)/UBND,\(date(start.advanced(by: place % span))),Trích yếu,Nơi nhận,Điện tử,"
                        + "\(isSigned ? "Có" : ""),\(place < tally.leaderSigned ? "Có" : ""),,\n"
                }
            }
        }
        self.incoming = incoming
        self.issued = issued
    }
}
