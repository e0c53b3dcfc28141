"""Batches: drums and band mixed anew every time, as powers, then degraded, then compressed to features."""

import dataclasses
import pathlib
import queue
import threading

import numpy as np
import torch
from scipy.ndimage import maximum_filter1d, uniform_filter1d
from scipy.signal import lfilter

from .classes import CLASSES
from .clips import pick
from .features import BAND_CENTRES, BAND_WIDTHS, BANDS, FRAMES_PER_SECOND, WINDOW, compress, restored
from .shards import Shard, finished, restored_shares

# Summed band powers of a frame, per squared sample value: half the bins times the window's own power.
FULL_SCALE = WINDOW / 2 * 0.375 * WINDOW
# How far an onset's target reaches: a standard deviation, in frames.
SMEAR = 0.8
# By how much bands are equalised apart from the drums: real ones are brighter and duller than sound fonts are.
BRIGHTENED = 0.5
# How often an example begins with a stroke, and how often part of it is digitally silent.
AT_STROKE, HUSHED = 0.15, 0.06
# How often a mix has been through a lossy coder, and how often a band glitters: strings strummed, shakers, breath.
CODED, GLITTERING = 0.3, 0.1
# How often drums are tuned all together, made drier or more ringing, put in a room, or crossed with another kit's.
TUNED, SHAPED, ROOMED, CROSSED = 0.5, 0.35, 0.25, 0.4


@dataclasses.dataclass
class Example:
    """features [frames, bands]; onsets, velocities and how much they count [frames, 12]; beats [frames, 2]: any, first
    of a bar."""

    features: np.ndarray
    onsets: np.ndarray
    velocities: np.ndarray
    weights: np.ndarray
    beats: np.ndarray


def power(bands: np.ndarray) -> float:
    """Mean square of the sound that band powers came from."""
    return float((bands @ BAND_WIDTHS).mean() / FULL_SCALE)


def mixed(drums: np.ndarray, band: np.ndarray, decibels: float) -> np.ndarray:
    """Powers of drums that stand `decibels` above a band."""
    loudness = power(band)
    if loudness < 1e-8:
        return drums
    return drums + band * np.float32(max(power(drums), 1e-6) / loudness / 10 ** (decibels / 10))


def bent(powers: np.ndarray, chance: np.random.Generator, depth: float) -> np.ndarray:
    """An equaliser of six knots; `depth` is a standard deviation, in powers of ten."""
    curve = np.interp(np.linspace(0, 5, BANDS), np.arange(6), chance.normal(0, depth, size=6))
    return powers * (10**curve).astype(np.float32)


def degraded(powers: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """A mix as it may reach us: equalised, its loud frames pressed down, its highs cut, noise under it."""
    if chance.random() < 0.6:
        powers = bent(powers, chance, 0.35)
    if chance.random() < 0.4:
        powers = pressed(powers, chance)
    if chance.random() < 0.2:
        cut = int(chance.integers(BANDS - 16, BANDS))
        powers = powers.copy()
        powers[:, cut:] *= np.float32(10 ** -chance.uniform(2, 6))
    loudness = chance.uniform(-32, -9)
    powers = powers * np.float32(10 ** (loudness / 10) / max(power(powers), 1e-7))
    if chance.random() < 0.4:
        slope = np.linspace(0, chance.uniform(-2, 0), BANDS)
        noise = chance.exponential(size=powers.shape).astype(np.float32)
        powers = powers + noise * (10 ** (chance.uniform(-5, -0.5) + slope)).astype(np.float32)
    return powers


def pressed(powers: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Compression of the whole mix, frame by frame; the gain recovers within 50 to 300 ms."""
    level = powers @ BAND_WIDTHS
    envelope = uniform_filter1d(maximum_filter1d(level, int(chance.integers(5, 30))), 5)
    threshold = np.median(envelope) * 10 ** chance.uniform(-0.3, 0.6) + 1e-9
    gain = np.maximum(1, envelope / threshold) ** (1 / chance.uniform(1.5, 5) - 1)
    return powers * gain.astype(np.float32)[:, None]


def coded(powers: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """What a lossy coder leaves (after MP3; K. Brandenburg, "MP3 and AAC explained", 1999): nothing above 11 to 17 kHz,
    noise under every band that is spread over a block and so comes before an onset too, holes where a band is faint."""
    block = int(chance.integers(2, 5))
    loudest = maximum_filter1d(powers, block, axis=0)
    noise = loudest * np.float32(10 ** -chance.uniform(1.2, 2.6)) * chance.exponential(size=powers.shape)
    made = (powers + noise).astype(np.float32)
    if chance.random() < 0.5:
        faint = made < maximum_filter1d(made, 9, axis=1) * np.float32(10 ** -chance.uniform(2, 3.5))
        made[faint] *= np.float32(0.03)
    made[:, int(np.searchsorted(BAND_CENTRES, chance.uniform(11_000, 17_000))) :] *= np.float32(1e-6)
    return made


def glittered(band: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """A band with noise in its highs that comes and goes with its own middle, as strummed strings, breath and shakers
    have it and sound fonts have not."""
    start = int(np.searchsorted(BAND_CENTRES, chance.uniform(2_500, 8_000)))
    middle = uniform_filter1d(band[:, BANDS // 4 : start].mean(axis=1), int(chance.integers(1, 12)))
    curve = np.exp(-0.5 * ((np.arange(BANDS) - chance.uniform(start, BANDS)) / chance.uniform(4, 14)) ** 2)
    curve[:start] *= np.exp(-0.5 * (start - np.arange(start)))
    lag = int(chance.integers(0, 25))
    noise = np.roll(middle, lag)[:, None] * curve * chance.exponential(size=band.shape)
    return (band + noise * 10 ** chance.uniform(-2, 0)).astype(np.float32)


def tuned(powers: np.ndarray, semitones: float) -> np.ndarray:
    """The same sound so much higher, or lower: bands read where their frequency was."""
    places = np.interp(BAND_CENTRES * 2 ** (-semitones / 12), BAND_CENTRES, np.arange(BANDS))
    below = places.astype(int)
    above, part = np.minimum(below + 1, BANDS - 1), (places - below).astype(np.float32)
    return powers[:, below] * (1 - part) + powers[:, above] * part


def shaped(powers: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Strokes that die away faster or slower: in every band a power of the power, as expanders and compressors do."""
    curve = np.interp(np.linspace(0, 3, BANDS), np.arange(4), chance.normal(1, 0.15, size=4)).clip(0.7, 1.4)
    loudest = powers.max(axis=0) + np.float32(1e-9)
    return loudest * (powers / loudest) ** curve.astype(np.float32)


def roomed(powers: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """A room about them: powers that die away by 60 dB within 0.15 to 1.5 s, sooner in the highs, -18 to 0 dB below."""
    lows = 10 ** chance.uniform(-0.8, 0.2)
    times = np.geomspace(lows, lows * chance.uniform(0.3, 1.1), BANDS)
    keeps, wet = 10 ** (-6 / FRAMES_PER_SECOND / times), np.empty_like(powers)
    for band, keep in enumerate(keeps):
        wet[:, band] = lfilter([0, 1 - keep], [1, -keep], powers[:, band])
    level = 10 ** chance.uniform(-1.8, 0) * powers.mean() / (wet.mean() + 1e-9)
    return powers + wet * np.float32(level)


def masked(features: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Now and then some neighbouring bands are silent (SpecAugment, Park et al. 2019)."""
    if chance.random() < 0.25:
        width = int(chance.integers(2, 10))
        start = int(chance.integers(0, BANDS - width))
        features[:, start : start + width] = 0
    return features


def audibility(shard: Shard, rows: np.ndarray, drums: np.ndarray, mix: np.ndarray, first: int = 0) -> np.ndarray:
    """How well each of some strokes of a clip can be heard, 0...1. `drums` and `mix` are powers from frame `first`
    on."""
    frames = frames_of(shard, rows, first, len(mix))
    return clear(restored_shares(shard.shares[rows]) * drums[frames], mix[frames])


def frames_of(shard: Shard, rows: np.ndarray, first: int, count: int) -> np.ndarray:
    """Where strokes are judged: the frame after each, of `count` from `first` on."""
    return np.clip(np.round(shard.strokes[rows, 2] * FRAMES_PER_SECOND).astype(int) + 1 - first, 0, count - 1)


def clear(own: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """How well strokes can be heard by their own powers and the whole's [strokes, bands]: fully where they make a
    quarter of the power of their three best bands, not at all below a twenty-fifth."""
    whole = whole + 1e-9
    shares = np.where(own > 1e-6 * whole.sum(axis=1, keepdims=True), own / whole, 0)
    best = np.sort(shares, axis=1)[:, -3:].mean(axis=1)
    return np.clip((10 * np.log10(best + 1e-9) + 14) / 8, 0, 1).astype(np.float32)


def strokes_of(shard: Shard, clip: int, kit: int) -> np.ndarray:
    """The rows of a clip's strokes on a kit."""
    return np.flatnonzero((shard.strokes[:, 0] == clip) & (shard.strokes[:, 1] == kit))


@dataclasses.dataclass
class Played:
    """Drums alone: powers [frames, bands]; rows of strokes as in shards; which part of each band's power around a
    stroke is its own [strokes, bands], and the frame where that is judged."""

    powers: np.ndarray
    strokes: np.ndarray
    shares: np.ndarray
    frames: np.ndarray


def crossed(low: Played, high: Played, chance: np.random.Generator) -> Played:
    """The lows of one kit with the highs of another, or both kits one over the other; they play the same."""
    centre, width = chance.uniform(8, 70), chance.uniform(1, 8)
    above = 1 / (1 + np.exp(-(np.arange(BANDS) - centre) / width)).astype(np.float32)
    if chance.random() < 0.3:
        above = np.full(BANDS, 10 ** chance.uniform(-1.2, -0.2), np.float32)
    parts = low.powers * (1 - above), high.powers * above
    powers = parts[0] + parts[1]
    place = {(float(row[2]), int(row[3])): index for index, row in enumerate(low.strokes)}
    new = [index for index, row in enumerate(high.strokes) if (float(row[2]), int(row[3])) not in place]
    strokes, frames = np.concatenate([low.strokes, high.strokes[new]]), np.concatenate([low.frames, high.frames[new]])
    shares = np.zeros((len(strokes), BANDS), np.float32)
    shares[: len(low.strokes)] = low.shares * parts[0][low.frames]
    for index, row in enumerate(high.strokes):
        at = place.get((float(row[2]), int(row[3])))
        at = len(low.strokes) + new.index(index) if at is None else at
        shares[at] += high.shares[index] * parts[1][high.frames[index]]
    return Played(powers, strokes, np.minimum(1, shares / (powers[frames] + 1e-12)), frames)


def varied(played: Played, chance: np.random.Generator) -> Played:
    """Drums as they might sound elsewhere: tuned, damped or ringing, in another room, equalised."""
    powers, shares = played.powers, played.shares
    if chance.random() < TUNED:
        pitch = float(np.clip(chance.normal(0, 2), -5, 5))
        powers, shares = tuned(powers, pitch), tuned(shares, pitch)
    powers = shaped(powers, chance) if chance.random() < SHAPED else powers
    if chance.random() < ROOMED:
        wet = roomed(powers, chance)
        powers, shares = wet, shares * (powers / (wet + 1e-12))[played.frames]
    powers = bent(powers, chance, 0.35) if chance.random() < 0.4 else powers
    return dataclasses.replace(played, powers=powers.astype(np.float32), shares=shares)


def targets(shard: Shard, clip: int, strokes: np.ndarray, heard: np.ndarray, first: int, frames: int) -> tuple:
    """Bells around the onsets of a stretch of frames, the velocities under them, how much they count, and bells around
    the beats. What cannot be heard counts neither as an onset nor as none."""
    onsets = np.zeros((frames, len(CLASSES)), np.float32)
    velocities, weights, beats = np.zeros_like(onsets), np.ones_like(onsets), np.zeros((frames, 2), np.float32)
    for (_, _, seconds, drum, velocity), weight in zip(strokes, heard):
        for frame, height in bell(seconds * FRAMES_PER_SECOND - first, frames, SMEAR):
            if height >= onsets[frame, int(drum)]:
                onsets[frame, int(drum)], velocities[frame, int(drum)] = height, velocity
                weights[frame, int(drum)] = weight
    for _, seconds, place in shard.beats[shard.beats[:, 0] == clip]:
        for frame, height in bell(seconds * FRAMES_PER_SECOND - first, frames, 2 * SMEAR):
            beats[frame, 0] = max(beats[frame, 0], height)
            if place == 0:
                beats[frame, 1] = max(beats[frame, 1], height)
    return onsets, velocities, weights, beats


def bell(centre: float, frames: int, width: float) -> list[tuple[int, float]]:
    """(frame, height) of a Gaussian of height 1, as far as it is above 0.02 and inside."""
    nearby = range(max(0, int(np.ceil(centre - 2.8 * width))), min(frames, int(centre + 2.8 * width) + 1))
    return [(frame, float(np.exp(-0.5 * ((frame - centre) / width) ** 2))) for frame in nearby]


class Mixer:
    """Draws examples from shards."""

    def __init__(self, chance: np.random.Generator, frames: int = 1_000, accompanied: float = 0.72):
        self.chance, self.frames, self.accompanied = chance, frames, accompanied

    def example(self, shard: Shard) -> Example:
        chance = self.chance
        clips, kits, length, _ = shard.drums.shape
        clip, kit = int(chance.integers(clips)), int(chance.integers(kits))
        first = self.first(shard.strokes[strokes_of(shard, clip, kit), 2], length)
        played = self.played(shard, clip, kit, first)
        if kits > 1 and chance.random() < CROSSED:
            played = crossed(played, self.played(shard, clip, (kit + int(chance.integers(1, kits))) % kits, first), chance)
        played = varied(played, chance)
        powers = played.powers
        if chance.random() < self.accompanied:
            other = clip if chance.random() < 0.75 else int(chance.integers(clips))
            band = restored(shard.band[other, first : first + self.frames])
            band = bent(band, chance, BRIGHTENED) if chance.random() < 0.5 else band
            band = glittered(band, chance) if chance.random() < GLITTERING else band
            powers = mixed(powers, band, chance.uniform(-12, 15))
        heard = clear(played.shares * played.powers[played.frames], powers[played.frames])
        powers = coded(powers, chance) if chance.random() < CODED else powers
        powers = degraded(powers, chance)
        made = targets(shard, clip, played.strokes, heard, first, self.frames)
        if chance.random() < HUSHED:
            self.hush(powers, *made)
        return Example(masked(compress(powers), chance), *made)

    def played(self, shard: Shard, clip: int, kit: int, first: int) -> "Played":
        """A stretch of a clip's drums on one kit."""
        rows = strokes_of(shard, clip, kit)
        rows = rows[np.abs(shard.strokes[rows, 2] * FRAMES_PER_SECOND - first - self.frames / 2) < self.frames / 2 + 4]
        frames = frames_of(shard, rows, first, self.frames)
        powers = restored(shard.drums[clip, kit, first : first + self.frames])
        return Played(powers, shard.strokes[rows], restored_shares(shard.shares[rows]), frames)

    def first(self, onsets: np.ndarray, length: int) -> int:
        """The frame an example begins at; now and then that of an onset, as loops begin with a stroke."""
        latest = length - self.frames
        early = onsets[(onsets > 0.03) & (onsets * FRAMES_PER_SECOND < latest)]
        if len(early) and self.chance.random() < AT_STROKE:
            return max(0, int(pick(self.chance, early) * FRAMES_PER_SECOND) - int(self.chance.integers(0, 3)))
        return int(self.chance.integers(0, latest + 1))

    def hush(self, powers: np.ndarray, onsets: np.ndarray, *others: np.ndarray) -> None:
        """Digital silence until shortly before an onset, or from some moment on."""
        starts = np.flatnonzero(onsets.max(axis=1) > 0.8)
        if not len(starts):
            return
        if self.chance.random() < 0.6:
            start = max(0, int(pick(self.chance, starts[: len(starts) // 3 + 1])) - int(self.chance.integers(0, 4)))
            powers[:start], onsets[:start] = 0, 0
            powers[start : start + 1] *= np.float32(0.25)
        else:
            end = int(self.chance.integers(len(powers) // 3, len(powers)))
            powers[end:], onsets[end:] = 0, 0
            others[-1][end:] = 0

    def recent(self, count: int) -> int:
        """An index below `count`: the newer, the likelier, so that what has been heard often is heard less."""
        return int(count * np.sqrt(self.chance.random()))

    def batch(self, shards: list[Shard], size: int) -> list[torch.Tensor]:
        examples = [self.example(shards[self.recent(len(shards))]) for _ in range(size)]
        names = [field.name for field in dataclasses.fields(Example)]
        return [torch.from_numpy(np.stack([getattr(example, name) for example in examples])) for name in names]


class Feeder:
    """Makes batches ahead in a thread, and notices new shards."""

    REFRESH = 50

    def __init__(self, folder: pathlib.Path, size: int, seed: int):
        self.folder, self.size = folder, size
        self.mixer = Mixer(np.random.default_rng(seed))
        self.ready: queue.Queue = queue.Queue(maxsize=4)
        threading.Thread(target=self.feed, daemon=True).start()

    def feed(self) -> None:
        count, shards = 0, {}
        while True:
            if count % self.REFRESH == 0:
                folders = finished(self.folder)
                shards = {folder: shards.get(folder) or Shard.open(folder) for folder in folders}
            self.ready.put(self.mixer.batch(list(shards.values()), self.size))
            count += 1

    def counts(self) -> np.ndarray:
        """How many strokes of each drum there are by now [classes]."""
        strokes = (np.load(folder / "strokes.npy") for folder in finished(self.folder))
        return sum((np.bincount(s[:, 3].astype(int), minlength=len(CLASSES)) for s in strokes), np.zeros(len(CLASSES)))

    def next(self) -> list[torch.Tensor]:
        return self.ready.get()
