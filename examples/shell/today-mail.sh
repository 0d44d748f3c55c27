#!/usr/bin/env bash
# Mails what csa today shows, and only when something is due; what csa cannot read is mailed as well.
#
#   today-mail.sh ADDRESS [FLAGS OF csa today]
#
# To install, copy it to ~/bin/csa-today-mail.sh, make it executable, and write into crontab -e
#
#   PATH=/usr/local/bin:/usr/bin:/bin
#   0 8 * * 1-5  ~/bin/csa-today-mail.sh rvale@gitlab.example --mine
#
# It needs a mail program that takes `mail -s SUBJECT ADDRESS` and reads the text from standard input.
set -euo pipefail

if (($# == 0)); then
  echo 'usage: today-mail.sh ADDRESS [FLAGS OF csa today]' >&2
  exit 2
fi
address=$1
shift
for program in csa mail; do
  # cron mails what is said here by itself.
  command -v "$program" >/dev/null || { echo "$program is not in PATH" >&2 && exit 127; }
done

trouble=$(mktemp)
trap 'rm -f "$trouble"' EXIT
code=0
lines=$(csa today --check --no-input "$@" 2>"$trouble") || code=$?

case $code in
  0) ;;
  3)
    subject="csa: $(csa today --ids --quiet --no-input "$@" | wc -l | tr -d ' ') due"
    mail -s "$subject" "$address" <<<"$lines"
    ;;
  *)
    { cat "$trouble" && printf '\n%s\n' "$lines"; } | mail -s "csa today failed ($code)" "$address"
    exit "$code"
    ;;
esac
