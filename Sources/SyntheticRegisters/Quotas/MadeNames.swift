/// Names of places put together from syllables that such names are made of; none is meant to be a real place.
enum MadeNames {
    private static let first = """
        An Bình Cam Cẩm Đại Đông Gio Hải Hòa Hiền Hướng Kim Lộc Mỹ Nam Nghĩa Phú Phước Quảng Sơn Tân Tây Thanh Thạch \
        Triệu Trung Vĩnh Xuân
        """.split(separator: " ")
    private static let second = """
        Châu Chánh Chấp Dương Đức Giang Hà Hậu Hưng Khê Lâm Lập Lễ Long Lương Mai Ngãi Phong Quang Tâm Thái Thành \
        Thịnh Thủy Thượng Tiến Trạch Trường Tú Yên
        """.split(separator: " ")

    /// The `number`-th name; names repeat only after all pairs of syllables (840) were used.
    static func name(_ number: Int) -> String {
        let pairs = first.count * second.count
        // 101 is prime to the number of pairs, so that stepping by it meets each pair once.
        let pair = Int(number.magnitude % UInt(pairs)) * 101 % pairs
        return "\(first[pair / second.count]) \(second[pair % second.count])"
    }
}
