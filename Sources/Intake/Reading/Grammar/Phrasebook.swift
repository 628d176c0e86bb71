/// The phrases that headings are made of, and what each says: data, looked up by a whole phrase, the longest first.
///
/// Words are folded and unified (``headingTokens(_:_:)``): "giải quyết" stands here as "xu ly", "công văn" as "van ban",
/// "trễ hạn" as "qua han", "thời hạn" as "han", "cơ quan, tổ chức" as "to chuc".
struct Phrasebook: Sendable {
    /// The built-in phrases.
    static let standard = Phrasebook(phrases)

    private var meanings: [String: [Facet]] = [:]
    private var longest = 0

    private init(_ table: String) {
        for line in table.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let facets = line[..<colon].split(separator: " ").compactMap { Facet(rawValue: String($0)) }
            for phrase in line[line.index(after: colon)...].split(separator: "|") {
                let words = phrase.split(separator: " ")
                longest = max(longest, words.count)
                meanings[words.joined(separator: " ")] = facets
            }
        }
    }

    /// The longest phrase that begins at `place`: its words and what it says.
    func phrase(at place: Int, in tokens: [HeadingToken]) -> (length: Int, facets: [Facet])? {
        var length = min(longest, tokens.count - place)
        while length > 0 {
            let key = tokens[place..<place + length].map(\.word).joined(separator: " ")
            if let facets = meanings[key] { return (length, facets) }
            length -= 1
        }
        return nil
    }

    private static let phrases = """
        incoming: van ban den|den|chuyen den|van ban chuyen den|ho so den|thu den|van ban den don vi|van ban nhan|van ban tiep nhan|incoming|incoming documents
        issued: van ban di|di|phat hanh|van ban phat hanh|da phat hanh|van ban di phat hanh|gui di|van ban gui di|soan thao|van ban da phat hanh|van ban di da phat hanh|issued|issued documents|outgoing|outgoing documents
        task: cong viec|nhiem vu|nhiem vu duoc giao|thu tuc hanh chinh|tthc|don thu|ho so mot cua|phieu giao viec|kien nghi|cuoc hop|nhiem vu giao|khieu nai|to cao|don khieu nai|cau hoi|chi dao dieu hanh|y kien chi dao
        inner: noi bo|van ban noi bo
        workFile: hscv|ho so xu ly|ho so cong viec|lap ho so
        carried: ton dau ky|ton ky truoc|ky truoc chuyen sang|ton ky truoc chuyen sang|tu ky truoc chuyen sang|ky truoc chuyen qua|nam truoc chuyen sang|ton nam truoc chuyen sang|ton nam truoc|thang truoc chuyen sang|ton thang truoc|tuan truoc chuyen sang|ton tuan truoc|ton cu|chuyen tu ky truoc|ton truoc ky|dau ky|chuyen tiep|ky truoc con ton|ton tu truoc|tu truoc chuyen sang|quy truoc chuyen sang|ton quy truoc|chua xu ly ky truoc chuyen sang|ton thang truoc chuyen sang|ton tuan truoc chuyen sang|ton quy truoc chuyen sang|chua xu ly ky truoc|ton tu ky truoc|ton tu ky truoc chuyen sang|ky truoc chuyen den|chuyen ky truoc|ton cua ky truoc|con ton ky truoc|ton truoc|so cu chuyen sang|cu chuyen sang|chuyen sang|ky truoc|ton dau nam|ton dau thang|ton dau tuan|ton dau quy|so du dau ky|ton tu nam truoc|nam truoc chuyen qua|ton dong ky truoc chuyen sang|ton tu nam truoc chuyen sang|thang truoc chuyen qua
        arrived: tiep nhan trong ky|den trong ky|phat sinh trong ky|nhan trong ky|moi tiep nhan|tiep nhan moi|phat sinh moi|moi phat sinh|nhan moi|moi nhan|den moi|moi den trong ky|tiep nhan trong thang|tiep nhan trong tuan|tiep nhan trong quy|tiep nhan trong nam|den trong thang|den trong tuan|den trong quy|phat sinh trong thang|phat sinh trong tuan|phat sinh|van ban moi|tiep nhan moi trong ky|moi tiep nhan trong ky|phat sinh moi trong ky|moi phat sinh trong ky|nhan moi trong ky|da tiep nhan trong ky|trong ky tiep nhan|van ban den trong ky|van ban den moi|tiep nhan trong ky bao cao|den trong ky bao cao|so den trong ky|so den trong thang|so den trong quy|so den trong tuan|so den trong nam|so den moi
        maybeArrived: trong ky|trong ky bao cao|tiep nhan|da tiep nhan|nhan|nhan duoc|da nhan|trong nam
        anyOrigin: phai xu ly|can xu ly|tong phai xu ly|ca ton va moi|phai hoan thanh|can hoan thanh
        replied: phuc dap|phai hoi|phan hoi|tra loi|da tra loi|da phuc dap|co van ban tra loi|da co van ban tra loi|da phan hoi|da phat hanh van ban tra loi|co phuc dap|bang van ban|xu ly bang van ban|co van ban phuc dap|da co van ban phuc dap|phai phuc dap|tra loi bang van ban|phuc dap bang van ban|replied|answered
        closed: khong can tra loi|khong can phuc dap|khong phai tra loi|khong can van ban tra loi|khong can tra loi bang van ban|ket thuc|da ket thuc|luu ho so|da luu ho so|ket thuc xu ly|da ket thuc xu ly|dong|da dong|luu|luu theo doi|ket thuc luu|luu tham khao|closed
        processed: da xu ly|da hoan thanh|hoan thanh|xu ly xong|da xong|da xu ly xong|xong|so da xu ly|da duoc xu ly|hoan thanh xu ly|da hoan thanh xu ly|xu ly hoan thanh|da xu ly hoan thanh|van ban da xu ly|da hoan thanh xong|processed|completed|done|handled
        maybeProcessed: xu ly
        openOrNotStarted: chua xu ly|chua hoan thanh|chua xong|chua xu ly xong|chua ket thuc|chua duoc xu ly|khong xu ly|van ban chua xu ly|chua hoan thanh xu ly
        unreplied: chua phuc dap|chua tra loi|chua co van ban tra loi
        open: ton|con ton|dang ton|ton chua xu ly|con lai|con phai xu ly|chua xu ly con ton|con chua xu ly|ton xu ly|con ton chua xu ly|open|pending|outstanding|unprocessed
        openAtEnd: ton cuoi ky|chuyen ky sau|chuyen sang ky sau|ton chuyen ky sau|ton den nay|con ton den cuoi ky|cuoi ky|ton luy ke|ton chuyen sang ky sau|con ton cuoi ky|chua xu ly chuyen ky sau|ton cuoi nam|ton cuoi thang|ton cuoi tuan|ton cuoi quy|con lai cuoi ky|so du cuoi ky|ton den cuoi ky|ton den het ky|chuyen thang sau|chuyen tuan sau|chuyen quy sau|chuyen nam sau
        notStarted: chua mo|chua xem|chua doc|cho xu ly|chua tiep nhan|chua phan cong|chua vao so|moi den|chua bat dau|cho tiep nhan|chua chuyen|chua nhan|cho phan cong|moi|chua phan xu ly|chua giao|not started|not opened
        inProgress: dang xu ly|da xem|da chuyen|da phan cong|cho cho y kien|dang trinh|cho phe duyet|cho duyet|dang phoi hop|dang hoan thanh|dang soan thao|cho y kien|da chuyen xu ly|trinh ky|dang cho duyet|dang|cho ky|dang thu ly|cho bo sung|cho ket thuc|de nghi ket thuc|in progress
        returned: tra lai noi gui|da tra lai noi gui|tra lai don vi gui|tra lai|tu choi|thu hoi|da thu hoi|da tra lai|chuyen tra|bi tra lai|hoan tra|tra lai thu hoi|returned
        early: truoc han|som han|truoc thoi han|som|vuot han|truoc han xu ly
        onDayOrInTime: dung han|kip han|dung han xu ly|kip thoi
        inTime: dam bao tien do|bao dam tien do|dam bao han|bao dam han|kip tien do|dat tien do|trong han|chua qua han|trong han xu ly|con trong han|van trong han|khong qua han|in time|on time
        notYet: con han|chua den han|chua toi han|con han xu ly|chua den han xu ly|chua het han
        soon: sap den han|sap toi han|gan den han|den han|sap qua han|sap het han|can han|den han xu ly|sap den han xu ly
        late: khong kip thoi|qua han|cham|muon|tre|cham muon|khong dung han|bi qua han|qua han xu ly|tre qua han|da qua han|het han|late|overdue
        dated: co han xu ly|co han|co quy dinh han|co dat han|duoc giao han|co giao han
        undated: khong co han xu ly|khong co han|khong han|khong quy dinh han|khong dat han|chua dat han|khong han xu ly|khong giao han|khong quy dinh han xu ly|khong yeu cau han|khong xac dinh han|khong dat han xu ly|khong co quy dinh han|chua co han
        lead: xu ly chinh|chu tri|chinh|chu tri xu ly|duoc giao chu tri|xu ly chu tri
        cooperate: phoi hop|phoi hop xu ly|xu ly phoi hop|duoc giao phoi hop|dong xu ly
        information: de biet|nhan de biet|xem de biet|chi de biet|de bao cao|dong gui|tham khao|de theo doi
        electronic: dien tu|so van ban dien tu|qua mang|van ban dien tu|ban dien tu|gui dien tu|duoi dang dien tu|dang dien tu|electronic
        paper: giay|ban giay|bang giay|van ban giay|chi giay|chi ban giay|chi gui ban giay|chi gui giay|ban cung|hoan toan giay|paper
        electronicWithPaper: dien tu va giay|dien tu kem giay|dien tu kem ban giay|song song giay|ca dien tu va giay|giay va dien tu|dien tu ca giay|song song|kem giay|kem ban giay|ca hai hinh thuc|dien tu song song giay|dien tu va ban giay|co kem ban giay|dien tu co kem ban giay|song song ban giay|gui song song|gui kem ban giay|kem theo ban giay|dien tu kem theo ban giay|song song dien tu va giay|dien tu dong thoi giay|van ban dien tu kem ban giay|van ban dien tu kem giay|dien tu co ban giay
        electronicOnly: chi dien tu|hoan toan dien tu|chi gui dien tu|thuan dien tu|dien tu hoan toan|dien tu khong kem giay|khong kem giay|khong kem ban giay|khong gui kem ban giay|khong gui ban giay|dien tu khong kem ban giay|chi ban dien tu|chi van ban dien tu|chi phat hanh dien tu|chi gui ban dien tu
        signed: ky so|da ky so|duoc ky so|co ky so|xac thuc|da duoc ky so|da ky|van ban ky so|van ban da ky so|signed|digitally signed
        unsigned: chua ky so|khong ky so|khong co ky so|chua duoc ky so|chua ky|van ban chua ky so|khong duoc ky so|chua co ky so|unsigned|not signed
        leader: lanh dao ky so|lanh dao da ky so|ky so lanh dao|ky so cua lanh dao|ky so ca nhan|ky ca nhan|ca nhan|lanh dao|ca nhan lanh dao|ky so ca nhan lanh dao|cua lanh dao|ky so nguoi co tham quyen|cua ca nhan|ky so cua ca nhan|ky so cua nguoi co tham quyen|nguoi co tham quyen|da ky so ca nhan|thu truong don vi|co ky so ca nhan|co ky so lanh dao|leader|leader signed
        leaderNot: lanh dao chua ky so|lanh dao khong ky so|chua ky so ca nhan|chua co ky so ca nhan|thieu ky so ca nhan|chua ky so lanh dao|thieu ky so lanh dao|khong co ky so ca nhan
        organisation: ky so to chuc|ky so don vi|ky so cua to chuc|to chuc|ky so cua don vi|dau to chuc|don vi ky so|da ky so to chuc|da ky so don vi|cua to chuc|ky so to chuc don vi|to chuc ky so|co ky so to chuc|co ky so don vi|con dau|ky so con dau|ky so don vi to chuc
        organisationNot: chua ky so to chuc|thieu ky so to chuc|don vi chua ky so|chua ky so don vi|thieu ky so don vi|khong co ky so to chuc|chua co ky so to chuc|to chuc chua ky so
        bothSignatures: da ky so du|da ky so day du|ky so day du|ky so ca hai|ca hai|day du ca nhan va to chuc|ky so day du ca nhan va to chuc|ky so ca nhan va to chuc|ca nhan va to chuc|ca ca nhan va to chuc|ky so ca ca nhan va to chuc|du hai ky so|du 2 ky so|ca 2|ca hai loai|day du|du ky so|ca hai ky so|day du hai ky so|ky so du|du hai chu ky|du 2 chu ky|ca hai chu ky|ky so ca nhan to chuc|du ky so ca nhan va to chuc|lanh dao va don vi|lanh dao va to chuc|ca lanh dao va don vi|ky so lanh dao va to chuc|ky so lanh dao va don vi|ca ky so ca nhan va to chuc|dong thoi ca nhan va to chuc|day du ky so|day du hai chu ky so
        onlyLeader: chi ky so ca nhan|chi ca nhan|chi co ky so ca nhan|chi lanh dao ky so|chi co ca nhan|chi ky so lanh dao|chi co ky so lanh dao|chi lanh dao
        onlyOrganisation: chi ky so to chuc|chi to chuc|chi co ky so to chuc|chi co to chuc|chi ky so don vi|chi don vi|chi don vi ky so|chi co ky so don vi
        exempt: mat|van ban mat|mien ky so|bat buoc giay|khong phai ky so|khong thuoc dien ky so|duoc mien ky so|khong thuoc dien phai ky so|khong bat buoc ky so|exempt
        toSign: phai ky so|thuoc dien ky so|thuoc dien phai ky so|can ky so|to be signed|to sign
        percent: ty le|%|phan tram|dat|ty le dat|percent|rate
        count: so luong|so van ban|luong|number
        total: tong so|tong|tong cong|tong van ban|cong|toan bo|tat ca|tong so luong|total
        aside: da chuyen tiep|chuyen don vi khac|da chuyen don vi khac|ghi chu|xep hang|xep loai|thu hang|hang|danh gia|diem|tang giam|tang|giam|so voi|so sanh|chenh lech|xep thu|ky nhay|nguoi ky|nguyen nhan|ly do|chi tieu|ke hoach|thu tu|muc do hoan thanh|so sanh voi|diem so|truc lien thong|lien thong|ky so sanh|bien dong|nhan xet|kien nghi de xuat|thoi gian trung binh|trung binh|binh quan
        ordinal: stt|tt|so tt|so thu tu|no
        code: id|ma|ma don vi|ma to chuc|ma dinh danh|ma so|ma phong ban|ma dinh danh don vi|ma dinh danh to chuc|id don vi|unit id|unit code|unit number|id unit
        unit: ten don vi|don vi|ten|ten to chuc|ten to chuc don vi|to chuc don vi|phong ban|ten phong ban|don vi phong ban|phong don vi|xa phuong|ten xa|dia phuong|don vi xu ly|don vi chu tri xu ly|don vi chu tri|don vi nhan|don vi soan thao|ten cac don vi|cac don vi|don vi xu ly chinh|ten phong|xa thi tran|don vi phat hanh|don vi dia phuong|phong|ten don vi to chuc|ten xa phuong|ten xa phuong thi tran|xa phuong thi tran|don vi hanh chinh|ten cac to chuc don vi|cac to chuc don vi|noi nhan xu ly|bo phan|ten bo phan|phong ban don vi|don vi to chuc|ten phong ban don vi|ten phong don vi|don vi bao cao|unit|office|agency|department
        register: ngay den|ngay nhan|ngay tiep nhan|ngay vao so|ngay van ban|ngay thang van ban|ngay phat hanh|ngay thang|ngay ky|so den|so di|so vao so|so ky hieu van ban|so ky hieu|so hieu|ky hieu|so hieu van ban|trich yeu|trich yeu noi dung|trich yeu noi dung van ban|noi dung|ten loai va trich yeu noi dung van ban|ten loai va trich yeu noi dung|tac gia|to chuc phat hanh|noi gui|don vi gui|to chuc gui|noi phat hanh|han xu ly|han hoan thanh|ngay het han|ngay xu ly|ngay hoan thanh|ngay ket thuc|ngay xu ly xong|noi nhan|noi nhan van ban|do khan|do mat|so van ban tra loi|so luong ban|ky nhan|ngay chuyen|ten loai|nguoi nhan|can bo xu ly|chuyen vien xu ly
        and: va
        noise: nguon|nguon van ban|van ban|so|cac|cua|duoc|la|trong do|gom|bao gom|so lieu|tinh hinh|cong tac|viec|co|lieu|loai|hinh thuc|da|tinh den|theo|don vi tinh|thong ke|so lieu xu ly|tinh hinh xu ly|ket qua xu ly|ket qua|tong hop|phan loai|ho so|ve|han|tien do|tien do xu ly|trang thai|tinh trang|tinh trang xu ly|trang thai xu ly|luot|o|tai|gui|hien tai|hien nay|chung|ky so va gui|tren phan mem|tren he thong|ky|thoi gian xu ly|vai tro|theo vai tro|theo han|so phai|tong so phai|trong so do|chia ra|bang|tung loai|ban|so lan|dv tinh|lan|bao cao|so van ban phai|den ngay|tren phan mem qlvb|tinh hinh van ban|khi|thuoc|he thong|vai tro xu ly|documents|of|the
        """
}
