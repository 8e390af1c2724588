#!/usr/bin/env bash
# Reads the same HTML pages with Hearsay and with Mozilla Readability on linkedom in turn, on one core, and prints the ratio of their
# times.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$root/artifacts/bench/readability
readability_version=0.6.0 linkedom_version=0.18.12
rounds=3 pairs=3 core=0 pages=

usage() {
    cat <<'USAGE'
usage: bench/compare-readability.sh [--rounds N] [--pairs N] [--core N] [FOLDER]
  --rounds N  measured rounds over all pages in each process (3)
  --pairs N   how often the two take turns (3)
  --core N    processor core that both are held to (0)
  FOLDER      HTML pages (default: those of wcxb-articles, unpacked by `hearsay eval articles`)
USAGE
}

while [ $# -gt 0 ]; do
    case $1 in
        --rounds | --pairs | --core)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            declare "${1#--}=$2"
            shift
            ;;
        -h | --help) usage; exit 0 ;;
        -*) usage >&2; exit 2 ;;
        *) pages=$1 ;;
    esac
    shift
done

need() { command -v "$1" >/dev/null || { echo "compare-readability: there is no $1" >&2; exit 1; }; }
need node

pages=${pages:-$root/artifacts/articles/wcxb_articles/html}
[ -d "$pages" ] || { echo "compare-readability: there is no folder $pages" >&2; exit 1; }

pin=()
if command -v taskset >/dev/null; then pin=(taskset -c "$core"); else echo 'compare-readability: no taskset, not held to one core' >&2; fi

modules=${READABILITY_MODULES:-$work/node_modules}
if [ ! -d "$modules/@mozilla/readability" ] || [ ! -d "$modules/linkedom" ]; then
    need npm
    mkdir -p "$work"
    npm install --prefix "$work" --no-audit --no-fund --ignore-scripts --loglevel error \
        "@mozilla/readability@$readability_version" "linkedom@$linkedom_version"
fi

mkdir -p "$work"
results=$work/results.jsonl
: >"$results"
dotnet build "$root/bench/Hearsay.Benchmarks" -c Release -v quiet -nologo

for ((pair = 1; pair <= pairs; pair++)); do
    ${pin[@]+"${pin[@]}"} dotnet "$root/artifacts/bin/Hearsay.Benchmarks/release/Hearsay.Benchmarks.dll" pages "$pages" "$rounds" >>"$results"
    NODE_PATH=$modules ${pin[@]+"${pin[@]}"} node "$root/bench/readability-speed.cjs" "$pages" "$rounds" >>"$results"
done

node "$root/bench/ratio.cjs" "$results"
