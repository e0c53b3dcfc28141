import MusicModel

extension DrumClass {
    /// Its place among all drums, by which hits of one moment are ordered.
    var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
