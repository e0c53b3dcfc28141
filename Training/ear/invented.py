"""Drums that no bank has enough of, made from formulas and from other drums: side sticks, pedal hats, ride bells.

For training only: what is held out is recorded. Modes are damped sines, as in modal synthesis (P. R. Cook, "Real Sound
Synthesis for Interactive Applications", 2002); what their frequencies should be is a drummer's guess.
"""

import dataclasses
from collections.abc import Callable

import numpy as np
from scipy.signal import butter, sosfilt

from .bank import LEAD, Sample, trimmed
from .clips import pick
from .effects import at_peak
from .features import SAMPLE_RATE

# How many strokes an instrument has that differ a little.
ROUND_ROBINS = 3


def seconds(length: float) -> np.ndarray:
    return np.arange(int(length * SAMPLE_RATE)) / SAMPLE_RATE


def between(chance: np.random.Generator, low: float, high: float) -> float:
    """A number whose logarithm is uniform."""
    return float(np.exp(chance.uniform(np.log(low), np.log(high))))


def modes(chance: np.random.Generator, length: float, hertz: list, decays: list, heights: list) -> np.ndarray:
    """Damped sines, each stroke's a little different."""
    time, sound = seconds(length), np.zeros(int(length * SAMPLE_RATE))
    for frequency, decay, height in zip(hertz, decays, heights):
        phase, wobble = chance.uniform(0, 2 * np.pi), chance.lognormal(0, 0.2)
        sound += height * wobble * np.exp(-time / decay) * np.sin(2 * np.pi * frequency * time + phase)
    return sound


def noise(chance: np.random.Generator, length: float, band: tuple[float, float], decay: float) -> np.ndarray:
    """A burst of noise between two frequencies."""
    filtered = sosfilt(butter(2, band, "band", fs=SAMPLE_RATE, output="sos"), chance.standard_normal(len(seconds(length))))
    return filtered / (np.abs(filtered).max() + 1e-9) * np.exp(-seconds(length) / decay)


def knocked(chance: np.random.Generator) -> Callable[[], np.ndarray]:
    """A stick across a rim: a click, the stick's and the rim's modes between 350 Hz and 6 kHz, some shell and wires."""
    lowest, count = between(chance, 350, 1_300), int(chance.integers(2, 7))
    hertz = [min(lowest * ratio, 9_000) for ratio in [1, *chance.uniform(1.3, 6, size=count)]]
    longest = between(chance, 0.008, 0.06)
    decays = [longest * (lowest / frequency) ** chance.uniform(0.2, 1) for frequency in hertz]
    heights = [1, *chance.lognormal(-0.7, 0.7, size=count)]
    shell, wires = chance.uniform(0, 0.5), chance.uniform(0, 0.15)
    shell_at, shell_decay, wires_decay = chance.uniform(150, 380), between(chance, 0.015, 0.09), between(chance, 0.02, 0.1)
    click, click_decay, low = chance.uniform(0.1, 1.2), between(chance, 0.0007, 0.004), between(chance, 600, 2_500)

    def strike() -> np.ndarray:
        sound = modes(chance, 0.3, hertz + [shell_at], decays + [shell_decay], heights + [shell])
        sound += click * noise(chance, 0.3, (low, low * 5), click_decay)
        sound += wires * noise(chance, 0.3, (2_000, 9_000), wires_decay)
        return sound

    return strike


def cut_short(chance: np.random.Generator, snares: list[Sample], woods: list[Sample]) -> Callable[[], np.ndarray]:
    """What a producer makes one of: a snare's first milliseconds, narrowed, or claves tuned down, or both."""
    snare, wood = pick(chance, snares), pick(chance, woods)
    part, speed = chance.uniform(0, 1), between(chance, 0.2, 0.6)
    if chance.random() < 0.4:
        part = float(chance.random() < 0.5)
    low, high, decay = between(chance, 250, 900), between(chance, 1_800, 7_000), between(chance, 0.006, 0.03)
    narrow = butter(1, (low, high), "band", fs=SAMPLE_RATE, output="sos")

    def strike() -> np.ndarray:
        sound, time = np.zeros(int(0.3 * SAMPLE_RATE)), seconds(0.3)
        head = snare.sound[snare.onset :][: len(sound)]
        sound[: len(head)] += part * at_peak(sosfilt(narrow, head * np.exp(-time[: len(head)] / decay)))
        body = np.interp(np.arange(len(sound)) * speed * chance.uniform(0.995, 1.005), *numbered(wood), right=0)
        return sound + (1 - part) * at_peak(body * np.exp(-time / (decay * 2.5))) * chance.uniform(0.9, 1.1)

    return strike


def numbered(sample: Sample) -> tuple[np.ndarray, np.ndarray]:
    sound = sample.sound[sample.onset :]
    return np.arange(len(sound)), sound


def side_stick(chance: np.random.Generator, of: Callable[[str], list[Sample]]) -> Callable[[], np.ndarray]:
    if chance.random() < 0.65:
        return knocked(chance)
    return cut_short(chance, of("snare"), of("claves"))


def pedal_hi_hat(chance: np.random.Generator, of: Callable[[str], list[Sample]]) -> Callable[[], np.ndarray]:
    """Cymbals that meet instead of being struck: a hat without its stick, that swells and stops; the foot under it."""
    hats = pick(chance, [of("closed_hi_hat"), of("open_hi_hat")])
    rise, decay = between(chance, 0.002, 0.02), between(chance, 0.02, 0.12)
    cut = butter(1, between(chance, 6_000, 18_000), fs=SAMPLE_RATE, output="sos")
    foot, hat = chance.uniform(0, 0.25), pick(chance, hats)

    def strike() -> np.ndarray:
        time = seconds(0.6)
        sound, body = np.zeros(len(time)), hat.sound[hat.onset :][: len(time)]
        # From a little after the stick's tick, which is the first 2 to 8 ms of it.
        body = body[int(chance.uniform(0.002, 0.008) * SAMPLE_RATE) :]
        sound[: len(body)] = at_peak(body)
        envelope = (1 - np.exp(-time / rise)) * np.exp(-time / decay)
        return at_peak(sosfilt(cut, sound * envelope)) + foot * noise(chance, 0.6, (120, 500), 0.03)

    return strike


def ride_bell(chance: np.random.Generator, of: Callable[[str], list[Sample]]) -> Callable[[], np.ndarray]:
    """A ride with the clear, long modes of its cup above it."""
    ride, lowest = pick(chance, of("ride")), between(chance, 420, 1_500)
    ratios = np.array([1, 1.53, 2.12, 2.74, 3.5, 4.4]) * chance.normal(1, 0.06, size=6)
    hertz = [float(frequency) for frequency in lowest * ratios if frequency < 12_000]
    decays = [between(chance, 0.15, 1.6) * (lowest / frequency) ** 0.4 for frequency in hertz]
    heights = list(chance.lognormal(0, 0.5, size=len(hertz)))
    wash, speed = between(chance, 0.1, 0.8), between(chance, 0.9, 1.3)

    def strike() -> np.ndarray:
        ring = at_peak(modes(chance, 2.0, hertz, decays, heights))
        body = np.interp(np.arange(len(ring)) * speed, *numbered(ride), right=0)
        return ring + wash * at_peak(body) + 0.3 * noise(chance, 2.0, (3_000, 12_000), 0.004)

    return strike


INVENTORS = {"side_stick": side_stick, "pedal_hi_hat": pedal_hi_hat, "ride_bell": ride_bell}


@dataclasses.dataclass
class Inventor:
    """Makes instruments of one layer, of other drums' samples where it needs them."""

    of: Callable[[str], list[Sample]]
    chance: np.random.Generator

    def instrument(self, drum: str) -> list[list[Sample]]:
        strike = INVENTORS[drum](self.chance, self.of)
        return [[self.sample(drum, strike()) for _ in range(ROUND_ROBINS)]]

    def sample(self, drum: str, sound: np.ndarray) -> Sample:
        padded = np.concatenate([np.zeros(LEAD), at_peak(sound)])
        return trimmed(drum, "invented", drum, 1.0, padded) or Sample(drum, "invented", drum, 1.0, padded, LEAD)
