/// How sound is cut into frames.
enum FrontEnd {
    /// Samples a second.
    static let sampleRate = 44_100.0

    /// Samples of a frame, and from one to the next.
    static let frameSize = 2_048
    static let hop = 441
}
