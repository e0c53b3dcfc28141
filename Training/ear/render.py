"""Renders clips into shards, until it is stopped or has made as many as asked for.

    python3 -m ear.render train [--shards 200] [--first 0] [--step 1]
    python3 -m ear.render held_out --shards 3

Shard i is always the same, whoever renders it: several processes share the work with --first and --step. A shard that
is there already is left alone, so the same command goes on after an interruption.
"""

import argparse
import time

import numpy as np

from . import bank, songs
from .band import Band
from .classes import INDEX
from .clips import Clip, Composer
from .drummer import Bank, Drummer
from .features import band_powers, stored
from .places import workshop
from .shards import Shard, stored_shares
from .sound_fonts import HELD_OUT_FONT, SOUND_FONTS

CLIPS, KITS, CLIPS_A_RUN = 100, 3, 25


def rendered(seed: tuple[int, ...], is_held_out: bool, drums: Bank, percussion: Bank, all_songs: list) -> Shard:
    """A shard: each clip's drums on several kits, and its band once."""
    chance = np.random.default_rng(seed)
    composer, band = Composer(all_songs, chance), Band(percussion, chance)
    drummer = Drummer(drums, chance, invents=not is_held_out)
    clips = [composer.clip() for _ in range(CLIPS)]
    played = [[drummer.play(clip) for _ in range(KITS)] for clip in clips]
    accompaniments = []
    for start in range(0, CLIPS, CLIPS_A_RUN):
        font = HELD_OUT_FONT if is_held_out else list(SOUND_FONTS.values())[chance.integers(len(SOUND_FONTS))]
        accompaniments += band.play(clips[start : start + CLIPS_A_RUN], font)
    return Shard(
        drums=np.stack([np.stack([stored(band_powers(sound)) for sound, _, _ in kits]) for kits in played]),
        band=np.stack([stored(band_powers(sound)) for sound in accompaniments]),
        strokes=stroke_rows(clips, played),
        shares=stored_shares([shares[heard] for kits in played for _, heard, shares in kits]),
        beats=np.array([(i, *beat) for i, clip in enumerate(clips) for beat in clip.beats], np.float32),
    )


def stroke_rows(clips: list[Clip], played: list) -> np.ndarray:
    rows = [
        (index, kit, seconds, INDEX[drum], velocity / 127)
        for index, (clip, kits) in enumerate(zip(clips, played))
        for kit, (_, heard, _) in enumerate(kits)
        for (seconds, drum, velocity, _), is_heard in zip(clip.strokes, heard)
        if is_heard
    ]
    return np.array(rows, np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=("train", "held_out"))
    parser.add_argument("--shards", type=int, default=200, help="up to this number (200; 100 clips each)")
    parser.add_argument("--first", type=int, default=0, help="number of the first shard (0)")
    parser.add_argument("--step", type=int, default=1, help="from one shard's number to the next (1)")
    options = parser.parse_args()
    is_held_out = options.kind == "held_out"
    percussion = Bank(bank.load("train"))
    drums = Bank(bank.load("held_out")) if is_held_out else percussion
    all_songs = songs.load(is_held_out)
    for number in range(options.first, options.shards, options.step):
        folder = workshop() / "shards" / options.kind / f"{number:05}"
        if folder.exists():
            continue
        start = time.process_time(), time.monotonic()
        rendered((number, is_held_out), is_held_out, drums, percussion, all_songs).save(folder)
        spent = time.process_time() - start[0], time.monotonic() - start[1]
        print(f"shard {number}: {spent[0]:.0f} s of CPU time in {spent[1]:.0f} s", flush=True)


if __name__ == "__main__":
    main()
