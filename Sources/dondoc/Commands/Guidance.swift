import Statistics

/// What someone sees who starts the program without telling it what to open.
enum Guidance {
    static let beginning = Phrase(
        """
        dondoc - theo dõi, đôn đốc xử lý văn bản đến và ký số văn bản đi

        Để bắt đầu, mở một tệp báo cáo hoặc một thư mục:
          dondoc open SampleData          xem dữ liệu mẫu
          dondoc open THƯ-MỤC             xem báo cáo của mình (CSV, TSV)
          dondoc report incoming THƯ-MỤC  in bảng văn bản đến
          dondoc backlog 143 THƯ-MỤC      liệt kê văn bản tồn của một đơn vị
          dondoc check THƯ-MỤC            các đơn vị chưa đạt, mỗi đơn vị một dòng
          dondoc help                     tất cả các lệnh

        Trong bảng: phím mũi tên để đi, Enter để mở, / để lọc, F1 hoặc ? để xem trợ giúp, q để thoát.
        """,
        """
        dondoc - keeps an eye on incoming documents and digital signatures

        To begin, open a report or a folder of reports:
          dondoc open SampleData          look at the sample data
          dondoc open FOLDER              look at your own reports (CSV, TSV)
          dondoc report incoming FOLDER   print the table of incoming documents
          dondoc backlog 143 FOLDER       list the open documents of a unit
          dondoc check FOLDER             the units that fail, one line each
          dondoc help                     all commands

        In the tables: arrows to move, Enter to open, / to filter, F1 or ? for help, q to quit.
        """)
}
