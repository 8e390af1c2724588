using CsCheck;

namespace Hearsay.Tests.Properties;

/// <summary>Tries a property on generated cases: the same ones in every run.</summary>
internal static class Property
{
    private const ulong Seed = 20310502;

    /// <summary>Tries as many times to find a smaller case that fails, too.</summary>
    private const int Shrinks = 2000;

    /// <summary>Checks <paramref name="rounds"/> cases. The first that fails is made smaller and shown.</summary>
    public static void Holds<T>(Gen<T> gen, Action<T> check, int rounds)
    {
        var random = new PCG(1, Seed);
        for (int round = 0; round < rounds; round++)
        {
            string seed = random.ToString();
            T value = gen.Generate(random, null, out _);
            try
            {
                check(value);
            }
            catch (Exception)
            {
                gen.Sample(check, seed: seed, iter: Shrinks, threads: 1);
                throw;
            }
        }
    }
}
