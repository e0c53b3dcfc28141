"""Clips: twelve seconds of what drums and a band might play together, in seconds."""

import dataclasses
import itertools
import math
from collections.abc import Callable
from typing import TypeVar

import numpy as np

from .classes import CLASSES
from .songs import Song

Thing = TypeVar("Thing")
DURATION = 12.0
# How often the drums come from Groove MIDI, from MMA and from the games.
SOURCES = {"groove": 0.64, "mma": 0.18, "game": 0.18}
# Strokes outside are too near the edges to be heard whole.
MARGIN = 0.02

# Electronic kits write down every move of the left foot; in recordings it is seldom heard. The rest: one in twenty.
LEFT_OUT = {"pedal_hi_hat": 0.55}

# What a drummer may play a part on instead, and how often in a clip.
SWAPS: tuple[tuple[float, dict[str, str]], ...] = (
    (0.08, {"closed_hi_hat": "ride", "open_hi_hat": "ride"}),
    (0.06, {"closed_hi_hat": "crash", "ride": "crash"}),
    (0.03, {"open_hi_hat": "crash"}),
    (0.08, {"ride": "closed_hi_hat"}),
    (0.06, {"closed_hi_hat": "open_hi_hat"}),
    (0.03, {"closed_hi_hat": "low_tom", "ride": "low_tom"}),
    (0.07, {"snare": "side_stick"}),
    (0.04, {"ride": "ride_bell"}),
)
# The same until or from a moment within the clip: one part after the other shows what tells them apart.
CHANGES: tuple[tuple[float, dict[str, str]], ...] = (
    (0.06, {"snare": "side_stick"}),
    (0.05, {"closed_hi_hat": "ride", "open_hi_hat": "crash"}),
    (0.04, {"closed_hi_hat": "open_hi_hat"}),
    (0.03, {"closed_hi_hat": "crash", "ride": "crash"}),
)
# A second rack tom: every other stroke of a tom goes to it. Groove MIDI's drummers seldom reach for it.
RACKS: tuple[tuple[float, str], ...] = ((0.25, "high_tom"), (0.15, "low_tom"))
# Rides on the beat are struck on the bell.
BELLS = 0.05
# 4/4 cut to other metres, and how often: (quarters of a period, of which kept, beats in it).
CUTS = ((4, 3, 3), (8, 5, 5), (4, 3.5, 7), (8, 7, 7), (8, 6, 6))
CUT_SHARES = {"groove": 0.04, "mma": 0.12, "game": 0.12}


@dataclasses.dataclass
class Clip:
    """Times in seconds. Strokes: (time, drum, velocity, key); beats: (time, place in the bar from 0);
    notes: (time, length, channel, program, pitch, velocity); percussion: (time, drum, velocity)."""

    strokes: list[tuple[float, str, int, int]]
    beats: list[tuple[float, int]]
    notes: list[tuple[float, float, int, int, int, int]]
    percussion: list[tuple[float, str, int]]
    tempo: float
    duration: float = DURATION


class Composer:
    """Draws clips from songs."""

    def __init__(self, songs: list[Song], chance: np.random.Generator):
        self.chance = chance
        self.drummers = {
            kind: [s for s in songs if s.source.startswith(kind) and len(s.strokes) > 4 and "fill" not in s.source]
            for kind in SOURCES
        }
        self.fills = [song for song in songs if song.source == "groove fill" and song.beats_per_bar == 4]
        self.bands = [song for song in songs if song.notes]

    def clip(self) -> Clip:
        chance = self.chance
        kind = str(chance.choice(list(SOURCES), p=list(SOURCES.values())))
        song = pick(chance, self.drummers[kind])
        tempo = float(np.clip(song.tempo * chance.uniform(0.85, 1.18), 55, 230))
        if kind == "mma":
            tempo = chance.uniform(65, 185) if song.beat == 1 else chance.uniform(45, 130) * song.beat
        cut = pick(chance, CUTS) if song.bar == 4 and chance.random() < CUT_SHARES[kind] else None
        drums = song.cut(*cut) if cut else song
        time_of, quarters = self.pulse(tempo)
        start = chance.uniform(0, max(drums.length - quarters, 0) + drums.bar)
        strokes = self.drums(drums, start, quarters)
        band, band_start = self.band(song, start, kind, cut)
        transpose = int(chance.integers(-6, 7))
        beat, phase = drums.beat, start % drums.bar
        notes = window(band.notes, band.length, band_start, quarters, band.bar)
        percussion = window(drums.percussion, drums.length, start, quarters, drums.bar)
        clip = Clip(
            strokes=[(time_of(quarter), *rest) for quarter, *rest in strokes],
            beats=[
                (time_of(place * beat - phase), place % drums.beats_per_bar)
                for place in range(math.ceil(phase / beat), int((quarters + phase) / beat) + 1)
            ],
            notes=[
                (time_of(quarter), time_of(quarter + length) - time_of(quarter), channel, program, pitch + transpose, v)
                for quarter, length, channel, program, pitch, v in notes
            ],
            percussion=[(time_of(quarter), *rest) for quarter, *rest in percussion],
            tempo=tempo,
        )
        return self.varied(clip, sequenced=kind != "groove")

    def pulse(self, tempo: float) -> tuple[Callable[[float], float], float]:
        """From quarters to seconds, at half the time with a tempo that wanders; and how many quarters a clip has."""
        quarters = DURATION * tempo / 60
        if self.chance.random() < 0.5:
            return lambda quarter: quarter * 60 / tempo, quarters
        depth, rate, phase = self.chance.uniform(0, 0.12), self.chance.uniform(0.02, 0.12), self.chance.uniform(0, 6.3)
        bend = lambda quarter: depth * np.sin(rate * quarter * 2 * np.pi + phase) / rate / 6.3
        return lambda quarter: float((quarter + bend(quarter) - bend(0)) * 60 / tempo), quarters * 1.05

    def drums(self, song: Song, start: float, quarters: float) -> list[tuple[float, str, int, int]]:
        """The strokes of a stretch of a song that begins again where it ends, sometimes with a fill thrown in."""
        strokes = window(song.strokes, song.length, start, quarters, song.bar)
        if song.source.startswith("groove") and song.bar == 4 and self.chance.random() < 0.35:
            fill, phase = pick(self.chance, self.fills), start % 4
            at = 4 * int(self.chance.integers(1, max(2, quarters // 4))) - phase
            end = at + 4 * max(1, round(fill.length / 4))
            strokes = [s for s in strokes if not at - 0.1 <= s[0] < end - 0.1]
            strokes += [(at + q, *rest) for q, *rest in fill.strokes]
            if self.chance.random() < 0.4:
                strokes += [(end, "crash", int(self.chance.integers(80, 127)), 49)]
        return strokes

    def band(self, song: Song, start: float, kind: str, cut: tuple | None) -> tuple[Song, float]:
        """Who plays along, and from where: the song's own band, or another that counts as many beats."""
        own = kind != "groove" and song.notes and self.chance.random() < 0.75
        fitting = [band for band in self.bands if (band.beats_per_bar, band.beat) == (song.beats_per_bar, song.beat)]
        band = song if own else pick(self.chance, fitting or self.bands)
        band = band.cut(*cut) if cut else band
        if own:
            return band, start
        bars = int(self.chance.integers(0, max(1, band.length // band.bar)))
        return band, bars * band.bar + start % band.bar

    def varied(self, clip: Clip, sequenced: bool) -> Clip:
        """Parts moved to other drums, ghost notes or whole parts left out, dynamics flattened, machines made human."""
        chance, strokes = self.chance, clip.strokes
        for probability, swap in SWAPS:
            if chance.random() < probability:
                strokes = [(t, swap.get(drum, drum), v, key) for t, drum, v, key in strokes]
        strokes = self.moved(strokes, {round(time, 3) for time, _ in clip.beats})
        left_out = {drum for drum in CLASSES if chance.random() < LEFT_OUT.get(drum, 0.05)}
        softest = chance.uniform(25, 60) if chance.random() < 0.5 else 0
        strokes = [stroke for stroke in strokes if stroke[1] not in left_out and stroke[2] >= softest]
        if chance.random() < 0.3:
            strokes = [(t, drum, round(96 + (v - 96) * 0.5), key) for t, drum, v, key in strokes]
        if sequenced and chance.random() < 0.7:
            strokes = [
                (t + chance.normal(0, 0.006), drum, int(np.clip(v * chance.lognormal(0, 0.18), 5, 127)), key)
                for t, drum, v, key in strokes
            ]
        if chance.random() < 0.04:
            strokes = []
        clip.strokes = sorted(s for s in strokes if MARGIN <= s[0] < DURATION - MARGIN)
        clip.beats = [beat for beat in clip.beats if 0 <= beat[0] < DURATION]
        clip.notes = [note for note in clip.notes if note[0] < DURATION]
        if chance.random() < 0.35:
            clip.notes = self.with_bass_on_kicks(clip)
        return clip

    def moved(self, strokes: list, beats: set[float]) -> list:
        """Parts of parts played elsewhere: before or after a moment, in turns, on the beat."""
        chance = self.chance
        for probability, swap in CHANGES:
            if chance.random() < probability:
                low, high = (0, chance.uniform(3, 9)) if chance.random() < 0.5 else (chance.uniform(3, 9), DURATION)
                strokes = [(t, swap.get(drum, drum) if low <= t < high else drum, *rest) for t, drum, *rest in strokes]
        for probability, tom in RACKS:
            if chance.random() < probability:
                turn = itertools.count()
                rack = lambda drum: "mid_tom" if drum == tom and next(turn) % 2 else drum
                strokes = [(t, rack(drum), *rest) for t, drum, *rest in strokes]
        if chance.random() < BELLS:
            on_beat = lambda t: any(abs(t - beat) < 0.03 for beat in beats)
            bell = lambda t, drum: "ride_bell" if drum == "ride" and on_beat(t) else drum
            strokes = [(t, bell(t, drum), *rest) for t, drum, *rest in strokes]
        return strokes

    def with_bass_on_kicks(self, clip: Clip) -> list[tuple[float, float, int, int, int, int]]:
        """The bass plays where the kick does, as bass players like to: the two must be told apart."""
        bass = [note for note in clip.notes if 32 <= note[3] < 40]
        kicks = [stroke[0] for stroke in clip.strokes if stroke[1] == "kick"]
        if not bass or not kicks:
            return clip.notes
        pitches = sorted(bass)
        followed = []
        for time, following in zip(kicks, kicks[1:] + [DURATION]):
            nearest = min(pitches, key=lambda note: abs(note[0] - time))
            length = (following - time) * self.chance.uniform(0.4, 0.95)
            followed.append((max(0.0, time + self.chance.normal(0, 0.006)), length, *nearest[2:5], nearest[5]))
        return [note for note in clip.notes if not 32 <= note[3] < 40] + followed


def pick(chance: np.random.Generator, things: list[Thing]) -> Thing:
    return things[int(chance.integers(len(things)))]


def window(events: list, length: float, start: float, quarters: float, whole: float = 4) -> list:
    """Events from `start` on, as if the song began again after its last bar; times count from `start`."""
    period = max(whole, whole * -(-length // whole))
    first = start - start % period
    found = []
    while first < start + quarters:
        found += [(first + e[0] - start, *e[1:]) for e in events if start <= first + e[0] < start + quarters]
        first += period
    return found
