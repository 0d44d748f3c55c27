# What is late or due today, in front of zsh's prompt; nothing when nothing is, or where there is no csa.
#
# To install, copy it to ~/.config/csa-prompt.zsh, and at the end of ~/.zshrc write
#
#   . ~/.config/csa-prompt.zsh
#   autoload -Uz add-zsh-hook && add-zsh-hook precmd csa_prompt
#   setopt prompt_subst
#   PROMPT='${csa_segment}'"$PROMPT"
#
# csa is asked once a minute; CSA_PROMPT_SECONDS says otherwise. No colour where NO_COLOR is set.

typeset -g csa_segment=''
typeset -gi csa_prompt_next=0

csa_prompt() {
  local code=$? late='' today='' rest='' tone='' text=''
  if (( SECONDS >= csa_prompt_next )); then
    (( csa_prompt_next = SECONDS + ${CSA_PROMPT_SECONDS:-60} ))
    csa_segment=''
    if whence csa >/dev/null; then
      IFS=$'\t' read -r late today rest <<< "$(csa today --porcelain 2>/dev/null)" || true
    fi
    if (( ${late:-0} > 0 )); then
      tone='red' text="csa: $late late "
    elif (( ${today:-0} > 0 )); then
      tone='yellow' text="csa: $today today "
    fi
    if [[ -n $text && -z ${NO_COLOR:-} ]]; then
      text="%F{$tone}$text%f"
    fi
    csa_segment=$text
  fi
  return $code
}
