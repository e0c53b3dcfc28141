"""Stand-ins for distorted guitars: plucked strings into an amplifier that is turned up."""

import numba
import numpy as np
from scipy.signal import butter, sosfilt

from .clips import DURATION, Clip
from .drummer import place
from .effects import at_peak
from .features import SAMPLE_RATE


@numba.njit(cache=True)
def plucked(noise, length, damping):
    """A string after K. Karplus and A. Strong, "Digital synthesis of plucked-string and drum timbres" (1983)."""
    line, period, out = noise.copy(), len(noise), np.empty(length, np.float32)
    for i in range(length):
        at = i % period
        out[i] = line[at]
        line[at] = damping * 0.5 * (line[at] + line[(at + 1) % period])
    return out


def power_chord(pitch: float, seconds: float, is_muted: bool, chance: np.random.Generator) -> np.ndarray:
    """Root, fifth and octave, struck with a few milliseconds between the strings."""
    length = int(seconds * SAMPLE_RATE)
    chord = np.zeros(length + SAMPLE_RATE // 50, np.float32)
    for step, interval in enumerate((0, 7, 12)):
        period = int(SAMPLE_RATE / (440 * 2 ** ((pitch + interval - 69) / 12)))
        string = plucked(chance.standard_normal(period).astype(np.float32), length, 0.95 if is_muted else 0.9985)
        place(chord, string, int(step * chance.uniform(0.001, 0.006) * SAMPLE_RATE))
    return chord


def riff(clip: Clip, chance: np.random.Generator) -> np.ndarray:
    """Power chords under the bass notes: held, or chugging in eighths; then gain, and a loudspeaker's narrow band."""
    track = np.zeros(int(DURATION * SAMPLE_RATE), np.float32)
    bass = sorted(note for note in clip.notes if note[4] < 55) or [(0.0, 2.0, 0, 0, 40, 100)]
    root = lambda time: min(bass, key=lambda note: abs(note[0] - time))[4] % 12 + 36 + int(root_shift)
    root_shift, eighth = chance.integers(0, 5), 30 / clip.tempo
    is_chugging, time = chance.random() < 0.6, chance.uniform(0, 0.5)
    if clip.beats:
        time = clip.beats[0][0]
    while time < DURATION:
        steps = 1 if is_chugging else int(chance.choice([2, 3, 4, 8]))
        if chance.random() < 0.85:
            sound = power_chord(root(time), eighth * steps, is_chugging and chance.random() < 0.7, chance)
            place(track, sound, int((time + chance.normal(0, 0.008)) * SAMPLE_RATE))
        time += eighth * steps
    driven = np.tanh(at_peak(track, 10 ** chance.uniform(0.3, 2)))
    speaker = butter(2, [chance.uniform(70, 120), chance.uniform(3_500, 7_000)], "band", fs=SAMPLE_RATE, output="sos")
    return at_peak(sosfilt(speaker, driven))
