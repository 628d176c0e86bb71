// What is written about staff, law, inspection, courts, police and army, councils and statistics.
extension FieldWording {
    static let homeAffairs = FieldWording(
        department: "Sở Nội vụ", office: "Phòng Nội vụ", provinceDesk: "NC", districtDesk: "NV",
        works: """
            cải cách hành chính
            quản lý cán bộ, công chức, viên chức
            quản lý nhà nước về tôn giáo
            quản lý nhà nước về thanh niên
            thực hiện dân chủ ở cơ sở
            siết chặt kỷ luật, kỷ cương hành chính
            """,
        programmes: """
            Đề án vị trí việc làm
            Chương trình tổng thể cải cách hành chính nhà nước
            giải pháp nâng cao Chỉ số cải cách hành chính (PAR INDEX)
            phương án sắp xếp đơn vị hành chính cấp xã
            """,
        tasks: """
            báo cáo số lượng, chất lượng cán bộ, công chức
            rà soát, bổ sung quy hoạch chức danh lãnh đạo, quản lý
            cử công chức tham gia lớp bồi dưỡng nghiệp vụ
            đánh giá, xếp loại chất lượng công chức, viên chức
            báo cáo việc tinh giản biên chế
            tự chấm điểm Chỉ số cải cách hành chính
            nâng bậc lương thường xuyên, nâng lương trước thời hạn
            báo cáo kết quả giải quyết thủ tục hành chính
            """,
        decisions: """
            tuyển dụng công chức cấp xã
            giao biên chế công chức và số lượng người làm việc
            phê duyệt kết quả chấm điểm Chỉ số cải cách hành chính
            ban hành Quy chế làm việc của cơ quan
            điều động, luân chuyển công chức
            phê duyệt danh mục vị trí việc làm
            """,
        proposals: """
            đề nghị nâng bậc lương thường xuyên đối với công chức
            đề nghị phê chuẩn kết quả bầu chức danh cán bộ xã
            đề nghị bổ sung chỉ tiêu biên chế công chức
            đề nghị giải quyết chế độ thôi việc theo nguyện vọng
            """)

    static let emulation = FieldWording(
        department: "Ban Thi đua - Khen thưởng tỉnh", office: "Phòng Nội vụ", provinceDesk: "NC", districtDesk: "NV",
        works: "thi đua, khen thưởng\nphát hiện, nhân rộng điển hình tiên tiến",
        programmes: """
            phong trào thi đua "Cả nước chung sức xây dựng nông thôn mới"
            phong trào thi đua "Vì người nghèo - Không để ai bị bỏ lại phía sau"
            giao ước thi đua của các cụm, khối
            """,
        tasks: """
            đăng ký thi đua và chấm điểm khối thi đua
            hoàn thiện hồ sơ xét tặng khen thưởng cấp Nhà nước
            lấy ý kiến Nhân dân đối với trường hợp đề nghị khen thưởng
            bình xét khen thưởng tổng kết phong trào thi đua
            """,
        decisions: """
            tặng Giấy khen cho tập thể, cá nhân có thành tích xuất sắc
            công nhận danh hiệu "Tập thể lao động tiên tiến"
            kiện toàn Hội đồng Thi đua - Khen thưởng
            """,
        proposals: """
            đề nghị khen thưởng thành tích đột xuất
            đề nghị tặng Bằng khen cho tập thể, cá nhân tiêu biểu
            """)

    static let archives = FieldWording(
        department: "Chi cục Văn thư - Lưu trữ tỉnh", office: "Phòng Nội vụ", provinceDesk: "NC", districtDesk: "NV",
        works: "văn thư, lưu trữ\nlập hồ sơ điện tử, nộp lưu tài liệu",
        programmes: "Đề án chỉnh lý tài liệu tồn đọng\nquy định về công tác văn thư trong môi trường điện tử",
        tasks: """
            lựa chọn, giao nộp tài liệu vào lưu trữ lịch sử
            báo cáo thống kê công tác văn thư, lưu trữ
            lập danh mục hồ sơ của cơ quan, tổ chức
            kiểm tra thể thức văn bản điện tử ký số
            """,
        decisions: """
            ban hành danh mục tài liệu giao nộp vào lưu trữ lịch sử
            ban hành Quy chế công tác văn thư, lưu trữ
            """,
        proposals: """
            đề nghị thẩm định tài liệu hết giá trị
            đề nghị hỗ trợ kinh phí chỉnh lý tài liệu tồn đọng
            """)

    static let justice = FieldWording(
        department: "Sở Tư pháp", office: "Phòng Tư pháp", provinceDesk: "NC", districtDesk: "TP",
        works: """
            phổ biến, giáo dục pháp luật
            hộ tịch, quốc tịch, chứng thực
            hòa giải ở cơ sở
            kiểm tra, rà soát văn bản quy phạm pháp luật
            xử lý vi phạm hành chính
            theo dõi tình hình thi hành pháp luật
            trợ giúp pháp lý cho người yếu thế
            """,
        programmes: """
            Đề án "Nâng cao năng lực đội ngũ hòa giải viên ở cơ sở"
            Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam
            Bộ tiêu chí xã đạt chuẩn tiếp cận pháp luật
            việc số hóa dữ liệu hộ tịch
            """,
        tasks: """
            tự chấm điểm xã đạt chuẩn tiếp cận pháp luật
            góp ý dự thảo quyết định quy phạm pháp luật
            số hóa sổ hộ tịch lịch sử
            báo cáo tình hình thi hành pháp luật về xử lý vi phạm hành chính
            xác minh tình trạng hôn nhân để cấp giấy xác nhận.
            rà soát văn bản quy phạm pháp luật hết hiệu lực
            tổ chức cuộc thi trực tuyến tìm hiểu pháp luật
            """,
        decisions: """
            công nhận xã đạt chuẩn tiếp cận pháp luật
            công bố danh mục văn bản quy phạm pháp luật hết hiệu lực
            kiện toàn Hội đồng phối hợp phổ biến, giáo dục pháp luật
            công nhận báo cáo viên pháp luật
            xử phạt vi phạm hành chính
            """,
        proposals: """
            đề nghị công nhận đạt chuẩn tiếp cận pháp luật
            đề nghị hướng dẫn nghiệp vụ đăng ký hộ tịch có yếu tố nước ngoài
            đề nghị cấp biểu mẫu, sổ sách hộ tịch
            đề nghị thẩm định dự thảo văn bản quy phạm pháp luật
            """)

    static let inspection = FieldWording(
        department: "Thanh tra tỉnh", office: "Thanh tra huyện", provinceDesk: "NC", districtDesk: "TTr",
        works: """
            tiếp công dân, giải quyết khiếu nại, tố cáo
            phòng, chống tham nhũng, tiêu cực
            thanh tra hành chính và thanh tra chuyên ngành
            xử lý sau thanh tra
            kiểm soát tài sản, thu nhập
            """,
        programmes: """
            kết luận thanh tra việc quản lý, sử dụng đất đai
            Đề án tuyên truyền, giáo dục về phòng, chống tham nhũng
            việc chuyển đổi vị trí công tác
            """,
        tasks: """
            xác minh nội dung đơn khiếu nại về đất đai
            báo cáo việc thực hiện kết luận thanh tra
            giải quyết đơn kiến nghị của công dân
            chuẩn bị hồ sơ, tài liệu phục vụ đoàn thanh tra
            báo cáo kết quả tiếp công dân định kỳ
            kiểm tra, rà soát các vụ việc khiếu nại kéo dài
            công khai kết luận thanh tra theo quy định
            """,
        decisions: """
            thanh tra việc quản lý, sử dụng ngân sách xã
            giải quyết khiếu nại lần đầu của công dân
            thành lập Tổ xác minh nội dung tố cáo
            phê duyệt kế hoạch xác minh tài sản, thu nhập
            thụ lý giải quyết khiếu nại
            """,
        proposals: """
            đề nghị gia hạn thời gian giải quyết khiếu nại
            đề nghị hướng dẫn xử lý đơn thư vượt cấp
            đề nghị cử cán bộ tham gia đoàn thanh tra liên ngành
            """)

    static let courts = FieldWording(
        department: "Tòa án nhân dân tỉnh", office: "Tòa án nhân dân huyện", provinceDesk: "NC", districtDesk: "TP",
        works: """
            xét xử lưu động và tuyên truyền pháp luật
            thi hành án hình sự tại cộng đồng
            phối hợp giải quyết các vụ án hành chính
            """,
        programmes: "Luật Hòa giải, đối thoại tại Tòa án\nquy chế phối hợp giữa các cơ quan tố tụng",
        tasks: """
            niêm yết công khai văn bản tố tụng
            cung cấp tài liệu, chứng cứ vụ án tranh chấp quyền sử dụng đất
            phối hợp tống đạt giấy triệu tập đương sự
            cử đại diện tham gia hội đồng định giá tài sản
            cử đại diện tham gia xem xét, thẩm định tại chỗ
            """,
        decisions: "hoãn phiên tòa xét xử vụ án dân sự\nđưa vụ án ra xét xử sơ thẩm\nthụ lý vụ án tranh chấp hợp đồng",
        proposals: """
            đề nghị cung cấp hồ sơ địa chính thửa đất đang tranh chấp
            đề nghị giới thiệu người tham gia Hội thẩm nhân dân
            """)

    static let enforcement = FieldWording(
        department: "Cục Thi hành án dân sự tỉnh", office: "Chi cục Thi hành án dân sự huyện", provinceDesk: "NC",
        districtDesk: "TP",
        works: "thi hành án dân sự, hành chính\nphối hợp kê biên, cưỡng chế thi hành án",
        programmes: "Quy chế phối hợp liên ngành trong thi hành án dân sự\nchỉ tiêu thi hành án về việc và về tiền",
        tasks: """
            xác minh điều kiện thi hành án của người phải thi hành án
            niêm yết thông báo bán đấu giá tài sản
            phối hợp giao tài sản cho người trúng đấu giá
            báo cáo kết quả thi hành án hành chính
            """,
        decisions: """
            cưỡng chế kê biên quyền sử dụng đất để thi hành án
            bán đấu giá tài sản thi hành án
            kiện toàn Ban Chỉ đạo thi hành án dân sự
            """,
        proposals: """
            đề nghị phối hợp tổ chức cưỡng chế thi hành án
            đề nghị xác nhận tình trạng tài sản của người phải thi hành án
            """)

    static let police = FieldWording(
        department: "Công an tỉnh", office: "Công an huyện", provinceDesk: "NC", districtDesk: "VP",
        works: """
            bảo đảm an ninh, trật tự
            phòng cháy, chữa cháy và cứu nạn, cứu hộ
            phòng, chống ma túy
            quản lý vũ khí, vật liệu nổ, pháo
            phòng, chống tội phạm lừa đảo trên không gian mạng
            """,
        programmes: """
            phong trào "Toàn dân bảo vệ an ninh Tổ quốc"
            mô hình "Camera an ninh"
            đợt cao điểm tấn công, trấn áp tội phạm
            mô hình điểm của Đề án 06 về dữ liệu dân cư
            """,
        tasks: """
            cấp căn cước công dân, tài khoản định danh điện tử
            làm sạch dữ liệu dân cư và dữ liệu tiêm chủng
            kiểm tra điều kiện phòng cháy, chữa cháy cơ sở kinh doanh
            vận động giao nộp vũ khí, vật liệu nổ
            rà soát người nghiện, người sử dụng trái phép chất ma túy
            """,
        decisions: """
            thành lập Ban Chỉ đạo phòng, chống tội phạm
            công nhận khu dân cư đạt tiêu chuẩn "An toàn về an ninh, trật tự"
            thành lập Tổ liên gia an toàn phòng cháy, chữa cháy
            """,
        proposals: """
            đề nghị hỗ trợ kinh phí lắp đặt camera an ninh
            đề nghị phối hợp bảo đảm an ninh, trật tự lễ hội
            """)

    static let military = FieldWording(
        department: "Bộ Chỉ huy Quân sự tỉnh", office: "Ban Chỉ huy Quân sự huyện", provinceDesk: "NC",
        districtDesk: "VP",
        works: """
            quốc phòng, quân sự địa phương
            tuyển chọn, gọi công dân nhập ngũ
            huấn luyện dân quân tự vệ
            khắc phục hậu quả bom mìn sau chiến tranh
            """,
        programmes: """
            Ngày hội Quốc phòng toàn dân
            nhiệm vụ diễn tập khu vực phòng thủ
            chính sách hậu phương quân đội
            """,
        tasks: """
            khám tuyển nghĩa vụ quân sự
            đăng ký nghĩa vụ quân sự cho công dân nam đủ 17 tuổi
            cử đối tượng tham gia bồi dưỡng kiến thức quốc phòng và an ninh
            rà phá, xử lý bom mìn, vật nổ còn sót lại sau chiến tranh
            phúc tra phương tiện kỹ thuật, quân nhân dự bị
            """,
        decisions: """
            gọi công dân nhập ngũ
            kiện toàn Hội đồng nghĩa vụ quân sự
            giao chỉ tiêu huấn luyện dân quân tự vệ
            huy động dân quân làm nhiệm vụ trực Tết.
            """,
        proposals: """
            đề nghị hỗ trợ kinh phí huấn luyện dân quân
            đề nghị xử lý vật nổ phát hiện trong khu dân cư
            """)

    static let council = FieldWording(
        department: "HĐND tỉnh", office: "UBND huyện", provinceDesk: "TH", districtDesk: "VP",
        works: """
            tiếp xúc cử tri
            giám sát của Hội đồng nhân dân
            chuẩn bị kỳ họp thường lệ
            giải quyết kiến nghị của cử tri
            thẩm tra báo cáo, tờ trình trình kỳ họp
            """,
        programmes: """
            Chương trình giám sát của Hội đồng nhân dân
            các nghị quyết của Hội đồng nhân dân
            kết luận phiên chất vấn
            """,
        tasks: """
            trả lời ý kiến, kiến nghị của cử tri
            chuẩn bị nội dung trình kỳ họp Hội đồng nhân dân
            báo cáo phục vụ đoàn giám sát của Thường trực HĐND
            đăng ký nội dung chất vấn tại kỳ họp
            bố trí địa điểm tiếp xúc cử tri
            báo cáo việc thực hiện nghị quyết của Hội đồng nhân dân
            """,
        decisions: """
            thông qua kế hoạch đầu tư công trung hạn
            thành lập Đoàn giám sát chuyên đề
            phê chuẩn quyết toán thu, chi ngân sách
            miễn nhiệm, bầu bổ sung chức danh Ủy viên UBND
            triệu tập kỳ họp chuyên đề của Hội đồng nhân dân
            """,
        proposals: """
            đề nghị thông qua nghị quyết tại kỳ họp
            đề nghị phê chuẩn kết quả bầu bổ sung Phó Chủ tịch UBND
            đề nghị giải quyết kiến nghị của cử tri về hạ tầng giao thông
            """)

    static let statistics = FieldWording(
        department: "Cục Thống kê tỉnh", office: "Chi cục Thống kê huyện", provinceDesk: "TH", districtDesk: "TCKH",
        works: """
            thống kê nhà nước
            điều tra biến động dân số, lao động việc làm
            điều tra nông thôn, nông nghiệp giữa kỳ
            """,
        programmes: """
            chế độ báo cáo thống kê cấp huyện, cấp xã
            phương án điều tra doanh nghiệp và cơ sở cá thể
            """,
        tasks: """
            cung cấp số liệu biên soạn Niên giám thống kê
            phối hợp tuyển chọn điều tra viên thống kê
            báo cáo diện tích, năng suất, sản lượng cây trồng
            rà soát đơn vị điều tra cơ sở kinh tế
            """,
        decisions: """
            thành lập Ban Chỉ đạo điều tra thống kê
            trưng tập điều tra viên thống kê
            công bố số liệu thống kê kinh tế - xã hội
            """,
        proposals: """
            đề nghị phối hợp thực hiện điều tra thống kê
            đề nghị cung cấp số liệu dân số theo thôn, khu phố
            """)
}
