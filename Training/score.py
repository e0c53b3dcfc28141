#!/usr/bin/env python3
"""Scores transcriptions against annotated onsets.

    python3 Training/score.py --annotations DIR --hits DIR
    python3 Training/score.py --self-test

Annotations are text files in the form of MDB Drums (Southall, Wu, Lerch, Hockman, ISMIR 2017): an onset in seconds,
a tab, a label, one a line, in NAME_class.txt, NAME_subclass.txt or NAME.txt. Hits are song.json files as Drumscribe
writes them: {"hits": [{"time": 1.23, "drum": "snare", "velocity": 90, "confidence": 0.8}, ...]}, found anywhere below
DIR and matched by name: MusicDelta_Rock_Drum.json belongs to MusicDelta_Rock_class.txt.

An onset counts as found where a hit of its class lies within the tolerance, one hit for one onset. "Micro" adds up
the counts of all classes and files before it divides; that is the figure the literature calls F. The standard
library is enough.
"""

import argparse
import json
import pathlib
import statistics
import sys
from collections import defaultdict

# To the five classes of the published systems; what is not named is left out of both sides.
LABELS = {
    "KD": "KD",
    "SD": "SD", "SDB": "SD", "SDD": "SD", "SDF": "SD", "SDG": "SD", "SDNS": "SD", "SST": "SD",
    "HH": "HH", "CHH": "HH", "OHH": "HH", "PHH": "HH",
    "TT": "TT", "HIT": "TT", "MHT": "TT", "HFT": "TT", "LFT": "TT",
    "CY": "CY", "RDC": "CY", "RDB": "CY", "CRC": "CY", "CHC": "CY", "SPC": "CY",
}
DRUMS = {
    "kick": "KD",
    "snare": "SD", "side_stick": "SD",
    "closed_hi_hat": "HH", "open_hi_hat": "HH", "pedal_hi_hat": "HH",
    "high_tom": "TT", "mid_tom": "TT", "low_tom": "TT",
    "crash": "CY", "ride": "CY", "ride_bell": "CY",
}
THREE = ("KD", "SD", "HH")
FIVE = ("KD", "SD", "TT", "HH", "CY")


class Count:
    """Onsets found, hits that were none, and onsets missed."""

    def __init__(self, found=0, wrong=0, missed=0):
        self.found, self.wrong, self.missed = found, wrong, missed

    def __add__(self, other):
        return Count(self.found + other.found, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self):
        return ratio(self.found, self.found + self.wrong)

    @property
    def recall(self):
        return ratio(self.found, self.found + self.missed)

    @property
    def f(self):
        return ratio(2 * self.found, 2 * self.found + self.wrong + self.missed)


def ratio(part, whole):
    return part / whole if whole else float("nan")


def match(truth, guesses, tolerance):
    """The largest one-to-one matching of two lists of times, as pairs.

    Every pair is allowed or not by one distance, so taking the earliest that fits never costs a later pair.
    """
    truth, guesses = sorted(truth), sorted(guesses)
    pairs, i, j = [], 0, 0
    while i < len(truth) and j < len(guesses):
        # A hair more than the tolerance: decimal times are not exact in binary.
        if abs(truth[i] - guesses[j]) <= tolerance + 1e-9:
            pairs.append((truth[i], guesses[j]))
            i, j = i + 1, j + 1
        elif truth[i] < guesses[j]:
            i += 1
        else:
            j += 1
    return pairs


def count(truth, guesses, tolerance):
    """One class of one file: the count, and by how much each found onset was late, in seconds."""
    pairs = match(truth, guesses, tolerance)
    found = len(pairs)
    return Count(found, len(guesses) - found, len(truth) - found), [guess - true for true, guess in pairs]


def read_annotations(path):
    """Class -> onsets in seconds."""
    onsets = defaultdict(list)
    for line in path.read_text().splitlines():
        fields = line.split()
        if len(fields) >= 2 and fields[1] in LABELS:
            onsets[LABELS[fields[1]]].append(float(fields[0]))
    return onsets


def read_hits(path):
    """Class -> onsets in seconds."""
    onsets = defaultdict(list)
    for hit in json.loads(path.read_text())["hits"]:
        onsets[DRUMS[hit["drum"]]].append(float(hit["time"]))
    return onsets


def stem(path):
    name = path.stem
    for ending in ("_subclass", "_class"):
        name = name.removesuffix(ending)
    return name


def pair_files(annotations, hits):
    """(name, annotation, hits) of every hits file that has an annotation: the one with the longest matching name."""
    known = {stem(path): path for path in sorted(annotations.glob("*.txt"))}
    pairs = []
    for path in sorted(hits.rglob("*.json")):
        names = [name for name in known if path.stem.startswith(name)]
        if names:
            pairs.append((path.stem, known[max(names, key=len)], path))
    return pairs


def evaluate(pairs, tolerance):
    """Per file and class: counts; and all delays."""
    counts, delays = {}, []
    for name, annotation, hits in pairs:
        truth, guesses = read_annotations(annotation), read_hits(hits)
        for drum in FIVE:
            counts[name, drum], late = count(truth[drum], guesses[drum], tolerance)
            delays += late
    return counts, delays


def total(counts, drums, name=None):
    return sum((c for (file, drum), c in counts.items() if drum in drums and name in (None, file)), Count())


def report(pairs, tolerance, out=sys.stdout):
    counts, delays = evaluate(pairs, tolerance)
    print(f"\ntolerance {tolerance * 1000:.0f} ms, {len(pairs)} files", file=out)
    print(f"{'':32}{'P':>7}{'R':>7}{'F':>7}{'found':>8}{'wrong':>8}{'missed':>8}", file=out)

    def line(name, c):
        figures = f"{c.precision:7.3f}{c.recall:7.3f}{c.f:7.3f}{c.found:8}{c.wrong:8}{c.missed:8}"
        print(f"{name:32}{figures}", file=out)

    for name, _, _ in pairs:
        line(name + " (3)", total(counts, THREE, name))
        line(name + " (5)", total(counts, FIVE, name))
    for drum in FIVE:
        line(drum, total(counts, (drum,)))
    line("micro, 3 classes", total(counts, THREE))
    line("micro, 5 classes", total(counts, FIVE))
    if delays:
        late = statistics.median(delays) * 1000
        spread = statistics.median(abs(delay * 1000 - late) for delay in delays)
        print(f"hits are late by {late:.1f} ms (median), give or take {spread:.1f} ms", file=out)


def self_test():
    """Small cases with known answers; raises AssertionError where one is wrong."""
    assert len(match([1.0], [1.05], 0.05)) == 1, "the tolerance itself counts"
    assert len(match([1.0], [1.0501], 0.05)) == 0, "beyond the tolerance does not"
    assert len(match([1.0], [0.99, 1.01], 0.05)) == 1, "one hit for one onset"
    assert match([1.00, 1.04], [1.03, 1.08], 0.05) == [(1.00, 1.03), (1.04, 1.08)], "early ones leave room for late"
    some, late = count([1.0, 2.0, 3.0], [1.01, 2.5], 0.05)
    assert (some.found, some.wrong, some.missed) == (1, 1, 2)
    assert abs(some.f - 0.4) < 1e-9 and abs(some.precision - 0.5) < 1e-9 and abs(late[0] - 0.01) < 1e-9
    micro = total({("a", "KD"): Count(1, 0, 0), ("b", "SD"): Count(0, 1, 1), ("b", "TT"): Count(0, 5, 0)}, THREE)
    assert abs(micro.f - 0.5) < 1e-9, "micro F adds counts, and only those of its classes"
    assert stem(pathlib.Path("A_Song_subclass.txt")) == "A_Song"
    assert set(LABELS.values()) == set(DRUMS.values()) == set(FIVE)
    print("self-test passed")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--annotations", type=pathlib.Path, help="folder of annotation files")
    parser.add_argument("--hits", type=pathlib.Path, help="folder of song.json files")
    parser.add_argument("--tolerance", type=float, nargs="+", default=[0.05, 0.025], help="seconds (0.05 0.025)")
    parser.add_argument("--self-test", action="store_true", help="check the scorer itself")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if not options.annotations or not options.hits:
        parser.error("--annotations and --hits are needed")
    pairs = pair_files(options.annotations, options.hits)
    if not pairs:
        sys.exit("no hits file has an annotation of the same name")
    for tolerance in options.tolerance:
        report(pairs, tolerance)


if __name__ == "__main__":
    main()
