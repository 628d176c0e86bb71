// What the Party and the mass organisations write about.
extension FieldWording {
    static let party = FieldWording(
        department: "Tỉnh ủy", office: "Huyện ủy",
        works: """
            xây dựng Đảng và hệ thống chính trị
            dân vận của hệ thống chính trị
            phòng, chống tham nhũng, tiêu cực
            lãnh đạo phát triển kinh tế - xã hội
            """,
        programmes: """
            Nghị quyết Đại hội Đảng bộ các cấp
            Quy chế dân chủ ở cơ sở
            phong trào thi đua "Dân vận khéo"
            Nghị quyết Trung ương về xây dựng, chỉnh đốn Đảng
            """,
        tasks: """
            báo cáo tình hình thực hiện nghị quyết của Đảng
            chuẩn bị nội dung hội nghị Ban Chấp hành
            tham gia học tập, quán triệt nghị quyết của Đảng
            góp ý dự thảo báo cáo sơ kết giữa nhiệm kỳ
            """,
        decisions: """
            thành lập Ban Chỉ đạo thực hiện nghị quyết
            phân công cấp ủy viên phụ trách địa bàn
            ban hành Chương trình làm việc của Ban Thường vụ
            tổ chức hội nghị cán bộ chủ chốt
            """,
        proposals: """
            đề nghị cho ý kiến về chủ trương đầu tư công trình trọng điểm
            đề nghị cho chủ trương kiện toàn chức danh cán bộ
            """)

    static let partyStaff = FieldWording(
        department: "Ban Tổ chức Tỉnh ủy", office: "Ban Tổ chức Huyện ủy",
        works: "phát triển đảng viên\nquy hoạch, luân chuyển cán bộ\nbảo vệ chính trị nội bộ",
        programmes: "Đề án sắp xếp tổ chức bộ máy, tinh giản biên chế\nQuy định về phân cấp quản lý cán bộ",
        tasks: """
            kiểm điểm, đánh giá, xếp loại tổ chức đảng và đảng viên
            rà soát, bổ sung quy hoạch cấp ủy
            lấy phiếu tín nhiệm chức danh lãnh đạo, quản lý
            cử đảng viên tham gia lớp bồi dưỡng lý luận chính trị
            """,
        decisions: "chuẩn y kết quả bầu cử bổ sung cấp ủy\nđiều động, phân công cán bộ",
        proposals: "đề nghị kết nạp quần chúng ưu tú vào Đảng\nđề nghị tặng Huy hiệu Đảng đợt 19/5.")

    static let propaganda = FieldWording(
        department: "Ban Tuyên giáo Tỉnh ủy", office: "Ban Tuyên giáo Huyện ủy",
        works: """
            tuyên giáo, nắm bắt dư luận xã hội
            bảo vệ nền tảng tư tưởng của Đảng
            tuyên truyền kỷ niệm các ngày lễ lớn
            """,
        programmes: "chuyên đề sinh hoạt chính trị, tư tưởng\nđề cương tuyên truyền các ngày lễ lớn",
        tasks: """
            báo cáo kết quả nắm bắt dư luận xã hội
            tham gia cuộc thi chính luận bảo vệ nền tảng tư tưởng của Đảng
            tổ chức hội nghị báo cáo viên
            định hướng tuyên truyền kỳ họp Quốc hội
            """,
        decisions: "tổ chức hội nghị báo cáo viên định kỳ\nthành lập Ban Giám khảo cuộc thi tìm hiểu lịch sử Đảng bộ",
        proposals: "đề nghị thẩm định bản thảo lịch sử Đảng bộ xã\nđề nghị cấp phát tài liệu sinh hoạt chi bộ")

    static let partyInspection = FieldWording(
        department: "Ủy ban Kiểm tra Tỉnh ủy", office: "Ủy ban Kiểm tra Huyện ủy",
        works: "kiểm tra, giám sát của Đảng\nkiểm soát tài sản, thu nhập của đảng viên",
        programmes: "Chương trình kiểm tra, giám sát\nQuy định về những điều đảng viên không được làm",
        tasks: """
            cung cấp tài liệu phục vụ đoàn kiểm tra của cấp ủy
            kê khai tài sản, thu nhập của đảng viên diện quản lý
            báo cáo kết quả kiểm tra, giám sát chuyên đề
            """,
        decisions: "kiểm tra tổ chức đảng trong lãnh đạo thực hiện nhiệm vụ chính trị\nthi hành kỷ luật đảng viên",
        proposals: "đề nghị xem xét, giải quyết tố cáo đối với đảng viên\nđề nghị hướng dẫn nghiệp vụ kiểm tra Đảng")

    static let front = FieldWording(
        department: "Ủy ban MTTQ Việt Nam tỉnh", office: "Ủy ban MTTQ Việt Nam huyện",
        works: """
            giám sát, phản biện xã hội
            vận động Quỹ "Vì người nghèo"
            mặt trận ở khu dân cư
            """,
        programmes: """
            cuộc vận động "Toàn dân xây dựng nông thôn mới, đô thị văn minh"
            Ngày hội Đại đoàn kết toàn dân tộc
            """,
        tasks: """
            rà soát hộ nghèo được hỗ trợ nhà "Đại đoàn kết"
            góp ý dự thảo báo cáo giám sát
            lấy ý kiến Nhân dân về dự thảo Luật Đất đai (sửa đổi)
            phối hợp tổ chức hội nghị đối thoại với Nhân dân
            """,
        decisions: "phân bổ kinh phí Quỹ \"Vì người nghèo\"\nthành lập Đoàn giám sát việc thực hiện chính sách",
        proposals: "đề nghị hỗ trợ xây dựng nhà \"Đại đoàn kết\"\nđề nghị phối hợp tổ chức phản biện xã hội")

    static let union = FieldWording(
        department: "Liên đoàn Lao động tỉnh", office: "Liên đoàn Lao động huyện",
        works: "chăm lo đời sống đoàn viên, người lao động\nphát triển đoàn viên, thành lập công đoàn cơ sở",
        programmes: "Tháng Công nhân\nphong trào \"Giỏi việc nước, đảm việc nhà\"",
        tasks: """
            tổ chức đại hội công đoàn cơ sở
            thu, nộp kinh phí công đoàn
            lập danh sách đoàn viên khó khăn được tặng quà
            đăng ký công trình chào mừng đại hội công đoàn
            """,
        decisions:
            "tổ chức Đại hội Công đoàn huyện nhiệm kỳ 2023 - 2028.\nhỗ trợ \"Mái ấm Công đoàn\" cho đoàn viên khó khăn",
        proposals:
            "đề nghị phối hợp tổ chức hội thao cán bộ, công chức\nđề nghị hỗ trợ kinh phí tổ chức đại hội công đoàn")

    static let farmers = FieldWording(
        department: "Hội Nông dân tỉnh", office: "Hội Nông dân huyện",
        works: "hội và phong trào nông dân\nhỗ trợ nông dân vay vốn phát triển sản xuất",
        programmes: "phong trào \"Nông dân sản xuất, kinh doanh giỏi\"\nQuỹ Hỗ trợ nông dân",
        tasks: """
            tổ chức đại hội Hội Nông dân cấp cơ sở
            bình xét hộ sản xuất, kinh doanh giỏi các cấp
            thẩm định dự án vay Quỹ Hỗ trợ nông dân
            """,
        decisions: "giải ngân nguồn vốn Quỹ Hỗ trợ nông dân\ntổ chức Đại hội Hội Nông dân huyện nhiệm kỳ 2023 - 2028.",
        proposals: "đề nghị bổ sung nguồn vốn Quỹ Hỗ trợ nông dân\nđề nghị hỗ trợ kinh phí tổ chức đại hội")

    static let women = FieldWording(
        department: "Hội Liên hiệp Phụ nữ tỉnh", office: "Hội Liên hiệp Phụ nữ huyện",
        works: "hội và phong trào phụ nữ\nhỗ trợ phụ nữ khởi nghiệp",
        programmes: """
            cuộc vận động "Xây dựng gia đình 5 không, 3 sạch"
            Đề án "Hỗ trợ phụ nữ khởi nghiệp"
            Chương trình "Mẹ đỡ đầu"
            """,
        tasks: """
            rà soát trẻ mồ côi cần được đỡ đầu
            tham gia cuộc thi phụ nữ khởi nghiệp
            báo cáo mô hình phân loại rác thải tại hộ gia đình
            """,
        decisions: "tổ chức gặp mặt kỷ niệm Ngày Quốc tế Phụ nữ 8/3.\ntrao phương tiện sinh kế cho phụ nữ nghèo",
        proposals:
            "đề nghị hỗ trợ kinh phí thực hiện Đề án bình đẳng giới\nđề nghị phối hợp truyền thông phòng, chống bạo lực gia đình"
    )

    static let youth = FieldWording(
        department: "Tỉnh đoàn", office: "Huyện đoàn",
        works: "đoàn và phong trào thanh thiếu nhi\nđội và chăm sóc, giáo dục thiếu niên, nhi đồng",
        programmes:
            "Tháng Thanh niên\nChiến dịch Thanh niên tình nguyện hè\nphong trào \"Tuổi trẻ chung tay chuyển đổi số\"",
        tasks: """
            đăng ký công trình thanh niên
            giới thiệu đoàn viên ưu tú cho Đảng xem xét kết nạp
            bàn giao học sinh về sinh hoạt hè tại địa bàn dân cư
            phối hợp tổ chức ngày hội tòng quân
            """,
        decisions:
            "tổ chức hội trại chào mừng Ngày thành lập Đoàn 26/3.\nkhen thưởng tập thể, cá nhân tiêu biểu trong Tháng Thanh niên",
        proposals: "đề nghị hỗ trợ kinh phí tổ chức hoạt động hè\nđề nghị bố trí sân chơi cho thiếu nhi")

    static let veterans = FieldWording(
        department: "Hội Cựu chiến binh tỉnh", office: "Hội Cựu chiến binh huyện",
        works: "hội và phong trào cựu chiến binh\ngiáo dục truyền thống cho thế hệ trẻ",
        programmes: "phong trào \"Cựu chiến binh gương mẫu\"\nmô hình cựu chiến binh tự quản đường biên, bờ biển",
        tasks: """
            xác nhận hồ sơ hưởng bảo hiểm y tế của cựu chiến binh
            bình xét hội viên cựu chiến binh làm kinh tế giỏi
            tổ chức gặp mặt, nói chuyện truyền thống
            """,
        decisions: "tặng Kỷ niệm chương Cựu chiến binh Việt Nam\nhỗ trợ xóa nhà tạm cho hội viên cựu chiến binh",
        proposals:
            "đề nghị xét tặng Kỷ niệm chương Cựu chiến binh Việt Nam\nđề nghị hỗ trợ kinh phí xây nhà \"Nghĩa tình đồng đội\""
    )

    static let redCross = FieldWording(
        department: "Hội Chữ thập đỏ tỉnh", office: "Hội Chữ thập đỏ huyện",
        works: "nhân đạo, từ thiện\nvận động hiến máu tình nguyện",
        programmes: "phong trào \"Tết vì người nghèo và nạn nhân chất độc da cam\"\nTháng Nhân đạo",
        tasks: """
            đăng ký người tham gia hiến máu tình nguyện
            lập danh sách hộ khó khăn nhận quà nhân đạo
            rà soát đối tượng nhận hỗ trợ xe lăn, xe đạp
            """,
        decisions: "tiếp nhận, phân bổ quà cứu trợ\ntổ chức đợt hiến máu tình nguyện",
        proposals: "đề nghị phối hợp tổ chức Ngày hội hiến máu tình nguyện\nđề nghị hỗ trợ khẩn cấp hộ dân bị cháy nhà")
}
