"""Encoders over a padded batch, time x batch x width. All run in both directions; a sequence's result does not depend on
the padding."""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def encoder_of(name, width, hidden, layers, dropout):
    return {"lstm": LstmEncoder, "sru": SruEncoder, "qrnn": QrnnEncoder, "cnn": GatedConvolutions}[name](
        width, hidden, layers, dropout)


class LstmEncoder(nn.Module):
    def __init__(self, width, hidden, layers, dropout):
        super().__init__()
        self.width = 2 * hidden
        self.lstm = nn.LSTM(width, hidden, layers, dropout=dropout, bidirectional=True)

    def forward(self, inputs, batch):
        packed = pack_padded_sequence(inputs, torch.from_numpy(batch.lengths.astype("int64")), enforce_sorted=False)
        return pad_packed_sequence(self.lstm(packed)[0], total_length=len(inputs))[0]


def reverse(inputs, mask):
    """Every sequence backwards within its own length."""
    length = mask.sum(0)
    places = torch.arange(len(inputs)).unsqueeze(1)
    places = torch.where(mask, length.unsqueeze(0) - 1 - places, places)
    return inputs.gather(0, places.unsqueeze(2).expand_as(inputs))


class Recurrence(nn.Module):
    """Gates by matrix products over all tokens at once; only an element-wise recurrence runs along time."""

    def __init__(self, width, hidden, window):
        super().__init__()
        self.hidden, self.window = hidden, window
        self.gates = nn.Linear(width * window, 3 * hidden + (hidden if width != hidden else 0))

    def forward(self, inputs):
        shifted = inputs
        if self.window == 2:
            before = torch.cat([torch.zeros_like(inputs[:1]), inputs[:-1]])
            shifted = torch.cat([before, inputs], dim=2)
        gates = self.gates(shifted)
        value, forget, out = gates[..., :self.hidden], gates[..., self.hidden:2 * self.hidden], gates[..., 2 * self.hidden:3 * self.hidden]
        skip = gates[..., 3 * self.hidden:] if gates.shape[2] > 3 * self.hidden else inputs
        forget, out = torch.sigmoid(forget + 1), torch.sigmoid(out)
        value = value * (1 - forget) if self.window == 1 else torch.tanh(value) * (1 - forget)
        state, states = torch.zeros_like(value[0]), []
        for keep, new in zip(forget.unbind(0), value.unbind(0)):
            state = keep * state + new
            states.append(state)
        states = torch.stack(states)
        return out * torch.tanh(states) + (1 - out) * skip


class RecurrentEncoder(nn.Module):
    def __init__(self, width, hidden, layers, dropout, window):
        super().__init__()
        self.width = 2 * hidden
        self.dropout = nn.Dropout(dropout)
        widths = [width] + [2 * hidden] * (layers - 1)
        self.forward_layers = nn.ModuleList(Recurrence(w, hidden, window) for w in widths)
        self.backward_layers = nn.ModuleList(Recurrence(w, hidden, window) for w in widths)

    def forward(self, inputs, batch):
        for k, (ahead, behind) in enumerate(zip(self.forward_layers, self.backward_layers)):
            if k:
                inputs = self.dropout(inputs)
            inputs = inputs.masked_fill(~batch.mask.unsqueeze(2), 0)
            inputs = torch.cat([ahead(inputs), reverse(behind(reverse(inputs, batch.mask)), batch.mask)], dim=2)
        return inputs


class SruEncoder(RecurrentEncoder):
    def __init__(self, width, hidden, layers, dropout):
        super().__init__(width, hidden, layers, dropout, window=1)


class QrnnEncoder(RecurrentEncoder):
    def __init__(self, width, hidden, layers, dropout):
        super().__init__(width, hidden, layers, dropout, window=2)


class GatedConvolutions(nn.Module):
    """Residual gated convolutions of width 3 with dilations 1, 2, 4, 8, twice over."""

    def __init__(self, width, hidden, layers, dropout):
        super().__init__()
        self.width = hidden
        self.first = nn.Linear(width, hidden)
        self.dropout = nn.Dropout(dropout / 2)
        self.layers = nn.ModuleList(
            nn.Conv1d(hidden, 2 * hidden, 3, padding=d, dilation=d) for _ in range(layers) for d in (1, 2, 4, 8))
        self.norms = nn.ModuleList(nn.LayerNorm(hidden) for _ in self.layers)

    def forward(self, inputs, batch):
        state = self.first(inputs)
        for convolution, norm in zip(self.layers, self.norms):
            masked = norm(state).masked_fill(~batch.mask.unsqueeze(2), 0).permute(1, 2, 0)
            value, gate = convolution(self.dropout(masked)).permute(2, 0, 1).chunk(2, dim=2)
            state = state + value * torch.sigmoid(gate)
        return state
