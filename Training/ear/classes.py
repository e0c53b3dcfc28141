"""The drums the network tells apart, and what other worlds call them."""

# The raw values of `DrumClass` in Sources/MusicModel, in its order: the order of the network's outputs.
CLASSES: tuple[str, ...] = (
    "kick", "snare", "side_stick", "closed_hi_hat", "open_hi_hat", "pedal_hi_hat",
    "high_tom", "mid_tom", "low_tom", "crash", "ride", "ride_bell",
)
INDEX: dict[str, int] = {name: index for index, name in enumerate(CLASSES)}

# Names of the one-shot lists. Splash and china are heard as crash, a clap as snare.
ONE_SHOT_CLASSES: dict[str, str] = {
    "kick": "kick", "snare": "snare", "clap": "snare", "sidestick": "side_stick",
    "hh_closed": "closed_hi_hat", "hh_open": "open_hi_hat", "hh_pedal": "pedal_hi_hat",
    "tom_high": "high_tom", "tom_mid": "mid_tom", "tom_low": "low_tom",
    "crash": "crash", "splash": "crash", "china": "crash", "ride": "ride", "ride_bell": "ride_bell",
}
# Percussion that must not be written down: it is played into the accompaniment.
DISTRACTORS: tuple[str, ...] = (
    "tambourine", "shaker", "cowbell", "claves", "conga", "bongo", "snap", "triangle", "darbuka",
)

# Keys of General MIDI's percussion map (channel 10).
GENERAL_MIDI: dict[int, str] = {
    35: "kick", 36: "kick", 37: "side_stick", 38: "snare", 39: "snare", 40: "snare",
    41: "low_tom", 43: "low_tom", 45: "mid_tom", 47: "mid_tom", 48: "high_tom", 50: "high_tom",
    42: "closed_hi_hat", 44: "pedal_hi_hat", 46: "open_hi_hat",
    49: "crash", 52: "crash", 55: "crash", 57: "crash", 51: "ride", 59: "ride", 53: "ride_bell",
}
GENERAL_MIDI_DISTRACTORS: dict[int, str] = {
    54: "tambourine", 56: "cowbell", 60: "bongo", 61: "bongo", 62: "conga", 63: "conga", 64: "conga",
    69: "shaker", 70: "shaker", 75: "claves", 76: "claves", 80: "triangle", 81: "triangle", 82: "shaker",
}
# Keys of the Roland TD-11 as Groove MIDI was recorded with; the rest is General MIDI's.
GROOVE_MIDI: dict[int, str] = {
    22: "closed_hi_hat", 26: "open_hi_hat", 58: "low_tom",
    **{key: name for key, name in GENERAL_MIDI.items() if key not in (35, 39, 41)},
}

# How loud a full stroke usually is in a mix, relative to the kick (amplitude).
LEVELS: dict[str, float] = {
    "kick": 1.0, "snare": 0.9, "side_stick": 0.5, "closed_hi_hat": 0.3, "open_hi_hat": 0.38,
    "pedal_hi_hat": 0.2, "high_tom": 0.8, "mid_tom": 0.8, "low_tom": 0.8,
    "crash": 0.55, "ride": 0.3, "ride_bell": 0.35,
}
CYMBALS: frozenset[str] = frozenset(CLASSES[3:6] + CLASSES[9:])
