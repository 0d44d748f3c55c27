#!/usr/bin/env bash
# Picks a customer by a few letters, and does something with them.
#
#   csa pick                   prints the id
#   csa pick onboard           csa onboard ID
#   csa pick log {} call       csa log ID call: the id stands where {} does, else last
#
# To install, copy it to ~/bin/csa-pick and make it executable. Where there is no fzf, bash asks by numbers.
set -euo pipefail

csa=${CSA_EXE:-csa}
command -v "$csa" >/dev/null || { echo 'csa is not in PATH' >&2 && exit 127; }

list=$("$csa" customer list --quiet --format tsv | awk -F '\t' '
  NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
  { printf "%s\t%s\n", $at["id"], $at["name"] }')
if [[ -z $list ]]; then
  echo 'there is no customer to pick' >&2
  exit 4
fi

id=''
if command -v fzf >/dev/null; then
  # fzf ends with 1 where nothing fits and with 130 after Esc: nobody was picked.
  picked=$(fzf --delimiter=$'\t' --prompt='customer> ' <<<"$list") || exit 4
  id=${picked%%$'\t'*}
else
  lines=()
  while IFS= read -r line; do
    lines+=("${line//$'\t'/  }")
  done <<<"$list"
  PS3='customer> '
  select line in "${lines[@]}"; do
    [[ -n $line ]] || continue
    id=${line%%  *}
    break
  done
fi
[[ -n $id ]] || exit 4

if (($# == 0)); then
  printf '%s\n' "$id"
  exit 0
fi
words=() is_placed=no
for word in "$@"; do
  if [[ $word == '{}' ]]; then
    word=$id is_placed=yes
  fi
  words+=("$word")
done
[[ $is_placed == yes ]] || words+=("$id")
exec "$csa" "${words[@]}"
