namespace Hearsay.Training.Networks;

/// <summary>Numbers as whole multiples, -127 to 127, of a step.</summary>
internal static class Quantizer
{
    internal const int Most = 127;

    /// <summary>The step with which the largest of the values is 127; 1 for values that are all 0.</summary>
    internal static float StepOf(ReadOnlySpan<float> values)
    {
        float largest = 0;
        foreach (float value in values) largest = Math.Max(largest, Math.Abs(value));
        if (!float.IsFinite(largest)) throw new InvalidDataException("A tensor contains a number that is not finite.");
        return largest > 0 ? largest / Most : 1;
    }

    /// <summary>Writes the nearest multiples.</summary>
    internal static void Quantize(ReadOnlySpan<float> values, float step, Span<sbyte> target)
    {
        for (int i = 0; i < values.Length; i++)
            target[i] = (sbyte)Math.Clamp(MathF.Round(values[i] / step), -Most, Most);
    }
}
