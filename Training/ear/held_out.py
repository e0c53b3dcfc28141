"""Mixes of held-out kits, takes and songs: what thresholds are chosen on, and what tells how good a network is."""

import dataclasses

import numpy as np
import torch

from .batches import audibility, degraded, mixed, strokes_of
from .features import compress, restored
from .network import Ear
from .places import workshop
from .shards import Shard, finished


@dataclasses.dataclass
class Heard:
    """What a network made of one mix: activations [frames, 12] and velocities; and the truth, rows of (s, drum, v, how
    well it can be heard: 0...1)."""

    onsets: np.ndarray
    velocities: np.ndarray
    beats: np.ndarray
    strokes: np.ndarray
    true_beats: np.ndarray


def mixes(condition: str, seed: int, per_shard: int) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """(features, strokes, beats) of clips of the held-out shards.

    The condition is "drums", "varied" (as in training: 72 % accompanied at -12...15 dB) or decibels of the drums over
    the band, such as "0" or "-6".
    """
    chance, found = np.random.default_rng(seed), []
    for folder in finished(workshop() / "shards" / "held_out"):
        shard = Shard.open(folder)
        for clip in range(min(per_shard, len(shard.drums))):
            kit = int(chance.integers(shard.drums.shape[1]))
            powers = restored(shard.drums[clip, kit])
            decibels = chance.uniform(-12, 15) if condition == "varied" else None
            if condition == "varied" and chance.random() > 0.72 or condition == "drums":
                decibels = None
            elif condition != "varied":
                decibels = float(condition)
            if decibels is not None:
                powers = mixed(powers, restored(shard.band[clip]), decibels)
            rows = strokes_of(shard, clip, kit)
            heard = audibility(shard, rows, restored(shard.drums[clip, kit]), powers)
            beats = shard.beats[shard.beats[:, 0] == clip][:, 1:]
            strokes = np.column_stack([shard.strokes[rows, 2:], heard])
            found.append((compress(degraded(powers, chance)), strokes, beats))
    return found


@torch.no_grad()
def listen(network: Ear, condition: str, seed: int = 7, per_shard: int = 100) -> list[Heard]:
    heard = []
    for features, strokes, beats in mixes(condition, seed, per_shard):
        onsets, velocities, pulses = network(torch.from_numpy(features[None]))
        heard.append(Heard(*(torch.sigmoid(part)[0].numpy() for part in (onsets, velocities, pulses)), strokes, beats))
    return heard
