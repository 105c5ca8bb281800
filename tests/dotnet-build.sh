#!/usr/bin/env bash
# Builds the C# side of both sample pairs with the .NET SDK: as they are, and after each integration, one on top of the other.
# Needs the dotnet command and its packages; without dotnet it says so and passes, so that it can stand in any pipeline.
#
#   tests/dotnet-build.sh [PAIR...]     PAIR: corpus, corpus/legacy (default: all that are there)
#   GRAFTER=path/to/grafter             default: cargo run
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD

if ! command -v dotnet >/dev/null 2>&1; then
    echo "not run: no dotnet command here; where there is one: tests/dotnet-build.sh"
    exit 0
fi

if [ -n "${GRAFTER:-}" ]; then
    grafter() { "$GRAFTER" "$@"; }
else
    cargo build --quiet --locked
    grafter() { "$here/target/debug/grafter" "$@"; }
fi

pairs=("$@")
if [ ${#pairs[@]} = 0 ]; then
    for pair in corpus corpus/legacy; do
        [ -d "$pair/rmx" ] && pairs+=("$pair")
    done
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

# build WHAT FOLDER: the solution of the checkout; a failure does not stop the others
build() {
    local log=$work/build.log
    if dotnet build "$2/UptimeRMX.sln" --nologo -v quiet >"$log" 2>&1; then
        echo "ok      $1"
        passed=$((passed + 1))
    else
        echo "FAILED  $1"
        grep -E ': (error|warning) ' "$log" | sort -u | head -40 || tail -40 "$log"
        failed=$((failed + 1))
    fi
}

for pair in "${pairs[@]}"; do
    copy=$work/$(echo "$pair" | tr / -)
    mkdir "$copy"
    cp -R "$pair/crm" "$pair/rmx" "$pair/grafter.toml" "$copy/"
    build "$pair" "$copy/rmx"

    for spec in corpus/integrations/*.yaml; do
        name=$(basename "$spec" .yaml)
        if (cd "$copy" && grafter apply crm-rmx-sync --spec "$here/$spec" --yes) >"$work/apply.log" 2>&1; then
            build "$pair + $name" "$copy/rmx"
        else
            echo "FAILED  $pair + $name: not applied"
            tail -20 "$work/apply.log"
            failed=$((failed + 1))
        fi
    done
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
