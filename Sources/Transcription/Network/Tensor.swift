/// Numbers in so many dimensions, the last one's neighbours side by side.
struct Tensor: Sendable, Equatable {
    let shape: [Int]

    /// As many as the product of `shape`, all finite.
    let values: [Float]
}
