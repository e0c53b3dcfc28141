"""Invents grooves in meters of which there are few recordings: python3 invent.py FOLDER

A bar is a chain of groups of two to four beats; the bass drum opens groups, the snare answers, a cymbal keeps time.
"""
import pathlib
import random
import sys

# Meter, its groups (in its beats), how a beat is divided, beats a minute, how many songs.
METERS = [
    ((3, 4), [[3]], (2, 4), (80, 180), 14),
    ((5, 4), [[3, 2], [2, 3]], (2,), (90, 180), 18),
    ((7, 8), [[2, 2, 3], [3, 2, 2], [2, 3, 2], [4, 3]], (1, 2), (180, 330), 18),
    ((6, 8), [[2]], (3, 6), (45, 100), 18),
    ((12, 8), [[2, 2]], (3,), (50, 110), 18),
]


def pattern(groups, division, chance):
    """(beat, drum, velocity) of one bar."""
    hand = chance.choice(["closed_hi_hat", "closed_hi_hat", "ride"])
    beats = sum(groups)
    strokes = [(i / division, hand, 80 if i % division == 0 else 60) for i in range(beats * division)]
    start = 0
    for number, length in enumerate(groups):
        if number == 0 or chance.random() < 0.6:
            strokes.append((start, "kick", 100 if number == 0 else 90))
        answers = [1] if length == 2 else chance.choice([[length - 1], [1], [1, 2], [2]])
        strokes += [(start + a, "snare", 100) for a in answers if start + a < beats]
        start += length
    for _ in range(chance.randint(0, 2)):
        strokes.append((chance.randrange(1, beats * division) / division, "kick", 75))
    return strokes


def song(groups, division, chance):
    """Strokes of 12 to 24 bars: two patterns, fills before every fourth or eighth bar, crashes after them."""
    beats, bars = sum(groups), chance.randint(12, 24)
    patterns = [pattern(groups, division, chance)] * 2 + [pattern(groups, division, chance)]
    every = chance.choice([4, 8])
    strokes = []
    for bar in range(bars):
        own = patterns[bar // every % 3]
        if bar % every == every - 1 and chance.random() < 0.7:
            own = [s for s in own if s[0] < beats - 1]
            drums = chance.choices(["snare", "high_tom", "mid_tom", "low_tom"], k=division)
            own += [(beats - 1 + i / division, drum, 95) for i, drum in enumerate(drums)]
        if bar % every == 0 and chance.random() < 0.6:
            own = own + [(0, "crash", 110)]
        strokes += [(bar * beats + at, drum, velocity) for at, drum, velocity in own]
    return strokes, bars * beats


def main(folder):
    chance = random.Random(8)
    for meter, forms, divisions, tempos, count in METERS:
        for number in range(count):
            groups, tempo = chance.choice(forms), chance.uniform(*tempos)
            strokes, beats = song(groups, chance.choice(divisions), chance)
            scatter = chance.uniform(0.005, 0.02)
            lines = [f"meter {meter[0]} {meter[1]}", f"tempo {tempo:.2f}"]
            lines += [f"b {0.5 + i * 60 / tempo:.4f} {i % sum(groups)}" for i in range(beats)]
            for at, drum, velocity in sorted(strokes):
                time = 0.5 + at * 60 / tempo + chance.gauss(0, scatter)
                lines.append(f"h {time:.4f} {drum} {max(1, round(velocity * chance.uniform(0.8, 1.1)))}")
            name = f"invented_{meter[0]}-{meter[1]}_{number}.txt"
            (pathlib.Path(folder) / name).write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
