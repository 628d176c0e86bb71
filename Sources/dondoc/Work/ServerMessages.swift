import Archive
import Statistics

/// The sentences about archives on a server.
extension Messages {
    /// What there is to say of an archive on a server rather than of a file; nil where nothing differs.
    static func serverSentence(for problem: ArchiveProblem) -> Phrase? {
        let place = problem.path
        switch problem.error {
        case .missing:
            return Phrase(
                "Trên máy chủ “\(place)” chưa có kho lưu. Người quản trị máy chủ tạo một lần bằng: dondoc server init '\(place)'",
                "There is no archive on the server “\(place)” yet. Who looks after the server makes it once: dondoc server init '\(place)'"
            )
        case .notAnArchive:
            return Phrase(
                "Không có kho lưu của dondoc ở “\(place)”: không có cơ sở dữ liệu đó, hoặc trong đó là dữ liệu của chương trình khác và được giữ nguyên.",
                "There is no archive of dondoc at “\(place)”: no such database, or it is another program's and was left as it is."
            )
        case .older:
            return Phrase(
                "Kho lưu “\(place)” do bản dondoc cũ hơn tạo. Người quản trị máy chủ nâng cấp bằng: dondoc server init '\(place)'",
                "The archive “\(place)” was made by an older dondoc. Who looks after the server brings it up to date: dondoc server init '\(place)'"
            )
        case .damaged:
            return Phrase(
                "Kho lưu “\(place)” không còn đúng như đã ghi, nên không đưa ra số liệu nào. Hãy báo người quản trị máy chủ khôi phục từ bản sao lưu (docs/SERVER.md).",
                "The archive “\(place)” is no longer what was written, so no figures are given from it. Ask who looks after the server to restore a backup (docs/SERVER.md)."
            )
        case .diskFull:
            return Phrase(
                "Máy chủ của kho lưu “\(place)” hết chỗ trên ổ đĩa; kho giữ nguyên như trước. Hãy báo người quản trị máy chủ.",
                "The server of the archive “\(place)” has no room on its disk; the archive is as it was. Tell who looks after the server."
            )
        case .readOnly, .notAllowed:
            return Phrase(
                "Tài khoản này không có quyền làm việc đó trong kho lưu “\(place)”. Hãy hỏi người quản trị máy chủ; các quyền: docs/SERVER.md.",
                "This account may not do that in the archive “\(place)”. Ask who looks after the server; docs/SERVER.md lists the roles."
            )
        case .busy:
            return Phrase(
                "Nơi khác đang ghi vào kho lưu “\(place)” và chưa xong. Hãy đợi rồi làm lại.",
                "Another office is writing to the archive “\(place)” and did not finish in time. Wait and try again.")
        case .lostConnection:
            return Phrase(
                "Mất kết nối với máy chủ của kho lưu “\(place)”. Việc nào chưa báo là xong thì hãy làm lại; làm lại hai lần cũng không sao.",
                "The connection to the server of the archive “\(place)” broke off. What was not said to be done has to be done again; twice does no harm."
            )
        case .unreachable(let why):
            return Phrase(
                "Máy chủ của kho lưu “\(place)” không trả lời (\(why)). Hãy kiểm tra mạng và địa chỉ.",
                "The server of the archive “\(place)” does not answer (\(why)). Check the network and the address.")
        case .insecure(let why):
            return Phrase(
                "Máy chủ của kho lưu “\(place)” không chứng minh được mình bằng chứng thư TLS nên không gửi gì (\(why)). Hãy đặt chứng thư gốc vào ~/.postgresql/root.crt; nếu chấp nhận cách khác thì ghi sslmode=… vào địa chỉ.",
                "The server of the archive “\(place)” did not prove with a TLS certificate who it is, so nothing was sent (\(why)). Put the root certificate into ~/.postgresql/root.crt; to accept something else, write sslmode=… into the address."
            )
        case .noSuchService:
            return Phrase(
                "Không có dịch vụ này trong tệp ~/.pg_service.conf: “\(place)”.",
                "There is no such service in ~/.pg_service.conf: “\(place)”.")
        case .noServerLibrary:
            return Phrase(
                "Máy này thiếu thư viện libpq để nói chuyện với máy chủ PostgreSQL. Trên Debian, Ubuntu: apt install libpq5",
                "The library libpq, which speaks to PostgreSQL servers, is not on this machine. On Debian and Ubuntu: apt install libpq5"
            )
        case .badAddress:
            return Phrase(
                "Địa chỉ máy chủ viết chưa đúng. Ví dụ: postgresql://may-chu/ten-kho hoặc service=TÊN.",
                "This is not how addresses of servers are written. For example: postgresql://host/database or service=NAME."
            )
        case .passwordInAddress:
            return Phrase(
                "Không ghi mật khẩu trong địa chỉ: ai dùng máy này cũng thấy nó trong danh sách tiến trình. Hãy ghi vào tệp ~/.pgpass (chmod 600) hoặc ~/.pg_service.conf.",
                "A password has no place in the address: everyone on this machine sees it in the list of processes. Put it into ~/.pgpass (chmod 600) or ~/.pg_service.conf."
            )
        default: return nil
        }
    }
}
