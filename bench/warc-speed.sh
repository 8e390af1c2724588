#!/usr/bin/env bash
# Writes synthetic web archives and reads them: records and pages a CPU-second, peak memory.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$root/artifacts/bench
mib=1024

usage() { echo 'usage: bench/warc-speed.sh [--mib N]   size of the larger archive (1024)'; }

while [ $# -gt 0 ]; do
    case $1 in
        --mib)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            mib=$2
            shift
            ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

mkdir -p "$work"
make() { # FILE MIB MEDIAN
    [ -f "$work/$1" ] || python3 "$root/bench/make-warc.py" "$work/$1" --mib "$2" --median "$3"
}
make "news-$mib.warc.gz" "$mib" 60000
make small-64.warc.gz 64 4000

dotnet build "$root/bench/Hearsay.Benchmarks" -c Release -v quiet -nologo
grep -m 1 'model name' /proc/cpuinfo || true
dotnet --version
for file in "news-$mib.warc.gz" small-64.warc.gz; do
    for _ in 1 2 3; do
        dotnet "$root/artifacts/bin/Hearsay.Benchmarks/release/Hearsay.Benchmarks.dll" warc --records "$work/$file"
        dotnet "$root/artifacts/bin/Hearsay.Benchmarks/release/Hearsay.Benchmarks.dll" warc "$work/$file"
    done
done
