/// A finished system: x from the left margin, y from the middle line of its staff.
struct EngravedSystem {
    let items: [DisplayItem]
    /// How far the ink reaches above the middle line, as a positive length.
    let ascent: Double
    /// How far it reaches below.
    let descent: Double
}
