import Statistics

/// What a column of a report or register can mean. The raw value is its name in settings and machine formats.
///
/// To add one: a case, a title, its place in ``ReportKind/fields`` and its names in the built-in ``Vocabulary``.
public enum ReportField: String, CaseIterable, Hashable, Sendable {
    case ordinal
    case parentID = "parent_id"
    case unitID = "unit_id"
    case unitName = "unit_name"

    // The roster of units.
    case group, aliases, successor, level
    case validFrom = "valid_from"
    case validTo = "valid_to"

    // Counts of incoming documents.
    case received, replied, closed, processed, open
    case processingPercent = "processing_percent"

    // Counts of issued documents; in a register of issued documents, yes or no.
    case issued, electronic, paper, signed, unsigned
    case signingPercent = "signing_percent"
    case leaderSigned = "leader_signed"
    case leaderPercent = "leader_percent"
    case exempt

    // Registers.
    case arrivalNumber = "arrival_number"
    case arrivalDate = "arrival_date"
    case issuer, reference
    case documentDate = "document_date"
    case subject, description, urgency
    case dueDate = "due_date"
    case role, state
    case processedDate = "processed_date"
    case replyReference = "reply_reference"
    case medium, initialled, recipients
    case receiver, signer, archivist, person, copies
    case transferDate = "transfer_date"
    case receipt, remarks

    /// Percentages: matched only by headings that say so, and only they match these.
    public var isPercent: Bool { self == .processingPercent || self == .signingPercent || self == .leaderPercent }

    /// Columns that hold names of people, or lead to them: dropped on reading unless asked for. A receiver may be a
    /// unit; see ``RecognisedSheet/personalColumns``.
    public var isPersonal: Bool { self == .signer || self == .receipt || self == .archivist || self == .person }

    /// What the column is called in messages.
    public var title: Phrase {
        switch self {
        case .ordinal: Phrase("STT", "No.")
        case .parentID: Phrase("Mã đơn vị cấp trên", "Parent unit ID")
        case .unitID: Phrase("Mã đơn vị", "Unit ID")
        case .unitName: Phrase("Tên đơn vị", "Unit name")
        case .group: Phrase("Nhóm", "Group")
        case .aliases: Phrase("Tên khác", "Other names")
        case .successor: Phrase("Đơn vị kế thừa", "Successor")
        case .level: Phrase("Cấp", "Level")
        case .validFrom: Phrase("Có hiệu lực từ", "Valid from")
        case .validTo: Phrase("Có hiệu lực đến", "Valid to")
        case .received: Phrase("Tổng số văn bản đến", "Received")
        case .replied: Phrase("Phúc đáp", "Replied")
        case .closed: Phrase("Kết thúc", "Closed")
        case .processed: Phrase("Đã xử lý", "Processed")
        case .open: Phrase("Chưa xử lý", "Open")
        case .processingPercent: Phrase("Tỷ lệ % xử lý", "Processing %")
        case .issued: Phrase("Tổng văn bản đi", "Issued")
        case .electronic: Phrase("Điện tử", "Electronic")
        case .paper: Phrase("Giấy", "Paper")
        case .signed: Phrase("Ký số", "Signed")
        case .unsigned: Phrase("Không ký số", "Unsigned")
        case .signingPercent: Phrase("Tỷ lệ ký số đơn vị", "Unit signing %")
        case .leaderSigned: Phrase("Lãnh đạo ký số", "Leader-signed")
        case .leaderPercent: Phrase("Tỷ lệ lãnh đạo ký số", "Leader signing %")
        case .exempt: Phrase("Miễn ký số", "Exempt from signing")
        case .arrivalNumber: Phrase("Số đến", "Arrival number")
        case .arrivalDate: Phrase("Ngày đến", "Arrival date")
        case .issuer: Phrase("Cơ quan ban hành", "Issuer")
        case .reference: Phrase("Số, ký hiệu", "Reference")
        case .documentDate: Phrase("Ngày văn bản", "Document date")
        case .subject: Phrase("Trích yếu", "Subject")
        case .description: Phrase("Tên loại, số, ký hiệu, ngày và cơ quan ban hành", "Description")
        case .urgency: Phrase("Độ khẩn", "Urgency")
        case .dueDate: Phrase("Hạn xử lý", "Due date")
        case .role: Phrase("Vai trò xử lý", "Role")
        case .state: Phrase("Tình trạng", "State")
        case .processedDate: Phrase("Ngày xử lý", "Processed date")
        case .replyReference: Phrase("Số văn bản trả lời", "Reply reference")
        case .medium: Phrase("Hình thức", "Medium")
        case .initialled: Phrase("Ký nháy", "Initialled")
        case .recipients: Phrase("Nơi nhận", "Recipients")
        case .receiver: Phrase("Đơn vị hoặc người nhận", "Receiving unit or person")
        case .signer: Phrase("Người ký", "Signer")
        case .archivist: Phrase("Đơn vị, người nhận bản lưu", "Keeper of the file copy")
        case .person: Phrase("Người phụ trách", "Person")
        case .copies: Phrase("Số lượng bản", "Copies")
        case .transferDate: Phrase("Ngày chuyển", "Transfer date")
        case .receipt: Phrase("Ký nhận", "Receipt")
        case .remarks: Phrase("Ghi chú", "Remarks")
        }
    }
}
