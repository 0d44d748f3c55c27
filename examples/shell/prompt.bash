# shellcheck shell=bash
# What is late or due today, in front of bash's prompt; nothing when nothing is, or where there is no csa.
#
# To install, copy it to ~/.config/csa-prompt.bash, and at the end of ~/.bashrc write
#
#   . ~/.config/csa-prompt.bash
#   PROMPT_COMMAND="csa_prompt${PROMPT_COMMAND:+; $PROMPT_COMMAND}"
#   PS1='$csa_segment'"$PS1"
#
# csa is asked once a minute; CSA_PROMPT_SECONDS says otherwise. No colour where NO_COLOR is set.

csa_segment=''
csa_prompt_next=0

csa_prompt() {
  local status=$? late='' today='' tone='' text='' # a prompt may go on to show how the last command ended
  if ((SECONDS >= csa_prompt_next)); then
    csa_prompt_next=$((SECONDS + ${CSA_PROMPT_SECONDS:-60}))
    csa_segment=''
    if command -v csa >/dev/null; then
      IFS=$'\t' read -r late today _ < <(csa today --porcelain 2>/dev/null) || true
    fi
    if ((${late:-0} > 0)); then
      tone='31' text="csa: $late late "
    elif ((${today:-0} > 0)); then
      tone='33' text="csa: $today today "
    fi
    # The two bytes tell readline that what stands between them takes no room.
    if [[ -n $text && -z ${NO_COLOR:-} ]]; then
      text=$'\001\e['"${tone}m"$'\002'"$text"$'\001\e[0m\002'
    fi
    # shellcheck disable=SC2034 # PS1 has it
    csa_segment=$text
  fi
  return "$status"
}
