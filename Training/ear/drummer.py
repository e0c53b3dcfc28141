"""Plays a clip's drums on a kit that never was: one-shots of one or of many kits, tuned, damped and mixed by chance."""

import dataclasses
import functools
from collections import defaultdict

import numpy as np

from .bank import Sample
from .classes import CYMBALS, LEVELS
from .clips import Clip, pick
from .effects import at_peak, clipped, compressed, darkened, equalised, morphed, reverberated
from .features import BANDS, FILTERBANK, HANN, SAMPLE_RATE, WINDOW
from .invented import Inventor

# A kit must have so many drums to be played whole.
WHOLE = 6
# Strokes that end an open hi-hat.
CLOSING = {"closed_hi_hat", "pedal_hi_hat", "open_hi_hat"}
# Microphone perspectives and remixes of one kit count as one when kits are drawn.
FAMILIES = ("muldjord", "gogodze2", "fugue", "frankensnare", "boochi")

# How far drums are tuned apart from how they were recorded: a standard deviation, in semitones.
DETUNING = {"snare": 2.0, "side_stick": 2.5, "kick": 1.5}
# How often another instrument of the same drum sounds along, as producers layer drums.
LAYERED = {"snare": 0.25, "side_stick": 0.35, "kick": 0.15, "closed_hi_hat": 0.15, "open_hi_hat": 0.15}
# How often an instrument is a cross of two of different kits, in training: no one has its sound.
MORPHED = 0.4
# How often it is tuned far from its recording, by up to so many semitones.
FAR_TUNED, FAR = 0.2, 6.0
# How often an instrument is invented: of these there are few recordings, and of few kits.
INVENTED = {"side_stick": 0.5, "pedal_hi_hat": 0.35, "ride_bell": 0.4}
TOMS = ("low_tom", "mid_tom", "high_tom")
# Where a stroke's share of the sound is measured: a window that begins so many samples before its onset.
LOOK_BACK = WINDOW // 4

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

    def samples(self, drum: str) -> list[Sample]:
        """Every sample of a drum."""
        kits = self.drums[drum].values()
        return [sample for instruments in kits for layers in instruments for layer in layers for sample in layer]

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
    partner: Instrument | None = None
    parent: Instrument | None = None
    likeness: float = 0.0
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
        if self.parent:
            sound = morphed(sound, self.beside(pick(chance, self.parent[-1]), sound, sample), self.likeness)
        if self.partner:
            other = pick(chance, self.partner[-1])
            place(sound, other.sound * np.float32(chance.uniform(0.2, 0.9)), int(sample.onset / self.speed) - other.onset)
        if self.decay:
            sound *= np.exp(-np.arange(len(sound)) / SAMPLE_RATE / self.decay).astype(np.float32)
        if self.is_equalised:
            sound = equalised(sound, chance, chance.uniform(2, 8))
        return at_peak(sound), int(sample.onset / self.speed)

    def beside(self, other: Sample, sound: np.ndarray, sample: Sample) -> np.ndarray:
        """Another sample, tuned by as much, so that its onset is where this one's is."""
        moved, onset = np.zeros_like(sound), int(sample.onset / self.speed)
        retuned = np.interp(np.arange(0, len(other.sound) - 1, self.speed), np.arange(len(other.sound)), other.sound)
        place(moved, retuned.astype(np.float32), onset - int(other.onset / self.speed))
        return moved


class Drummer:
    """Plays clips on random kits; `invents` says whether some of their drums may be invented."""

    def __init__(self, bank: Bank, chance: np.random.Generator, invents: bool = False):
        self.bank, self.chance = bank, chance
        self.inventor = Inventor(functools.cache(bank.samples), chance) if invents else None

    def instrument(self, drum: str, kit: str | None) -> Instrument | None:
        if self.inventor and self.chance.random() < INVENTED.get(drum, 0):
            return self.inventor.instrument(drum)
        return self.bank.instrument(drum, kit, self.chance)

    def voice(self, drum: str, kit: str | None, cymbals: float, curve: float, speed: float | None = None) -> Voice | None:
        """An instrument of a kit, or now and then of any, set up by chance; `speed` says how it is tuned."""
        chance = self.chance
        layers = self.instrument(drum, kit if chance.random() < 0.88 or speed else None)
        if layers is None:
            return None
        rings = 3 if drum in CYMBALS else 1
        detuning = chance.normal(0, DETUNING.get(drum, 1.3))
        strange = self.inventor is not None
        if strange and chance.random() < FAR_TUNED:
            detuning = chance.uniform(-FAR, FAR)
        is_cross = strange and chance.random() < MORPHED
        return Voice(
            layers=layers,
            level=LEVELS.get(drum, 0.4) * 10 ** (chance.normal(0, 3.5) / 20) * (cymbals if drum in CYMBALS else 1),
            speed=speed or 2 ** (float(np.clip(detuning, -FAR, FAR)) / 12),
            decay=chance.uniform(0.06, 0.5) * rings if chance.random() < 0.25 else None,
            is_equalised=chance.random() < 0.6,
            sent=10 ** (chance.uniform(-20, 0) / 20) * (0.4 if drum == "kick" else 1),
            curve=curve,
            partner=self.instrument(drum, None) if chance.random() < LAYERED.get(drum, 0) else None,
            parent=self.instrument(drum, None) if is_cross else None,
            likeness=float(chance.uniform(0.25, 0.75)) if is_cross else 0.0,
        )

    def toms(self, kit: str | None, cymbals: float, curve: float) -> dict[str, Voice | None]:
        """Toms of one kit, each two to six semitones above the next lower one."""
        chance, voices = self.chance, {}
        whole = [kit for kit in self.bank.drums["mid_tom"] if all(kit in self.bank.drums[tom] for tom in TOMS)]
        kit = kit if kit in whole or not whole or self.chance.random() < 0.15 else drawn_kit(whole, chance)
        pitch = 10 ** chance.uniform(np.log10(60), np.log10(115))
        for tom in TOMS:
            voice = self.voice(tom, kit, cymbals, curve, speed=1.0)
            if voice is not None:
                recorded = fundamental(voice.layers[-1][0])
                voice.speed = float(np.clip(pitch / recorded, 0.6, 1.7))
                pitch = recorded * voice.speed
            voices[tom] = voice
            pitch *= 2 ** (chance.uniform(2, 6) / 12)
        return voices

    def play(self, clip: Clip) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """(sound, heard, shares): the clip's drums; which of its strokes were within the kit's means; and, for each
        stroke, which part of the power of each band around its onset is its own [strokes, bands]."""
        chance, kits = self.chance, self.bank.whole_kits
        kit = drawn_kit(kits, chance) if chance.random() < 0.65 else None
        cymbals, curve = 10 ** (chance.normal(0, 3.5) / 20), chance.uniform(0.7, 1.8)
        dry = np.zeros(int((clip.duration + 3) * SAMPLE_RATE), np.float32)
        sent = np.zeros_like(dry)
        voices: dict[tuple[str, int], Voice | None] = {(tom, 0): v for tom, v in self.toms(kit, cymbals, curve).items()}
        heard, own = np.zeros(len(clip.strokes), bool), np.zeros((len(clip.strokes), WINDOW), np.float32)
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
                place(own[index], sound, LOOK_BACK - onset)
                heard[index] = True
        length = int(clip.duration * SAMPLE_RATE)
        shares = shares_of(own, dry, [int(stroke[0] * SAMPLE_RATE) - LOOK_BACK for stroke in clip.strokes])
        return self.mastered(dry[:length], sent[:length]), heard, shares

    def closing_time(self, clip: Clip, index: int) -> float:
        """Seconds until a hi-hat that was struck open is struck again or closed."""
        start = clip.strokes[index][0]
        later = (stroke[0] - start for stroke in clip.strokes[index + 1 :] if stroke[1] in CLOSING)
        return next(later, clip.duration)

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


def fundamental(sample: Sample) -> float:
    """The strongest frequency of a tom between 45 and 320 Hz, in Hz."""
    spectrum = np.abs(np.fft.rfft(sample.sound[:16_384] * np.hanning(len(sample.sound[:16_384])), 65_536))
    low, high = (int(hertz * 65_536 / SAMPLE_RATE) for hertz in (45, 320))
    return float((low + np.argmax(spectrum[low:high])) * SAMPLE_RATE / 65_536)


def shares_of(own: np.ndarray, track: np.ndarray, starts: list[int]) -> np.ndarray:
    """Powers of windows of strokes alone over those of the track's windows at the same places; 0...1."""
    whole = np.stack([np.pad(track[max(0, at) : at + WINDOW], (max(0, -at), 0)) for at in starts] or [own[:0]])
    whole = whole.reshape(len(own), WINDOW)
    powers = [np.abs(np.fft.rfft(windows * HANN, axis=1)).astype(np.float32) ** 2 @ FILTERBANK for windows in (own, whole)]
    return np.minimum(1, powers[0] / (powers[1] + 1e-9)).reshape(-1, BANDS)


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
