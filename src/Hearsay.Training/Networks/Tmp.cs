namespace Hearsay.Training.Networks;
public static class Tmp { public static void Pack(string folder, string output) { var v = Hearsay.Language.Inference.Networks.VectorTable.LoadEmbedded(); File.WriteAllBytes(output, NetworkPacker.Pack(folder, new Dictionary<string, Hearsay.Language.Inference.Networks.VectorTable> { ["vectors"] = v })); } }
