/// Titles that somebody will have one day.
enum BadText {
    static let all: [String] = [
        "", " ", "a & b < c > \"d\" 'e'", "\u{0}\u{1}\u{B}x\u{1B}[31m\u{7F}\u{85}", "]]>", "<!-- -->",
        "\\ \" \n \r\n \t",
        "שלום עולם \u{202E}gnorw", "🥁👩🏽‍🎤🇩🇪", "日本語の題名", "e\u{301}\u{323}", "\u{FFFE}\u{FFFF}\u{1FFFF}x",
        "\u{2028}\u{2029}",
        String(repeating: "long ", count: 2_000), String(repeating: "🥁", count: 10_000),
        String(repeating: "\u{301}", count: 5_000),
        // A surrogate without its half, and bytes that are no UTF-8 at all, as file names have them.
        String(decoding: [0x61, 0xED, 0xA0, 0x80, 0x62] as [UInt8], as: UTF8.self),
        String(decoding: [0xFF, 0xC0, 0x80, 0xF5] as [UInt8], as: UTF8.self),
    ]
}
