extension FileName {
    /// A name that stands in our own source, and so needs no check when the program runs.
    package init(known name: StaticString) {
        let bytes = name.withUTF8Buffer { Array($0) }
        guard let name = try? FileName(bytes: bytes) else { preconditionFailure("no file name: \(name)") }
        self = name
    }
}
