"""The sound of everything but the drums: a sound font's band, singers, distorted guitars, hand percussion."""

import pathlib

import mido
import numpy as np

from .classes import DISTRACTORS
from .clips import DURATION, Clip, pick
from .drummer import Bank, Drummer, place
from .effects import at_peak, clipped, compressed, equalised, reverberated
from .features import SAMPLE_RATE
from .guitar import riff
from .sound_fonts import perform
from .voices import Choir

# Between two clips that are rendered in one go: lets notes die away.
GAP = 1.5
PATTERNS = ((0, 2), (1, 3), (0, 1, 2, 3), (0, 2, 3), (0,), (2,))


class Band:
    """Accompanies clips."""

    def __init__(self, bank: Bank, chance: np.random.Generator):
        self.bank, self.chance = bank, chance
        self.choir = Choir(chance)

    def play(self, clips: list[Clip], font: pathlib.Path) -> list[np.ndarray]:
        """One sound a clip, of peak 1; silent where nobody plays."""
        messages = [
            message for index, clip in enumerate(clips) for message in self.messages(clip, index * (DURATION + GAP))
        ]
        whole = perform(messages, font) if messages else np.zeros(0, np.float32)
        length, step = int(DURATION * SAMPLE_RATE), int((DURATION + GAP) * SAMPLE_RATE)
        whole = np.pad(whole, (0, max(0, step * len(clips) - len(whole))))
        return [self.mixed(clip, whole[index * step :][:length]) for index, clip in enumerate(clips)]

    def messages(self, clip: Clip, start: float) -> list[tuple[float, mido.Message]]:
        """The clip's notes; some channels get another instrument of their family, or none at all."""
        chance, messages = self.chance, []
        programs = {}
        for time, length, channel, program, pitch, velocity in clip.notes:
            if channel not in programs:
                if chance.random() < 0.35:
                    program = program // 8 * 8 + int(chance.integers(8))
                programs[channel] = None if program >= 112 or chance.random() < 0.1 else program
                messages += prepared(channel, program, int(chance.integers(50, 127)), start)
            if programs[channel] is None or time < 0:
                continue
            pitch = int(np.clip(pitch, 20, 108))
            end = min(time + max(length, 0.03), DURATION + GAP / 3)
            on = mido.Message("note_on", channel=channel, note=pitch, velocity=velocity)
            off = mido.Message("note_off", channel=channel, note=pitch)
            messages += [(start + time, on), (start + end, off)]
        return messages

    def mixed(self, clip: Clip, notes: np.ndarray) -> np.ndarray:
        chance, sound = self.chance, at_peak(notes) if np.abs(notes).max(initial=0) > 1e-3 else notes * 0
        if chance.random() < 0.3:
            sound = sound + riff(clip, chance) * np.float32(10 ** (chance.uniform(-14, 3) / 20))
        if chance.random() < 0.5:
            sound = sound + at_peak(self.choir.sing(clip)) * np.float32(10 ** (chance.uniform(-8, 6) / 20))
        percussion = self.percussion(clip)
        if percussion is not None:
            sound = sound + percussion * np.float32(10 ** (chance.uniform(-18, -2) / 20))
        if chance.random() < 0.3:
            sound = reverberated(sound, sound, chance)
        if chance.random() < 0.4:
            sound = compressed(sound, chance) if chance.random() < 0.6 else clipped(sound, chance)
        return at_peak(equalised(sound, chance, 3)) if np.abs(sound).max(initial=0) > 1e-3 else sound

    def percussion(self, clip: Clip) -> np.ndarray | None:
        """The song's own percussion, or now and then a shaker, tambourine or the like in a plain pattern."""
        strokes = [(time, drum, velocity) for time, drum, velocity in clip.percussion if 0 <= time < DURATION]
        if not strokes and self.chance.random() < 0.22 and clip.beats:
            strokes = self.pattern(clip)
        if not strokes:
            return None
        track = np.zeros(int(DURATION * SAMPLE_RATE), np.float32)
        drummer, voices = Drummer(self.bank, self.chance), {}
        for time, drum, velocity in strokes:
            if drum not in voices:
                voices[drum] = drummer.voice(drum, None, 1.0, 1.2)
            if voice := voices[drum]:
                sound, onset = voice.struck(velocity / 127, self.chance)
                place(track, sound, int(time * SAMPLE_RATE) - onset)
        return at_peak(track)

    def pattern(self, clip: Clip) -> list[tuple[float, str, int]]:
        chance = self.chance
        drum, sixteenths = str(chance.choice(DISTRACTORS)), set(pick(chance, PATTERNS))
        quarter = 60 / clip.tempo
        return [
            (beat + step * quarter / 4 + chance.normal(0, 0.008), drum, int(chance.integers(50, 120)))
            for beat, _ in clip.beats for step in sixteenths
        ]


def prepared(channel: int, program: int, volume: int, start: float) -> list[tuple[float, mido.Message]]:
    """A channel silenced, set to an instrument and to a volume."""
    control = lambda number, value: mido.Message(
        "control_change", channel=channel, control=number, value=value
    )
    change = mido.Message("program_change", channel=channel, program=program % 128)
    return [(start, control(120, 0)), (start, control(7, volume)), (start, change)]
