import Statistics
import Terminal
import TestSupport
import Testing

@testable import Dashboard

/// Rows hold still while someone reads.
@Suite struct HeldOrderTests {
    /// The office with other counts for some units; every third time a unit is gone or a new one there.
    private func changed(_ generator: inout SeededGenerator) -> DashboardData {
        var snapshot = Office.data.assessment.snapshot
        for place in snapshot.units.indices where Int.random(in: 0..<3, using: &generator) > 0 {
            let tally = Counts.incoming(
                replied: Int.random(in: 0...50, using: &generator), closed: Int.random(in: 0...900, using: &generator),
                open: Int.random(in: 0...2_000, using: &generator))
            snapshot.units[place].incoming = tally
        }
        if Int.random(in: 0..<3, using: &generator) == 0 {
            snapshot.units.remove(at: Int.random(in: 0..<snapshot.units.count, using: &generator))
        }
        if Int.random(in: 0..<3, using: &generator) == 0 {
            snapshot.units.insert(
                UnitFigures(
                    unit: Unit(id: UnitID("900"), name: "UBND xã Mới", group: "xa"), reportOrder: 12,
                    incoming: Counts.incoming(open: 1)), at: 0)
        }
        return Office.data(of: snapshot)
    }

    private func units(_ model: Model) -> [UnitID] {
        model.current.rows.compactMap { row in
            if case .unit(let id) = row { return id }
            return nil
        }
    }

    /// After any new figures, in any view, meeting or not: what stays keeps its order and its values are new; the cursor
    /// stays on its unit; the foot tells how many would stand elsewhere; F5 gives the order of the figures.
    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6]) func rowsKeepTheirOrderUntilF5(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<25 {
            let views = [
                "", "2 s 7", "s 3", "2 s 6 t", "2 s 7 ! !", "s 3 / x a Enter", "t", "3 s 5", "s 3 p", "2 s 6 p",
            ]
            let view = views.randomElement(using: &generator) ?? ""
            var model = Office.model(100, 30, view)
            for _ in 0..<Int.random(in: 0...20, using: &generator) { Office.press("Down", in: &model) }
            let place = "seed \(seed), round \(round), view “\(view)”"
            var data = Office.data
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let before = units(model)
                let selected = model.current.selectedUnit
                data = changed(&generator)
                Office.send(.loaded(data), to: &model)
                let after = units(model)
                let common = before.filter(after.contains)
                #expect(after.filter(before.contains) == common, "\(place)")
                if let selected, after.contains(selected) {
                    #expect(model.current.selectedUnit == selected, "\(place)")
                }
                for id in after { #expect(model.current.unit(id) == data.unit(id), "\(place)") }
            }
            var fresh = TableState(model.table)
            fresh.view = model.current.view
            fresh.refresh(data)
            let ordered = fresh.rows
            let moved = zip(units(model), fresh.content?.units.map { $0.figures.unit.id } ?? []).count { $0 != $1 }
            #expect(model.current.movedUnits == moved, "\(place)")
            let foot = render(model).plainText.suffix(2).joined(separator: " ")
            #expect(foot.contains("Số liệu mới. ↕ \(moved) đơn vị đổi thứ hạng") == (moved > 0), "\(foot)")
            model.notice = nil
            #expect(
                (render(model).plainText.last ?? "").contains("\(moved) đơn vị đổi thứ hạng") == (moved > 0), "\(foot)")
            let selected = model.current.selectedUnit
            guard moved > 0 else { continue }
            #expect(update(&model, .key(.function(5))) == [], "nothing is read: the new figures are here")
            #expect(model.current.rows == ordered, "\(place)")
            #expect(model.current.selectedUnit == selected, "\(place)")
            #expect(model.current.movedUnits == 0)
            #expect(update(&model, .key(.character("r"))) == [.load], "then F5 and r read again")
        }
    }

    @Test func aFrozenOrderStaysUntilItIsReleased() {
        var generator = SeededGenerator(seed: 9)
        var model = Office.model(120, 30, "2 s 6 z")
        let before = units(model)
        #expect(render(model).plainText[0].contains("GIỮ THỨ TỰ"))
        let data = changed(&generator)
        Office.send(.loaded(data), to: &model)
        Office.press("F5", in: &model)
        #expect(model.notice == MeetingText.orderIsFrozen)
        #expect(units(model).filter(before.contains) == before.filter(units(model).contains))
        model.notice = nil
        #expect(render(model).plainText.last?.contains("z xếp lại") == true)
        Office.press("z", in: &model)
        let open = units(model).compactMap { data.unit($0)?.figures.incoming?.open }
        #expect(open == open.sorted(by: >))
        #expect(!render(model).plainText[0].contains("GIỮ THỨ TỰ"))
    }

    @Test func askingForAnotherOrderIsAnswered() {
        var generator = SeededGenerator(seed: 10)
        for keys in ["s 3", "o o", "0", "t"] {
            var model = Office.model(120, 30, keys == "0" ? "2" : "2 s 6")
            let data = changed(&generator)
            Office.send(.loaded(data), to: &model)
            #expect(model.current.movedUnits > 0 || keys == "0")
            Office.press(keys, in: &model)
            var fresh = TableState(model.table)
            fresh.view = model.current.view
            fresh.refresh(data)
            #expect(model.current.rows == fresh.rows, "\(keys)")
            #expect(model.current.movedUnits == 0)
        }
    }

    @Test func unitsAFilterHidFindTheirPlace() {
        var generator = SeededGenerator(seed: 11)
        var model = Office.model(120, 50, "2 s 6")
        let before = units(model)
        Office.press("/ v i n h Enter", in: &model)
        Office.send(.loaded(changed(&generator)), to: &model)
        Office.press("Esc", in: &model)
        #expect(units(model).filter(before.contains) == before.filter(units(model).contains))
    }

    /// New figures on the way and files that changed again: F5 orders what is here and reads what is new.
    @Test func outdatedFilesAreReadAgain() {
        var generator = SeededGenerator(seed: 12)
        var model = Office.model(120, 30, "2 s 6")
        Office.send(.loaded(changed(&generator)), to: &model)
        let before = units(model)
        Office.send(.sourceChanged, to: &model)
        #expect(units(model) == before, "a change of the files moves nothing")
        #expect(update(&model, .key(.function(5))) == [.load])
    }

    @Test func theRollCallKeepsItsOrderToo() throws {
        var generator = SeededGenerator(seed: 13)
        var model = Office.model(120, 30, "A PgDn PgDn PgDn")
        let before = try #require(model.rollCall)
        let data = changed(&generator)
        Office.send(.loaded(data), to: &model)
        let after = try #require(model.rollCall)
        #expect(after.units == before.units.filter { data.unit($0) != nil })
        if let unit = before.unit, data.unit(unit) != nil { #expect(after.unit == unit) }
        #expect(after.movedUnits > 0)
        model.notice = nil
        #expect(render(model).plainText.last?.contains("\(after.movedUnits) đơn vị đổi thứ hạng") == true)
        Office.press("F5", in: &model)
        let ordered = try #require(model.rollCall)
        let open = ordered.units.compactMap { data.unit($0)?.figures.incoming?.open }
        #expect(open == open.sorted(by: >))
        #expect(ordered.unit == after.unit, "the unit on the screen stays")
    }
}
