"""Trains a network on the shards that `ear.render` makes, while it makes them.

    python3 -m ear.train NAME --minutes 60 [--shape fast] [--threads 1] [--after NAME]

Uses a GPU where there is one. Checkpoints go to NAME.checkpoint in the workshop every few minutes, and whenever the
command is started again it goes on from there; the learning rate falls along a cosine over the minutes given, which
count training only. `--after` begins as another run's network, with its optimiser and a cosine of its own. Every checkpoint also holds a running average of the weights: that is what is exported.
"""

import argparse
import copy
import dataclasses
import math
import pathlib
import time

import torch
from torch import Tensor, nn
from torch.nn import functional

from .batches import Feeder
from .classes import CLASSES, INDEX
from .hits import GROUPS
from .network import SHAPES, Ear, Shape
from .places import workshop

RATE, WARM_UP, WEIGHT_DECAY = 2.5e-3, 200, 0.02
# The average forgets half its past in so many steps, fewer at the start.
AVERAGE = 0.998
SAVE_EVERY = 180.0
# A frame names its drum where the onset's bell is about as high as it gets on a frame.
NAMED = 0.8
# How much the names count beside the onsets.
NAMING = 1.0


def naming_loss(logits: Tensor, onsets: Tensor, weights: Tensor, rarity: Tensor) -> Tensor:
    """The cross entropy of which drum of its group is struck, where one is: activations over their sum in the group.
    Rare drums count more, by `rarity` [classes]; per frame, to stand beside the onsets' own loss."""
    struck = torch.where(onsets >= NAMED, weights * rarity, 0)
    total = logits.new_zeros(())
    for group in GROUPS:
        drums = [INDEX[name] for name in group]
        if len(drums) > 1:
            logs = functional.logsigmoid(logits[..., drums])
            total = total - (struck[..., drums] * (logs - logs.logsumexp(-1, keepdim=True))).sum()
    return total / onsets[..., 0].numel()


def rarity_of(counts: Tensor) -> Tensor:
    """How much more a drum counts than the commonest of its group: the root of how much rarer it is, at most 3."""
    rarity = torch.ones(len(CLASSES), dtype=counts.dtype)
    for group in GROUPS:
        drums = [INDEX[name] for name in group]
        rarity[drums] = (counts[drums].max() / counts[drums].clamp(min=1)).sqrt().clamp(max=3)
    return rarity.float()


def loss_of(network: nn.Module, batch: list[Tensor], rarity: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Losses for onsets, velocities, beats and names. Velocities only count where an onset is; all as it can be
    heard."""
    features, onsets, velocities, weights, beats = batch
    with torch.autocast(features.device.type, torch.bfloat16):
        onset_logits, velocity_logits, beat_logits = network(features)
    cross_entropy = functional.binary_cross_entropy_with_logits
    error = (torch.sigmoid(velocity_logits) - velocities) ** 2 * onsets * weights
    return (
        cross_entropy(onset_logits, onsets, weights) * len(onsets[0, 0]),
        error.sum() / ((onsets * weights).sum() + 1),
        cross_entropy(beat_logits, beats),
        naming_loss(onset_logits, onsets, weights, rarity),
    )


@dataclasses.dataclass
class Progress:
    """All of a training run: what a checkpoint holds."""

    network: Ear
    average: Ear
    optimiser: torch.optim.Optimizer
    step: int = 0
    seconds: float = 0.0
    # Steps of the runs that this one began after.
    earlier: int = 0

    @classmethod
    def start(cls, shape: Shape, device: torch.device) -> "Progress":
        network = Ear(shape).to(device, memory_format=torch.channels_last)
        optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY, betas=(0.9, 0.98))
        return cls(network, copy.deepcopy(network).eval(), optimiser)

    def save(self, path: pathlib.Path) -> None:
        state = dict(shape=dataclasses.asdict(self.network.shape), step=self.step, seconds=self.seconds, earlier=self.earlier)
        for part in ("network", "average", "optimiser"):
            state[part] = getattr(self, part).state_dict()
        unfinished = path.with_suffix(".unfinished")
        torch.save(state, unfinished)
        unfinished.replace(path)

    def restore(self, path: pathlib.Path) -> None:
        state = torch.load(path, map_location=next(self.network.parameters()).device)
        for part in ("network", "average", "optimiser"):
            getattr(self, part).load_state_dict(state[part])
        self.step, self.seconds, self.earlier = state["step"], state["seconds"], state.get("earlier", 0)

    def begin_after(self, path: pathlib.Path) -> None:
        """As another run ended, but with all its time before it."""
        self.restore(path)
        self.step, self.seconds, self.earlier = 0, 0.0, self.earlier + self.step

    @torch.no_grad()
    def blend(self) -> None:
        """Moves the average towards the network."""
        keep = min(AVERAGE, (1 + self.step) / (20 + self.step))
        current = self.network.state_dict()
        for name, value in self.average.state_dict().items():
            if value.is_floating_point():
                value.lerp_(current[name], 1 - keep)


def learning_rate(step: int, part: float, rate: float = RATE) -> float:
    """Warm-up over the first steps, then half a cosine down from `rate`; `part` of the time has passed."""
    return rate * min(1, (step + 1) / WARM_UP) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, part))))


def train(progress: Progress, feeder: Feeder, minutes: float, rate: float, path: pathlib.Path) -> None:
    device = next(progress.network.parameters()).device
    progress.network.train()
    rarity = rarity_of(torch.from_numpy(feeder.counts())).to(device)
    sums, saved, last = torch.zeros(4), progress.seconds, time.monotonic()
    while progress.seconds < minutes * 60:
        batch = [part.to(device) for part in feeder.next()]
        for group in progress.optimiser.param_groups:
            group["lr"] = learning_rate(progress.step, progress.seconds / 60 / minutes, rate)
        losses = loss_of(progress.network, batch, rarity)
        progress.optimiser.zero_grad(set_to_none=True)
        (losses[0] + 0.5 * losses[1] + 0.3 * losses[2] + NAMING * losses[3]).backward()
        nn.utils.clip_grad_norm_(progress.network.parameters(), 1.0)
        progress.optimiser.step()
        progress.step += 1
        progress.blend()
        sums += torch.stack(losses).detach().cpu()
        progress.seconds, last = progress.seconds + time.monotonic() - last, time.monotonic()
        if progress.step % 50 == 0:
            figures = " ".join(f"{value:.4f}" for value in (sums / 50).tolist())
            minute = progress.seconds / 60
            print(f"step {progress.step} minute {minute:.1f} onsets velocities beats names {figures}", flush=True)
            sums.zero_()
        if progress.seconds - saved > SAVE_EVERY:
            progress.save(path)
            saved = progress.seconds
    progress.save(path)


def load(path: pathlib.Path) -> tuple[Ear, int]:
    """The averaged network of a checkpoint, ready to use, and its steps, with those of the runs before it."""
    state = torch.load(path, map_location="cpu")
    shape = state["shape"] | {"channels": tuple(state["shape"]["channels"])}
    network = Ear(Shape(**shape))
    network.load_state_dict(state["average"])
    return network.eval(), state["step"] + state.get("earlier", 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="of the run")
    parser.add_argument("--shape", choices=SHAPES, default="fast")
    parser.add_argument("--minutes", type=float, default=60, help="of training, over all starts (60)")
    parser.add_argument("--threads", type=int, default=1, help="of PyTorch on the CPU (1)")
    parser.add_argument("--batch", type=int, default=16, help="clips of ten seconds (16)")
    parser.add_argument("--rate", type=float, default=RATE, help=f"learning rate at its peak ({RATE})")
    parser.add_argument("--after", help="begin as this other run ended, unless NAME has a checkpoint already")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    path = workshop() / f"{options.name}.checkpoint"
    progress = Progress.start(SHAPES[options.shape], device)
    if path.exists():
        progress.restore(path)
        print(f"goes on from step {progress.step}")
    elif options.after:
        progress.begin_after(workshop() / f"{options.after}.checkpoint")
    feeder = Feeder(workshop() / "shards" / "train", options.batch, progress.step)
    train(progress, feeder, options.minutes, options.rate, path)


if __name__ == "__main__":
    main()
