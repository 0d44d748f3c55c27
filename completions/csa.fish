# Completion of csa for fish. csa itself is asked for every word, and told those before it; of others fish says nothing.

function __csa_complete
    set --local before (commandline --current-process --tokenize --cut-at-cursor)
    set --local typed (commandline --current-token --cut-at-cursor)
    # Variables before the command are no words of it.
    while string match --quiet --regex '^\w+=' -- $before[1]
        set --erase before[1]
    end
    # A quote that is still open cannot be taken away by rule.
    set --local word (string unescape -- $typed; or string replace --regex '^[\'"]' '' -- $typed)
    for line in (CSA_COMPLETE=fish command csa (count $before) $before "$word" 2>/dev/null)
        set --local part (string split \t -- $line)
        if test -n "$part[1]"
            echo $line
            continue
        end
        # What stands before the file in the same word, such as --book=
        set --local file (string replace -- "$part[3]" '' $word)
        switch $part[2]
            case files
                __fish_complete_path $file | string replace --regex '^' -- $part[3]
            case folders
                __fish_complete_directories $file | string replace --regex '^' -- $part[3]
        end
    end
end

complete --command csa --no-files --keep-order --arguments '(__csa_complete)'
