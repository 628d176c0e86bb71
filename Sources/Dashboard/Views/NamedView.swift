import Statistics

/// A view with a name, for use again.
public struct NamedView: Hashable, Sendable {
    /// What the user called it.
    public var name: String
    /// Which table.
    public var table: TableKind
    /// How it is looked at.
    public var settings: ViewSettings

    /// A named view.
    public init(name: String, table: TableKind, settings: ViewSettings) {
        self.name = name
        self.table = table
        self.settings = settings
    }

    /// Views that everyone has.
    static func standard(_ language: Language) -> [NamedView] {
        func view(_ name: Phrase, _ table: TableKind, _ change: (inout ViewSettings) -> Void) -> NamedView {
            var settings = ViewSettings()
            change(&settings)
            return NamedView(name: name[language], table: table, settings: settings)
        }
        return [
            view(Phrase("Như báo cáo", "As reported"), .summary) { _ in },
            view(Phrase("Tồn đọng nhiều nhất trước", "Largest backlog first"), .incoming) {
                $0.sort = [SortKey(.open, descending: true)]
            },
            view(Phrase("Xã, thị trấn theo tồn đọng", "Communes and towns by backlog"), .incoming) {
                $0.filter = "ubnd xa | ubnd thi tran"
                $0.sort = [SortKey(.open, descending: true)]
            },
            view(Phrase("Lãnh đạo chưa ký số", "Leader signing lowest first"), .issued) {
                $0.sort = [SortKey(.leaderRateOfSigned, descending: false), SortKey(.issued, descending: true)]
            },
            view(Phrase("Theo nhóm đơn vị", "By group"), .summary) { $0.grouping = .group },
            view(Phrase("Tồn ở đâu: tỷ trọng từng đơn vị", "Where the backlog is: shares"), .incoming) {
                $0.sort = [SortKey(.open, descending: true)]
                $0.columns = [
                    .value(.open), .value(.openChange), .value(.openByWeek), .value(.shareOfBacklog),
                    .value(.cumulativeShare),
                ]
            },
            view(Phrase("Chậm tiến độ nhất trước", "Most behind first"), .pace) {
                $0.sort = [SortKey(.paceVerdict, descending: true), SortKey(.open, descending: true)]
            },
        ]
    }
}
