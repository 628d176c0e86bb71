import Statistics

/// Names of columns: the registers of decree 30/2020/NĐ-CP (appendix IV), the appendices of the monitoring reports,
/// exports of document management systems, and English names. Compared folded, so each stands here once whatever its
/// case, tones and punctuation.
extension Vocabulary {
    static let standardHeadings: [ReportField: [String]] = [
        .ordinal: ["STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "No.", "#", "index", "row"],
        .parentID: [
            "ID cha", "ID cấp trên", "Mã cha", "Mã cấp trên", "Mã đơn vị cha", "Mã đơn vị cấp trên",
            "Mã đơn vị chủ quản", "Mã cơ quan cấp trên", "parent id", "parent unit id", "parent",
        ],
        .unitID: [
            "ID", "Mã đơn vị", "Mã ĐV", "Mã", "ID đơn vị", "Mã cơ quan", "Mã phòng ban", "Mã định danh",
            "Mã định danh đơn vị", "unit id", "unit code", "unit", "code", "department id", "organization id",
        ],
        .unitName: [
            "Tên", "Tên đơn vị", "Đơn vị", "Tên cơ quan", "Cơ quan", "Cơ quan, đơn vị", "Tên cơ quan, đơn vị",
            "Tên phòng ban", "Phòng ban", "Đơn vị xử lý", "Cơ quan xử lý", "Đơn vị tiếp nhận", "Đơn vị nhận văn bản",
            "Đơn vị soạn thảo", "Đơn vị phát hành", "name", "unit name", "unit", "department", "organization", "office",
        ],
        .group: ["Nhóm", "Nhóm đơn vị", "Khối", "Loại đơn vị", "group", "unit group"],
        .aliases: ["Tên khác", "Các tên khác", "Tên gọi khác", "Tên viết tắt", "aliases", "alias", "other names"],
        .successor: [
            "Đơn vị kế thừa", "Đơn vị mới", "Đơn vị sau sáp nhập", "Sáp nhập vào", "successor", "successors",
            "successor 2025",
        ],
        .level: ["Cấp", "Cấp đơn vị", "Cấp hành chính", "level"],
        .validFrom: ["Có hiệu lực từ", "Hiệu lực từ", "Hoạt động từ", "Thành lập ngày", "valid from"],
        .validTo: ["Có hiệu lực đến", "Hiệu lực đến", "Hoạt động đến", "Kết thúc hoạt động", "valid to"],

        .received: [
            "Tổng số văn bản đến", "Tổng văn bản đến", "Tổng số VB đến", "Tổng số", "Tổng", "Số văn bản đến",
            "Văn bản đến", "Số lượng văn bản đến", "Tổng số văn bản tiếp nhận", "Văn bản tiếp nhận", "Đã tiếp nhận",
            "received", "total received", "total", "incoming", "incoming documents",
        ],
        .replied: [
            "Phúc đáp", "Đã phúc đáp", "Phải hồi", "Phản hồi", "Đã phản hồi", "Phải phúc đáp", "Trả lời",
            "Đã trả lời", "Có văn bản trả lời", "Văn bản đến đã xử lý phúc đáp", "Văn bản đến đã xử lý phải hồi",
            "replied", "answered", "responded",
        ],
        .closed: [
            "Kết thúc", "Đã kết thúc", "Kết thúc xử lý", "Đã kết thúc xử lý", "Văn bản đến đã xử lý kết thúc",
            "closed", "finished",
        ],
        .processed: [
            "Đã xử lý", "Văn bản đến đã xử lý", "VB đã xử lý", "Tổng đã xử lý", "Tổng số đã xử lý", "Số đã xử lý",
            "Đã giải quyết", "Văn bản đến đã giải quyết", "processed", "total processed", "completed", "done",
        ],
        .open: [
            "Chưa xử lý", "VB đến chưa xử lý", "Văn bản đến chưa xử lý", "Văn bản chưa xử lý", "Số chưa xử lý",
            "Chưa giải quyết", "Chưa hoàn thành", "Tồn đọng", "Tồn", "Văn bản tồn đọng", "Còn tồn", "Đang tồn",
            "open", "unprocessed", "backlog", "pending", "not processed",
        ],
        .processingPercent: [
            "Tỷ lệ % xử lý HSCV", "Tỷ lệ xử lý HSCV", "Tỷ lệ % xử lý", "Tỷ lệ xử lý", "% xử lý", "% đã xử lý",
            "Tỷ lệ đã xử lý", "Tỷ lệ giải quyết", "Tỷ lệ %", "Tỷ lệ", "Tỷ lệ xử lý hồ sơ công việc",
            "processing percent", "processing rate", "processed %", "processing percent published",
        ],

        .issued: [
            "Tổng văn bản đi", "Tổng số văn bản đi", "Tổng VB đi", "Tổng số VB đi", "Tổng số", "Tổng", "Văn bản đi",
            "Số văn bản đi", "Văn bản phát hành", "Tổng số văn bản phát hành", "Văn bản ban hành",
            "Tổng số văn bản ban hành", "issued", "total issued", "total", "issued documents", "outgoing",
        ],
        .electronic: [
            "Điện tử", "Văn bản điện tử", "VB điện tử", "Văn bản đi điện tử", "Bản điện tử", "electronic",
            "electronic documents",
        ],
        .paper: ["Giấy", "Văn bản giấy", "VB giấy", "Bản giấy", "Văn bản đi giấy", "paper", "on paper"],
        .signed: [
            "Ký số", "Đã ký số", "Ký số đơn vị", "Văn bản ký số", "VB ký số", "Văn bản đi ký số", "Có ký số",
            "Đơn vị ký số", "Ký số cơ quan", "Ký số tổ chức", "Chữ ký số đơn vị", "signed", "unit signed",
            "unit signature", "digitally signed",
        ],
        .unsigned: [
            "Không ký số", "Chưa ký số", "Văn bản không ký số", "Văn bản chưa ký số", "VB không ký số",
            "Văn bản đi không ký số", "unsigned", "not signed",
        ],
        .signingPercent: [
            "Tỷ lệ ký số đơn vị", "Tỷ lệ ký số", "Tỷ lệ % ký số", "Tỷ lệ % ký số đơn vị", "% ký số", "% ký số đơn vị",
            "Tỷ lệ đơn vị ký số", "signing percent", "signing rate", "signing percent published", "unit signing rate",
        ],
        .leaderSigned: [
            "Lãnh đạo ký số", "LĐ ký số", "LĐ KS", "Lãnh đạo đã ký số", "Ký số lãnh đạo", "Ký số cá nhân lãnh đạo",
            "Ký số cá nhân", "Chữ ký số cá nhân",
            "Chữ ký số lãnh đạo", "Văn bản đi lãnh đạo ký số", "leader signed", "leader signature",
        ],
        .leaderPercent: [
            "Tỷ lệ LĐ KS", "Tỷ lệ LĐ ký số", "Tỷ lệ lãnh đạo ký số", "Tỷ lệ % lãnh đạo ký số", "% lãnh đạo ký số",
            "Tỷ lệ ký số lãnh đạo", "leader percent", "leader rate", "leader percent published",
            "leader signing percent", "leader-signed of signed", "leader-signed of issued", "leader % as published",
        ],
        .exempt: ["Miễn ký số", "Được miễn ký số", "Không phải ký số", "Mật", "Độ mật", "exempt", "secret"],

        .arrivalNumber: [
            "Số đến", "Số VB đến", "Số thứ tự đến", "Số vào sổ", "Số công văn đến", "arrival no", "arrival number",
        ],
        .arrivalDate: [
            "Ngày đến", "Ngày tiếp nhận", "Ngày nhận", "Ngày VB đến", "Ngày văn bản đến", "Ngày vào sổ",
            "Ngày công văn đến", "Thời gian đến", "Thời gian tiếp nhận", "Ngày, tháng đến", "arrival date",
            "date received", "received date", "received on",
        ],
        .issuer: [
            "Tác giả", "Cơ quan ban hành", "CQBH", "Nơi ban hành", "Cơ quan gửi", "Nơi gửi", "Đơn vị ban hành",
            "Đơn vị gửi", "Tác giả văn bản", "Cơ quan ban hành văn bản", "issuer", "issued by", "sender",
        ],
        .reference: [
            "Số, ký hiệu", "Số, ký hiệu văn bản", "Số ký hiệu", "Số/Ký hiệu", "Số và ký hiệu", "Ký hiệu văn bản",
            "Số ký hiệu VB", "Số văn bản", "Số VB", "Số đi", "Số văn bản đi", "Số, ký hiệu văn bản đi",
            "Số hiệu văn bản", "Số hiệu", "SKH", "Số ký hiệu gốc",
            "doc symbol", "reference", "document number", "document reference", "symbol",
        ],
        .documentDate: [
            "Ngày tháng văn bản", "Ngày, tháng văn bản", "Ngày văn bản", "Ngày VB", "Ngày ban hành", "Ngày phát hành",
            "Ngày ký", "Ngày tháng", "Ngày, tháng, năm văn bản", "Ngày tháng năm", "Ngày đi", "Ngày văn bản đi",
            "document date", "date", "issue date", "date issued", "issued date",
        ],
        .subject: [
            "Tên loại và trích yếu nội dung văn bản", "Tên loại và trích yếu nội dung", "Trích yếu nội dung văn bản",
            "Trích yếu nội dung", "Trích yếu", "Nội dung", "Nội dung trích yếu", "Nội dung văn bản",
            "Tên loại và trích yếu", "Tên loại, trích yếu", "subject", "abstract", "title", "summary",
        ],
        .description: [
            "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan ban hành",
            "Tên loại, số và ký hiệu, ngày tháng và tên cơ quan ban hành", "Tên loại, số, ký hiệu, ngày tháng, tác giả",
            "Văn bản đến (tên loại, số, ký hiệu, ngày, tháng, cơ quan ban hành)",
        ],
        .urgency: ["Độ khẩn", "Mức độ khẩn", "Mức độ", "Khẩn", "Độ khẩn cấp", "urgency", "priority"],
        .dueDate: [
            "Hạn xử lý", "Hạn giải quyết", "Thời hạn giải quyết", "Thời hạn xử lý", "Thời hạn", "Hạn", "Ngày hết hạn",
            "Hạn trả lời", "Hạn hoàn thành", "due date", "deadline", "due",
        ],
        .role: [
            "Vai trò xử lý", "Vai trò", "Hình thức xử lý", "Loại xử lý", "Vai trò đơn vị", "assignee role", "role",
        ],
        .state: [
            "Tình trạng", "Trạng thái", "Tình trạng xử lý", "Trạng thái xử lý", "Tiến độ giải quyết", "Tiến độ",
            "Tiến độ xử lý", "Kết quả xử lý", "Kết quả giải quyết", "status", "state", "progress",
        ],
        .processedDate: [
            "Ngày xử lý", "Ngày kết thúc", "Ngày hoàn thành", "Ngày giải quyết", "Ngày xử lý xong", "Ngày trả lời",
            "Ngày phúc đáp", "Ngày kết thúc xử lý", "Thời gian hoàn thành", "closed date", "processed date",
            "date closed", "completed date", "closed on",
        ],
        .replyReference: [
            "Số văn bản trả lời", "Số, ký hiệu văn bản trả lời", "Số ký hiệu văn bản trả lời", "Văn bản trả lời",
            "Số VB trả lời", "Văn bản phúc đáp", "Số văn bản phúc đáp", "Số ký hiệu văn bản phúc đáp",
            "reply reference", "reply no", "reply number", "reply",
        ],
        .medium: [
            "Hình thức", "Hình thức văn bản", "Hình thức phát hành", "Hình thức gửi", "Loại bản", "Dạng văn bản",
            "medium", "form", "format",
        ],
        .initialled: ["Ký nháy", "Đã ký nháy", "Ký tắt", "initialled", "initialed", "initials"],
        .recipients: [
            "Nơi nhận", "Nơi nhận văn bản", "Đơn vị nhận", "Cơ quan nhận", "recipients", "recipient", "sent to",
        ],
        .receiver: [
            "Đơn vị hoặc người nhận", "Đơn vị, người nhận", "Người nhận", "Người xử lý", "receiver", "assignee",
        ],
        .signer: ["Người ký", "Họ tên người ký", "Người ký văn bản", "Chức danh người ký", "signer", "signed by"],
        .archivist: [
            "Đơn vị, người nhận bản lưu", "Đơn vị hoặc người nhận bản lưu", "Người nhận bản lưu", "Nơi lưu",
            "file copy keeper",
        ],
        .person: [
            "Họ và tên", "Họ tên", "Tên người xử lý", "Người phụ trách", "Người theo dõi", "Người soạn thảo",
            "Người soạn", "Người tạo", "Người nhập", "Người lập", "Người gửi", "Người chuyển", "Người giao",
            "Người duyệt", "Người phê duyệt", "Người chủ trì", "Người phối hợp", "Người thực hiện", "Người liên hệ",
            "Chuyên viên", "Chuyên viên xử lý", "Chuyên viên thụ lý", "Cán bộ", "Cán bộ xử lý", "Cán bộ thụ lý",
            "Cán bộ phụ trách", "Cán bộ, công chức", "Công chức xử lý", "Lãnh đạo chỉ đạo", "Lãnh đạo phụ trách",
            "Lãnh đạo duyệt", "Văn thư", "Điện thoại", "Số điện thoại", "Số điện thoại liên hệ", "Thư điện tử", "Email",
            "Địa chỉ email", "full name", "person", "person in charge", "officer", "drafter", "drafted by",
            "approved by", "handled by", "created by", "contact", "phone", "phone number", "e-mail", "email address",
        ],
        .copies: ["Số lượng bản", "Số bản", "Số lượng", "copies", "number of copies"],
        .transferDate: ["Ngày chuyển", "Ngày chuyển giao", "transfer date", "transferred on"],
        .receipt: ["Ký nhận", "Người ký nhận", "receipt", "received by"],
        .remarks: ["Ghi chú", "Chú thích", "Ghi chú khác", "remarks", "notes", "note", "comment"],
    ]
}
