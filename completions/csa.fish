# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_csa_global_optspecs
    string join \n book= config= today= format= json n/dry-run y/yes no-input q/quiet color= h/help V/version
end

function __fish_csa_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_csa_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_csa_using_subcommand
    set -l cmd (__fish_csa_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c csa -n "__fish_csa_needs_command" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_needs_command" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_needs_command" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_needs_command" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_needs_command" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_needs_command" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_needs_command" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_needs_command" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_needs_command" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_needs_command" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_needs_command" -s V -l version -d 'Print version'
complete -c csa -n "__fish_csa_needs_command" -f -a "onboard" -d 'Onboard a customer: create the record, or show its checklist'
complete -c csa -n "__fish_csa_needs_command" -f -a "accelerator" -d 'Plan accelerators and lead them through their weeks'
complete -c csa -n "__fish_csa_needs_command" -f -a "customer" -d 'List the customers, and look after their records'
complete -c csa -n "__fish_csa_needs_command" -f -a "check" -d 'Look for what is wrong in the book; silent when all is fine'
complete -c csa -n "__fish_csa_needs_command" -f -a "rules" -d 'Show the rules: every number, step and word, with why and source'
complete -c csa -n "__fish_csa_needs_command" -f -a "undo" -d 'Take back the last change, again and again'
complete -c csa -n "__fish_csa_needs_command" -f -a "history" -d 'Show what csa changed in a customer\'s record, newest first'
complete -c csa -n "__fish_csa_needs_command" -f -a "init" -d 'Make the book and the configuration; what is there stays'
complete -c csa -n "__fish_csa_needs_command" -f -a "config" -d 'Show every setting with its value and where it came from, or change one'
complete -c csa -n "__fish_csa_needs_command" -f -a "completions" -d 'Print the completion script for a shell'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l tier -d 'The success tier bought: signature, advanced, or sps (legacy)' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l order-form -d 'The day the order form was received' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l starts -d 'The first day of the subscription' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l ends -d 'The last day of the subscription [default: a year after its start]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l csa -d 'The Customer Success Architect, as NAME or \'NAME <MAIL>\' [default: you, if configured]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l ase -d 'The Assigned Support Engineer' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l ae -d 'The Account Executive' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l sa -d 'The Solutions Architect' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l csm -d 'The Customer Success Manager until now' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l resources-identified -d 'The day everybody whom the tier calls for was named [default: today, when all are]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l existing -d 'GitLab looked after this customer before (not net new) [default: false]' -r -f -a "true\t''
false\t''"
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l id -d 'The id of the record [default: made from the name]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "done" -d 'Mark a step as done'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "plan" -d 'Agree a day for a step'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "skip" -d 'Skip a step, with the reason'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "reopen" -d 'Take back that a step was done or skipped, or the day agreed for it'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "draft" -d 'Draft a mail or document from the record'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l on -d 'The day it was done [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l for -d 'With kickoff-scheduled: the day agreed for the kick-off' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l why -d 'Why' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l template -d 'Show the template in force, to start your own from it' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s o -l output -d 'Write it to this file instead of showing it' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s l -l list -d 'List the drafts: who reads them, what for, and the file in force'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l force -d 'Replace the file if it is there'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s e -l edit -d 'Open it in your editor first'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan" -f -a "plan" -d 'Plan accelerators across quarters: the board, what to decide, and a proposal'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l quarter -d 'The first quarter shown [default: the one that runs]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l horizon -d 'How many quarters; proposals are made for the subscription years that begin in them' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l what-if -d 'Show what would come of a change, and write nothing: acme:a2:+3w, acme:a2:2027-01-11, acme:new:FY28-Q1, acme:a2:cancel; several in a row' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l svg -d 'Draw the board as a picture into this file; `-` is standard output' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l accept -d 'Plan every run that is proposed, all or none'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l tier -d 'Only those on this success tier' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l csa -d 'Only those of this CSA, by a part of the name or address' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l all -d 'Archived customers too'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l ids -d 'Only the ids, one a line'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -s 0 -d 'End each id with a NUL, for xargs -0'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -f -a "list" -d 'List the customers of the book by name'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -f -a "show" -d 'Show what is known of a customer'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -f -a "edit" -d 'Edit a customer\'s file in your editor'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -f -a "set" -d 'Set one field of a customer\'s record'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -f -a "renew" -d 'Add a subscription year'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -f -a "archive" -d 'Hide a customer who left the book'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -f -a "path" -d 'Print where a customer\'s file lies, or the folder of them all'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -f -a "schema" -d 'Print the JSON Schema of a customer\'s file'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l tier -d 'Only those on this success tier' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l csa -d 'Only those of this CSA, by a part of the name or address' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l all -d 'Archived customers too'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l ids -d 'Only the ids, one a line'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -s 0 -d 'End each id with a NUL, for xargs -0'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -l resume -d 'Go on with the text that was kept when the last edit did not come to an end'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -l unset -d 'Remove the field, or an item of a list'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l tier -d 'The success tier bought: signature, advanced, or sps (legacy) [default: that of the last year]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l starts -d 'The first day of the year [default: the day after the last one ends]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l ends -d 'The last day of the year [default: a year after its start]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l order-form -d 'The day the order form was received' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l why -d 'Why the customer left the book' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l on -d 'The day the customer left the book [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l restore -d 'Take the customer back into the book'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from archive" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand check" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand check" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand check" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand check" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand check" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand check" -l strict -d 'Look for what is merely untidy, too'
complete -c csa -n "__fish_csa_using_subcommand check" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand check" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand check" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand check" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand check" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand rules" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand rules" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand rules" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand rules" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand rules" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand rules" -l markdown -d 'Show all in full as one Markdown document, the same as --format markdown'
complete -c csa -n "__fish_csa_using_subcommand rules" -l ids -d 'Print the keys only'
complete -c csa -n "__fish_csa_using_subcommand rules" -s 0 -d 'With --ids: end each with a NUL instead of a newline'
complete -c csa -n "__fish_csa_using_subcommand rules" -l built-in -d 'Show the rules that csa came with, without the book\'s own'
complete -c csa -n "__fish_csa_using_subcommand rules" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand rules" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand rules" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand rules" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand rules" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand rules" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand undo" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand undo" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand undo" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand undo" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand undo" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand undo" -l list -d 'List the changes that are kept, newest first, and which of them are taken back already'
complete -c csa -n "__fish_csa_using_subcommand undo" -l redo -d 'Make the change that was last taken back once more'
complete -c csa -n "__fish_csa_using_subcommand undo" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand undo" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand undo" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand undo" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand undo" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand history" -l during -d 'Only changes of this time: last week, this quarter, FY27-Q4, 2026-11, 2026-11-01..2026-11-20' -r
complete -c csa -n "__fish_csa_using_subcommand history" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand history" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand history" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand history" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand history" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand history" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand history" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand history" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand history" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand history" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand history" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand init" -l name -d 'Your name, the default CSA of a new customer' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l email -d 'Your address' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l editor -d 'The program that opens texts, with its arguments' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand init" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand init" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand init" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand init" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand init" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand init" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand init" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand init" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -a "path" -d 'Print where the configuration lies, whether it is there or not'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -a "set" -d 'Set a key in the configuration, or take its value away'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l unset -d 'Take the value away; the key stays as a comment'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand completions" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand completions" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand completions" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand completions" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand completions" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand completions" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand completions" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand completions" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand completions" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand completions" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
