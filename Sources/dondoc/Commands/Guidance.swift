import Statistics

/// What someone sees who starts the program while the archive is empty.
enum Guidance {
    static let beginning = Phrase(
        """
        dondoc - theo dõi, đôn đốc xử lý văn bản đến và ký số văn bản đi

        Kho lưu chưa có gì. Để bắt đầu, nhập các báo cáo xuất từ hệ thống (CSV, TSV, XLSX, XLS, HTML):
          dondoc import THƯ-MỤC           giữ lại báo cáo, sổ đăng ký, danh mục, cấu hình trong thư mục
          dondoc                          xem bảng; mỗi tuần nhập thêm, kho giữ lại tất cả

        Hoặc chỉ xem tệp, không giữ lại:
          dondoc open SampleData          xem dữ liệu mẫu
          dondoc open THƯ-MỤC             xem báo cáo của mình
          dondoc help                     tất cả các lệnh

        Trong bảng: phím mũi tên để đi, Enter để mở, / để lọc, F1 hoặc ? để xem trợ giúp, q để thoát.
        """,
        """
        dondoc - keeps an eye on incoming documents and digital signatures

        The archive is empty. To begin, import the reports your system exports (CSV, TSV, XLSX, XLS, HTML):
          dondoc import FOLDER            keep the reports, registers, roster and settings in it
          dondoc                          look at the tables; import again every week, everything is kept

        Or only look at files, keeping nothing:
          dondoc open SampleData          look at the sample data
          dondoc open FOLDER              look at your own reports
          dondoc help                     all commands

        In the tables: arrows to move, Enter to open, / to filter, F1 or ? for help, q to quit.
        """)
}
