"""Renders performances of known grooves on held-out kits, for `drumscribe-bench` to hear and to judge.

    python3 -m ear.grooves FOLDER [--seed 5]

Reads FOLDER/NAME.strokes (seconds of the whole; then seconds, drum and velocity of each stroke) and writes
FOLDER/NAME.wav. `grooves.sh` does all steps.
"""

import argparse
import pathlib

import numpy as np
import soundfile

from . import bank
from .clips import Clip, pick
from .drummer import Bank, Drummer
from .effects import at_peak
from .features import SAMPLE_RATE


# One-shots of the kits that are no plain stroke of the drum that they are filed with.
NO_STROKES = ("Roll", "Clap", "Swish", "Choke", "Free", "Flink", "Tambourine")


def performance(path: pathlib.Path) -> Clip:
    duration, *rows = path.read_text().splitlines()
    strokes = [(float(time), drum, int(velocity), 0) for time, drum, velocity in (row.split("\t") for row in rows)]
    return Clip(strokes, beats=[], notes=[], percussion=[], tempo=0, duration=float(duration) + 1)


def kit(samples: list[bank.Sample], chance: np.random.Generator) -> Bank:
    """One kit, and what it lacks from the others: drummers keep to their kit."""
    name = pick(chance, Bank(samples).whole_kits)
    own = {sample.drum for sample in samples if sample.kit == name}
    return Bank([sample for sample in samples if sample.kit == name or sample.drum not in own])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=5, help="of kits, rooms and effects (5)")
    options = parser.parse_args()
    every = bank.load("held_out")
    plain = [sample for sample in every if not any(word in sample.instrument for word in NO_STROKES)]
    for number, path in enumerate(sorted(options.folder.glob("*.strokes"))):
        chance = np.random.default_rng((options.seed, number))
        sound, heard, _ = Drummer(kit(plain, chance), chance).play(performance(path))
        assert heard.all(), f"{path.name} has drums that no kit has"
        soundfile.write(path.with_suffix(".wav"), at_peak(sound, 0.9), SAMPLE_RATE)


if __name__ == "__main__":
    main()
