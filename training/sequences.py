"""Examples as numbers: what `hearsay train` wrote (NetworkExamples.cs), and batches of sequences of like length."""
import json
import os
import random

import numpy as np
import torch

UNLABELLED = 255


def read_vectors(folder):
    """Shared word vectors, rows x 100, after the row 0 of zeros that stands for unknown words."""
    values = np.fromfile(os.path.join(folder, "vectors.f32"), np.float32).reshape(-1, 100)
    return np.concatenate([np.zeros((1, 100), np.float32), values])


class Examples:
    def __init__(self, folder, teachers=()):
        with open(os.path.join(folder, "examples.json"), encoding="utf-8") as file:
            header = json.load(file)
        self.columns, self.labels = header["columns"], header["labels"]
        self.ids = np.fromfile(os.path.join(folder, "ids.i32"), np.int32).reshape(-1, len(self.columns))
        self.tags = np.fromfile(os.path.join(folder, "labels.u8"), np.uint8)
        self.lengths = np.fromfile(os.path.join(folder, "lengths.i32"), np.int32)
        self.groups = np.fromfile(os.path.join(folder, "groups.i32"), np.int32)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])
        self.token_count = len(self.tags)
        self.soft = None
        for teacher in teachers:
            values = np.fromfile(teacher, np.float32).reshape(-1, len(self.labels))
            self.soft = values if self.soft is None else self.soft + values
        if self.soft is not None:
            self.soft /= len(teachers)

    def __len__(self):
        return len(self.lengths)

    def is_labelled(self, index):
        return self.tags[self.starts[index]] != UNLABELLED


class Batch:
    """Sequences side by side: time x batch, padded with id -1 and label 0 where the mask is false."""

    def __init__(self, examples, indexes):
        self.indexes = indexes
        self.lengths = examples.lengths[indexes]
        longest, count = int(self.lengths.max()), len(indexes)
        ids = np.full((longest, count, len(examples.columns)), -1, np.int64)
        tags = np.zeros((longest, count), np.int64)
        mask = np.zeros((longest, count), bool)
        soft = np.zeros((longest, count, len(examples.labels)), np.float32) if examples.soft is not None else None
        for b, index in enumerate(indexes):
            start, length = examples.starts[index], self.lengths[b]
            ids[:length, b] = examples.ids[start:start + length]
            tags[:length, b] = examples.tags[start:start + length]
            mask[:length, b] = True
            if soft is not None:
                soft[:length, b] = examples.soft[start:start + length]
        self.labelled = torch.from_numpy(~np.any((tags == UNLABELLED) & mask, axis=0))
        tags[tags == UNLABELLED] = 0
        self.ids, self.tags, self.mask = torch.from_numpy(ids), torch.from_numpy(tags), torch.from_numpy(mask)
        self.soft = torch.from_numpy(soft) if soft is not None else None

    def gold(self):
        return [self.tags[:length, b].tolist() for b, length in enumerate(self.lengths)]


class Batches:
    """Batches of about `tokens` tokens, of sequences of like length; iterating gives them in a fixed order."""

    def __init__(self, examples, rows, tokens, seed):
        self.examples, self.tokens, self.seed = examples, tokens, seed
        self.rows = list(range(len(examples))) if rows is None else rows
        self.plan = self.cut(sorted(self.rows, key=lambda i: (examples.lengths[i], i)))

    def cut(self, order):
        plan, current = [], []
        for index in order:
            longest = max(self.examples.lengths[index], max((self.examples.lengths[i] for i in current[-1:]), default=0))
            if current and longest * (len(current) + 1) > self.tokens:
                plan.append(current)
                current = []
            current.append(index)
        return plan + ([current] if current else [])

    def __len__(self):
        return len(self.plan)

    def __iter__(self):
        return (Batch(self.examples, np.array(indexes)) for indexes in self.plan)

    def shuffled(self, epoch):
        """Other company for every sequence in every epoch: lengths are jittered before they are sorted."""
        draw = random.Random(self.seed * 7919 + epoch)
        plan = self.cut(sorted(self.rows, key=lambda i: self.examples.lengths[i] * (1 + 0.15 * draw.random())))
        draw.shuffle(plan)
        # The learning rate counts batches of the fixed plan: give as many.
        for k in range(len(self)):
            yield Batch(self.examples, np.array(plan[k % len(plan)]))
