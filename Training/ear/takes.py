"""Writes down Groove MIDI's takes for `drumscribe-bench takes`: how pages of human timing look.

    python3 -m ear.takes validation FOLDER [--seconds 8]

Reads the data pack's archive. FOLDER/NAME.take: quarters a minute, numerator and denominator; then seconds, drum and
velocity of each stroke. The test split is not in the pack.
"""

import argparse
import csv
import pathlib
import tarfile
import tempfile

import mido

from .classes import GROOVE_MIDI
from .places import data_pack


def table(path: pathlib.Path, row: dict[str, str]) -> str:
    now, lines = 0.0, ["\t".join((row["bpm"], *row["time_signature"].split("-")))]
    for message in mido.MidiFile(path):
        now += message.time
        if message.type == "note_on" and message.velocity and message.note in GROOVE_MIDI:
            lines.append(f"{now:.4f}\t{GROOVE_MIDI[message.note]}\t{message.velocity}")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("split", choices=("train", "validation"))
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=8, help="the least a take must last (8)")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        tarfile.open(next((data_pack() / "midi").glob("groove*.tar.gz"))).extractall(name, filter="data")
        groove = pathlib.Path(name) / "groove"
        for row in csv.DictReader((groove / "info.csv").open()):
            if row["split"] == options.split and float(row["duration"]) >= options.seconds:
                text = table(groove / row["midi_filename"], row)
                (options.folder / (row["id"].replace("/", "-") + ".take")).write_text(text)


if __name__ == "__main__":
    main()
