/// The likeliest beats.
struct BeatPath {
    /// By time.
    let states: [BeatLattice.State]

    /// By how much they are likelier than the same hits at any place, in nats.
    let gain: Float
}
