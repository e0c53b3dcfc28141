"""Log-frequency power spectra, as the network sees sound.

The recipe is the model's contract with the program that runs it; Training/MODEL.md has it in words.
"""

import numpy as np
import scipy.fft

SAMPLE_RATE = 44_100
WINDOW = 2_048
HOP = 441
BANDS = 84
LOWEST, HIGHEST = 27.0, 18_500.0
# Power under which sound counts as silence; about -69 dBFS of white noise.
FLOOR = 1e-4
# Shards keep this much more below it, so that a mix may raise it.
STORED_FLOOR = 1e-6
FRAMES_PER_SECOND = SAMPLE_RATE // HOP

HANN = (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)).astype(np.float32)


def edges() -> np.ndarray:
    """The frequencies, in Hz, at which the bands' triangles begin, are highest and end: equally spaced in mel."""
    mel = lambda hertz: 2595 * np.log10(1 + hertz / 700)
    return 700 * (10 ** (np.linspace(mel(LOWEST), mel(HIGHEST), BANDS + 2) / 2595) - 1)


def filterbank() -> np.ndarray:
    """Triangles equally spaced in mel (2595 log10(1 + f/700)), each of sum 1; [bins, bands], float32.

    A band narrower than the spectrum's bins reads the spectrum at its centre, between the two nearest bins.
    """
    bins = np.arange(WINDOW // 2 + 1) * SAMPLE_RATE / WINDOW
    weights, triangles = np.zeros((len(bins), BANDS)), edges()
    for band in range(BANDS):
        low, centre, high = triangles[band : band + 3]
        triangle = np.clip(np.minimum((bins - low) / (centre - low), (high - bins) / (high - centre)), 0, None)
        if triangle.sum() < 0.5:
            position = centre * WINDOW / SAMPLE_RATE
            triangle = np.clip(1 - np.abs(np.arange(len(bins)) - position), 0, None)
        weights[:, band] = triangle / triangle.sum()
    return weights.astype(np.float32)


FILTERBANK = filterbank()
BAND_CENTRES = edges()[1:-1]
# How many spectrum bins a band stands for: turns band powers into the power of the whole.
BAND_WIDTHS = (1 / (FILTERBANK**2).sum(axis=0)).astype(np.float32)


def band_powers(samples: np.ndarray, block: int = 256) -> np.ndarray:
    """Power per band of mono samples at 44.1 kHz; [frames, bands]. Frame i is centred on sample 441 i.

    Before the first and after the last sample there is silence; there are ceil(samples / 441) frames.
    """
    frames = -(-len(samples) // HOP)
    padded = np.zeros((frames - 1) * HOP + WINDOW, np.float32)
    padded[WINDOW // 2 : WINDOW // 2 + len(samples)] = samples[: len(padded) - WINDOW // 2]
    windows = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP]
    powers = np.empty((frames, BANDS), np.float32)
    for start in range(0, frames, block):
        spectrum = scipy.fft.rfft(windows[start : start + block] * HANN, axis=1)
        powers[start : start + block] = (spectrum.real**2 + spectrum.imag**2) @ FILTERBANK
    return powers


def compress(powers: np.ndarray) -> np.ndarray:
    """What the network is fed: 0 is silence, a full-scale tone about 2.3."""
    return (np.log10(powers + np.float32(FLOOR)) - np.float32(np.log10(FLOOR))) / np.float32(4)


def stored(powers: np.ndarray) -> np.ndarray:
    """Powers as shards keep them: logarithms to base 10, half precision."""
    return np.log10(powers + np.float32(STORED_FLOOR)).astype(np.float16)


def restored(logarithms: np.ndarray) -> np.ndarray:
    """Powers back from what `stored` made of them."""
    return np.power(np.float32(10), logarithms.astype(np.float32))
