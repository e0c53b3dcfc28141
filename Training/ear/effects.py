"""What a studio does to sound: equalisers, compression, reverberation, clipping. Mono, 44.1 kHz, float32."""

import functools
import math

import numba
import numpy as np
import scipy.fft
from scipy.signal import butter, fftconvolve, sosfilt

from .bank import read_mono
from .features import SAMPLE_RATE
from .places import data_pack

# The window of short-time spectra that are morphed, in samples.
MORPH = 512
MORPH_WINDOW = np.sqrt(0.5 - 0.5 * np.cos(2 * np.pi * np.arange(MORPH) / MORPH)).astype(np.float32)


def at_peak(sound: np.ndarray, peak: float = 1.0) -> np.ndarray:
    return (sound * np.float32(peak / (np.abs(sound).max(initial=0) + 1e-9))).astype(np.float32)


def shelf_or_bell(kind: str, hertz: float, decibels: float, quality: float = 0.8) -> np.ndarray:
    """One section of a filter; formulas of R. Bristow-Johnson, "Cookbook formulae for audio EQ biquads"."""
    gain, omega = 10 ** (decibels / 40), 2 * math.pi * hertz / SAMPLE_RATE
    alpha, cosine = math.sin(omega) / (2 * quality), math.cos(omega)
    if kind == "bell":
        numerator = [1 + alpha * gain, -2 * cosine, 1 - alpha * gain]
        denominator = [1 + alpha / gain, -2 * cosine, 1 - alpha / gain]
    else:
        side = 1 if kind == "low" else -1
        root = 2 * math.sqrt(gain) * alpha
        up, down = gain + 1, side * (gain - 1) * cosine
        numerator = [
            gain * (up - down + root), side * 2 * gain * (gain - 1 - side * up * cosine), gain * (up - down - root)
        ]
        denominator = [up + down + root, side * -2 * (gain - 1 + side * up * cosine), up + down - root]
    return np.array(numerator + denominator) / denominator[0]


def equalised(sound: np.ndarray, chance: np.random.Generator, depth: float = 4) -> np.ndarray:
    """Three random sections: lows, something in the middle, highs; `depth` is a standard deviation in dB."""
    sections = np.stack([
        shelf_or_bell("low", chance.uniform(60, 300), chance.normal(0, depth * 0.8)),
        shelf_or_bell("bell", 10 ** chance.uniform(2.3, 3.8), chance.normal(0, depth)),
        shelf_or_bell("high", 10 ** chance.uniform(3.3, 4.0), chance.normal(0, depth)),
    ])
    return sosfilt(sections, sound).astype(np.float32)


@numba.njit(cache=True)
def follow_and_reduce(sound, threshold, ratio, attack, release):
    envelope, out = 0.0, np.empty_like(sound)
    for i in range(len(sound)):
        level = abs(sound[i])
        envelope += (level - envelope) * (attack if level > envelope else release)
        gain = (envelope / threshold) ** (1.0 / ratio - 1.0) if envelope > threshold else 1.0
        out[i] = sound[i] * gain
    return out


def compressed(sound: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """A compressor as on a drum bus: threshold -26...-6 dB, ratio 1.5...8."""
    coefficient = lambda seconds: 1 - math.exp(-1 / (SAMPLE_RATE * seconds))
    threshold = np.float32(10 ** (chance.uniform(-26, -6) / 20))
    attack, release = coefficient(chance.uniform(0.0005, 0.02)), coefficient(chance.uniform(0.03, 0.3))
    return at_peak(follow_and_reduce(at_peak(sound), threshold, chance.uniform(1.5, 8), attack, release))


def clipped(sound: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Driven up to 16 dB into a limiter, softly or hard."""
    driven = at_peak(sound, 10 ** chance.uniform(-0.1, 0.8))
    return np.clip(driven, -1, 1) if chance.random() < 0.3 else np.tanh(driven)


def morphed(sound: np.ndarray, other: np.ndarray, part: float) -> np.ndarray:
    """A sound between two that begin together: magnitudes of short-time spectra between theirs on a logarithmic scale,
    `part` of the way to the other, with the first one's phases. As long as the first."""
    length, hop = len(sound), MORPH // 4
    spectra = []
    for one in (sound, other):
        padded = np.zeros(length + 2 * MORPH, np.float32)
        padded[MORPH : MORPH + min(length, len(one))] = one[:length]
        windows = np.lib.stride_tricks.sliding_window_view(padded, MORPH)[::hop]
        spectra.append(scipy.fft.rfft(windows * MORPH_WINDOW, axis=1))
    sizes = [np.abs(spectrum) + np.float32(1e-6) for spectrum in spectra]
    windows = scipy.fft.irfft(spectra[0] * (sizes[1] / sizes[0]) ** np.float32(part), axis=1) * MORPH_WINDOW
    made = np.zeros(length + 2 * MORPH, np.float32)
    for shift in range(4):
        # Windows a whole length apart do not overlap.
        block = windows[shift::4].reshape(-1)
        made[shift * hop : shift * hop + len(block)] += block
    return at_peak(made[MORPH : MORPH + length])


def darkened(sound: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """What tape and small bit rates leave of the highs: nothing above 9 to 17 kHz."""
    return sosfilt(butter(6, chance.uniform(9_000, 17_000), fs=SAMPLE_RATE, output="sos"), sound).astype(np.float32)


@functools.cache
def plates() -> list[np.ndarray]:
    """The first 1.5 s of the data pack's plate reverbs."""
    responses = [read_mono(path)[: int(1.5 * SAMPLE_RATE)] for path in sorted((data_pack() / "ir").glob("*.flac"))]
    return [response / np.sqrt((response**2).sum()) for response in responses]


def room(chance: np.random.Generator) -> np.ndarray:
    """A random room's impulse response: a few early reflections, then decaying noise that grows duller."""
    decay = 10 ** chance.uniform(math.log10(0.12), math.log10(1.3))
    length = int(min(decay, 1.1) * SAMPLE_RATE)
    response = chance.standard_normal(length) * np.exp(-6.9 * np.arange(length) / SAMPLE_RATE / decay)
    softness = np.exp(-np.arange(32) / chance.uniform(0.5, 6))
    response = np.convolve(response, softness / softness.sum(), "same")
    response[: int(chance.uniform(0.001, 0.02) * SAMPLE_RATE)] *= 0.1
    response /= np.sqrt((response**2).sum()) + 1e-9
    for delay in chance.uniform(0.001, 0.04, size=6):
        response[int(delay * SAMPLE_RATE) % length] += chance.uniform(-0.4, 0.4)
    return response.astype(np.float32)


def reverberated(dry: np.ndarray, sent: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Dry sound plus a room or a plate that hears `sent`, -24 to -3 dB below it."""
    choices = plates()
    response = choices[chance.integers(len(choices))] if choices and chance.random() < 0.3 else room(chance)
    wet = fftconvolve(sent, response)[: len(dry)]
    balance = math.sqrt((dry**2).mean() / ((wet**2).mean() + 1e-12)) * 10 ** (chance.uniform(-24, -3) / 20)
    return (dry + wet * balance).astype(np.float32)
