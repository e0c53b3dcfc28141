/// What tells a likely reading from an unlikely one. Means are taken over a whole piece, so a long one does not count for
/// more than it knows.
enum ReadingTrait: Int, CaseIterable, Sendable {
    // How fast it is, in octaves from usual, and the strokes of a beat, as logarithms against usual numbers.
    case tempo, tempoSquare, fast, slow
    case onsets, onsetsSquare, kicks, kicksSquare, snares, snaresSquare, timekeepers, timekeepersSquare

    // What is struck on beats and on their parts; shares are of what is struck at all.
    case on, half, quarter, third, sixth, eighth, swing
    case onShare, halfShare, kickOn, kickHalf, snareOn, snareHalf, timekeeperOn, timekeeperHalf

    // What a network says of beats and of downbeats.
    case network, networkContrast, networkLogContrast, networkMass
    case downbeat, otherBeats, highestOtherBeat, downbeatContrast

    // The first beat of a bar against its others, and the last beat against the whole bar.
    case kickOne, kickOneShare, snareOne, snareOneShare, crashOne, crashOneShare, tomOne, tomOneShare
    case timekeeperOne, timekeeperOneShare, tomLast, anyLast, snareLast

    // Patterns of four beats, and bass drum against snare on the first.
    case backbeat, halfTime, twoKicks, kickNotSnare

    // How alike bars are, against stretches of other lengths.
    case likeBar, likeLess, likeMore, likeBeat, likeTwice, likeHalf

    // Where in a bar the music begins and ends.
    case startsOnOne, startsOnBeat, startsOnHalf, startsLast, startsLate, startsInMiddle
    case endsOnOne, endsOnBeat, endsLast

    // What it has of what was found, and what is always there.
    case sameStep, sameBeats, sameMeter, same, doubled, halved, slowed, division, meter
}
