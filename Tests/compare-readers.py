#!/usr/bin/env python3
"""Ask outside readers what stands in our golden MusicXML, and compare it with the scores it was written from.

usage: compare-readers.py FOLDER [PART]...

FOLDER holds PART.musicxml files, some also compressed as PART.mxl, and slots.json, which says for every bar of every part how long it is, what is struck
where, and which small notes stand before it. MuseScore 3 (musescore3 on the path), verovio and music21 (Python packages)
read each file; bars, their lengths, slots, drums and small notes must agree. What a compressed file holds must be the other,
byte by byte. Exits 1 where something does not agree, 2 where a reader is missing.
"""
import collections
import fractions
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

Fraction = fractions.Fraction
Bar = collections.namedtuple("Bar", "length strokes small")

# Keys of General MIDI's percussion map.
DRUMS = {
    36: "kick", 38: "snare", 37: "side_stick", 42: "closed_hi_hat", 46: "open_hi_hat", 44: "pedal_hi_hat",
    48: "high_tom", 47: "mid_tom", 43: "low_tom", 49: "crash", 51: "ride", 53: "ride_bell",
}

# For a reader that keeps no keys: place in the staff and head. Open hats are hats with a sign.
LOOKS = {
    ("F4", "normal"): "kick", ("C5", "normal"): "snare", ("C5", "x"): "side_stick", ("G5", "x"): "closed_hi_hat",
    ("D4", "x"): "pedal_hi_hat", ("E5", "normal"): "high_tom", ("D5", "normal"): "mid_tom",
    ("A4", "normal"): "low_tom", ("A5", "x"): "crash", ("F5", "x"): "ride", ("F5", "diamond"): "ride_bell",
}


class Lines:
    """Collects one bar of a part."""

    def __init__(self):
        self.strokes, self.small, self.waiting = [], [], []

    def add_small(self, drums):
        self.waiting += drums

    def add(self, onset, drums):
        self.strokes += [f"{text(onset)} {drum}" for drum in drums]
        self.small += [f"{text(onset)} {drum}" for drum in self.waiting]
        self.waiting = []

    def bar(self, length):
        return Bar(text(length), sorted(self.strokes), sorted(self.small + self.waiting))


def text(fraction):
    return f"{fraction.numerator}/{fraction.denominator}"


def local(element):
    return element.tag.split("}")[-1]


# MuseScore: its own format, which is what its users edit.


def musescore(files):
    with tempfile.TemporaryDirectory() as folder:
        outputs = {file.stem: pathlib.Path(folder, file.stem + ".mscx") for file in files}
        jobs = pathlib.Path(folder, "jobs.json")
        jobs.write_text(json.dumps([{"in": str(file), "out": str(outputs[file.stem])} for file in files]))
        subprocess.run(
            ["musescore3", "-j", str(jobs)], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return {name: musescore_part(ElementTree.parse(path).getroot()) for name, path in outputs.items()}


def musescore_part(root):
    staff = root.find("Score/Staff")
    meter, bars = Fraction(1), []
    for measure in staff.findall("Measure"):
        if measure.find("multiMeasureRest") is not None:
            continue
        signature = measure.find("voice/TimeSig")
        if signature is not None:
            meter = Fraction(int(signature.findtext("sigN")), int(signature.findtext("sigD")))
        lines, length = Lines(), Fraction(measure.get("len", text(meter)))
        for voice in measure.findall("voice"):
            musescore_voice(voice, lines)
        bars.append(lines.bar(length))
    return bars


def musescore_voice(voice, lines):
    now, ratios = Fraction(0), [Fraction(1)]
    shapes = {"whole": 1, "half": 2, "quarter": 4, "eighth": 8, "16th": 16, "32nd": 32, "64th": 64}
    for element in voice:
        if element.tag == "Tuplet":
            ratios.append(Fraction(int(element.findtext("normalNotes")), int(element.findtext("actualNotes"))))
        elif element.tag == "endTuplet":
            ratios.pop()
        elif element.tag == "location":
            now += Fraction(element.findtext("fractions"))
        elif element.tag in ("Chord", "Rest"):
            drums = [DRUMS.get(int(note.findtext("pitch")), "?") for note in element.findall("Note")]
            if any(element.find(kind) is not None for kind in ("acciaccatura", "appoggiatura", "grace16", "grace32")):
                lines.add_small(drums)
                continue
            if element.tag == "Chord":
                lines.add(now, drums)
            kind = element.findtext("durationType")
            if kind == "measure":
                now += Fraction(element.findtext("duration"))
                continue
            dots = int(element.findtext("dots") or 0)
            now += Fraction((2 << dots) - 1, shapes[kind] << dots) * ratios[-1]


# verovio: the MEI that it engraves from.


def verovio(files):
    import verovio as package

    package.enableLog(package.LOG_OFF)
    toolkit = package.toolkit()
    parts = {}
    for file in files:
        parts[file.stem] = verovio_part(toolkit, file)
    return parts


def verovio_part(toolkit, file):
    if not toolkit.loadFile(str(file)):
        raise ValueError(f"verovio does not read {file.name}")
    root = ElementTree.fromstring(toolkit.getMEI())
    unit = next(4 * int(element.get("ppq")) for element in root.iter() if local(element) == "staffDef")
    bars, meter = [], Fraction(1)
    for element in root.iter():
        if local(element) == "meterSig":
            meter = Fraction(int(element.get("count")), int(element.get("unit")))
        elif local(element) == "measure":
            bars += verovio_bars(element, unit, meter)
    return bars


def verovio_bars(measure, unit, meter):
    lines, ends = Lines(), []
    for layer in (element for element in measure.iter() if local(element) == "layer"):
        now = Fraction(0)
        for element in layer.iter():
            if local(element) == "multiRest":
                return [Bar(text(meter), [], [])] * int(element.get("num"))
            if local(element) in ("chord", "note", "rest", "space") and element.get("dur.ppq") is not None:
                notes = [note for note in element.iter() if local(note) == "note"]
                drums = [DRUMS.get(int(note.get("pnum")), "?") for note in notes]
                if element.get("grace"):
                    lines.add_small(drums)
                    continue
                lines.add(now, drums)
                now += Fraction(int(element.get("dur.ppq")), unit)
        ends.append(now)
    return [lines.bar(max(ends + [Fraction(0)]) or meter)]


# music21: keeps no keys, so the drum is known by its looks.


def music21(files):
    from music21 import converter

    return {file.stem: music21_part(converter.parseFile(str(file), format="musicxml", forceSource=True)) for file in files}


def music21_part(score):
    return [music21_bar(measure) for measure in score.parts[0].getElementsByClass("Measure")]


def music21_bar(measure):
    lines, end = Lines(), Fraction(0)
    for voice in list(measure.voices) or [measure]:
        for element in voice.notesAndRests:
            onset = Fraction(element.offset) / 4
            if element.duration.isGrace:
                lines.add_small([music21_drum(note, element) for note in music21_heads(element)])
                continue
            if not element.isRest:
                lines.add(onset, [music21_drum(note, element) for note in music21_heads(element)])
            end = max(end, onset + Fraction(element.quarterLength) / 4)
    return lines.bar(end)


def music21_heads(element):
    return element.notes if "PercussionChord" in element.classes else [element]


def music21_drum(note, element):
    """Signs of one head of a chord are kept with the chord."""
    drum = LOOKS.get((note.displayStep + str(note.displayOctave), note.notehead), "?")
    signs = {sign.classes[0] for sign in [*note.articulations, *element.articulations]}
    return "open_hi_hat" if drum == "closed_hi_hat" and "OpenString" in signs else drum


READERS = {"MuseScore": musescore, "verovio": verovio, "music21": music21}


def differences(name, ours, theirs):
    if len(ours) != len(theirs):
        yield f"{name}: {len(theirs)} bars, we wrote {len(ours)}"
    for number, (mine, other) in enumerate(zip(ours, theirs)):
        for field in Bar._fields:
            wanted, found = getattr(mine, field), getattr(other, field)
            if wanted != found:
                yield f"{name}, bar {number + 1}, {field}: {found}, we wrote {wanted}"


def packing_faults(folder):
    """Compressed files that Python cannot unpack to their originals, or that MuseScore does not open."""
    for packed in sorted(folder.glob("*.mxl")):
        original = packed.with_suffix(".musicxml").read_bytes()
        with zipfile.ZipFile(packed) as archive:
            if archive.testzip() is not None or archive.read("score.musicxml") != original:
                yield f"{packed.name}: not what {packed.stem}.musicxml is"
        if musescore([packed])[packed.stem] != musescore([packed.with_suffix(".musicxml")])[packed.stem]:
            yield f"{packed.name}: MuseScore reads something else"


def main(folder, chosen):
    folder = pathlib.Path(folder)
    parts = {
        part["name"]: [Bar(bar["length"], bar["strokes"], bar["small"]) for bar in part["bars"]]
        for part in json.loads((folder / "slots.json").read_text())
    }
    files = [folder / f"{name}.musicxml" for name in parts if not chosen or name in chosen]
    faults = 0
    for reader, read in READERS.items():
        try:
            found = read(files)
        except (ImportError, FileNotFoundError) as error:
            print(f"compare-readers: {reader} is missing: {error}", file=sys.stderr)
            return 2
        wrong = [line for file in files for line in differences(file.stem, parts[file.stem], found[file.stem])]
        strokes = sum(len(bar.strokes) for file in files for bar in parts[file.stem])
        bars = sum(len(parts[file.stem]) for file in files)
        print(f"{reader}: {len(files)} parts, {bars} bars, {strokes} strokes, {len(wrong)} differences")
        for line in wrong:
            print(f"  {line}")
        faults += len(wrong)
    packing = list(packing_faults(folder))
    print(f"compressed: {len(list(folder.glob('*.mxl')))} files, {len(packing)} differences", *packing, sep="\n  ")
    faults += len(packing)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else 2)
