import Statistics

extension Vocabulary {
    /// The built-in words.
    public static let standard = Vocabulary(
        headings: standardHeadings,
        states: [
            .unprocessed: [
                "Chưa xử lý", "Chưa giải quyết", "Chờ xử lý", "Chưa", "Mới", "Mới đến", "Mới tiếp nhận", "Chưa xem",
                "Chưa đọc", "Chưa kết thúc", "Chưa hoàn thành", "Tồn đọng", "Tồn", "open", "unprocessed",
                "pending", "new", "not processed",
            ],
            .inProgress: [
                "Đang xử lý", "Đang giải quyết", "Đang thực hiện", "Đang trình", "Đang phối hợp", "in progress",
                "in-progress", "processing",
            ],
            .replied: [
                "Phúc đáp", "Đã phúc đáp", "Phải hồi", "Phản hồi", "Đã phản hồi", "Trả lời", "Đã trả lời",
                "Đã có văn bản trả lời", "responded", "replied", "answered",
            ],
            .closed: [
                "Kết thúc", "Đã kết thúc", "Kết thúc xử lý", "Đã kết thúc xử lý", "Lưu hồ sơ", "closed",
            ],
            // Done, and nobody says whether by an answer.
            .processed: [
                "Đã xử lý", "Đã xử lý xong", "Đã giải quyết", "Đã giải quyết xong", "Hoàn thành", "Đã hoàn thành",
                "Xong",
                "Đã xong", "done", "completed", "processed", "finished",
            ],
            .returned: ["Trả lại", "Đã trả lại", "Chuyển trả", "Từ chối", "returned", "rejected"],
        ],
        roles: [
            .lead: ["Xử lý chính", "Chủ trì", "Chủ trì xử lý", "Xử lý", "Chính", "XLC", "lead", "main"],
            .cooperate: ["Phối hợp", "Phối hợp xử lý", "Đồng xử lý", "PH", "cooperate", "cooperation", "support"],
            .information: [
                "Để biết", "Nhận để biết", "Xem để biết", "Đồng gửi", "Tham khảo", "for information", "information",
                "cc",
            ],
            .unknown: ["Chưa rõ", "Không rõ", "unknown"],
        ],
        urgencies: [
            .normal: ["Thường", "Bình thường", "Không khẩn", "normal"],
            .urgent: ["Khẩn", "urgent"],
            .veryUrgent: ["Thượng khẩn", "Rất khẩn", "very urgent", "very-urgent"],
            .express: ["Hỏa tốc", "Hỏa tốc hẹn giờ", "express"],
            .unknown: ["Chưa rõ", "Không rõ", "unknown"],
        ],
        electronic: ["Điện tử", "Văn bản điện tử", "VBĐT", "Bản điện tử", "Số", "electronic", "digital"],
        paper: ["Giấy", "Bản giấy", "Văn bản giấy", "Bắt buộc giấy", "paper"],
        yes: [
            "x", "Có", "Rồi", "Đã ký", "Đã ký số", "Có ký số", "Đã", "Đúng", "yes", "y", "true", "1", "✓", "✔", "☑",
            "√", "Được miễn", "Miễn", "Mật", "Tối mật", "Tuyệt mật", "Bắt buộc giấy", "signed",
        ],
        no: [
            "Không", "Chưa", "Chưa ký", "Chưa ký số", "Không ký số", "Không ký", "Không mật", "Thường", "no", "n",
            "false", "0", "-", "–", "—", "☐", "unsigned",
        ],
        abbreviations: [
            "vb": "van ban", "cv": "cong van", "ks": "ky so", "ld": "lanh dao", "xl": "xu ly",
            "cqbh": "co quan ban hanh",
            "dv": "don vi", "tl": "ty le", "sl": "so luong", "cq": "co quan", "ki": "ky", "li": "ly", "ti": "ty",
            "percentage": "percent", "pct": "percent", "num": "number",
        ])
}
