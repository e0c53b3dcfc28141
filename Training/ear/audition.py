"""Renders held-out clips as sound, to listen to, and with annotations, to score any transcriber on.

    python3 -m ear.audition DIR [--clips 40] [--above 0]

Writes DIR/audio/NAME.flac and DIR/annotations/NAME.txt in the form that `score.py` reads; NAME ends in `_drums` for
drums alone and in `_mix` for drums with a band.
"""

import argparse
import pathlib

import numpy as np
import soundfile

from . import bank, songs
from .band import Band
from .clips import Clip, Composer
from .drummer import Bank, Drummer
from .effects import at_peak
from .features import SAMPLE_RATE
from .sound_fonts import HELD_OUT_FONT

SEED = 99
LABELS = {
    "kick": "KD", "snare": "SD", "side_stick": "SST", "closed_hi_hat": "CHH", "open_hi_hat": "OHH",
    "pedal_hi_hat": "PHH", "high_tom": "HIT", "mid_tom": "MHT", "low_tom": "LFT",
    "crash": "CRC", "ride": "RDC", "ride_bell": "RDB",
}


def write(folder: pathlib.Path, name: str, sound: np.ndarray, clip: Clip, heard: np.ndarray) -> None:
    for place in ("audio", "annotations"):
        (folder / place).mkdir(parents=True, exist_ok=True)
    soundfile.write(folder / "audio" / f"{name}.flac", at_peak(sound, 0.9), SAMPLE_RATE)
    strokes = [stroke for stroke, is_heard in zip(clip.strokes, heard) if is_heard]
    lines = [f"{seconds:.4f}\t{LABELS[drum]}\n" for seconds, drum, _, _ in strokes]
    (folder / "annotations" / f"{name}.txt").write_text("".join(lines))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--clips", type=int, default=40)
    parser.add_argument("--above", type=float, default=0, help="decibels of the drums over the band (0)")
    options = parser.parse_args()
    chance = np.random.default_rng(SEED)
    composer = Composer(songs.load(held_out=True), chance)
    drummer = Drummer(Bank(bank.load("held_out")), chance)
    clips = [composer.clip() for _ in range(options.clips)]
    bands = Band(Bank(bank.load("train")), chance).play(clips, HELD_OUT_FONT)
    for index, (clip, band) in enumerate(zip(clips, bands)):
        drums, heard, _ = drummer.play(clip)
        balance = np.sqrt((drums**2).mean() / ((band**2).mean() + 1e-9)) / 10 ** (options.above / 20)
        write(options.folder, f"clip{index:03}_drums", drums, clip, heard)
        write(options.folder, f"clip{index:03}_mix", drums + band * np.float32(min(balance, 20)), clip, heard)


if __name__ == "__main__":
    main()
