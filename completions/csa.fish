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

complete -c csa -n "__fish_csa_needs_command" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_needs_command" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_needs_command" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_needs_command" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_needs_command" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_needs_command" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_needs_command" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_needs_command" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_needs_command" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_needs_command" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_needs_command" -s V -l version -d 'Print version'
complete -c csa -n "__fish_csa_needs_command" -f -a "onboard" -d 'Onboard a customer: create the record, or show its checklist'
complete -c csa -n "__fish_csa_needs_command" -f -a "customer" -d 'x'
complete -c csa -n "__fish_csa_needs_command" -f -a "check" -d 'x'
complete -c csa -n "__fish_csa_needs_command" -f -a "rules" -d 'x'
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
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "done" -d 'Mark a step as done'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "plan" -d 'Agree a day for a step'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "skip" -d 'Leave a step out'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "reopen" -d 'Take back that a step was done or left out'
complete -c csa -n "__fish_csa_using_subcommand onboard; and not __fish_seen_subcommand_from done plan skip reopen draft" -a "draft" -d 'x'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l on -d 'The day it was done [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l for -d 'With kickoff-scheduled: the day agreed for the kick-off' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from done" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l why -d 'Why' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from skip" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand onboard; and __fish_seen_subcommand_from draft" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand customer" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand customer" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand customer" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand customer" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand check" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand check" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand check" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand check" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand check" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand check" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand check" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand check" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand check" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand check" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand rules" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand rules" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand rules" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand rules" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand rules" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand rules" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand rules" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand rules" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand rules" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand rules" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand rules" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand undo" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand undo" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand undo" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand undo" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand undo" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand undo" -l list -d 'List the changes that can be taken back, newest first'
complete -c csa -n "__fish_csa_using_subcommand undo" -l redo -d 'Make the change that was last taken back once more'
complete -c csa -n "__fish_csa_using_subcommand undo" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand undo" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand undo" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand undo" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand undo" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand history" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand history" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand history" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand history" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand history" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand history" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand history" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand history" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand history" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand history" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand init" -l name -d 'Your name, the default CSA of a new customer' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l email -d 'Your address' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l editor -d 'The program that opens texts, with its arguments' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand init" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand init" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand init" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand init" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand init" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand init" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand init" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand init" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -a "path" -d 'Print where the configuration lies, whether it is there or not'
complete -c csa -n "__fish_csa_using_subcommand config; and not __fish_seen_subcommand_from path set" -a "set" -d 'Set a key in the configuration, or take its value away'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l unset -d 'Take the value away; the key stays as a comment'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand completions" -l book -d 'The folder of the book' -r -F
complete -c csa -n "__fish_csa_using_subcommand completions" -l config -d 'The configuration file' -r -F
complete -c csa -n "__fish_csa_using_subcommand completions" -l today -d 'Take this day as today' -r
complete -c csa -n "__fish_csa_using_subcommand completions" -l format -d 'How to write what is asked for' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'"
complete -c csa -n "__fish_csa_using_subcommand completions" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand completions" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand completions" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand completions" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand completions" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand completions" -s q -l quiet -d 'Say nothing but data and errors'
complete -c csa -n "__fish_csa_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
