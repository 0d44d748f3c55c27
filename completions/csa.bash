# Completion of csa for bash. csa itself is asked for every word.

_csa() {
    # bash cuts words at colons and the like; csa gets the line as it is, and the part that bash will replace.
    local before="${COMP_LINE:0:COMP_POINT}" behind="${COMP_LINE:COMP_POINT}" line
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            # Without candidates readline completes files by itself, with ~ and its own quotes.
            $'\tfiles\t'*) compopt -o default 2>/dev/null ;;
            $'\tfolders\t'*) compopt -o dirnames 2>/dev/null ;;
            *) COMPREPLY+=("$line") ;;
        esac
    done < <(CSA_COMPLETE=bash command csa "$before" "$behind" "$2" "$COMP_TYPE" 2>/dev/null)
    # A word that goes on has no blank behind it.
    case ${COMPREPLY[0]-} in
        *[=:.]) compopt -o nospace 2>/dev/null ;;
    esac
    return 0
}

if ((BASH_VERSINFO[0] > 4 || (BASH_VERSINFO[0] == 4 && BASH_VERSINFO[1] >= 4))); then
    complete -o nosort -F _csa csa
elif ((BASH_VERSINFO[0] == 4)); then
    complete -F _csa csa
else
    # There is no compopt before bash 4.
    complete -o default -F _csa csa
fi
