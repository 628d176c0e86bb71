// What is written about health, schools, culture, information, labour, insurance and ethnic affairs.
extension FieldWording {
    static let health = FieldWording(
        department: "Sở Y tế", office: "Phòng Y tế", provinceDesk: "KGVX", districtDesk: "YT",
        works: """
            bảo đảm an toàn thực phẩm
            quản lý hành nghề y, dược tư nhân
            dân số - kế hoạch hóa gia đình
            chăm sóc sức khỏe ban đầu cho người dân
            khám, chữa bệnh bảo hiểm y tế
            """,
        programmes: """
            Bộ tiêu chí quốc gia về y tế xã
            Tháng hành động vì an toàn thực phẩm
            Chiến lược Dân số Việt Nam đến năm 2030.
            hồ sơ sức khỏe điện tử
            """,
        tasks: """
            kiểm tra an toàn thực phẩm tại các bếp ăn tập thể
            rà soát cơ sở hành nghề y, dược ngoài công lập
            báo cáo kết quả khám sức khỏe người cao tuổi
            thu hồi thuốc, mỹ phẩm không đạt tiêu chuẩn chất lượng
            tổ chức khám sàng lọc trước sinh và sơ sinh
            báo cáo tình hình ngộ độc thực phẩm
            """,
        decisions: """
            thành lập Đoàn kiểm tra liên ngành về an toàn thực phẩm
            kiện toàn Ban Chỉ đạo chăm sóc sức khỏe nhân dân
            công nhận xã đạt Bộ tiêu chí quốc gia về y tế
            đình chỉ lưu hành thuốc vi phạm chất lượng
            """,
        proposals: """
            đề nghị thẩm định xã đạt Bộ tiêu chí quốc gia về y tế
            đề nghị bổ sung trang thiết bị cho trạm y tế
            đề nghị cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm
            """)

    static let epidemics = FieldWording(
        department: "Sở Y tế", office: "Phòng Y tế", provinceDesk: "KGVX", districtDesk: "YT",
        works: """
            phòng, chống dịch bệnh truyền nhiễm
            tiêm chủng vắc xin phòng COVID-19
            phòng, chống sốt xuất huyết, tay chân miệng
            phòng, chống HIV/AIDS
            giám sát dịch tễ, phát hiện sớm ca bệnh
            """,
        programmes: """
            Chương trình tiêm chủng mở rộng
            Chiến dịch diệt lăng quăng, bọ gậy phòng bệnh sốt xuất huyết
            Tuần lễ tiêm chủng thế giới
            """,
        tasks: """
            báo cáo tiến độ tiêm vắc xin cho trẻ em từ 5 đến dưới 12 tuổi
            thống kê nhu cầu vắc xin trong tiêm chủng mở rộng
            giám sát, xử lý ổ dịch sốt xuất huyết
            báo cáo số liệu bệnh truyền nhiễm
            phun hóa chất diệt muỗi tại các ổ dịch
            """,
        decisions: """
            phân bổ vắc xin, sinh phẩm phòng, chống dịch
            kiện toàn Ban Chỉ đạo phòng, chống dịch bệnh ở người
            tổ chức điểm tiêm vắc xin phòng COVID-19
            """,
        proposals: """
            đề nghị hỗ trợ hóa chất, vật tư phòng, chống dịch
            đề nghị bổ sung vắc xin trong tiêm chủng mở rộng
            """)

    static let education = FieldWording(
        department: "Sở Giáo dục và Đào tạo", office: "Phòng Giáo dục và Đào tạo", provinceDesk: "KGVX",
        districtDesk: "GDĐT",
        works: """
            phổ cập giáo dục, xóa mù chữ
            tuyển sinh các lớp đầu cấp
            phòng, chống đuối nước trẻ em, học sinh
            tổ chức kỳ thi tốt nghiệp trung học phổ thông
            xây dựng trường học đạt chuẩn quốc gia
            bảo đảm an toàn trường học, phòng chống bạo lực học đường
            giáo dục nghề nghiệp - giáo dục thường xuyên
            kiểm định chất lượng giáo dục
            """,
        programmes: """
            Chương trình giáo dục phổ thông 2018
            phong trào "Xây dựng xã hội học tập"
            Tuần lễ hưởng ứng học tập suốt đời
            Đề án đưa giáo dục thể chất vào trường học
            """,
        tasks: """
            rà soát số lượng trẻ trong độ tuổi ra lớp
            lựa chọn sách giáo khoa cho năm học mới
            báo cáo thực trạng đội ngũ giáo viên các cấp học
            rà soát cơ sở vật chất phục vụ kỳ thi
            cử giáo viên tham gia bồi dưỡng thường xuyên
            báo cáo kết quả kiểm tra, công nhận phổ cập giáo dục
            quản lý dạy thêm, học thêm trong dịp hè
            tổ chức hội thi giáo viên dạy giỏi
            """,
        decisions: """
            công nhận trường tiểu học đạt chuẩn quốc gia mức độ 1
            giao chỉ tiêu tuyển sinh các trường trung học cơ sở
            phê duyệt danh mục sách giáo khoa sử dụng trong cơ sở giáo dục
            thành lập Hội đồng tuyển sinh vào lớp 10
            ban hành khung kế hoạch thời gian năm học
            """,
        proposals: """
            đề nghị công nhận đạt chuẩn phổ cập giáo dục tiểu học
            đề nghị bổ sung biên chế giáo viên mầm non
            đề nghị đầu tư xây dựng phòng học, nhà vệ sinh trường học
            đề nghị mở lớp đào tạo nghề cho lao động nông thôn
            """)

    static let culture = FieldWording(
        department: "Sở Văn hóa, Thể thao và Du lịch", office: "Phòng Văn hóa và Thông tin", provinceDesk: "KGVX",
        districtDesk: "VHTT",
        works: """
            quản lý lễ hội và hoạt động tín ngưỡng
            bảo tồn, phát huy giá trị di tích lịch sử
            xây dựng gia đình văn hóa, thôn văn hóa
            phát triển du lịch biển
            phòng, chống bạo lực gia đình
            quản lý dịch vụ văn hóa, quảng cáo rao vặt
            tuyên truyền cổ động trực quan
            """,
        programmes: """
            phong trào "Toàn dân đoàn kết xây dựng đời sống văn hóa"
            Ngày chạy Olympic vì sức khỏe toàn dân
            Đề án phát triển du lịch cộng đồng
            Lễ hội Thống nhất non sông
            """,
        tasks: """
            rà soát, lập hồ sơ xếp hạng di tích
            trang trí cờ, băng rôn chào mừng các ngày lễ lớn
            báo cáo kết quả bình xét danh hiệu gia đình văn hóa
            cử vận động viên tham gia giải bóng chuyền
            kiểm tra các cơ sở kinh doanh karaoke, lưu trú
            tổ chức hội diễn văn nghệ quần chúng
            vệ sinh, chỉnh trang nghĩa trang liệt sĩ và các di tích
            """,
        decisions: """
            công nhận danh hiệu "Thôn văn hóa", "Khu phố văn hóa"
            xếp hạng di tích lịch sử cấp tỉnh
            ban hành Điều lệ Đại hội Thể dục thể thao
            thành lập Ban Tổ chức lễ hội
            ban hành Quy chế quản lý, bảo vệ di tích
            """,
        proposals: """
            đề nghị hỗ trợ kinh phí tu bổ di tích lịch sử
            đề nghị cấp phép tổ chức lễ hội truyền thống
            đề nghị công nhận danh hiệu "Thôn văn hóa"
            đề nghị hỗ trợ thiết bị cho nhà văn hóa cộng đồng
            """)

    static let information = FieldWording(
        department: "Sở Thông tin và Truyền thông", office: "Phòng Văn hóa và Thông tin", provinceDesk: "KGVX",
        districtDesk: "VHTT",
        works: """
            chuyển đổi số
            gửi, nhận văn bản điện tử có ký số
            bảo đảm an toàn, an ninh thông tin mạng
            thông tin cơ sở và truyền thanh
            cung cấp dịch vụ công trực tuyến
            quản lý dịch vụ bưu chính, viễn thông
            """,
        programmes: """
            Đề án 06 về "Dữ liệu dân cư, định danh và xác thực điện tử"
            mô hình Tổ công nghệ số cộng đồng
            Ngày Chuyển đổi số quốc gia
            quy chế sử dụng Hệ thống Quản lý văn bản và Hồ sơ công việc
            """,
        tasks: """
            rà soát, cấp mới chứng thư số chuyên dùng
            xử lý dứt điểm văn bản đến tồn đọng trên hệ thống
            kê khai thiết bị tường lửa, máy chủ đang sử dụng
            cảnh báo lỗ hổng bảo mật trên hệ điều hành máy chủ
            báo cáo tỷ lệ hồ sơ giải quyết trực tuyến toàn trình
            thành lập, kiện toàn Tổ công nghệ số cộng đồng
            cử cán bộ tham gia tập huấn kỹ năng số
            sử dụng chữ ký số trong phát hành văn bản điện tử
            """,
        decisions: """
            ban hành Quy chế hoạt động của Trang thông tin điện tử
            kiện toàn Ban Chỉ đạo chuyển đổi số
            phê duyệt cấp độ an toàn hệ thống thông tin
            ban hành Quy chế tiếp nhận, xử lý, phát hành văn bản điện tử
            công bố chỉ số xếp hạng chuyển đổi số
            """,
        proposals: """
            đề nghị cấp, gia hạn chứng thư số cho tổ chức và cá nhân
            đề nghị cấp tài khoản Hệ thống Quản lý văn bản và Hồ sơ công việc
            đề nghị hỗ trợ nâng cấp đài truyền thanh không dây
            đề nghị thu hồi, cấp lại thiết bị lưu khóa bí mật
            """)

    static let labour = FieldWording(
        department: "Sở Lao động - Thương binh và Xã hội", office: "Phòng Lao động - Thương binh và Xã hội",
        provinceDesk: "KGVX", districtDesk: "LĐTBXH",
        works: """
            giảm nghèo và an sinh xã hội
            chăm sóc người có công với cách mạng
            đào tạo nghề cho lao động nông thôn
            bảo vệ, chăm sóc trẻ em
            phòng, chống tệ nạn xã hội, mại dâm, ma túy
            đưa người lao động đi làm việc ở nước ngoài
            bình đẳng giới và vì sự tiến bộ của phụ nữ
            an toàn, vệ sinh lao động
            """,
        programmes: """
            Chương trình mục tiêu quốc gia giảm nghèo bền vững
            phong trào "Đền ơn đáp nghĩa"
            Tháng hành động vì trẻ em
            Đề án hỗ trợ xóa nhà tạm, nhà dột nát
            """,
        tasks: """
            rà soát hộ nghèo, hộ cận nghèo
            lập danh sách tặng quà gia đình chính sách
            cập nhật thông tin cung, cầu lao động
            chi trả trợ cấp bảo trợ xã hội qua tài khoản
            rà soát đối tượng hỗ trợ nhà ở theo chuẩn nghèo
            xác minh hồ sơ hưởng trợ cấp người có công
            báo cáo số người đi làm việc ở nước ngoài theo hợp đồng
            phòng, chống tai nạn thương tích trẻ em dịp hè
            """,
        decisions: """
            công nhận kết quả rà soát hộ nghèo, hộ cận nghèo
            hưởng trợ cấp xã hội hằng tháng tại cộng đồng
            hỗ trợ chi phí mai táng đối tượng bảo trợ xã hội
            phân bổ gạo cứu đói giáp hạt
            phê duyệt danh sách hộ được hỗ trợ xây dựng nhà ở
            """,
        proposals: """
            đề nghị giải quyết chế độ trợ cấp bảo trợ xã hội
            đề nghị hỗ trợ gạo cứu đói cho hộ thiếu đói giáp hạt
            đề nghị xác nhận hồ sơ người có công với cách mạng
            đề nghị tu bổ nghĩa trang liệt sĩ
            đề nghị hỗ trợ kinh phí xóa nhà tạm cho hộ nghèo
            """)

    static let insurance = FieldWording(
        department: "Bảo hiểm xã hội tỉnh", office: "Bảo hiểm xã hội huyện", provinceDesk: "KGVX",
        districtDesk: "LĐTBXH",
        works: """
            phát triển người tham gia bảo hiểm xã hội tự nguyện
            thu nợ bảo hiểm xã hội, bảo hiểm y tế
            cấp thẻ bảo hiểm y tế cho đối tượng chính sách
            chi trả lương hưu, trợ cấp bảo hiểm xã hội
            """,
        programmes: """
            chỉ tiêu bao phủ bảo hiểm y tế toàn dân
            việc cài đặt, sử dụng ứng dụng "VssID - Bảo hiểm xã hội số"
            Tháng vận động triển khai bảo hiểm xã hội toàn dân
            """,
        tasks: """
            đối chiếu danh sách tăng, giảm thẻ bảo hiểm y tế
            đôn đốc nộp tiền nợ bảo hiểm xã hội
            rà soát người thuộc hộ cận nghèo chưa có thẻ bảo hiểm y tế
            cập nhật số định danh cá nhân trong cơ sở dữ liệu thẻ
            """,
        decisions: """
            giao chỉ tiêu phát triển người tham gia bảo hiểm y tế
            kiện toàn Ban Chỉ đạo thực hiện chính sách bảo hiểm xã hội
            thay đổi lịch chi trả lương hưu
            """,
        proposals: """
            đề nghị điều chỉnh thông tin trên thẻ bảo hiểm y tế
            đề nghị cấp lại thẻ bảo hiểm y tế cho đối tượng bảo trợ
            """)

    static let ethnic = FieldWording(
        department: "Ban Dân tộc tỉnh", office: "Văn phòng HĐND và UBND huyện", provinceDesk: "KGVX",
        districtDesk: "VP",
        works: """
            dân tộc và chính sách dân tộc
            giảm thiểu tảo hôn và hôn nhân cận huyết thống
            tuyên truyền, phổ biến pháp luật vùng đồng bào dân tộc thiểu số
            """,
        programmes: """
            Chương trình phát triển vùng đồng bào dân tộc thiểu số và miền núi
            chính sách đối với người có uy tín
            """,
        tasks: """
            rà soát người có uy tín trong đồng bào dân tộc thiểu số
            báo cáo nhu cầu đất ở, đất sản xuất của hộ dân tộc thiểu số
            lập danh sách tặng quà đồng bào dân tộc thiểu số
            rà soát thôn, bản đặc biệt khó khăn
            """,
        decisions: """
            phê duyệt danh sách người có uy tín
            phân bổ vốn hỗ trợ vùng đồng bào dân tộc thiểu số
            """,
        proposals: """
            đề nghị công nhận người có uy tín trong đồng bào dân tộc thiểu số
            đề nghị hỗ trợ nước sinh hoạt phân tán cho hộ nghèo
            """)
}
