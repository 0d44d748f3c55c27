#!/usr/bin/env bash
# A quarter starts: the board, who has accelerators left and until when the next one may start, and what is lost.
#
#   quarter.sh                 the quarter that runs, and the three behind it
#   quarter.sh --quarter q1    any flags of csa accelerator plan
#
# To install, copy it to ~/bin/csa-quarter and make it executable; csa quarter then runs it as a verb.
set -euo pipefail

csa=${CSA_EXE:-csa}
command -v "$csa" >/dev/null || { echo 'csa is not in PATH' >&2 && exit 127; }

"$csa" accelerator plan "$@"

printf '\nAccelerators left\n'
"$csa" entitlement --quiet --format tsv | awk -F '\t' '
  NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
  $at["left"] > 0 {
    by = $at["next_start_by"]
    when = by ? "the next starts by " by : "none fits any more before " $at["ends_on"]
    printf "  %-24s %d of %d; %s\n", $at["customer"], $at["left"], $at["allowed"], when
    some = 1
  }
  END { if (!some) print "  nobody has any" }'

# It tells by its exit code whether it has found anything, which is no failure here.
printf '\nWhat is over or no longer fits\n'
"$csa" entitlement --check 2>/dev/null || true
