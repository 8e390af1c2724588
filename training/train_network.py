"""Trains a sequence labelling network (embeddings, bidirectional LSTM or another encoder, linear-chain CRF).

Token ids and labels come from `hearsay train` alone (NetworkExamples.cs); this script sees only numbers. It writes the
folder that `hearsay train` packs into a model file: network.json and tensors.f32. `hearsay train statements`
calls it; by hand:

    python3 training/train_network.py --examples DIR --vectors DIR --out DIR [--epochs 24 --seed 1 ...]

Deterministic from --seed on one thread. A run that was cut off goes on from its last epoch (--out/checkpoint.pt).
Needs PyTorch 1.13 or later and NumPy.
"""
import argparse
import json
import math
import os
import random
import sys
import time

import numpy as np
import torch
from torch import nn

from network import Network
from sequences import Batches, Examples, read_vectors
from export import export


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", required=True, help="folder of training examples")
    parser.add_argument("--dev", help="folder of examples to score after every epoch; never learnt from")
    parser.add_argument("--vectors", required=True, help="folder with vectors.f32, the shared word vectors")
    parser.add_argument("--out", required=True, help="folder for network.json, tensors.f32 and the checkpoint")
    parser.add_argument("--task", default="statements")
    parser.add_argument("--encoder", default="lstm", choices=["lstm", "sru", "qrnn", "cnn"])
    parser.add_argument("--hidden", type=int, default=100)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--dropout", type=float, default=0.4)
    parser.add_argument("--input-dropout", type=float, default=0.3)
    parser.add_argument("--column-dropout", type=float, default=0.1, help="share of tokens whose trained columns are hidden")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--batch-tokens", type=int, default=1500)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--decay", type=float, default=0.02, help="weight decay of AdamW")
    parser.add_argument("--average", type=float, default=0.998, help="decay of the running average of weights that is kept")
    parser.add_argument("--held-out", default="", help="folds of ten that are not learnt from, such as 0 or 0,1")
    parser.add_argument("--teachers", nargs="*", default=[], help="files of teachers' label probabilities, as --predict writes them")
    parser.add_argument("--teacher-weight", type=float, default=0.7)
    parser.add_argument("--predict", nargs="*", default=[], help="EXAMPLES=FILE: write label probabilities of these examples")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def seed_all(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    torch.set_num_threads(1)


def rate_at(step, steps, peak):
    """A tenth of the run upwards, then a cosine down to nothing."""
    warm = max(1, steps // 10)
    if step < warm:
        return peak * (step + 1) / warm
    return peak * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))


class Average:
    """A running average of the weights (Polyak and Juditsky 1992), which generalises better than the last ones."""

    def __init__(self, model, decay):
        self.decay, self.steps = decay, 0
        self.shadow = {name: tensor.detach().clone() for name, tensor in model.named_parameters()}

    def update(self, model):
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for name, tensor in model.named_parameters():
                self.shadow[name].mul_(decay).add_(tensor, alpha=1 - decay)

    def swap(self, model):
        with torch.no_grad():
            for name, tensor in model.named_parameters():
                tensor_copy = tensor.detach().clone()
                tensor.copy_(self.shadow[name])
                self.shadow[name].copy_(tensor_copy)


def chunks(labels, names):
    """Chunks of a label sequence as (role, first, end); a chunk that begins with an inside label counts too."""
    found, start, role = set(), None, None
    for i, label in enumerate(list(labels) + [0]):
        name = names[label]
        if start is not None and (name == "O" or name[0] == "B" or name[2:] != role):
            found.add((role, start, i))
            start = None
        if name != "O" and start is None:
            start, role = i, name[2:]
    return found


def evaluate(model, batches, names):
    """Exact chunk F1 by kind of role: source and content wherever their cue stands."""
    model.eval()
    counts = {}
    for batch in batches:
        for gold, system in zip(batch.gold(), model.decode(batch)):
            kinds = [{}, {}]
            for side, labels in enumerate((gold, system)):
                for role, first, end in chunks(labels, names):
                    kinds[side].setdefault(kind_of(role), set()).add((first, end))
            for kind in set(kinds[0]) | set(kinds[1]):
                a, b = kinds[0].get(kind, set()), kinds[1].get(kind, set())
                entry = counts.setdefault(kind, [0, 0, 0])
                entry[0] += len(a & b)
                entry[1] += len(b)
                entry[2] += len(a)
    return {kind: 2 * c[0] / max(1, c[1] + c[2]) for kind, c in sorted(counts.items())}


def kind_of(role):
    for kind in ("Cue", "Source", "Content"):
        if role.startswith(kind):
            return kind
    return role


def train(options):
    seed_all(options.seed)
    vectors = read_vectors(options.vectors)
    held = {int(fold) for fold in options.held_out.split(",") if fold}
    examples = Examples(options.examples, options.teachers)
    model = Network(examples.columns, len(examples.labels), vectors, options)
    rows = [i for i in range(len(examples)) if examples.groups[i] % 10 not in held
            and (examples.soft is not None or examples.is_labelled(i))]
    training = Batches(examples, rows, options.batch_tokens, options.seed)
    development = Batches(Examples(options.dev), None, 4000, None) if options.dev else None
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=options.decay, betas=(0.9, 0.99))
    average = Average(model, options.average)
    steps, step, first = options.epochs * len(training), 0, 0
    checkpoint = os.path.join(options.out, "checkpoint.pt")
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average.shadow, average.steps = state["shadow"], state["averaged"]
        first = state["epoch"]
        step = first * len(training)
    for epoch in range(first, options.epochs):
        torch.manual_seed(options.seed * 1000 + epoch)
        started, total = time.time(), 0.0
        model.train()
        for batch in training.shuffled(epoch):
            for group in optimizer.param_groups:
                group["lr"] = rate_at(step, steps, options.rate)
            optimizer.zero_grad(set_to_none=True)
            loss = model.loss(batch, options.teacher_weight)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            average.update(model)
            total += float(loss.detach())
            step += 1
        line = f"epoch {epoch + 1}/{options.epochs} loss {total / len(training):.4f} {time.time() - started:.0f} s"
        if development:
            average.swap(model)
            line += " " + " ".join(f"{k} {v:.4f}" for k, v in evaluate(model, development, examples.labels).items())
            average.swap(model)
        print(line, flush=True)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "shadow": average.shadow,
                    "averaged": average.steps, "epoch": epoch + 1}, checkpoint)
    average.swap(model)
    return model, examples


def predict(model, folder, path):
    """Label probabilities (marginals of the CRF), tokens x labels, float32, in the order of the examples."""
    examples = Examples(folder)
    result = np.zeros((examples.token_count, model.label_count), np.float32)
    for batch in Batches(examples, None, 4000, None):
        for index, rows in zip(batch.indexes, model.marginals(batch)):
            start = examples.starts[index]
            result[start:start + len(rows)] = rows
    os.makedirs(os.path.dirname(path), exist_ok=True)
    result.tofile(path)


def main():
    options = arguments()
    os.makedirs(options.out, exist_ok=True)
    model, examples = train(options)
    export(model, examples, options)
    for item in options.predict:
        folder, path = item.split("=", 1)
        predict(model, folder, path)


if __name__ == "__main__":
    sys.exit(main())
