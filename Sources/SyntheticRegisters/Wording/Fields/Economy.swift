// What is written about money, plans, trade and science.
extension FieldWording {
    static let finance = FieldWording(
        department: "Sở Tài chính", office: "Phòng Tài chính - Kế hoạch", provinceDesk: "TM", districtDesk: "TCKH",
        works: """
            quản lý, điều hành ngân sách
            quản lý, sử dụng tài sản công
            thu ngân sách nhà nước
            quyết toán dự án hoàn thành
            thực hành tiết kiệm, chống lãng phí
            quản lý giá, bình ổn thị trường
            công khai ngân sách
            """,
        programmes: """
            Đề án khai thác nguồn thu ngân sách
            Chương trình thực hành tiết kiệm, chống lãng phí
            cơ chế tự chủ tài chính đối với đơn vị sự nghiệp công lập
            Luật Quản lý, sử dụng tài sản công
            """,
        tasks: """
            đối chiếu số dư tạm ứng, ứng trước ngân sách
            báo cáo số liệu quyết toán ngân sách
            rà soát nhu cầu kinh phí thực hiện cải cách tiền lương
            hoàn trả kinh phí không sử dụng hết về ngân sách cấp trên
            báo cáo kê khai tài sản công trên Phần mềm quản lý tài sản
            đôn đốc thu nộp các khoản phí, lệ phí
            cung cấp hồ sơ phục vụ kiểm toán ngân sách địa phương
            báo cáo tình hình mua sắm, sửa chữa tài sản
            thẩm tra quyết toán vốn đầu tư các công trình hoàn thành
            """,
        decisions: """
            phân bổ dự toán chi ngân sách nhà nước
            bổ sung kinh phí thực hiện chế độ, chính sách
            phê duyệt quyết toán công trình đường giao thông nông thôn
            giao dự toán thu, chi ngân sách
            trích dự phòng ngân sách hỗ trợ khắc phục hậu quả thiên tai
            điều chuyển tài sản công giữa các cơ quan, đơn vị
            công bố công khai số liệu dự toán ngân sách
            """,
        proposals: """
            đề nghị bổ sung kinh phí chi trả chế độ người hoạt động không chuyên trách
            đề nghị thẩm tra quyết toán công trình nhà văn hóa cộng đồng
            đề nghị phê duyệt dự toán mua sắm trang thiết bị làm việc
            đề nghị tạm ứng kinh phí giải phóng mặt bằng
            đề nghị thanh lý tài sản công hết hạn sử dụng
            đề nghị hỗ trợ kinh phí sửa chữa trụ sở làm việc
            """)

    static let tax = FieldWording(
        department: "Cục Thuế tỉnh", office: "Chi cục Thuế khu vực", provinceDesk: "TM", districtDesk: "TCKH",
        works: """
            chống thất thu thuế và thu hồi nợ đọng
            quản lý thuế hộ kinh doanh
            tuyên truyền chính sách thuế mới
            """,
        programmes: """
            hóa đơn điện tử khởi tạo từ máy tính tiền
            Chương trình "Hóa đơn may mắn"
            dự toán thu thuế sử dụng đất phi nông nghiệp
            """,
        tasks: """
            rà soát hộ kinh doanh chưa kê khai, nộp thuế
            đôn đốc thu nợ tiền thuê đất, tiền sử dụng đất
            cung cấp thông tin để xác định nghĩa vụ tài chính về đất đai
            phối hợp cưỡng chế nợ thuế đối với doanh nghiệp
            rà soát mã số thuế cá nhân với cơ sở dữ liệu dân cư
            """,
        decisions: """
            công khai danh sách người nộp thuế nợ tiền thuế
            gia hạn thời hạn nộp thuế, tiền thuê đất
            miễn, giảm thuế cho hộ kinh doanh bị thiên tai
            ngừng sử dụng hóa đơn của người nộp thuế
            """,
        proposals: """
            đề nghị phối hợp thu thuế sử dụng đất phi nông nghiệp
            đề nghị xác nhận hộ kinh doanh ngừng hoạt động
            """)

    static let treasury = FieldWording(
        department: "Kho bạc Nhà nước tỉnh", office: "Kho bạc Nhà nước huyện", provinceDesk: "TM",
        districtDesk: "TCKH",
        works: "kiểm soát chi ngân sách nhà nước\nkhóa sổ kế toán niên độ ngân sách",
        programmes: "dịch vụ công trực tuyến Kho bạc Nhà nước\nmục tiêu giải ngân vốn đầu tư công",
        tasks: """
            đối chiếu số liệu dự toán và tài khoản thanh toán
            hoàn tạm ứng vốn đầu tư quá hạn
            đăng ký mẫu dấu, chữ ký của chủ tài khoản
            báo cáo số dư tạm ứng chưa thu hồi của các dự án
            """,
        decisions: "thay đổi thời gian giao dịch dịp cuối năm.\nkiểm tra việc quản lý, sử dụng tài khoản",
        proposals: "đề nghị phối hợp thu hồi tạm ứng vốn đầu tư\nđề nghị xác nhận số dư tài khoản tiền gửi")

    static let credit = FieldWording(
        department: "Chi nhánh Ngân hàng CSXH tỉnh", office: "Phòng giao dịch Ngân hàng CSXH huyện",
        provinceDesk: "TM", districtDesk: "LĐTBXH",
        works: "tín dụng chính sách xã hội\nquản lý nguồn vốn ủy thác qua các hội, đoàn thể",
        programmes: "Chương trình cho vay hỗ trợ việc làm\nChương trình cho vay nhà ở xã hội",
        tasks: """
            rà soát nhu cầu vay vốn của hộ nghèo, hộ cận nghèo
            xử lý nợ quá hạn, nợ bị chiếm dụng
            đối chiếu dư nợ tại các tổ tiết kiệm và vay vốn
            củng cố hoạt động tổ tiết kiệm và vay vốn
            """,
        decisions: "giao chỉ tiêu kế hoạch tín dụng\nlịch giao dịch cố định tại xã",
        proposals: "đề nghị bổ sung vốn ủy thác từ ngân sách\nđề nghị phê duyệt danh sách hộ vay vốn")

    static let planning = FieldWording(
        department: "Sở Kế hoạch và Đầu tư", office: "Phòng Tài chính - Kế hoạch", provinceDesk: "TH",
        districtDesk: "TCKH",
        works: """
            lập kế hoạch đầu tư công
            giải ngân vốn đầu tư công
            đấu thầu qua mạng
            giám sát, đánh giá đầu tư
            phát triển doanh nghiệp, hợp tác xã
            chuẩn bị đầu tư các dự án trọng điểm
            """,
        programmes: """
            các chương trình mục tiêu quốc gia
            chỉ tiêu phát triển kinh tế - xã hội
            Nghị quyết về phát triển kinh tế tập thể, hợp tác xã
            các dự án trọng điểm, có tính liên kết vùng
            """,
        tasks: """
            báo cáo tiến độ giải ngân vốn đầu tư công
            rà soát, đề xuất danh mục dự án khởi công mới
            điều chỉnh kế hoạch vốn các công trình chậm tiến độ
            báo cáo giám sát, đánh giá tổng thể đầu tư
            cung cấp số liệu xây dựng kế hoạch phát triển kinh tế - xã hội
            báo cáo tình hình đăng ký hộ kinh doanh
            đề xuất nhiệm vụ, giải pháp thúc đẩy tăng trưởng
            rà soát hợp tác xã ngừng hoạt động
            """,
        decisions: """
            phê duyệt chủ trương đầu tư công trình nâng cấp đường liên xã
            phê duyệt báo cáo kinh tế - kỹ thuật công trình nhà sinh hoạt cộng đồng
            phê duyệt kế hoạch lựa chọn nhà thầu công trình kênh mương nội đồng
            giao kế hoạch vốn đầu tư công
            điều chỉnh thời gian thực hiện dự án đầu tư
            phân bổ vốn các chương trình mục tiêu quốc gia
            """,
        proposals: """
            đề nghị thẩm định báo cáo kinh tế - kỹ thuật công trình đường bê tông nông thôn
            đề nghị điều chỉnh chủ trương đầu tư dự án
            đề nghị bố trí vốn thanh toán khối lượng hoàn thành
            đề nghị bổ sung danh mục đầu tư công trung hạn
            """)

    static let projects = FieldWording(
        department: "Sở Kế hoạch và Đầu tư", office: "Phòng Tài chính - Kế hoạch", provinceDesk: "TH",
        districtDesk: "TCKH",
        works: """
            bồi thường, hỗ trợ, giải phóng mặt bằng
            quản lý dự án đầu tư xây dựng
            giám sát thi công xây dựng công trình
            khai thác quỹ đất, đấu giá quyền sử dụng đất
            """,
        programmes: """
            dự án hạ tầng khu dân cư nông thôn
            dự án nâng cấp tuyến đường ven biển
            dự án hạ tầng cụm công nghiệp
            """,
        tasks: """
            tháo gỡ vướng mắc trong giải phóng mặt bằng
            bàn giao mặt bằng thi công công trình
            di dời mồ mả, cây cối, vật kiến trúc trong phạm vi dự án
            kiểm đếm đất đai, tài sản gắn liền với đất
            xác nhận nguồn gốc đất của các hộ bị ảnh hưởng
            niêm yết công khai phương án bồi thường, hỗ trợ
            bàn giao công trình hoàn thành đưa vào sử dụng
            """,
        decisions: """
            chi trả tiền bồi thường, hỗ trợ giải phóng mặt bằng
            tổ chức đấu giá quyền sử dụng đất ở
            nghiệm thu, bàn giao công trình đưa vào sử dụng
            lựa chọn nhà thầu thi công xây dựng công trình
            """,
        proposals: """
            đề nghị phê duyệt phương án bồi thường, giải phóng mặt bằng
            đề nghị gia hạn thời gian thực hiện hợp đồng xây lắp
            đề nghị thẩm định thiết kế bản vẽ thi công và dự toán
            đề nghị phê duyệt kết quả lựa chọn nhà thầu
            đề nghị thanh toán khối lượng hoàn thành
            """)

    static let trade = FieldWording(
        department: "Sở Công Thương", office: "Phòng Kinh tế và Hạ tầng", provinceDesk: "TM", districtDesk: "KTHT",
        works: """
            chống buôn lậu, gian lận thương mại và hàng giả
            khuyến công và phát triển tiểu thủ công nghiệp
            cung ứng xăng dầu, hàng hóa thiết yếu
            quản lý cụm công nghiệp
            phát triển thương mại điện tử
            """,
        programmes: """
            Cuộc vận động "Người Việt Nam ưu tiên dùng hàng Việt Nam"
            Chương trình khuyến công địa phương
            Đề án chuyển đổi mô hình quản lý chợ
            phương án bình ổn giá hàng hóa thiết yếu
            """,
        tasks: """
            báo cáo hiện trạng hạ tầng chợ nông thôn
            đăng ký đề án khuyến công địa phương
            kiểm tra hoạt động kinh doanh khí dầu mỏ hóa lỏng
            báo cáo tình hình hoạt động cụm công nghiệp
            kết nối tiêu thụ nông sản, sản phẩm OCOP
            tiết kiệm điện trong mùa nắng nóng
            """,
        decisions: """
            thành lập Đoàn kiểm tra liên ngành chống buôn lậu, hàng giả
            hỗ trợ kinh phí thực hiện đề án khuyến công
            công nhận sản phẩm công nghiệp nông thôn tiêu biểu
            thành lập cụm công nghiệp
            """,
        proposals: """
            đề nghị hỗ trợ kinh phí nâng cấp chợ nông thôn
            đề nghị hỗ trợ máy móc thiết bị từ nguồn khuyến công
            đề nghị bổ sung quy hoạch cửa hàng xăng dầu
            """)

    static let market = FieldWording(
        department: "Sở Công Thương", office: "Phòng Kinh tế và Hạ tầng", provinceDesk: "TM", districtDesk: "KTHT",
        works: """
            quản lý, khai thác chợ
            phòng cháy, chữa cháy tại các chợ
            bảo đảm vệ sinh môi trường, an ninh trật tự tại chợ
            thu phí, giá dịch vụ tại chợ
            """,
        programmes: "phương án sắp xếp ngành hàng tại chợ\nmô hình chợ bảo đảm an toàn thực phẩm",
        tasks: """
            nộp tiền thuê điểm kinh doanh tại chợ
            sắp xếp các hộ kinh doanh lấn chiếm lối đi trong chợ
            đăng ký lại điểm kinh doanh cố định tại chợ
            kiểm tra hệ thống điện, phương tiện chữa cháy của hộ kinh doanh
            """,
        decisions: """
            thực hiện nội quy chợ trung tâm huyện
            điều chỉnh giá dịch vụ sử dụng diện tích bán hàng tại chợ
            đấu giá cho thuê điểm kinh doanh
            """,
        proposals: """
            đề nghị bổ sung phương tiện phòng cháy, chữa cháy cho chợ
            đề nghị phê duyệt phương án sắp xếp ngành hàng tại chợ
            đề nghị sửa chữa mái che, hệ thống thoát nước chợ
            """)

    static let power = FieldWording(
        department: "Công ty Điện lực tỉnh", office: "Điện lực huyện", provinceDesk: "CN", districtDesk: "KTHT",
        works: "bảo đảm an toàn điện, hành lang lưới điện\ncung ứng điện và tiết kiệm điện",
        programmes: "Chương trình Giờ Trái đất\nphương án sửa chữa lưới điện hạ áp nông thôn",
        tasks: """
            phát quang cây cối trong hành lang an toàn lưới điện
            tiết kiệm điện trong mùa nắng nóng
            xử lý vi phạm hành lang an toàn lưới điện
            phối hợp tuyên truyền sử dụng điện an toàn
            """,
        decisions: "ngừng, giảm cung cấp điện để sửa chữa lưới điện\nđiều chỉnh lịch ghi chỉ số công tơ",
        proposals:
            "đề nghị phối hợp giải phóng mặt bằng trạm biến áp\nđề nghị thỏa thuận hướng tuyến đường dây trung áp")

    static let science = FieldWording(
        department: "Sở Khoa học và Công nghệ", office: "Phòng Kinh tế và Hạ tầng", provinceDesk: "KGVX",
        districtDesk: "KTHT",
        works: "ứng dụng tiến bộ khoa học và công nghệ\ntiêu chuẩn, đo lường, chất lượng\nbảo hộ sở hữu trí tuệ",
        programmes: """
            Hệ thống quản lý chất lượng theo TCVN ISO 9001:2015
            Chương trình phát triển tài sản trí tuệ
            """,
        tasks: """
            đề xuất nhiệm vụ khoa học và công nghệ
            kiểm tra đo lường trong kinh doanh xăng dầu, vàng trang sức
            báo cáo việc duy trì Hệ thống quản lý chất lượng
            đăng ký nhãn hiệu cho sản phẩm đặc trưng
            """,
        decisions:
            "phê duyệt danh mục nhiệm vụ khoa học và công nghệ\ncông bố Hệ thống quản lý chất lượng phù hợp TCVN ISO",
        proposals: "đề nghị hỗ trợ đăng ký nhãn hiệu tập thể\nđề nghị nghiệm thu mô hình ứng dụng khoa học")
}
