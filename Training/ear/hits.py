"""The rules by which activations become hits. They travel in the model's header; ../MODEL.md has them in words."""

import dataclasses

import numpy as np

from .classes import CLASSES, INDEX
from .peaks import SMALLEST, peaks

# Drums of which mostly one is struck at a time. Their activations are added up before peaks are looked for.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("kick",),
    ("snare", "side_stick"),
    ("closed_hi_hat", "open_hi_hat", "pedal_hi_hat"),
    ("high_tom", "mid_tom", "low_tom"),
    ("crash", "ride", "ride_bell"),
)


@dataclasses.dataclass
class Rules:
    """`thresholds` [groups] say what a group's peak must reach; the likeliest drum of the group is then hit.

    Another drum of the group is hit too where its own activation reaches `second_thresholds` [classes]. The confidence
    of a hit is sigmoid(slope * logit(activation) + offset), by class.
    """

    thresholds: list[float]
    second_thresholds: list[float]
    slopes: list[float]
    offsets: list[float]


@dataclasses.dataclass
class Hit:
    """A stroke heard: when, which drum (by index), how hard (0...1), how active the drum was, how sure that is."""

    seconds: float
    drum: int
    velocity: float
    activation: float
    confidence: float


def logit(probability: np.ndarray | float) -> np.ndarray | float:
    clipped = np.clip(probability, SMALLEST, 1 - SMALLEST)
    return np.log(clipped / (1 - clipped))


def hits(onsets: np.ndarray, velocities: np.ndarray, rules: Rules) -> list[Hit]:
    """Hits in order of time, from activations and velocities [frames, classes]."""
    found = []
    # A drum's activation at a peak is its highest within a frame of it.
    nearby = np.pad(onsets, ((1, 1), (0, 0)))
    highest = np.maximum(np.maximum(nearby[:-2], nearby[1:-1]), nearby[2:])
    for group, threshold in zip(GROUPS, rules.thresholds):
        members = [INDEX[name] for name in group]
        group_peaks = peaks(onsets[:, members].sum(axis=1), threshold)
        for seconds, frame in zip(group_peaks.seconds, group_peaks.frames):
            active = highest[frame, members]
            for place, drum in enumerate(members):
                if place == int(active.argmax()) or active[place] >= rules.second_thresholds[drum]:
                    found.append(hit(float(seconds), drum, float(velocities[frame, drum]), float(active[place]), rules))
    return sorted(found, key=lambda hit: (hit.seconds, hit.drum))


def hit(seconds: float, drum: int, velocity: float, activation: float, rules: Rules) -> Hit:
    certainty = rules.slopes[drum] * logit(activation) + rules.offsets[drum]
    return Hit(seconds, drum, velocity, activation, float(1 / (1 + np.exp(-certainty))))


def undecided() -> Rules:
    """Rules that let nearly everything pass and calibrate nothing: where choosing begins."""
    count = len(CLASSES)
    return Rules([0.05] * len(GROUPS), [0.6] * count, [1.0] * count, [0.0] * count)
