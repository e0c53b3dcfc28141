"""Where things lie: the data pack, and the folder for everything made from it."""

import os
import pathlib


def data_pack() -> pathlib.Path:
    """The unpacked data pack, named by DRUMSCRIBE_TRAINING_DATA."""
    return named("DRUMSCRIBE_TRAINING_DATA", "the unpacked data pack")


def workshop() -> pathlib.Path:
    """Where banks, shards and checkpoints go, named by DRUMSCRIBE_TRAINING_WORK; made if it is missing."""
    folder = named("DRUMSCRIBE_TRAINING_WORK", "a folder for renders and checkpoints, outside the repository")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def named(variable: str, meaning: str) -> pathlib.Path:
    if variable not in os.environ:
        raise SystemExit(f"set {variable} to {meaning}")
    return pathlib.Path(os.environ[variable])
