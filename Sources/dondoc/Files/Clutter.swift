/// Files that lie in every folder and are no tables: what systems leave behind, what is open in another program, letters,
/// pictures. They are passed over, and said once.
enum Clutter {
    private static let names: Set = ["desktop.ini", "thumbs.db", "ehthumbs.db", ".ds_store", "readme", "license"]
    private static let endings: Set = [
        "doc", "docx", "docm", "odt", "rtf", "pdf", "ppt", "pptx", "odp", "jpg", "jpeg", "png", "gif", "bmp", "webp",
        "heic", "tif", "tiff", "svg", "mp3", "mp4", "avi", "mov", "mkv", "zip", "rar", "7z", "gz", "exe", "msi", "dll",
        "apk", "iso", "deb", "lnk", "url", "torrent", "crdownload", "part", "tmp", "eml", "msg", "ini", "json", "py",
        "sqlite", "sqlite-wal", "sqlite-shm",
    ]

    /// Whether the file of this name is one of them.
    static func contains(_ name: String) -> Bool {
        let lower = name.lowercased()
        if names.contains(lower) { return true }
        // Spreadsheet programs lock what they have open with files like these.
        if lower.hasPrefix("~$") || lower.hasPrefix(".~lock.") || lower.hasPrefix("~wr") { return true }
        let parts = lower.split(separator: ".")
        return parts.count > 1 && endings.contains(String(parts[parts.count - 1]))
    }
}
