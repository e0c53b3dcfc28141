"""The network: convolutions over time and frequency, then dilated convolutions over time. See ../MODEL.md."""

import dataclasses

import torch
from torch import Tensor, nn

from .classes import CLASSES
from .features import BANDS


@dataclasses.dataclass(frozen=True)
class Shape:
    """Sizes of a network: what differs between `fast` and `accurate`."""

    channels: tuple[int, int, int, int] = (16, 32, 48, 64)
    width: int = 128
    blocks: int = 7
    groups: int = 4
    kernel: int = 5
    dropout: float = 0.1


SHAPES = {
    "fast": Shape(),
    "accurate": Shape(channels=(24, 48, 72, 96), width=192, blocks=7),
}


def convolution(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
    )


class Block(nn.Module):
    """A dilated convolution in groups, then a dense layer across them, added to what came in."""

    def __init__(self, shape: Shape, dilation: int):
        super().__init__()
        width, reach = shape.width, shape.kernel // 2 * dilation
        self.dilated = nn.Conv1d(
            width, width, shape.kernel, padding=reach, dilation=dilation, groups=shape.groups, bias=False
        )
        self.dilated_norm = nn.BatchNorm1d(width)
        self.dense = nn.Conv1d(width, width, 1, bias=False)
        self.dense_norm = nn.BatchNorm1d(width)
        self.dropout = nn.Dropout(shape.dropout)
        nn.init.constant_(self.dense_norm.weight, 0.4)

    def forward(self, steps: Tensor) -> Tensor:
        inner = self.dropout(torch.relu(self.dilated_norm(self.dilated(steps))))
        return steps + self.dense_norm(self.dense(inner))


class Ear(nn.Module):
    """[clips, frames, bands] -> logits of onsets and of velocities [clips, frames, 12] and of beats [clips, frames, 2].

    Frames come every 10 ms and are even in number. Inside, a step is two frames; the heads answer for both.
    """

    def __init__(self, shape: Shape):
        super().__init__()
        first, second, third, fourth = shape.channels
        self.shape = shape
        self.front = nn.Sequential(
            convolution(1, first), nn.MaxPool2d((2, 3)),
            convolution(first, second), nn.MaxPool2d((1, 2)),
            convolution(second, third), nn.MaxPool2d((1, 2)),
            convolution(third, fourth),
        )
        self.gather = nn.Sequential(
            nn.Conv1d(fourth * (BANDS // 12), shape.width, 1, bias=False), nn.BatchNorm1d(shape.width), nn.ReLU()
        )
        self.dropout = nn.Dropout(shape.dropout)
        self.blocks = nn.ModuleList([Block(shape, 2**index) for index in range(shape.blocks)])
        self.head = nn.Conv1d(2 * shape.width, 2 * (2 * len(CLASSES) + 2), 1)
        with torch.no_grad():
            self.head.bias.view(2, -1)[:, : len(CLASSES)] = -4
            self.head.bias.view(2, -1)[:, 2 * len(CLASSES) :] = -3

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        planes = self.front(features.unsqueeze(1))
        gathered = self.dropout(self.gather(planes.permute(0, 1, 3, 2).flatten(1, 2)))
        steps = gathered
        for block in self.blocks:
            steps = block(steps)
        answers = self.head(torch.cat([steps, gathered], dim=1)).float().transpose(1, 2)
        answers = answers.reshape(len(features), -1, answers.shape[-1] // 2)
        return answers[..., : len(CLASSES)], answers[..., len(CLASSES) : -2], answers[..., -2:]
