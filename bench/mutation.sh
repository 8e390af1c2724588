#!/usr/bin/env bash
# Changes the code of a room in small ways, one after the other, and counts how many of them its tests notice
# (mutation testing, with dotnet-stryker). The scores stand in quality/mutation.tsv and may not fall.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$root/artifacts/mutation
table=$root/quality/mutation.tsv
concurrency=2 sample=1 write=
rooms=()

usage() {
    cat <<'USAGE'
usage: bench/mutation.sh [--write] [--sample N] [--concurrency N] [ROOM...]
  ROOM             a folder below src/Hearsay with its own files, such as Collation/Differences, or a stage with all
                   its rooms: Collation, Mentions, Statements, Text (by default Collation and Mentions)
  --write          put the scores into quality/mutation.tsv instead of holding them against it
  --sample N       change about one block of code in N, always the same ones (1)
  --concurrency N  test processes side by side (2)
USAGE
}

add() { # ROOM
    case ${1%%/*} in
        Collation | Mentions | Statements | Text) ;;
        *) echo "mutation: the stages are Collation, Mentions, Statements and Text, not ${1%%/*}" >&2; exit 2 ;;
    esac
    if [ "$1" = "${1%%/*}" ]; then
        # The stage's own folder is a room among them, as "Collation/.".
        mapfile -t -O ${#rooms[@]} rooms < <(cd "$root/src/Hearsay/$1" &&
            find . -name '*.cs' | sed "s|/[^/]*$||; s|^\./||; s|^|$1/|" | sort -u)
    elif compgen -G "$root/src/Hearsay/$1/*.cs" >/dev/null; then
        rooms+=("$1")
    else
        echo "mutation: there is no room src/Hearsay/$1" >&2
        exit 2
    fi
}

while [ $# -gt 0 ]; do
    case $1 in
        --write) write=--write ;;
        --sample | --concurrency)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            declare "${1#--}=$2"
            shift
            ;;
        -h | --help) usage; exit 0 ;;
        -*) usage >&2; exit 2 ;;
        *) add "${1%/}" ;;
    esac
    shift
done
if [ ${#rooms[@]} -eq 0 ]; then
    add Collation
    add Mentions
fi

# Stryker puts its own library beside the tests and the right one back at the end, unless it was stopped.
put_back() {
    local kept
    for kept in "$root"/artifacts/bin/Hearsay.Tests/release/*.stryker-unchanged; do
        if [ -f "$kept" ]; then mv "$kept" "${kept%.stryker-unchanged}"; fi
    done
}
trap put_back EXIT

# Only tests of the stages themselves run: a judgement is held where it is made. What takes seconds is left out, and so
# is what throws scraps at the readers, which shows that they hold, not what they find.
measure() { # NAME STAGE,STAGE
    local name=$1 own=() room tests mutate=()
    for room in "${rooms[@]}"; do
        case ,$2, in *",${room%%/*},"*) own+=("$room") ;; esac
    done
    if [ ${#own[@]} -eq 0 ]; then return; fi
    mapfile -t mutate < <(python3 "$root/bench/mutation.py" mutate "$sample" "${own[@]}")
    tests=$(printf '|FullyQualifiedName~Hearsay.Tests.%s' ${2//,/ })
    mkdir -p "$work/$name"
    sed "s/TESTS/Speed!=Slow\&FullyQualifiedName!~Fuzz\&(${tests#|})/" "$root/bench/mutation.json" >"$work/$name.json"
    (cd "$root/tests/Hearsay.Tests" && RunAnalyzers=false nice dotnet stryker --skip-version-check \
        --config-file "../../artifacts/mutation/$name.json" --output "$work/$name" \
        --concurrency "$concurrency" "${mutate[@]/#/--mutate=}")
    python3 "$root/bench/mutation.py" score $write "$sample" "$table" \
        "$work/$name/reports/mutation-report.json" "${own[@]}" || status=1
}

cd "$root"
dotnet tool restore >/dev/null
status=0
measure stories Collation,Mentions
measure articles Statements,Text
echo "$SECONDS seconds"
exit "$status"
