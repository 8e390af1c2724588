using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args is ["warc", ..]) return Hearsay.Benchmarks.WarcSpeed.Run(args[1..]);
if (args is ["pages", ..]) return Hearsay.Benchmarks.PageSpeed.Run(args[1..]);

// In this process, so that nothing is built a second time.
ManualConfig config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
