"""Tells how good a network is on held-out renders.

    python3 -m ear.evaluate NAME [--clips 100] [--calibration]

Needs NAME.checkpoint and NAME.rules.json. Prints F at 50 and 25 ms by condition, F of every class, what is taken for
what, the error of velocities, the timing bias and, if asked, how often hits of a confidence are right.
"""

import argparse
import json
import statistics

import numpy as np
from score import Count, match

from . import hits
from .classes import CLASSES, INDEX
from .held_out import Heard, listen
from .hits import GROUPS, Hit, Rules
from .peaks import peaks
from .places import workshop
from .thresholds import AUDIBLE, judge, judged
from .train import load

CONDITIONS = ("drums", "6", "0", "-6")
NAMES = ("KD", "SD", "HH", "TT", "CY")


def count(heard: list[Heard], found: list[list[Hit]], drums: list[int], tolerance: float) -> Count:
    total = Count()
    for one, mine in zip(heard, found):
        times = [hit.seconds for hit in mine if hit.drum in drums]
        total = total + judge(one.strokes, drums, times, tolerance)[0]
    return total


def micro(heard: list[Heard], found: list[list[Hit]], groups: tuple, tolerance: float) -> Count:
    counts = (count(heard, found, [INDEX[name] for name in group], tolerance) for group in groups)
    return sum(counts, Count())


def report_condition(condition: str, heard: list[Heard], found: list[list[Hit]]) -> None:
    figures = [f"{micro(heard, found, GROUPS[:3], 0.05).f:.3f}", f"{micro(heard, found, GROUPS, 0.05).f:.3f}"]
    figures += [f"{micro(heard, found, GROUPS, 0.025).f:.3f}"]
    figures += [f"{micro(heard, found, (group,), 0.05).f:.3f}" for group in GROUPS]
    print(f"| {condition} | " + " | ".join(figures) + " |")


def report_classes(heard: list[Heard], found: list[list[Hit]]) -> None:
    print("\n| class | precision | recall | F | onsets |\n|---|---|---|---|---|")
    for drum, name in enumerate(CLASSES):
        c = count(heard, found, [drum], 0.05)
        print(f"| {name} | {c.precision:.2f} | {c.recall:.2f} | {c.f:.2f} | {c.found + c.missed} |")


def report_names(heard: list[Heard], found: list[list[Hit]]) -> None:
    """How well drums are told apart by name: F of all twelve together, and the mean of their own."""
    counts = [count(heard, found, [drum], 0.05) for drum in range(len(CLASSES))]
    print(f"\nby name: F {sum(counts, Count()).f:.3f}, mean of the drums' own {np.mean([c.f for c in counts]):.3f}")


def report_confusions(heard: list[Heard], found: list[list[Hit]]) -> None:
    """Within each group: of the strokes with a hit of the group nearby, what they were taken for."""
    for group in GROUPS[1:]:
        drums = [INDEX[name] for name in group]
        table = np.zeros((len(group), len(group)), int)
        for one, mine in zip(heard, found):
            mine = [hit for hit in mine if hit.drum in drums]
            for seconds, drum, _, _ in one.strokes[np.isin(one.strokes[:, 1], drums) & (one.strokes[:, 3] >= AUDIBLE)]:
                near = min(mine, key=lambda hit: abs(hit.seconds - seconds), default=None)
                if near and abs(near.seconds - seconds) <= 0.05:
                    table[drums.index(int(drum)), drums.index(near.drum)] += 1
        print("\n| struck \\ heard | " + " | ".join(group) + " |\n|---" + "|---" * len(group) + "|")
        for name, row in zip(group, table):
            print(f"| {name} | " + " | ".join(str(number) for number in row) + " |")


def report_details(heard: list[Heard], found: list[list[Hit]]) -> None:
    delays, errors = [], []
    for one, mine in zip(heard, found):
        for drum in range(len(CLASSES)):
            true = {float(s): float(v) for s, d, v, _ in one.strokes if int(d) == drum}
            guesses = {hit.seconds: hit.velocity for hit in mine if hit.drum == drum}
            for seconds, guess in match(list(true), list(guesses), 0.05):
                delays.append(1000 * (guess - seconds))
                errors.append(127 * abs(guesses[guess] - true[seconds]))
    spread = statistics.median(abs(delay - statistics.median(delays)) for delay in delays)
    print(f"\nhits are late by {statistics.median(delays):.1f} ms (median), {statistics.mean(delays):.1f} ms (mean), "
          f"give or take {spread:.1f} ms; velocities are off by {statistics.mean(errors):.1f} of 127")


def report_beats(heard: list[Heard]) -> None:
    """F of beats and downbeats by plain peaks over 0.3, 70 ms: no tracker, so a floor."""
    for column, name in enumerate(("beats", "downbeats")):
        total = Count()
        for one in heard:
            true = one.true_beats[:, 0] if column == 0 else one.true_beats[one.true_beats[:, 1] == 0, 0]
            times = peaks(one.beats[:, column], 0.3).seconds.tolist()
            pairs = len(match(true.tolist(), times, 0.07))
            total = total + Count(pairs, len(times) - pairs, len(true) - pairs)
        print(f"{name}: F {total.f:.3f}")


def report_calibration(heard: list[Heard], rules: Rules) -> None:
    verdicts = [verdict for by_class in judged(heard, rules) for verdict in by_class]
    print("\n| confidence | hits | mean confidence | right |\n|---|---|---|---|")
    for low in np.arange(0, 1, 0.1):
        inside = [(confidence, right) for _, confidence, right in verdicts if low <= confidence < low + 0.1]
        if inside:
            confidence, right = np.mean(inside, axis=0)
            print(f"| {low:.1f}–{low + 0.1:.1f} | {len(inside)} | {confidence:.2f} | {right:.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="of the run")
    parser.add_argument("--clips", type=int, default=100, help="of each held-out shard (100)")
    parser.add_argument("--briefly", action="store_true", help="varied mixes only, no tables of classes")
    parser.add_argument("--calibration", action="store_true", help="print the calibration curve")
    options = parser.parse_args()
    network, step = load(workshop() / f"{options.name}.checkpoint")
    rules = Rules(**json.loads((workshop() / f"{options.name}.rules.json").read_text()))
    print(f"step {step}\n\n| drums over band, dB | F 3 | F 5 | F 5, 25 ms | " + " | ".join(NAMES) + " |")
    print("|---" * 9 + "|")
    for condition in ("varied",) if options.briefly else CONDITIONS + ("varied",):
        heard = listen(network, condition, seed=2, per_shard=options.clips)
        found = [hits.hits(one.onsets, one.velocities, rules) for one in heard]
        report_condition(condition, heard, found)
    report_names(heard, found)
    if options.briefly:
        return
    report_classes(heard, found)
    report_confusions(heard, found)
    report_details(heard, found)
    report_beats(heard)
    if options.calibration:
        report_calibration(heard, rules)


if __name__ == "__main__":
    main()
