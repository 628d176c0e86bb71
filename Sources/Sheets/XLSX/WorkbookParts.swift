/// The relationships of a part: which other parts it names, and as what.
final class Relationships: MarkupHandler {
    private(set) var targets: [(id: String, type: String, target: String)] = []

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(SheetError) {
        guard name == "Relationship", let target = attributes.text("Target"),
            attributes.text("TargetMode") != "External"
        else { return }
        guard targets.count < 100_000 else { throw .tooLarge(.sheets) }
        targets.append((attributes.text("Id") ?? "", attributes.text("Type") ?? "", target))
    }

    func end(_ name: MarkupName) {}
    func text(_ text: UnsafeBufferPointer<UInt8>) {}

    /// The part with that id, as a name in the archive.
    func part(id: String, of source: String) -> String? {
        targets.first { $0.id == id }.map { Self.resolve($0.target, from: source) }
    }

    /// The first part of a type, by the end of its name: the beginning differs between the two forms of the standard.
    func part(type: String, of source: String) -> String? {
        targets.first { $0.type.hasSuffix(type) }.map { Self.resolve($0.target, from: source) }
    }

    /// Whether `id` names a sheet of cells, rather than a chart or a dialogue.
    func isWorksheet(id: String) -> Bool {
        targets.contains { $0.id == id && $0.type.hasSuffix("/worksheet") }
    }

    /// The name of the part that holds the relationships of `part`.
    static func name(of part: String) -> String {
        let parts = part.split(separator: "/")
        return (parts.dropLast() + ["_rels", "\(parts.last ?? "").rels"]).joined(separator: "/")
    }

    private static func resolve(_ target: String, from source: String) -> String {
        var steps = target.hasPrefix("/") ? [] : Array(source.split(separator: "/").dropLast())
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

/// The list of sheets of a workbook.
final class SheetList: MarkupHandler {
    struct Entry {
        let name: String
        let id: String
        let isHidden: Bool
    }

    private(set) var sheets: [Entry] = []
    private(set) var epoch = SerialDate.Epoch.since1900
    private let most: Int

    init(_ limits: ReadLimits) { most = limits.sheets }

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(SheetError) {
        switch name {
        case "workbookPr" where attributes.flag("date1904"): epoch = .since1904
        case "sheet":
            guard sheets.count < most else { throw .tooLarge(.sheets) }
            let state = attributes.text("state") ?? "visible"
            let entry = Entry(
                name: attributes.text("name") ?? "", id: attributes.text("id") ?? "", isHidden: state != "visible")
            sheets.append(entry)
        default: break
        }
    }

    func end(_ name: MarkupName) {}
    func text(_ text: UnsafeBufferPointer<UInt8>) {}
}
