"""Stand-ins for singers: speech by eSpeak NG, bent to melodies. Consonants must not be heard as hats and snares.

    python3 -m ear.voices [--count 160]     makes a store of spoken phrases in the workshop
"""

import argparse
import pathlib
import random
import subprocess

import numpy as np

from .bank import read_mono
from .clips import DURATION, Clip, pick
from .drummer import place
from .effects import at_peak, compressed, reverberated
from .features import SAMPLE_RATE
from .places import data_pack, workshop

VOICES = ("en-us", "en-gb", "de", "fr-fr", "es", "it", "pt-br", "sv", "pl", "nl")
VARIANTS = ("f1", "f2", "f3", "f4", "f5", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "croak", "whisper", "klatt2")
ONSETS = ("", "b", "ch", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "sh", "st", "t", "tr", "v", "w", "z")
VOWELS = ("a", "e", "i", "o", "u", "ee", "oo", "ai", "ow")
CODAS = ("", "", "n", "s", "t", "m", "ng", "st", "k")
SCALES = ((0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (0, 3, 5, 6, 7, 10))


def phrase(chance: random.Random) -> str:
    """Words of no language, so that no text is anybody's."""
    syllable = lambda: chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS)
    return " ".join("".join(syllable() for _ in range(chance.randint(1, 3))) for _ in range(chance.randint(5, 12)))


def speak(path: pathlib.Path, chance: random.Random) -> None:
    voice = chance.choice(VOICES) + "+" + chance.choice(VARIANTS)
    manner = ["-v", voice, "-s", str(chance.randint(80, 210)), "-p", str(chance.randint(15, 95))]
    subprocess.run(["espeak-ng", *manner, "-w", path, phrase(chance)], check=True, stderr=subprocess.DEVNULL)


class Choir:
    """Sings to clips."""

    def __init__(self, chance: np.random.Generator):
        paths = sorted((workshop() / "voices").glob("*.wav")) + sorted((data_pack() / "nodrums").glob("*.flac"))
        self.phrases = [at_peak(read_mono(path)) for path in paths]
        self.chance = chance

    def sing(self, clip: Clip) -> np.ndarray:
        """One to three voices that come in on beats and glide from pitch to pitch."""
        chance, track = self.chance, np.zeros(int(DURATION * SAMPLE_RATE), np.float32)
        beats = [time for time, _ in clip.beats] or [0.0]
        time = pick(chance, beats[: max(1, len(beats) // 2)])
        while time < DURATION - 0.5:
            sound = self.bent(pick(chance, self.phrases), 60 / clip.tempo)
            for _ in range(int(chance.integers(1, 4))):
                delay = time + abs(chance.normal(0, 0.02))
                place(track, sound * np.float32(chance.uniform(0.4, 1)), int(delay * SAMPLE_RATE))
            time += len(sound) / SAMPLE_RATE + chance.uniform(0, 2)
            time = min((beat for beat in beats if beat >= time), default=time)
        track = compressed(track, chance)
        return reverberated(track, track, chance) if chance.random() < 0.7 else track

    def bent(self, sound: np.ndarray, beat: float) -> np.ndarray:
        """Played at a speed that follows a melody with some vibrato: pitch and pace change together."""
        chance = self.chance
        scale, centre = pick(chance, SCALES), chance.uniform(-3, 6)
        notes = int(len(sound) / SAMPLE_RATE / beat * 2) + 2
        steps = [scale[int(chance.integers(len(scale)))] / 2 - 3 for _ in range(notes)]
        samples = np.arange(0, int(len(sound) * 1.6))
        position = samples / SAMPLE_RATE / beat * 2
        melody = np.interp(position, np.repeat(np.arange(notes), 2) + np.tile([0, 0.8], notes), np.repeat(steps, 2))
        vibrato = chance.uniform(0, 0.5) * np.sin(2 * np.pi * chance.uniform(4.5, 6.5) * samples / SAMPLE_RATE)
        read = np.cumsum(2 ** ((centre + melody + vibrato) / 12))
        read = read[read < len(sound) - 1]
        return np.interp(read, np.arange(len(sound)), sound).astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=160, help="phrases (160)")
    options = parser.parse_args()
    folder = workshop() / "voices"
    folder.mkdir(exist_ok=True)
    for index in range(options.count):
        speak(folder / f"spoken_{index:03}.wav", random.Random(index))
    print(f"{options.count} phrases")


if __name__ == "__main__":
    main()
