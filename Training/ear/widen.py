"""Starts a larger network from a smaller one that has learned: it says the same at first, and has room to learn more.

    python3 -m ear.widen NAME WIDER [--shape accurate]

Reads NAME.checkpoint, writes WIDER.checkpoint, from which `ear.train WIDER --shape accurate` goes on as step 0. Channels
are doubled and what is read from both is shared out unevenly (T. Chen, I. Goodfellow, J. Shlens, "Net2Net", 2016); a
little noise lets twins grow apart. Channels are doubled inside their group, so grouped convolutions stay grouped.
"""

import argparse
import copy

import torch
from torch import Tensor, nn

from .network import SHAPES, Ear, Shape
from .places import workshop
from .train import Progress, load

NOISE = 0.04


class Twins:
    """Which old channel each new one copies, and what share of the old one's weight readers give it."""

    def __init__(self, old: int, new: int, groups: int = 1):
        count, wider = old // groups, new // groups
        copies = [torch.cat([torch.arange(count), torch.randperm(count)[: wider - count]]) for _ in range(groups)]
        self.sources = torch.cat([copy + group * count for group, copy in enumerate(copies)])
        weights = torch.rand(new) + 0.5
        self.shares = weights / torch.zeros(old).index_add_(0, self.sources, weights)[self.sources]


def copied(weight: Tensor, outputs: Twins | None, noise: float) -> Tensor:
    """A tensor whose rows are channels, with a row for every new channel."""
    wider = weight if outputs is None else weight[outputs.sources]
    return wider * (1 + noise * torch.randn_like(wider))


def read(weight: Tensor, inputs: Twins) -> Tensor:
    """A tensor whose columns are channels read: twins share what their original was given."""
    return weight[:, inputs.sources] * inputs.shares.view(1, -1, *[1] * (weight.dim() - 2))


def read_in_groups(weight: Tensor, inputs: Twins, outputs: Twins, groups: int) -> Tensor:
    """The same for a grouped convolution: a row reads the columns of its own group."""
    narrow, wide = weight.shape[1], len(inputs.sources) // groups
    places = inputs.sources.view(groups, wide) % narrow
    shares, rows = inputs.shares.view(groups, wide), []
    for row, group in zip(weight[outputs.sources], torch.arange(len(outputs.sources)) // wide):
        rows.append(row[places[group]] * shares[group][:, None])
    return torch.stack(rows)


def copy_norm(source: nn.Module, target: nn.Module, outputs: Twins) -> None:
    for name in ("weight", "bias", "running_mean", "running_var"):
        getattr(target, name).copy_(getattr(source, name)[outputs.sources])


@torch.no_grad()
def widened(network: Ear, shape: Shape, noise: float = NOISE) -> Ear:
    """A network of a wider shape that answers as this one does, but for the noise (a part of each weight).

    Only `channels` and `width` may grow; they must not more than double.
    """
    wider = Ear(shape).eval()
    heard: Twins | None = None
    for index, (old, new) in enumerate(zip(network.front, wider.front)):
        if not isinstance(old, nn.Sequential):
            continue
        made = Twins(old[0].out_channels, new[0].out_channels)
        weight = old[0].weight if heard is None else read(old[0].weight, heard)
        new[0].weight.copy_(copied(weight, made, noise))
        copy_norm(old[1], new[1], made)
        heard = made
    stream = Twins(network.shape.width, shape.width, shape.groups)
    rows = network.gather[0].weight
    planes = rows.view(len(rows), network.shape.channels[-1], -1)
    wider.gather[0].weight.copy_(copied(read(planes, heard).flatten(1)[..., None], stream, noise))
    copy_norm(network.gather[1], wider.gather[1], stream)
    for old, new in zip(network.blocks, wider.blocks):
        widen_block(old, new, stream, shape, noise)
    both = copy.copy(stream)
    both.sources = torch.cat([stream.sources, stream.sources + network.shape.width])
    both.shares = torch.cat([stream.shares, stream.shares])
    wider.head.weight.copy_(read(network.head.weight, both))
    wider.head.bias.copy_(network.head.bias)
    return wider


def widen_block(old: nn.Module, new: nn.Module, stream: Twins, shape: Shape, noise: float) -> None:
    inner = Twins(old.dilated.out_channels, shape.width, shape.groups)
    dilated = read_in_groups(old.dilated.weight, stream, inner, shape.groups)
    new.dilated.weight.copy_(copied(dilated, None, noise))
    new.dense.weight.copy_(copied(read(old.dense.weight, inner), stream, noise))
    copy_norm(old.dilated_norm, new.dilated_norm, inner)
    copy_norm(old.dense_norm, new.dense_norm, stream)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", help="of the run that has learned")
    parser.add_argument("wider", help="of the run to start")
    parser.add_argument("--shape", choices=SHAPES, default="accurate")
    options = parser.parse_args()
    torch.manual_seed(1)
    network, _ = load(workshop() / f"{options.name}.checkpoint")
    progress = Progress.start(SHAPES[options.shape], torch.device("cpu"))
    progress.network.load_state_dict(widened(network, SHAPES[options.shape]).state_dict())
    progress.average.load_state_dict(progress.network.state_dict())
    progress.save(workshop() / f"{options.wider}.checkpoint")


if __name__ == "__main__":
    main()
