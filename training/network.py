"""The network: embeddings of a token's columns, an encoder, a linear layer, a linear-chain CRF.

A CRF (Lafferty et al. 2001) over BIO labels forbids an inside label that does not follow its own begin or inside. The
encoder is a bidirectional LSTM (Graves and Schmidhuber 2005); SRU (Lei et al. 2018), QRNN (Bradbury et al. 2017) and
gated dilated convolutions (Strubell et al. 2017) are here to be compared with.
"""
import torch
from torch import nn

from encoders import encoder_of

FORBIDDEN = -10000.0


class Network(nn.Module):
    def __init__(self, columns, labels, vectors, options, label_names=None):
        super().__init__()
        self.columns, self.label_count, self.options = columns, labels, options
        self.embeddings = nn.ModuleDict()
        for column in columns:
            if column["shared"]:
                self.register_buffer("vectors", torch.from_numpy(vectors), persistent=False)
            else:
                table = nn.Embedding(column["rows"] + 1, column["width"], padding_idx=0)
                nn.init.normal_(table.weight, std=0.1)
                with torch.no_grad():
                    table.weight[0].zero_()
                self.embeddings[column["name"]] = table
        width = sum(column["width"] for column in columns)
        self.input_dropout = nn.Dropout(options.input_dropout)
        self.dropout = nn.Dropout(options.dropout)
        self.encoder = encoder_of(options.encoder, width, options.hidden, options.layers, options.dropout)
        self.output = nn.Linear(self.encoder.width, labels)
        self.transitions = nn.Parameter(torch.zeros(labels, labels))
        self.start = nn.Parameter(torch.zeros(labels))
        self.end = nn.Parameter(torch.zeros(labels))
        forbidden = torch.zeros(labels, labels, dtype=torch.bool)
        # Labels are O, then B and I of every role: label 2k is inside the role that label 2k-1 begins.
        for inside in range(2, labels, 2):
            forbidden[:, inside] = True
            forbidden[inside - 1, inside] = forbidden[inside, inside] = False
        self.register_buffer("forbidden", forbidden, persistent=False)
        first = torch.zeros(labels, dtype=torch.bool)
        first[2::2] = True
        self.register_buffer("forbidden_first", first, persistent=False)

    def embed(self, ids):
        parts = []
        hide = None
        if self.training and self.options.column_dropout > 0:
            hide = torch.rand(ids.shape[:2]) < self.options.column_dropout
        for k, column in enumerate(self.columns):
            if column["shared"]:
                parts.append(self.vectors[ids[:, :, k].clamp(min=0)])
                continue
            rows = ids[:, :, k] + 1
            if hide is not None and column["rows"] > 1000:
                rows = rows.masked_fill(hide, 0)
            parts.append(self.embeddings[column["name"]](rows))
        return torch.cat(parts, dim=-1)

    def scores(self, batch):
        inputs = self.input_dropout(self.embed(batch.ids))
        return self.output(self.dropout(self.encoder(inputs, batch)))

    def crf(self):
        return (self.transitions.masked_fill(self.forbidden, FORBIDDEN),
                self.start.masked_fill(self.forbidden_first, FORBIDDEN), self.end)

    def partition(self, scores, mask):
        """Log of the sum over all label sequences, one a sequence."""
        transitions, start, end = self.crf()
        alpha = start + scores[0]
        for t in range(1, len(scores)):
            following = torch.logsumexp(alpha.unsqueeze(2) + transitions, dim=1) + scores[t]
            alpha = torch.where(mask[t].unsqueeze(1), following, alpha)
        return torch.logsumexp(alpha + end, dim=1)

    def path(self, scores, tags, mask):
        """Score of the given labels, one a sequence."""
        transitions, start, end = self.crf()
        emitted = (scores.gather(2, tags.unsqueeze(2)).squeeze(2) * mask).sum(0)
        moved = (transitions[tags[:-1], tags[1:]] * mask[1:]).sum(0)
        last = tags.gather(0, (mask.sum(0) - 1).unsqueeze(0)).squeeze(0)
        return emitted + moved + start[tags[0]] + end[last]

    def loss(self, batch, teacher_weight):
        """Negative log-likelihood a sequence; with teachers also the cross-entropy to their label probabilities."""
        scores = self.scores(batch)
        # Squared lengths would let long paragraphs rule; the mean over sequences is what the CRF is defined for.
        wanted = batch.labelled
        hard = (self.partition(scores, batch.mask) - self.path(scores, batch.tags, batch.mask))[wanted]
        hard = hard.sum() / max(1, int(wanted.sum()))
        if batch.soft is None:
            return hard
        marginals = self.log_marginals(scores, batch.mask)
        soft = -(batch.soft * marginals).sum(2).masked_fill(~batch.mask, 0).sum() / batch.mask.shape[1]
        return (1 - teacher_weight) * hard + teacher_weight * soft

    def log_marginals(self, scores, mask):
        """Log-probabilities of labels, time x batch x labels, by the forward-backward algorithm."""
        transitions, start, end = self.crf()
        length, steps = mask.sum(0), len(scores)
        alpha = [start + scores[0]]
        for t in range(1, steps):
            following = torch.logsumexp(alpha[-1].unsqueeze(2) + transitions, dim=1) + scores[t]
            alpha.append(torch.where(mask[t].unsqueeze(1), following, alpha[-1]))
        final = end.expand(scores.shape[1], -1)
        beta = [final]
        for t in range(steps - 2, -1, -1):
            inner = torch.logsumexp(transitions + (scores[t + 1] + beta[-1]).unsqueeze(1), dim=2)
            beta.append(torch.where(mask[t + 1].unsqueeze(1), inner, final))
        total = torch.logsumexp(alpha[-1] + end, dim=1)
        return torch.stack(alpha) + torch.stack(beta[::-1]) - total.unsqueeze(1)

    @torch.no_grad()
    def decode(self, batch):
        """The best labels of every sequence (Viterbi 1967)."""
        scores = self.scores(batch)
        transitions, start, end = self.crf()
        best, back = start + scores[0], []
        for t in range(1, len(scores)):
            values, origins = (best.unsqueeze(2) + transitions).max(1)
            keep = batch.mask[t].unsqueeze(1)
            back.append(torch.where(keep, origins, torch.arange(self.label_count).expand_as(origins)))
            best = torch.where(keep, values + scores[t], best)
        label = (best + end).argmax(1)
        labels = [label]
        for origins in reversed(back):
            label = origins.gather(1, label.unsqueeze(1)).squeeze(1)
            labels.append(label)
        path = torch.stack(labels[::-1])
        return [path[:length, b].tolist() for b, length in enumerate(batch.lengths)]

    @torch.no_grad()
    def marginals(self, batch):
        self.eval()
        values = self.log_marginals(self.scores(batch), batch.mask).exp()
        return [values[:length, b].numpy() for b, length in enumerate(batch.lengths)]
