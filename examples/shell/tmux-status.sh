#!/usr/bin/env bash
# What is late and due today, for tmux's status line; nothing when nothing is, or where there is no csa.
#
# To install, copy it to ~/bin/csa-tmux-status.sh, make it executable, and in ~/.tmux.conf write
#
#   set -g status-interval 60
#   set -g status-right '#(~/bin/csa-tmux-status.sh)%H:%M'
set -euo pipefail

command -v csa >/dev/null || exit 0
late=0 today=0
IFS=$'\t' read -r late today _ < <(csa today --porcelain 2>/dev/null) || true

line=''
if ((${late:-0} > 0)); then
  line+="#[fg=red]$late late#[default] "
fi
if ((${today:-0} > 0)); then
  line+="#[fg=yellow]$today today#[default] "
fi
printf '%s\n' "$line"
