// What is written about land, farming, forests, water, building and roads.
extension FieldWording {
    static let land = FieldWording(
        department: "Sở Tài nguyên và Môi trường", office: "Phòng Tài nguyên và Môi trường", provinceDesk: "KT",
        districtDesk: "TNMT",
        works: """
            quản lý nhà nước về đất đai
            bảo vệ môi trường
            cấp giấy chứng nhận quyền sử dụng đất
            quản lý khoáng sản làm vật liệu xây dựng
            đấu giá quyền sử dụng đất
            thống kê, kiểm kê đất đai
            ứng phó với biến đổi khí hậu
            """,
        programmes: """
            quy hoạch, kế hoạch sử dụng đất
            Đề án phân loại chất thải rắn sinh hoạt tại nguồn
            phong trào "Chống rác thải nhựa"
            Tháng hành động vì môi trường
            """,
        tasks: """
            rà soát, đăng ký nhu cầu sử dụng đất
            kiểm tra việc khai thác cát, sỏi trái phép
            xác minh nguồn gốc sử dụng đất của hộ gia đình
            báo cáo kết quả cấp giấy chứng nhận quyền sử dụng đất
            báo cáo việc giao đất, cho thuê đất, chuyển mục đích sử dụng đất
            cung cấp hồ sơ địa chính phục vụ giải quyết tranh chấp
            khắc phục ô nhiễm tại các cơ sở chăn nuôi tập trung
            chỉnh lý biến động, cập nhật cơ sở dữ liệu đất đai
            """,
        decisions: """
            thu hồi đất để thực hiện công trình đường giao thông
            cho phép chuyển mục đích sử dụng đất của hộ gia đình, cá nhân
            phê duyệt kết quả trúng đấu giá quyền sử dụng đất
            phê duyệt giá đất cụ thể làm giá khởi điểm đấu giá
            giao đất xây dựng trường mầm non
            xử phạt vi phạm hành chính trong lĩnh vực đất đai
            """,
        proposals: """
            đề nghị thẩm định phương án đấu giá quyền sử dụng đất
            đề nghị cấp đổi giấy chứng nhận quyền sử dụng đất
            đề nghị bổ sung công trình vào kế hoạch sử dụng đất
            đề nghị kiểm tra thực địa khu vực sạt lở bờ sông
            đề nghị giải quyết tranh chấp đất đai giữa các hộ
            """)

    static let urban = FieldWording(
        department: "Sở Tài nguyên và Môi trường", office: "Trung tâm Môi trường và Công trình đô thị",
        provinceDesk: "KT", districtDesk: "TNMT",
        works: """
            thu gom, xử lý rác thải sinh hoạt
            quản lý điện chiếu sáng công cộng
            chăm sóc cây xanh, chỉnh trang đô thị
            vệ sinh môi trường khu dân cư
            """,
        programmes: """
            phương án thu giá dịch vụ vệ sinh môi trường
            Chiến dịch "Làm cho thế giới sạch hơn"
            phong trào "Ngày Chủ nhật xanh"
            """,
        tasks: """
            xử lý các điểm tập kết rác thải gây ô nhiễm
            đăng ký khối lượng rác thải cần thu gom, vận chuyển
            cắt tỉa cây xanh trước mùa mưa bão
            đối chiếu công nợ giá dịch vụ thu gom rác thải
            tổng vệ sinh môi trường các tuyến đường chính
            """,
        decisions: """
            điều chỉnh giá dịch vụ thu gom, vận chuyển rác thải
            thay đổi thời gian, lịch trình thu gom rác thải
            phân công quản lý hệ thống điện chiếu sáng
            """,
        proposals: """
            đề nghị hỗ trợ xe ép rác, thùng đựng rác công cộng
            đề nghị sửa chữa hệ thống điện chiếu sáng
            đề nghị mở rộng địa bàn thu gom rác thải
            """)

    static let agriculture = FieldWording(
        department: "Sở Nông nghiệp và PTNT", office: "Phòng Nông nghiệp và PTNT", provinceDesk: "NN",
        districtDesk: "NN",
        works: """
            quản lý tàu cá, chống khai thác hải sản bất hợp pháp
            quản lý chất lượng nông, lâm, thủy sản
            phát triển kinh tế trang trại, tổ hợp tác
            khuyến nông, chuyển giao kỹ thuật
            nuôi trồng thủy sản
            """,
        programmes: """
            Chương trình mục tiêu quốc gia xây dựng nông thôn mới
            Chương trình "Mỗi xã một sản phẩm" (OCOP)
            Đề án tái cơ cấu ngành nông nghiệp
            Bộ tiêu chí xã nông thôn mới nâng cao
            """,
        tasks: """
            rà soát các tiêu chí xây dựng nông thôn mới
            đăng ký sản phẩm tham gia đánh giá, phân hạng OCOP
            ngăn chặn tàu cá vi phạm vùng biển nước ngoài
            báo cáo sản lượng khai thác, nuôi trồng thủy sản
            lắp đặt thiết bị giám sát hành trình tàu cá
            tổ chức tập huấn kỹ thuật cho nông dân
            """,
        decisions: """
            công nhận thôn đạt chuẩn nông thôn mới kiểu mẫu
            phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP
            phân bổ kinh phí xây dựng nông thôn mới
            công bố mở, đóng cửa vùng khai thác thủy sản ven bờ
            """,
        proposals: """
            đề nghị thẩm định, xét công nhận xã đạt chuẩn nông thôn mới nâng cao
            đề nghị hỗ trợ mô hình liên kết sản xuất theo chuỗi giá trị
            đề nghị hỗ trợ ngư dân lắp thiết bị giám sát hành trình
            """)

    static let forestry = FieldWording(
        department: "Chi cục Kiểm lâm tỉnh", office: "Hạt Kiểm lâm huyện", provinceDesk: "NN", districtDesk: "NN",
        works: """
            phòng cháy, chữa cháy rừng
            quản lý, bảo vệ rừng tự nhiên
            trồng rừng gỗ lớn và cấp chứng chỉ rừng
            """,
        programmes: "Đề án trồng một tỷ cây xanh\nTết trồng cây\nphương án chi trả dịch vụ môi trường rừng",
        tasks: """
            cập nhật diễn biến rừng và đất chưa có rừng
            ký cam kết bảo vệ rừng với các hộ gần rừng
            trực phòng cháy, chữa cháy rừng mùa nắng nóng
            kiểm tra, xử lý việc lấn chiếm đất lâm nghiệp
            """,
        decisions: "công bố hiện trạng rừng\nkiện toàn Ban Chỉ huy phòng cháy, chữa cháy rừng",
        proposals: "đề nghị hỗ trợ dụng cụ chữa cháy rừng\nđề nghị cấp phép khai thác rừng trồng")

    static let livestock = FieldWording(
        department: "Chi cục Chăn nuôi và Thú y tỉnh", office: "Trạm Chăn nuôi và Thú y huyện", provinceDesk: "NN",
        districtDesk: "NN",
        works: """
            phòng, chống dịch bệnh gia súc, gia cầm
            tiêm phòng vắc xin cho đàn vật nuôi
            kiểm soát giết mổ, vận chuyển động vật
            """,
        programmes: """
            Tháng vệ sinh, khử trùng, tiêu độc môi trường
            Chương trình quốc gia phòng, chống bệnh dại
            phương án phòng, chống bệnh dịch tả lợn châu Phi
            """,
        tasks: """
            đăng ký nhu cầu vắc xin phòng bệnh cho gia súc, gia cầm
            báo cáo tình hình bệnh viêm da nổi cục trên trâu, bò
            thống kê tổng đàn vật nuôi, đàn chó, mèo
            lấy mẫu giám sát dịch bệnh trên đàn gia cầm
            """,
        decisions: "công bố hết dịch bệnh trên đàn vật nuôi\nphân bổ vắc xin, hóa chất khử trùng",
        proposals: """
            đề nghị hỗ trợ kinh phí tiêu hủy gia súc mắc bệnh
            đề nghị cấp hóa chất khử trùng môi trường chăn nuôi
            """)

    static let crops = FieldWording(
        department: "Sở Nông nghiệp và PTNT", office: "Trạm Trồng trọt và Bảo vệ thực vật huyện", provinceDesk: "NN",
        districtDesk: "NN",
        works: """
            phòng trừ sâu bệnh hại cây trồng
            quản lý phân bón, thuốc bảo vệ thực vật
            chuyển đổi cơ cấu cây trồng trên đất lúa
            """,
        programmes: "mô hình sản xuất lúa hữu cơ, hồ tiêu hữu cơ\nphương án sản xuất vụ Hè Thu",
        tasks: """
            báo cáo tiến độ sản xuất vụ Đông Xuân
            diệt chuột bảo vệ sản xuất vụ Đông Xuân
            phòng trừ rầy nâu, bệnh đạo ôn trên cây lúa
            cấp mã số vùng trồng cho sản phẩm hồ tiêu
            """,
        decisions: "phê duyệt phương án sản xuất vụ Hè Thu\nhỗ trợ giống cây trồng khôi phục sản xuất",
        proposals: "đề nghị hỗ trợ giống lúa gieo cấy lại\nđề nghị cấp mã số vùng trồng cho hợp tác xã")

    static let water = FieldWording(
        department: "Chi cục Thủy lợi tỉnh", office: "Phòng Nông nghiệp và PTNT", provinceDesk: "NN",
        districtDesk: "NN",
        works: """
            phòng, chống thiên tai và tìm kiếm cứu nạn
            thủy lợi nội đồng, phòng chống hạn, mặn
            quản lý an toàn hồ, đập thủy lợi
            cấp nước sạch nông thôn
            """,
        programmes: "phương án ứng phó bão mạnh, siêu bão\nQuỹ Phòng, chống thiên tai",
        tasks: """
            thống kê thiệt hại do mưa lớn, gió lốc
            kiểm tra an toàn hồ, đập trước mùa mưa lũ
            rà soát, cập nhật phương án ứng phó thiên tai
            thu, nộp Quỹ Phòng, chống thiên tai
            ứng phó với mưa lớn diện rộng, lũ trên các sông
            """,
        decisions: """
            kiện toàn Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn
            giao kế hoạch thu Quỹ Phòng, chống thiên tai
            hỗ trợ khắc phục khẩn cấp các công trình thủy lợi
            """,
        proposals: """
            đề nghị sửa chữa kênh mương, trạm bơm bị hư hỏng
            đề nghị hỗ trợ kinh phí khắc phục hậu quả thiên tai
            """)

    static let construction = FieldWording(
        department: "Sở Xây dựng", office: "Phòng Kinh tế và Hạ tầng", provinceDesk: "CN", districtDesk: "KTHT",
        works: """
            quản lý trật tự xây dựng
            quy hoạch xây dựng nông thôn
            quản lý chất lượng công trình xây dựng
            phát triển đô thị
            quản lý vật liệu xây dựng
            """,
        programmes: "Quy hoạch chung xây dựng xã\nChương trình phát triển đô thị\nđồ án quy hoạch vùng huyện",
        tasks: """
            tham gia ý kiến đồ án quy hoạch chi tiết khu dân cư
            báo cáo tình hình cấp giấy phép xây dựng
            kiểm tra, xử lý công trình xây dựng không phép
            báo cáo kết quả kiểm tra nghiệm thu công trình
            công bố giá vật liệu xây dựng
            công khai đồ án quy hoạch đã được phê duyệt
            """,
        decisions: """
            phê duyệt đồ án quy hoạch chi tiết khu dân cư nông thôn
            phê duyệt thiết kế bản vẽ thi công công trình vỉa hè, thoát nước
            thành lập Đoàn kiểm tra liên ngành về trật tự xây dựng
            điều chỉnh cục bộ quy hoạch chung xây dựng
            """,
        proposals: """
            đề nghị thẩm định đồ án quy hoạch chi tiết xây dựng
            đề nghị chấp thuận vị trí xây dựng công trình
            đề nghị cấp giấy phép thi công đường ống cấp nước
            """)

    static let transport = FieldWording(
        department: "Sở Giao thông vận tải", office: "Phòng Kinh tế và Hạ tầng", provinceDesk: "CN",
        districtDesk: "KTHT",
        works: """
            bảo đảm trật tự, an toàn giao thông
            quản lý, bảo trì đường bộ
            giải tỏa hành lang an toàn đường bộ
            kiểm soát tải trọng phương tiện
            """,
        programmes: "Đề án bê tông hóa giao thông nông thôn\nTháng hành động về an toàn giao thông",
        tasks: """
            rà soát các điểm đen, điểm tiềm ẩn tai nạn giao thông
            đăng ký khối lượng bê tông hóa giao thông nông thôn
            duy tu, sửa chữa các tuyến đường bị hư hỏng
            báo cáo hiện trạng cầu yếu, ngầm tràn mất an toàn
            phân luồng giao thông phục vụ thi công cầu
            """,
        decisions: """
            phân cấp quản lý các tuyến đường huyện, đường xã
            cho phép thi công công trình trong phạm vi đất dành cho đường bộ
            kiện toàn Ban An toàn giao thông
            hạn chế tải trọng phương tiện qua cầu yếu
            """,
        proposals: """
            đề nghị hỗ trợ xi măng làm đường giao thông nông thôn
            đề nghị sửa chữa cầu dân sinh bị hư hỏng do mưa lũ
            đề nghị lắp đặt biển báo, gờ giảm tốc tại nút giao
            """)
}
