"""From activations to hits."""

import dataclasses

import numpy as np

from .features import FRAMES_PER_SECOND

# A peak is the highest within so many frames on either side.
REACH = 2
SMALLEST = 1e-5


@dataclasses.dataclass
class Peaks:
    """Peaks of one class: seconds, heights and the frames they are at."""

    seconds: np.ndarray
    heights: np.ndarray
    frames: np.ndarray


def peaks(activation: np.ndarray, threshold: float) -> Peaks:
    """The local maxima of a class's activation [frames] that reach a threshold.

    Of equal neighbours the first counts. Onsets are trained as Gaussian bells, so the logarithms of a peak and its two
    neighbours lie on a parabola, and its vertex tells the time between frames, half a frame away at most.
    """
    count = len(activation)
    padded = np.pad(activation, REACH, constant_values=-1.0)
    is_peak = activation >= threshold
    for shift in range(1, REACH + 1):
        is_peak &= activation > padded[REACH - shift : REACH - shift + count]
        is_peak &= activation >= padded[REACH + shift : REACH + shift + count]
    frames = np.flatnonzero(is_peak)
    logs = np.log(np.maximum(np.pad(activation, 1), SMALLEST))
    before, here, after = logs[frames], logs[frames + 1], logs[frames + 2]
    bend = before - 2 * here + after
    shifts = np.where(bend < -1e-9, 0.5 * (before - after) / np.minimum(bend, -1e-9), 0)
    seconds = np.maximum(0, frames + np.clip(shifts, -0.5, 0.5)) / FRAMES_PER_SECOND
    return Peaks(seconds, activation[frames], frames)
