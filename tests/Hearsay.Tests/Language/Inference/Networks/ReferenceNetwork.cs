using Hearsay.Inference.Networks;

namespace Hearsay.Tests.Language.Inference.Networks;

/// <summary>The network as the text books write it, in double precision and without quantisation.</summary>
internal static class ReferenceNetwork
{
    /// <returns>Tokens x labels, of one sequence.</returns>
    internal static double[] Score(RandomNetwork network, ReadOnlySpan<int> ids)
    {
        int tokens = ids.Length / network.Columns.Length;
        var rows = new double[tokens][];
        for (int t = 0; t < tokens; t++)
            rows[t] = Embed(network, ids.Slice(t * network.Columns.Length, network.Columns.Length));
        for (int layer = 0; layer < network.Layers; layer++)
        {
            double[][] forward = Run(network, $"lstm.{layer}.forward", rows);
            double[][] backward = Run(network, $"lstm.{layer}.backward", [.. rows.Reverse()]);
            rows = [.. forward.Zip(backward.Reverse(), (f, b) => (double[])[.. f, .. b])];
        }

        return [.. rows.SelectMany(row => Multiply(network, "output.weight", "output.bias", row))];
    }

    private static double[] Embed(RandomNetwork network, ReadOnlySpan<int> ids)
    {
        var row = new List<double>();
        for (int c = 0; c < ids.Length; c++)
        {
            NetworkColumn column = network.Columns[c];
            for (int i = 0; i < column.Width; i++) row.Add(ids[c] < 0 ? 0 : Value(network, column, ids[c], i));
        }

        return [.. row];
    }

    private static double Value(RandomNetwork network, NetworkColumn column, int id, int i) =>
        column.Shared is null
            ? network.Tensor($"embedding.{column.Name}")[(id * column.Width) + i]
            : network.Vectors!.Row(id)[i] * (double)network.Vectors.ScaleOf(id);

    private static double[][] Run(RandomNetwork network, string name, double[][] rows)
    {
        int hidden = network.Hidden;
        double[] h = new double[hidden], c = new double[hidden];
        var outputs = new double[rows.Length][];
        for (int t = 0; t < rows.Length; t++)
        {
            double[] gates = Multiply(network, $"{name}.input", $"{name}.bias", rows[t]);
            double[] recurrent = Multiply(network, $"{name}.recurrent", null, h);
            outputs[t] = new double[hidden];
            for (int j = 0; j < hidden; j++)
            {
                double input = Sigmoid(gates[j] + recurrent[j]);
                double forget = Sigmoid(gates[hidden + j] + recurrent[hidden + j]);
                double candidate = Math.Tanh(gates[(2 * hidden) + j] + recurrent[(2 * hidden) + j]);
                double output = Sigmoid(gates[(3 * hidden) + j] + recurrent[(3 * hidden) + j]);
                c[j] = (forget * c[j]) + (input * candidate);
                outputs[t][j] = output * Math.Tanh(c[j]);
            }

            h = outputs[t];
        }

        return outputs;
    }

    private static double[] Multiply(RandomNetwork network, string weights, string? bias, double[] input)
    {
        ReadOnlySpan<float> matrix = network.Tensor(weights), start = bias is null ? default : network.Tensor(bias);
        var output = new double[matrix.Length / input.Length];
        for (int row = 0; row < output.Length; row++)
        {
            output[row] = start.IsEmpty ? 0 : start[row];
            for (int k = 0; k < input.Length; k++) output[row] += matrix[(row * input.Length) + k] * input[k];
        }

        return output;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
