#!/usr/bin/env bash
# Runs `exposure check` as the inputs of action.yml ask, which stand in the environment.
set -uo pipefail

refuse() {
    echo "exposure: $1" >&2
    exit 2
}

flags=()

# One flag for a value of one line; nothing where there is no value.
one() {
    [ -n "$2" ] || return 0
    case $2 in *$'\n'*) refuse "input ${1#--}: expected one line, met several" ;; esac
    flags+=("$1=$2")
}

# The same flag for each line; blank lines and the line ends of Windows are left out.
values=()
each_line() {
    values=()
    local line
    while IFS= read -r line || [ -n "$line" ]; do
        line=${line%$'\r'}
        case $line in *[![:space:]]*) values+=("$line") ;; esac
    done <<<"$1"
}

many() {
    local value
    each_line "$2"
    [ "${#values[@]}" -eq 0 ] || for value in "${values[@]}"; do flags+=("$1=$value"); done
}

# A switch is true or false, and nothing else, so that a slip of the pen switches nothing off.
is_on() {
    case $2 in
    true) return 0 ;;
    false) return 1 ;;
    *) refuse "input $1: expected true or false" ;;
    esac
}

many --fail-on "${INPUT_FAIL_ON:-}"
many --decisions "${INPUT_DECISIONS:-}"
one --config "${INPUT_CONFIG:-}"
one --baseline "${INPUT_BASELINE:-}"
one --asset "${INPUT_ASSET:-}"
one --as-of "${INPUT_AS_OF:-}"
one --sarif "${INPUT_SARIF:-}"
if is_on summary "${INPUT_SUMMARY:-true}"; then one --summary "$GITHUB_STEP_SUMMARY"; fi
if is_on annotate "${INPUT_ANNOTATE:-true}"; then flags+=(--annotate); fi

place=$(mktemp -d "$RUNNER_TEMP/exposure.XXXXXX") || exit 2
result=${INPUT_JSON:-$place/exposure.json}
one --json "$result"

each_line "${INPUT_SBOMS:-}"
[ "${#values[@]}" -gt 0 ] || refuse "input sboms: expected files, folders or patterns, met none"

# Behind `--` nothing is a flag, however a file is called.
"$EXPOSURE_PROGRAM" check "${flags[@]}" -- "${values[@]}"
code=$?

# A result that stands there from before is not counted; its writer puts the summary first.
findings=
[ "$code" -eq 2 ] || findings=$(grep -o '"findings": *[0-9][0-9]*' "$result" | head -n 1)
{
    echo "exit-code=$code"
    echo "findings=${findings##*[: ]}"
    echo "sarif=${INPUT_SARIF:-}"
} >>"$GITHUB_OUTPUT"
exit "$code"
