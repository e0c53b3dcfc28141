"""Sound fonts: which there are, and how MIDI becomes sound (by FluidSynth)."""

import pathlib
import struct
import subprocess
import tempfile
from collections.abc import Iterator

import mido
import numpy as np
import soundfile

from .classes import GENERAL_MIDI, GENERAL_MIDI_DISTRACTORS
from .features import SAMPLE_RATE

# Both under the MIT licence; their drum presets are kits, their other presets play the accompaniment.
SOUND_FONTS = {
    "fluid": pathlib.Path("/usr/share/sounds/sf2/FluidR3_GM.sf2"),
    "musescore": pathlib.Path("/usr/share/sounds/sf3/MuseScore_General.sf3"),
}
# Plays the accompaniment of held-out renders.
HELD_OUT_FONT = pathlib.Path("/usr/share/sounds/sf2/sf_GMbank.sf2")

TICKS_PER_SECOND = 1000
SPACING = 2.2
VELOCITIES = (40, 85, 120)


def drum_presets(path: pathlib.Path) -> list[tuple[int, str]]:
    """(program, name) of the presets in bank 128, from the chunk `phdr` of the SoundFont 2.04 specification."""
    data = path.read_bytes()
    start = data.rindex(b"phdr")
    (size,) = struct.unpack_from("<I", data, start + 4)
    records = (struct.unpack_from("<20sHH", data, start + 8 + at) for at in range(0, size - 38, 38))
    return [(program, name.split(b"\0")[0].decode("latin-1")) for name, program, bank in records if bank == 128]


def perform(messages: list[tuple[float, mido.Message]], font: pathlib.Path, gain: float = 0.35) -> np.ndarray:
    """Messages at their seconds, played by a sound font; mono at 44.1 kHz."""
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=1_000_000)])
    now = 0
    for seconds, message in sorted(messages, key=lambda item: item[0]):
        tick = round(seconds * TICKS_PER_SECOND)
        track.append(message.copy(time=tick - now))
        now = tick
    song = mido.MidiFile(ticks_per_beat=TICKS_PER_SECOND, tracks=[track])
    with tempfile.TemporaryDirectory() as folder:
        midi, wave = pathlib.Path(folder, "a.mid"), pathlib.Path(folder, "a.wav")
        song.save(midi)
        # Only the samples of the presets in use are unpacked: a compressed font takes seconds otherwise.
        options = ["-ni", "-q", "-r", str(SAMPLE_RATE), "-g", str(gain), "-o", "synth.dynamic-sample-loading=1"]
        command = ["fluidsynth", *options, "-F", wave, font, midi]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        sound, _ = soundfile.read(wave, dtype="float32", always_2d=True)
    return sound.mean(axis=1)


def drum_samples(name: str, path: pathlib.Path) -> Iterator[tuple[str, str, int, int, np.ndarray]]:
    """(kit, drum, key, velocity, sound) of every stroke of every drum preset."""
    drums = GENERAL_MIDI | GENERAL_MIDI_DISTRACTORS
    strokes = [(key, velocity) for key in drums for velocity in VELOCITIES]
    for program, title in drum_presets(path):
        messages = [(0.0, mido.Message("program_change", channel=9, program=program))]
        messages += [(0.0, mido.Message("control_change", channel=9, control=control, value=0)) for control in (91, 93)]
        for index, (key, velocity) in enumerate(strokes):
            start = 0.1 + index * SPACING
            messages.append((start, mido.Message("note_on", channel=9, note=key, velocity=velocity)))
            messages.append((start + SPACING * 0.9, mido.Message("note_off", channel=9, note=key)))
        sound = perform(messages, path, gain=0.7)
        for index, (key, velocity) in enumerate(strokes):
            start = int((0.09 + index * SPACING) * SAMPLE_RATE)
            yield f"{name} {title}", drums[key], key, velocity, sound[start : start + int(SPACING * SAMPLE_RATE) - 500]
