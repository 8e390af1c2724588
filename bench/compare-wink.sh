#!/usr/bin/env bash
# Runs `hearsay eval speed` and wink-nlp in turn over the same texts on one core, and prints the ratio of their times.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$root/artifacts/bench/wink
wink_version=2.4.0 model_version=1.8.1
rounds=5 pairs=5 core=0 texts=

usage() {
    cat <<'USAGE'
usage: bench/compare-wink.sh [--rounds N] [--pairs N] [--core N] [FILE.jsonl[.gz]]
  --rounds N  measured rounds over all texts in each process (5)
  --pairs N   how often the two take turns (5)
  --core N    processor core that both are held to (0)
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
        *) texts=$1 ;;
    esac
    shift
done

need() { command -v "$1" >/dev/null || { echo "compare-wink: there is no $1" >&2; exit 1; }; }
need node

texts=${texts:-${HEARSAY_DATA:-$root/../shared/data}/attribution/polnear.dev.jsonl.gz}
[ -f "$texts" ] || { echo "compare-wink: there is no file $texts" >&2; exit 1; }

pin=()
if command -v taskset >/dev/null; then pin=(taskset -c "$core"); else echo 'compare-wink: no taskset, not held to one core' >&2; fi

modules=${WINK_MODULES:-$work/node_modules}
if [ ! -d "$modules/wink-nlp" ] || [ ! -d "$modules/wink-eng-lite-web-model" ]; then
    need npm
    mkdir -p "$work"
    npm install --prefix "$work" --no-audit --no-fund --ignore-scripts --loglevel error \
        "wink-nlp@$wink_version" "wink-eng-lite-web-model@$model_version"
fi

mkdir -p "$work"
results=$work/results.jsonl
: >"$results"
"$root/hearsay" --version >/dev/null # Builds first, where sources are newer.

for ((pair = 1; pair <= pairs; pair++)); do
    ${pin[@]+"${pin[@]}"} "$root/hearsay" eval speed "$texts" --rounds "$rounds" --json - | tr -d '\n' >>"$results"
    echo >>"$results"
    NODE_PATH=$modules ${pin[@]+"${pin[@]}"} node "$root/bench/wink-speed.cjs" "$texts" "$rounds" >>"$results"
done

node "$root/bench/ratio.cjs" "$results"
