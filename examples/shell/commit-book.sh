#!/usr/bin/env bash
# A hook for post_write: commits the records that csa changed to git, with what csa said as the message.
#
# To install, make the book a repository (git init), copy this to ~/bin/commit-book.sh, make it executable, and
#
#   csa config set post_write '~/bin/commit-book.sh'
#
# csa runs it in the folder of the book; csa help extending has all that it is told. Files with changes of your own
# are not touched unless csa wrote to them, too.
set -euo pipefail

: "${CSA_FILES:?csa runs this as its hook post_write}"
git rev-parse --is-inside-work-tree >/dev/null 2>&1 || exit 0

files=()
while IFS= read -r file; do
  # One that was made and taken back before git ever saw it is nothing to commit.
  if [[ -e $file ]] || git ls-files --error-unmatch -- "$file" >/dev/null 2>&1; then
    files+=("$file")
  fi
done <<<"$CSA_FILES"
((${#files[@]} > 0)) || exit 0

git add --all -- "${files[@]}"
git diff --cached --quiet -- "${files[@]}" && exit 0
git commit --quiet -m "$CSA_SUMMARY" -m "csa $CSA_COMMAND" -- "${files[@]}"
