"""Plays a clip's drums on a kit that never was: one-shots of one or of many kits, tuned, damped and mixed by chance."""

import dataclasses
from collections import defaultdict

import numpy as np

from .bank import Sample
from .classes import CYMBALS, LEVELS
from .clips import DURATION, Clip, pick
from .effects import at_peak, clipped, compressed, darkened, equalised, reverberated
from .features import SAMPLE_RATE

# A kit must have so many drums to be played whole.
WHOLE = 6
# Strokes that end an open hi-hat.
CLOSING = {"closed_hi_hat", "pedal_hi_hat", "open_hi_hat"}
# Microphone perspectives and remixes of one kit count as one when kits are drawn.
FAMILIES = ("muldjord", "gogodze2", "fugue", "frankensnare", "boochi")

Instrument = list[list[Sample]]


class Bank:
    """Samples by kit, drum and instrument; an instrument is its layers from soft to hard, each of round robins."""

    def __init__(self, samples: list[Sample]):
        layers: dict = defaultdict(lambda: defaultdict(list))
        for sample in samples:
            layers[sample.drum, sample.kit, sample.instrument][sample.velocity].append(sample)
        self.drums: dict[str, dict[str, list[Instrument]]] = defaultdict(lambda: defaultdict(list))
        for (drum, kit, _), by_velocity in layers.items():
            self.drums[drum][kit].append([by_velocity[velocity] for velocity in sorted(by_velocity)])
        held = defaultdict(set)
        for drum, kits in self.drums.items():
            for kit in kits:
                held[kit].add(drum)
        self.whole_kits = [kit for kit, drums in held.items() if len(drums & set(LEVELS)) >= WHOLE]

    def instrument(self, drum: str, kit: str | None, chance: np.random.Generator) -> Instrument | None:
        """One of this kit where it has the drum, else of any kit; every family of kits is as likely."""
        kits = self.drums.get(drum)
        if not kits:
            return None
        return pick(chance, kits[kit] if kit in kits else kits[drawn_kit(list(kits), chance)])


def drawn_kit(kits: list[str], chance: np.random.Generator) -> str:
    families = defaultdict(list)
    for kit in kits:
        families[next((family for family in FAMILIES if kit.startswith(family)), kit)].append(kit)
    return pick(chance, families[pick(chance, sorted(families))])


@dataclasses.dataclass
class Voice:
    """An instrument as it is set up in one clip."""

    layers: Instrument
    level: float
    speed: float
    decay: float | None
    is_equalised: bool
    sent: float
    curve: float
    made: dict[int, tuple[np.ndarray, int]] = dataclasses.field(default_factory=dict)

    def struck(self, velocity: float, chance: np.random.Generator) -> tuple[np.ndarray, int]:
        """The sound of a stroke of velocity 0...1, and the index of its onset."""
        distances = [abs(layer[0].velocity - velocity) + chance.random() * 0.08 for layer in self.layers]
        sample = pick(chance, self.layers[int(np.argmin(distances))])
        if id(sample) not in self.made:
            self.made[id(sample)] = self.prepared(sample, chance)
        sound, onset = self.made[id(sample)]
        return sound * np.float32(self.level * velocity**self.curve * 10 ** (chance.normal(0, 0.6) / 20)), onset

    def prepared(self, sample: Sample, chance: np.random.Generator) -> tuple[np.ndarray, int]:
        positions = np.arange(0, len(sample.sound) - 1, self.speed)
        sound = np.interp(positions, np.arange(len(sample.sound)), sample.sound).astype(np.float32)
        if self.decay:
            sound *= np.exp(-np.arange(len(sound)) / SAMPLE_RATE / self.decay).astype(np.float32)
        if self.is_equalised:
            sound = equalised(sound, chance, chance.uniform(2, 8))
        return at_peak(sound), int(sample.onset / self.speed)


class Drummer:
    """Plays clips on random kits."""

    def __init__(self, bank: Bank, chance: np.random.Generator):
        self.bank, self.chance = bank, chance

    def voice(self, drum: str, kit: str | None, cymbals: float, curve: float) -> Voice | None:
        chance = self.chance
        layers = self.bank.instrument(drum, kit if chance.random() < 0.88 else None, chance)
        if layers is None:
            return None
        rings = 3 if drum in CYMBALS else 1
        return Voice(
            layers=layers,
            level=LEVELS.get(drum, 0.4) * 10 ** (chance.normal(0, 3.5) / 20) * (cymbals if drum in CYMBALS else 1),
            speed=2 ** (float(np.clip(chance.normal(0, 1.3), -3, 3)) / 12),
            decay=chance.uniform(0.06, 0.5) * rings if chance.random() < 0.2 else None,
            is_equalised=chance.random() < 0.5,
            sent=10 ** (chance.uniform(-20, 0) / 20) * (0.4 if drum == "kick" else 1),
            curve=curve,
        )

    def play(self, clip: Clip) -> tuple[np.ndarray, np.ndarray]:
        """(sound, heard): the clip's drums, and which of its strokes were within the kit's means."""
        chance, kits = self.chance, self.bank.whole_kits
        kit = drawn_kit(kits, chance) if chance.random() < 0.65 else None
        cymbals, curve = 10 ** (chance.normal(0, 3.5) / 20), chance.uniform(0.7, 1.8)
        dry = np.zeros(int((DURATION + 3) * SAMPLE_RATE), np.float32)
        sent = np.zeros_like(dry)
        voices: dict[tuple[str, int], Voice | None] = {}
        heard = np.zeros(len(clip.strokes), bool)
        for index, (time, drum, velocity, key) in enumerate(clip.strokes):
            part = (drum, key if drum in ("crash", "snare") else 0)
            if part not in voices:
                voices[part] = self.voice(drum, kit, cymbals, curve)
            if voice := voices[part]:
                sound, onset = voice.struck(velocity / 127, chance)
                if drum == "open_hi_hat":
                    sound = choked(sound, self.closing_time(clip, index))
                place(dry, sound, int(time * SAMPLE_RATE) - onset)
                place(sent, sound * np.float32(voice.sent), int(time * SAMPLE_RATE) - onset)
                heard[index] = True
        length = int(DURATION * SAMPLE_RATE)
        return self.mastered(dry[:length], sent[:length]), heard

    def closing_time(self, clip: Clip, index: int) -> float:
        """Seconds until a hi-hat that was struck open is struck again or closed."""
        start = clip.strokes[index][0]
        later = (stroke[0] - start for stroke in clip.strokes[index + 1 :] if stroke[1] in CLOSING)
        return next(later, DURATION)

    def mastered(self, dry: np.ndarray, sent: np.ndarray) -> np.ndarray:
        chance = self.chance
        sound = reverberated(dry, sent, chance) if chance.random() < 0.75 else dry
        if chance.random() < 0.5:
            sound = compressed(sound, chance)
        if chance.random() < 0.35:
            sound = clipped(sound, chance)
        if chance.random() < 0.5:
            sound = equalised(sound, chance)
        if chance.random() < 0.15:
            sound = darkened(sound, chance)
        return at_peak(sound)


def choked(sound: np.ndarray, seconds: float) -> np.ndarray:
    """A ringing hi-hat, stopped within 20 ms of the time given."""
    end, fade = int(seconds * SAMPLE_RATE), SAMPLE_RATE // 50
    if end + fade >= len(sound):
        return sound
    sound = sound[: end + fade].copy()
    sound[end:] *= np.linspace(1, 0, fade, dtype=np.float32)
    return sound


def place(track: np.ndarray, sound: np.ndarray, start: int) -> None:
    """Adds a sound to a track, as far as it fits."""
    skipped = max(0, -start)
    end = min(len(track), start + len(sound))
    if end > start + skipped:
        track[start + skipped : end] += sound[skipped : end - start]
