"""Writes a trained network as network.json and tensors.f32 (raw little-endian float32), the form that NetworkPacker.cs packs
into a model file. LSTM gates stand in the order input, forget, cell, output; the two biases are summed."""
import json
import os

import numpy as np

FORMAT = 1


def export(model, examples, options):
    tensors = {}
    for column in examples.columns:
        if not column["shared"]:
            # Row 0 stands for "no id" while training; an id of -1 does so outside.
            tensors[f"embedding.{column['name']}"] = model.embeddings[column["name"]].weight.detach()[1:]
    if options.encoder == "lstm":
        tensors.update(lstm_tensors(model.encoder.lstm, options.layers))
    transitions, start, end = model.crf()
    tensors.update({"output.weight": model.output.weight, "output.bias": model.output.bias,
                    "crf.transitions": transitions, "crf.start": start, "crf.end": end})
    entries, offset = [], 0
    with open(os.path.join(options.out, "tensors.f32"), "wb") as file:
        for name, tensor in tensors.items():
            values = np.ascontiguousarray(tensor.detach().numpy(), dtype="<f4")
            entries.append({"name": name, "shape": list(values.shape), "offset": offset})
            offset += values.size
            file.write(values.tobytes())
    header = {
        "format": FORMAT, "task": options.task, "labels": examples.labels,
        "columns": [dict(name=c["name"], rows=len(model.vectors) if c["shared"] else c["rows"], width=c["width"], shared=c["shared"])
                    for c in examples.columns],
        "layers": options.layers, "hidden": options.hidden, "seed": options.seed, "epochs": options.epochs,
        "tensors": entries,
    }
    with open(os.path.join(options.out, "network.json"), "w", encoding="utf-8") as file:
        json.dump(header, file, indent=1)


def lstm_tensors(lstm, layers):
    tensors = {}
    for layer in range(layers):
        for direction, suffix in (("forward", ""), ("backward", "_reverse")):
            place, end = f"lstm.{layer}.{direction}", f"_l{layer}{suffix}"
            tensors[f"{place}.input"] = getattr(lstm, "weight_ih" + end)
            tensors[f"{place}.recurrent"] = getattr(lstm, "weight_hh" + end)
            tensors[f"{place}.bias"] = getattr(lstm, "bias_ih" + end) + getattr(lstm, "bias_hh" + end)
    return tensors
