/// Names sections: A to Z, then AA, AB and so on.
enum RehearsalLetter {
    /// Of the section with that number, from 0.
    static func name(of number: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + number % 26)))
        return number < 26 ? letter : name(of: number / 26 - 1) + letter
    }
}
