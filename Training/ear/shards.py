"""Rendered clips on disk: a folder a shard, of arrays that are mapped, not read.

drums.npy [clips, kits, frames, bands] and band.npy [clips, frames, bands] hold log powers (float16);
strokes.npy rows are (clip, kit, seconds, drum, velocity 0...1), beats.npy rows (clip, seconds, place in the bar).
shares.npy [strokes, bands] says which part of the drums' power around a stroke is its own: quarters of a decibel below
all of it.
"""

import dataclasses
import pathlib

import numpy as np


@dataclasses.dataclass
class Shard:
    drums: np.ndarray
    band: np.ndarray
    strokes: np.ndarray
    shares: np.ndarray
    beats: np.ndarray

    @classmethod
    def open(cls, folder: pathlib.Path) -> "Shard":
        arrays = {}
        for field in dataclasses.fields(cls):
            mode = "r" if field.name in ("drums", "band") else None
            arrays[field.name] = np.load(folder / f"{field.name}.npy", mmap_mode=mode)
        return cls(**arrays)

    def save(self, folder: pathlib.Path) -> None:
        """Under another name first: who looks for shards never sees half of one."""
        unfinished = folder.with_name(folder.name + ".unfinished")
        unfinished.mkdir(parents=True, exist_ok=True)
        for field in dataclasses.fields(self):
            np.save(unfinished / f"{field.name}.npy", getattr(self, field.name))
        unfinished.rename(folder)


def stored_shares(shares: list[np.ndarray]) -> np.ndarray:
    """Shares 0...1 as shards keep them: whole numbers 0...255."""
    decibels = -10 * np.log10(np.maximum(np.concatenate(shares), 1e-7))
    return np.minimum(255, np.round(4 * decibels)).astype(np.uint8)


def restored_shares(quarters: np.ndarray) -> np.ndarray:
    """Shares back from what `stored_shares` made of them."""
    return np.power(np.float32(10), quarters.astype(np.float32) / -40)


def finished(parent: pathlib.Path) -> list[pathlib.Path]:
    """Shards from the oldest to the newest; their names are numbers."""
    return sorted(path for path in parent.glob("*") if path.name.isdigit())
