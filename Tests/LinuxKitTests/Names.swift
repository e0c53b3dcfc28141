import Core

/// Names that users manage to give, and some that only machines do.
let awkwardNames: [[UInt8]] = [
    Array("plain.wav".utf8), Array("-rf".utf8), Array(" .. ".utf8), Array("line\nbreak\u{1B}[31m.wav".utf8),
    [0xFF, 0xFE, 0x2E, 0x77], Array(repeating: UInt8(ascii: "x"), count: 255),
    Array("Çedille à l’été.wav".utf8),
]

let song = FileName(known: "song.wav")
let other = FileName(known: "other.wav")
