import MusicModel

/// The numbers of `ReadingWeights`, fitted as `docs/accuracy.md` tells: to takes of Groove MIDI's training split, to
/// grooves of MMA's training songs, as played and as heard from renders of them, and to invented grooves.
extension ReadingWeights {
    static let common: [ReadingTrait: Float] = [
        .downbeat: 3.755, .otherBeats: -0.955, .highestOtherBeat: -1.020, .downbeatContrast: -0.293,
        .kickOne: 2.584, .kickOneShare: 1.262, .snareOne: 0.110, .snareOneShare: -0.645, .crashOne: 0.931,
        .crashOneShare: 2.195, .tomOne: 2.270, .tomOneShare: -1.144, .timekeeperOne: -0.651,
        .timekeeperOneShare: -0.048, .tomLast: 1.769, .anyLast: 0.678, .snareLast: 0.033,
        .startsOnOne: 2.764, .startsOnBeat: -0.401, .startsOnHalf: -0.908, .startsLast: 0.227,
        .startsLate: 0.165, .startsInMiddle: -0.856, .endsOnOne: 0.328, .endsOnBeat: 0.139,
        .endsLast: 0.019, .sameStep: 0.193, .sameBeats: 1.354, .sameMeter: 0.447, .same: 1.000,
        .doubled: 0.489, .halved: 0.395, .slowed: -0.425,
    ]

    static let simple: [ReadingTrait: Float] = [
        .tempo: 0.835, .tempoSquare: -1.091, .fast: -2.313, .slow: -1.778, .onsets: -0.292,
        .onsetsSquare: -0.183, .kicks: -0.033, .kicksSquare: -0.019, .snares: -0.145, .snaresSquare: 0.036,
        .timekeepers: -0.076, .timekeepersSquare: 0.005, .on: 2.221, .half: 0.376, .quarter: 0.777,
        .third: -1.743, .sixth: -0.565, .eighth: -2.953, .swing: 1.087, .onShare: 1.017,
        .halfShare: -0.053, .kickOn: 0.783, .kickHalf: -0.644, .snareOn: 0.929, .snareHalf: -0.441,
        .timekeeperOn: 1.077, .timekeeperHalf: 1.318, .network: 2.875, .networkContrast: -0.721,
        .networkLogContrast: 0.035, .networkMass: -0.057, .likeBar: 1.250, .likeLess: 1.476,
        .likeMore: 1.069, .likeBeat: 0.010, .likeTwice: 0.305, .division: 0.102,
    ]

    static let compound: [ReadingTrait: Float] = [
        .tempo: 0.390, .tempoSquare: -1.025, .fast: -0.958, .slow: -7.135, .onsets: -0.867,
        .onsetsSquare: 0.112, .kicks: -0.148, .kicksSquare: 0.064, .snares: -0.084, .snaresSquare: -0.095,
        .timekeepers: -0.279, .timekeepersSquare: 0.001, .on: 0.529, .half: -1.366, .quarter: -1.292,
        .third: 0.184, .sixth: -0.489, .eighth: -0.628, .swing: -0.189, .onShare: 0.660,
        .halfShare: -1.612, .kickOn: 0.969, .kickHalf: -0.558, .snareOn: 1.523, .snareHalf: -1.095,
        .timekeeperOn: 1.220, .timekeeperHalf: -0.481, .network: 0.723, .networkContrast: 2.611,
        .networkLogContrast: 0.101, .networkMass: -0.234, .likeBar: 0.585, .likeLess: -0.173,
        .likeMore: -1.873, .likeBeat: -0.369, .likeTwice: 1.922, .division: -0.093,
    ]

    static let short: [ReadingTrait: Float] = [
        .tempo: 0.116, .tempoSquare: -0.104, .fast: -0.141, .slow: -0.179, .onsets: -0.130,
        .onsetsSquare: -0.084, .kicks: 0.005, .kicksSquare: -0.008, .snares: -0.046, .snaresSquare: -0.015,
        .timekeepers: 0.023, .timekeepersSquare: -0.006, .on: -0.019, .half: -0.137, .quarter: -0.306,
        .third: -0.283, .sixth: -0.165, .eighth: -0.120, .swing: -0.022, .onShare: 0.001,
        .halfShare: -0.131, .kickOn: 0.066, .kickHalf: -0.203, .snareOn: 0.104, .snareHalf: -0.226,
        .timekeeperOn: -0.021, .timekeeperHalf: -0.106, .network: -1.065, .networkContrast: -0.344,
        .networkLogContrast: -0.078, .networkMass: -0.089, .likeBar: 0.152, .likeLess: 0.218,
        .likeMore: 0.250, .likeBeat: 3.392, .likeTwice: 0.037, .division: -0.054,
    ]
}
