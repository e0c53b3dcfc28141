"""The network as it is shipped: batch norms folded away, plain tensors and a list of layers; and how to run that.

`run` says in PyTorch what the program does in its own kernels: ../MODEL.md in code.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from .classes import CLASSES
from .network import Ear

Layer = dict[str, object]


def folded(weight: Tensor, norm: nn.Module) -> tuple[Tensor, Tensor]:
    """Weight and bias of a convolution that does what a convolution without bias and a batch norm did."""
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return weight * scale.view(-1, *[1] * (weight.dim() - 1)), norm.bias - norm.running_mean * scale


def front_layers(network: Ear, tensors: dict[str, Tensor]) -> list[Layer]:
    layers: list[Layer] = []
    for module in network.front:
        if isinstance(module, nn.MaxPool2d):
            time, frequency = module.kernel_size
            layers.append({"kind": "max_pool", "time": time, "frequency": frequency})
            continue
        name = f"front.{sum(layer['kind'] == 'convolution' for layer in layers)}"
        tensors[name + ".weight"], tensors[name + ".bias"] = folded(module[0].weight, module[1])
        layers.append({"kind": "convolution", "name": name, "activation": "relu"})
    return layers


def block_layers(network: Ear, tensors: dict[str, Tensor]) -> list[Layer]:
    layers: list[Layer] = []
    for index, block in enumerate(network.blocks):
        for part in ("dilated", "dense"):
            parts = folded(getattr(block, part).weight, getattr(block, part + "_norm"))
            tensors[f"block.{index}.{part}.weight"], tensors[f"block.{index}.{part}.bias"] = parts
        layers.append({
            "kind": "block", "name": f"block.{index}", "dilation": block.dilated.dilation[0],
            "groups": block.dilated.groups,
        })
    return layers


@torch.no_grad()
def recipe(network: Ear) -> tuple[list[Layer], dict[str, Tensor]]:
    """The layers in order, and their tensors by name (float32)."""
    tensors: dict[str, Tensor] = {}
    layers = front_layers(network, tensors)
    tensors["gather.weight"], tensors["gather.bias"] = folded(network.gather[0].weight, network.gather[1])
    layers.append({"kind": "gather", "name": "gather", "activation": "relu"})
    layers += block_layers(network, tensors)
    tensors["head.weight"], tensors["head.bias"] = network.head.weight, network.head.bias
    layers.append({"kind": "head", "name": "head", "activation": "sigmoid"})
    return layers, {name: tensor.detach().float().contiguous() for name, tensor in tensors.items()}


@torch.no_grad()
def run(layers: list[Layer], tensors: dict[str, Tensor], features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Onsets, velocities [frames, 12] and beats [frames, 2], all 0...1, of features [frames, bands]."""
    frames = len(features)
    values = functional.pad(features, (0, 0, 0, frames % 2))[None, None]
    gathered = values
    for layer in layers:
        name = layer.get("name")
        weight, bias = tensors.get(f"{name}.weight"), tensors.get(f"{name}.bias")
        match layer["kind"]:
            case "convolution":
                values = torch.relu(functional.conv2d(values, weight, bias, padding=1))
            case "max_pool":
                values = functional.max_pool2d(values, (layer["time"], layer["frequency"]))
            case "gather":
                values = values.permute(0, 1, 3, 2).flatten(1, 2)
                values = gathered = torch.relu(functional.conv1d(values, weight, bias))
            case "block":
                values = values + block(layer, tensors, values)
            case "head":
                values = torch.sigmoid(functional.conv1d(torch.cat([values, gathered], dim=1), weight, bias))
    count = len(CLASSES)
    answers = values[0].T.reshape(-1, values.shape[1] // 2)[:frames]
    return answers[:, :count], answers[:, count : 2 * count], answers[:, 2 * count :]


def block(layer: Layer, tensors: dict[str, Tensor], values: Tensor) -> Tensor:
    name, dilation = layer["name"], layer["dilation"]
    weight = tensors[f"{name}.dilated.weight"]
    reach = dilation * (weight.shape[2] // 2)
    inner = functional.conv1d(
        values, weight, tensors[f"{name}.dilated.bias"], padding=reach, dilation=dilation, groups=layer["groups"]
    )
    return functional.conv1d(torch.relu(inner), tensors[f"{name}.dense.weight"], tensors[f"{name}.dense.bias"])
