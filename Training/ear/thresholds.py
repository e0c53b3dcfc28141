"""Chooses thresholds and calibrates confidences on held-out kits, takes and songs; never on real recordings.

    python3 -m ear.thresholds NAME          reads NAME.checkpoint, writes NAME.rules.json
"""

import argparse
import dataclasses
import json

import numpy as np
from scipy.optimize import minimize
from score import Count, match

from . import hits
from .classes import CLASSES, INDEX
from .held_out import Heard, listen
from .hits import GROUPS, Rules, logit
from .peaks import peaks
from .places import workshop
from .train import load

TOLERANCE = 0.05
# Strokes that can be heard less than this are left out of account.
AUDIBLE = 0.5
HAIR = 0.0005
ROUNDS = 4
CANDIDATES = np.arange(0.06, 0.86, 0.02)


def onsets_of(strokes: np.ndarray, drums: list[int], heard: bool = True) -> list[float]:
    """The times at which any of these drums is struck and can be heard, or cannot; strokes within 10 ms of each other
    are one."""
    times = sorted(strokes[np.isin(strokes[:, 1], drums) & ((strokes[:, 3] >= AUDIBLE) == heard), 0].tolist())
    return [time for index, time in enumerate(times) if index == 0 or time - times[index - 1] > 0.01]


def judge(strokes: np.ndarray, drums: list[int], times: list[float], tolerance: float) -> tuple[Count, set, set]:
    """Hits of some drums against the truth: how many are right, the times of these, and of those that do not count:
    hits on strokes that can hardly be heard are neither right nor wrong."""
    true = onsets_of(strokes, drums)
    right = {guess for _, guess in match(true, times, tolerance)}
    others = [time for time in times if time not in right]
    excused = {guess for _, guess in match(onsets_of(strokes, drums, heard=False), others, tolerance)}
    return Count(len(right), len(times) - len(right) - len(excused), len(true) - len(right)), right, excused


def counts_by_threshold(heard: list[Heard], group: tuple[str, ...]) -> list[Count]:
    """What a group's hits amount to at each of the candidates."""
    drums = [INDEX[name] for name in group]
    found = [peaks(one.onsets[:, drums].sum(axis=1), CANDIDATES[0]) for one in heard]

    def at(threshold: float) -> Count:
        times = [peak.seconds[peak.heights >= threshold].tolist() for peak in found]
        return sum((judge(one.strokes, drums, mine, TOLERANCE)[0] for one, mine in zip(heard, times)), Count())

    return [at(threshold) for threshold in CANDIDATES]


def best_thresholds(counts: list[list[Count]]) -> list[float]:
    """The thresholds [groups] that give the highest F over all groups together, found one group after the other: a
    group that is hard to hear must not spoil with guesses what the others find. Of a flat top it is the middle, since
    where exactly its highest point lies is chance."""
    places = [int(np.argmax([count.f for count in group])) for group in counts]
    chosen = [0.0] * len(counts)
    for turn in range(ROUNDS * len(counts)):
        here = turn % len(counts)
        others = sum((group[place] for k, (group, place) in enumerate(zip(counts, places)) if k != here), Count())
        figures = np.array([(others + count).f for count in counts[here]])
        places[here] = int(figures.argmax())
        chosen[here] = float(np.mean(CANDIDATES[figures >= figures.max() - HAIR]))
    return chosen


def judged(heard: list[Heard], rules: Rules) -> list[list[tuple[float, float, bool]]]:
    """For each class, every hit as (activation, confidence, whether it is right)."""
    verdicts: list[list[tuple[float, float, bool]]] = [[] for _ in CLASSES]
    for one in heard:
        found = hits.hits(one.onsets, one.velocities, rules)
        for drum in range(len(CLASSES)):
            mine = [hit for hit in found if hit.drum == drum]
            _, right, excused = judge(one.strokes, [drum], [hit.seconds for hit in mine], TOLERANCE)
            mine = [hit for hit in mine if hit.seconds not in excused]
            verdicts[drum] += [(hit.activation, hit.confidence, hit.seconds in right) for hit in mine]
    return verdicts


def second_threshold(verdicts: list[tuple[float, float, bool]]) -> float:
    """The lowest activation from which on two hits of three are right: a second drum of a group must be likelier
    than not, since the group's own peak is accounted for already."""
    for threshold in np.arange(0.3, 0.9, 0.05):
        above = [right for activation, _, right in verdicts if threshold <= activation < threshold + 0.1]
        if len(above) >= 10 and np.mean(above) > 0.67:
            return float(threshold)
    return 0.9


def calibration(verdicts: list[tuple[float, float, bool]]) -> tuple[float, float]:
    """(slope, offset) of the logistic curve from activations to the share that is right (J. Platt, 1999).

    A slope and an offset for which there are few hits stay near 1 and 0.
    """
    inputs = np.array([logit(activation) for activation, _, _ in verdicts])
    signs = np.array([1.0 if right else -1.0 for _, _, right in verdicts])

    def cost(line: np.ndarray) -> float:
        margins = signs * (line[0] * inputs + line[1]) if len(inputs) else np.zeros(0)
        return float(np.logaddexp(0, -margins).sum() + 2 * (line[0] - 1) ** 2 + 2 * line[1] ** 2)

    slope, offset = minimize(cost, np.array([1.0, 0.0])).x
    return float(slope), float(offset)


def choose(heard: list[Heard]) -> Rules:
    rules = hits.undecided()
    rules.thresholds = best_thresholds([counts_by_threshold(heard, group) for group in GROUPS])
    rules.second_thresholds = [second_threshold(verdicts) for verdicts in judged(heard, rules)]
    lines = [calibration(verdicts) for verdicts in judged(heard, rules)]
    rules.slopes, rules.offsets = [slope for slope, _ in lines], [offset for _, offset in lines]
    return rules


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="of the run")
    options = parser.parse_args()
    network, _ = load(workshop() / f"{options.name}.checkpoint")
    rules = choose(listen(network, "varied", seed=1))
    (workshop() / f"{options.name}.rules.json").write_text(json.dumps(dataclasses.asdict(rules), indent=1))
    print(" ".join(f"{'+'.join(group)} {value:.2f}" for group, value in zip(GROUPS, rules.thresholds)))


if __name__ == "__main__":
    main()
