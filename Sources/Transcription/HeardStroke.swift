import MusicModel

/// A drum that was heard in an onset.
struct HeardStroke {
    /// Index of the onset.
    let onset: Int

    let drum: DrumClass

    /// How much of it, in the compressed unit of shapes.
    let amount: Float

    /// By how much the onset would be explained worse without it.
    let margin: Float
}
