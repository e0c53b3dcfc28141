"""A widened network says what the one it came from says."""

import unittest

import torch
from torch import nn

from ear.features import BANDS
from ear.network import SHAPES, Ear
from ear.widen import widened


def learned() -> Ear:
    """A network whose batch norms have seen something."""
    torch.manual_seed(5)
    network = Ear(SHAPES["fast"]).eval()
    for module in network.modules():
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            module.running_mean.normal_(0, 0.2)
            module.running_var.uniform_(0.5, 2)
    return network


class Widening(unittest.TestCase):
    @torch.no_grad()
    def test_without_noise_the_answers_are_the_same(self):
        network = learned()
        features = torch.rand(1, 120, BANDS)
        before, after = network(features), widened(network, SHAPES["accurate"], noise=0)(features)
        for old, new in zip(before, after):
            self.assertLess(float((old - new).abs().max()), 1e-4)

    @torch.no_grad()
    def test_noise_tells_twins_apart(self):
        wider = widened(learned(), SHAPES["accurate"])
        rows = wider.gather[0].weight.flatten(1)
        distances = torch.cdist(rows, rows) + 10 * torch.eye(len(rows))
        self.assertGreater(float(distances.min()), 1e-3)


if __name__ == "__main__":
    unittest.main()
