#!/usr/bin/env bash
# Friday: every entry of the log that Gainsight does not have yet, oldest first, until none is left.
#
# Each is shown as Gainsight's form takes it and put on the clipboard; type y once it stands there, n to leave it,
# q to stop. To install, copy it to ~/bin/csa-friday and make it executable; csa friday then runs it as a verb.
set -euo pipefail

csa=${CSA_EXE:-csa}
command -v "$csa" >/dev/null || { echo 'csa is not in PATH' >&2 && exit 127; }

# The named columns of a table whose columns are parted by tabs.
columns() {
  awk -F '\t' -v want="$*" '
    NR == 1 { many = split(want, names, " "); for (i = 1; i <= NF; i++) at[$i] = i; next }
    { for (i = 1; i <= many; i++) printf "%s%s", $at[names[i]], i < many ? "\t" : "\n" }'
}

pending=$("$csa" log pending --quiet --format tsv | columns customer id)
if [[ -z $pending ]]; then
  echo 'everything stands in Gainsight'
  exit 0
fi

left=0
# The list comes on a stream of its own: standard input is for the answers.
while IFS=$'\t' read -r -u 3 customer id; do
  "$csa" log show "$customer" "$id" --as form
  # Where there is no clipboard, the text stands on the screen.
  "$csa" log show "$customer" "$id" --as form --copy >/dev/null 2>&1 || true
  read -r -p "Does it stand in Gainsight now? [y/n/q] " answer || answer=q
  case $answer in
    [yY]*) "$csa" log recorded "$customer" "$id" || left=$((left + 1)) ;;
    [qQ]*) exec "$csa" log pending ;;
    *) left=$((left + 1)) ;;
  esac
  echo
done 3<<<"$pending"

if ((left == 0)); then
  echo 'everything stands in Gainsight'
else
  "$csa" log pending
fi
