"""What is known of any drummer and any song, applied to hits of which each was heard by itself; ../MODEL.md, section 4."""

import dataclasses

from .classes import CLASSES, INDEX
from .hits import Hit

# Seconds between strokes that count as one moment, and the share of the ride's strokes from which on bells are believed.
MOMENT, SHARE_OF_BELLS = 0.03, 0.5
TIMEKEEPERS = frozenset(INDEX[name] for name in ("closed_hi_hat", "open_hi_hat", "crash", "ride", "ride_bell"))


def sifted(hits: list[Hit]) -> list[Hit]:
    """The hits of a song that make sense: of hats and cymbals at one moment one, and bells only where there are many."""
    weight = [sum(hit.confidence for hit in hits if hit.drum == drum) for drum in range(len(CLASSES))]
    plausibility = lambda hit: hit.confidence * weight[hit.drum]
    bells_are_rides = weight[INDEX["ride_bell"]] < SHARE_OF_BELLS * weight[INDEX["ride"]]
    kept: list[Hit] = []
    for hit in hits:
        if bells_are_rides and hit.drum == INDEX["ride_bell"]:
            hit = dataclasses.replace(hit, drum=INDEX["ride"])
        near = [other for other in kept if abs(other.seconds - hit.seconds) < MOMENT]
        rivals = [other for other in near if {hit.drum, other.drum} <= TIMEKEEPERS]
        if rivals and plausibility(hit) <= plausibility(rivals[-1]):
            continue
        kept = [other for other in kept if not rivals or other is not rivals[-1]] + [hit]
    return kept
