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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
complete -c csa -n "__fish_csa_needs_command" -f -a "today" -d 'Show what is due over the whole book, worst first'
complete -c csa -n "__fish_csa_needs_command" -f -a "prep" -d 'Show one customer on one page before a call, with what to ask'
complete -c csa -n "__fish_csa_needs_command" -f -a "snooze" -d 'Hide a line of csa today until a day'
complete -c csa -n "__fish_csa_needs_command" -f -a "onboard" -d 'Onboard a customer: create the record, or show its checklist'
complete -c csa -n "__fish_csa_needs_command" -f -a "log" -d 'Write down calls, workshops and mails, and record them in Gainsight: the log'
complete -c csa -n "__fish_csa_needs_command" -f -a "customer" -d 'List the customers, and look after their records'
complete -c csa -n "__fish_csa_needs_command" -f -a "accelerator" -d 'Plan accelerators and lead them through their weeks'
complete -c csa -n "__fish_csa_needs_command" -f -a "entitlement" -d 'Show what is granted, used, planned and left, and the last days on which it still fits'
complete -c csa -n "__fish_csa_needs_command" -f -a "objective" -d 'Agree on objectives, measure them and close them: the success plan'
complete -c csa -n "__fish_csa_needs_command" -f -a "escalation" -d 'Open escalations, keep their rhythm and close them'
complete -c csa -n "__fish_csa_needs_command" -f -a "review" -d 'Plan executive business reviews back from their day, and note them as held'
complete -c csa -n "__fish_csa_needs_command" -f -a "sentiment" -d 'Show how a customer\'s sentiment went, or give today\'s'
complete -c csa -n "__fish_csa_needs_command" -f -a "assessment" -d 'Assess health or maturity by area, and compare with the last time'
complete -c csa -n "__fish_csa_needs_command" -f -a "feedback" -d 'Keep what customers ask of the product, and where it stands'
complete -c csa -n "__fish_csa_needs_command" -f -a "release" -d 'Keep what is new in the product and worth telling a customer'
complete -c csa -n "__fish_csa_needs_command" -f -a "education" -d 'Issue and use certification vouchers, plan training days, recommend training'
complete -c csa -n "__fish_csa_needs_command" -f -a "cadence" -d 'Show when a customer was last spoken with and when the next call is due, or agree on a rhythm'
complete -c csa -n "__fish_csa_needs_command" -f -a "report" -d 'Write a report: a week, a quarter, a business review, a handoff, the book'
complete -c csa -n "__fish_csa_needs_command" -f -a "calendar" -d 'Show deadlines and milestones, or write them as a calendar with --output FILE.ics'
complete -c csa -n "__fish_csa_needs_command" -f -a "template" -d 'List the templates of drafts and reports, and which file is in force for each'
complete -c csa -n "__fish_csa_needs_command" -f -a "check" -d 'Look for what is wrong in the book; silent when all is fine'
complete -c csa -n "__fish_csa_needs_command" -f -a "rules" -d 'Show the rules: every number, step and word, with why and source'
complete -c csa -n "__fish_csa_needs_command" -f -a "undo" -d 'Take back the last change, again and again'
complete -c csa -n "__fish_csa_needs_command" -f -a "history" -d 'Show what csa changed in a customer\'s record, newest first'
complete -c csa -n "__fish_csa_needs_command" -f -a "sync" -d 'Exchange the book with your team through git: commit, fetch, merge, push'
complete -c csa -n "__fish_csa_needs_command" -f -a "merge-driver" -d 'Merge a record that was changed on both sides; git runs this, see `csa init --git`'
complete -c csa -n "__fish_csa_needs_command" -f -a "init" -d 'Make the book and the configuration; what is there stays'
complete -c csa -n "__fish_csa_needs_command" -f -a "config" -d 'Show every setting with its value and where it came from, or change one'
complete -c csa -n "__fish_csa_needs_command" -f -a "completions" -d 'Print the completion script for a shell'
complete -c csa -n "__fish_csa_needs_command" -f -a "plugin" -d 'List the plug-ins: programs called csa-NAME in PATH, which run as csa NAME'
complete -c csa -n "__fish_csa_needs_command" -f -a "help" -d 'Show the help of a verb, or a topic such as dates or exit-codes'
complete -c csa -n "__fish_csa_needs_command" -f -a "man" -d 'Show the manual page of a verb or a topic, or write all pages'
complete -c csa -n "__fish_csa_using_subcommand today" -l customer -d 'Only this customer' -r
complete -c csa -n "__fish_csa_using_subcommand today" -l within -d 'What is due by this day, too, such as 2w or eoq [default: as the rule today.ahead says]' -r
complete -c csa -n "__fish_csa_using_subcommand today" -l rule -d 'Only lines of this rule and those below it, such as onboarding' -r
complete -c csa -n "__fish_csa_using_subcommand today" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand today" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand today" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand today" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand today" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand today" -l mine -d 'Only customers whose CSA you are, by the configuration'
complete -c csa -n "__fish_csa_using_subcommand today" -l all -d 'Hidden lines too'
complete -c csa -n "__fish_csa_using_subcommand today" -l check -d 'Exit with 3 if there is a line'
complete -c csa -n "__fish_csa_using_subcommand today" -l ids -d 'Only the ids of the lines, one a line'
complete -c csa -n "__fish_csa_using_subcommand today" -s 0 -d 'End each id with a NUL, for xargs -0'
complete -c csa -n "__fish_csa_using_subcommand today" -l porcelain -d 'One line for a prompt or a status bar: how many are late, due today and ahead'
complete -c csa -n "__fish_csa_using_subcommand today" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand today" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand today" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand today" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand today" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand today" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand prep" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand prep" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand prep" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand prep" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand prep" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand prep" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand prep" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand prep" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand prep" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand prep" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand prep" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand snooze" -l until -d 'The day on which it is shown again' -r
complete -c csa -n "__fish_csa_using_subcommand snooze" -l why -d 'Why it can wait' -r
complete -c csa -n "__fish_csa_using_subcommand snooze" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand snooze" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand snooze" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand snooze" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand snooze" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand snooze" -l wake -d 'Show the line again'
complete -c csa -n "__fish_csa_using_subcommand snooze" -l list -d 'List what is hidden'
complete -c csa -n "__fish_csa_using_subcommand snooze" -l ids -d 'Only the ids of what is hidden, one a line'
complete -c csa -n "__fish_csa_using_subcommand snooze" -s 0 -d 'End each id with a NUL, for xargs -0'
complete -c csa -n "__fish_csa_using_subcommand snooze" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand snooze" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand snooze" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand snooze" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand snooze" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand snooze" -s h -l help -d 'Print help (see more with \'--help\')'
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l at -d 'The time of day, in your zone or with one behind it: 15:00, 3pm, "15:00 Europe/Berlin"' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l zone -d 'The zone of that time [default: yours]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l duration -d 'How long it took: 45, 1h30' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -s w -l with -d 'Who took part, by short name, address or "Name <mail>", parted by commas; you are in it already where the kind is a contact with the customer' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -s a -l accelerator -d 'The accelerator that it belongs to, by its id [default: the one under way, for an accelerator session]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l objective -d 'The objective that it belongs to: the entry goes under it in Gainsight' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l cta -d 'The call to action that it belongs to, by name or GSID: the entry goes under it in Gainsight' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l content-module -d 'What of the accelerator it was about: Gainsight\'s Accelerator Content Module' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l topic -d 'What the workshop was about' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l meeting-type -d 'Gainsight\'s Meeting Type, where the kind leaves it open' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l milestone -d 'Gainsight\'s Milestone Type' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -s s -l sentiment -d 'Your sentiment: green, yellow or red' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l executive-sponsor -d 'An executive sponsor was there, or with `no` was not' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -s m -l notes -d 'What was said, as Markdown; - reads standard input' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l subject -d 'The subject, where it does not stand behind the kind' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l notes-file -d 'Take the notes from this file' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l ics -d 'Take day, time, length, subject and people from this calendar invitation; - reads standard input' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l occurrence -d 'Which day of a recurring meeting' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l meeting -d 'Which meeting, where the file has several: its number, or a part of its subject' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l as -d 'What it is shown as once it is written' -r -f -a "form\t'The fields of Gainsight\'s form, in its order, under the way to it'
html\t'Gainsight\'s safe subset of HTML'
markdown\t'Markdown'
text\t'Plain text'
api\t'The body of a call of Gainsight\'s Timeline API'
csv\t'A sheet for a colleague\'s loader'"
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l without-me -d 'You took no part'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l in-person -d 'Everybody was in one room'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l no-accelerator -d 'It belongs to no accelerator'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -s e -l edit -d 'Write the notes in your editor, from the kind\'s own page'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l no-complete -d 'Complete nothing: no step of the onboarding, no workshop, no business review'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l add-contacts -d 'Note people who are new as contacts of the customer'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l resume -d 'Go on with the entry that was not finished'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l discard -d 'Throw away what was not finished'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l copy -d 'Put it on the clipboard too, through a remote terminal if need be'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -a "list" -d 'List entries of the log, newest first'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -a "show" -d 'Show an entry in full'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -a "edit" -d 'Change an entry; its id stays'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -a "delete" -d 'Delete entries from the log'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -a "pending" -d 'List what is not recorded in Gainsight yet, oldest first'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -a "recorded" -d 'Say that entries stand in Gainsight'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -a "summary" -d 'Sum up a week, a month or a quarter: who was reached, what moved, what is next'
complete -c csa -n "__fish_csa_using_subcommand log; and not __fish_seen_subcommand_from list show edit delete pending recorded summary export" -a "export" -d 'Write entries for Gainsight: as its form, for its API, as a sheet or a page'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l kind -d 'Of this kind, such as call or workshop, or of this Activity Type' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l in -d 'In this period: \'this week\', \'last month\', 2026-10, FY27-Q3, 2026-11-01..today' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l from -d 'On this day or later' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l to -d 'On this day or earlier' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l text -d 'With all these words in subject or notes' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l with -d 'With this person, by a part of the name or address' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l accelerator -d 'Of this accelerator, by its id or a part of its title' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l objective -d 'Of this objective, by its id or a part of its name' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l limit -d 'Only the newest so many' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l pending -d 'Not recorded in Gainsight yet'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l recorded -d 'Recorded in Gainsight'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l ids -d 'Only the ids, one a line'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -s 0 -d 'End each id with a NUL, for xargs -0'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -l as -d 'As Gainsight takes it, or as a page of its own' -r -f -a "form\t'The fields of Gainsight\'s form, in its order, under the way to it'
html\t'Gainsight\'s safe subset of HTML'
markdown\t'Markdown'
text\t'Plain text'
api\t'The body of a call of Gainsight\'s Timeline API'
csv\t'A sheet for a colleague\'s loader'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -l copy -d 'Put it on the clipboard too, through a remote terminal if need be'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l kind -d 'Another kind; its types come with it' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l in-person -d 'Everybody was in one room, or with `no` was not' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l subject -d 'The subject' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l on -d 'The day' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l at -d 'The time of day, in its own zone or with one behind it: 15:00, 3pm, "15:00 Europe/Berlin"' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l duration -d 'How long it took: 45, 1h30' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -s w -l with -d 'Who took part too, by short name, address or "Name <mail>", parted by commas' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l without -d 'Who did not take part, by a part of the name or address' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l meeting-type -d 'Gainsight\'s Meeting Type' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l executive-sponsor -d 'An executive sponsor was there, or with `no` was not' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -s s -l sentiment -d 'Your sentiment: green, yellow or red' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l milestone -d 'Gainsight\'s Milestone Type' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -s a -l accelerator -d 'The accelerator that it belongs to, by its id' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l content-module -d 'What of the accelerator it was about: Gainsight\'s Accelerator Content Module' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l topic -d 'What the workshop was about' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l objective -d 'The objective that it belongs to' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l cta -d 'The call to action that it belongs to, by name or GSID' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -s m -l notes -d 'What was said, as Markdown; - reads standard input' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l notes-file -d 'Take the notes from this file' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -s e -l edit -d 'Write the notes in your editor'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l pending -d 'It must be recorded once more'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l customer -d 'The customer' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l before -d 'Only what took place before this day' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l ids -d 'Only the ids, one a line'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -s 0 -d 'End each id with a NUL, for xargs -0'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from pending" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l on -d 'The day they were recorded [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l all -d 'Everything of this customer that is pending'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l undo -d 'They do not stand there after all'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from recorded" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l this -d 'Those that run: week, month, quarter or year' -r -f -a "week\t'Monday to Sunday'
month\t'The calendar month'
quarter\t'The fiscal quarter'
year\t'The fiscal year'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l last -d 'Those before: week, month, quarter or year' -r -f -a "week\t'Monday to Sunday'
month\t'The calendar month'
quarter\t'The fiscal quarter'
year\t'The fiscal year'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l in -d 'The days, as behind the customer' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l from -d 'From this day on' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l to -d 'Up to this day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l for -d 'Who reads it: manager or customer' -r -f -a "manager\t'A colleague'
customer\t'The customer'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l csa -d 'Only customers of this CSA, by a part of the name or address' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from summary" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l as -d 'What they are written as' -r -f -a "form\t'The fields of Gainsight\'s form, in its order, under the way to it'
html\t'Gainsight\'s safe subset of HTML'
markdown\t'Markdown'
text\t'Plain text'
api\t'The body of a call of Gainsight\'s Timeline API'
csv\t'A sheet for a colleague\'s loader'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -s o -l output -d 'Write them to this file instead of showing them' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l kind -d 'Of this kind, such as call or workshop, or of this Activity Type' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l in -d 'In this period: \'this week\', \'last month\', 2026-10, FY27-Q3, 2026-11-01..today' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l from -d 'On this day or later' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l to -d 'On this day or earlier' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l text -d 'With all these words in subject or notes' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l with -d 'With this person, by a part of the name or address' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l accelerator -d 'Of this accelerator, by its id or a part of its title' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l objective -d 'Of this objective, by its id or a part of its name' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l copy -d 'Put them on the clipboard too, through a remote terminal if need be'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l force -d 'Replace the file if it is there'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l excel-safe -d 'Put an apostrophe before cells of a sheet that a spreadsheet would run, which changes what a loader reads'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l pending -d 'Not recorded in Gainsight yet'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l recorded -d 'Recorded in Gainsight'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand log; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l tier -d 'Only those on this success tier' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l csa -d 'Only those of this CSA, by a part of the name or address' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and not __fish_seen_subcommand_from list show edit set renew archive path schema" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l ends -d 'The last day of the year [default: a year after its start, or the end of the year whose tier changes]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l order-form -d 'The day the order form was received' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from renew" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand customer; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l status -d 'Only those that are planned, active, completed or cancelled' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l quarter -d 'Only those that start in this fiscal quarter' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l csa -d 'Only those of this CSA, by a part of the name or address' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l all -d 'Closed ones and those of archived customers too'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "plan" -d 'Plan accelerators across quarters: the board, what to decide, and a proposal'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "list" -d 'List accelerators: those under way or ahead, or all of one customer'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "show" -d 'Show an accelerator: its weeks, what is done, what is logged and what is missing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "add" -d 'Plan an accelerator'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "edit" -d 'Say what an accelerator is about: title, modules, type, objectives'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "start" -d 'Begin an accelerator'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "held" -d 'Note the day on which a workshop was held'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "close" -d 'Close an accelerator out: what came of it, against the baseline'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "cancel" -d 'Call an accelerator off'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "move" -d 'Move an accelerator to another first day'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "extra" -d 'Record accelerators bought on top of what the tier grants'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "backlog" -d 'Look after the work of an accelerator: what is to be done, in which week'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and not __fish_seen_subcommand_from plan list show add edit start held close cancel move extra backlog modules" -a "modules" -d 'List the content modules that accelerators are put together from'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l quarter -d 'The first quarter shown [default: the one that runs]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l horizon -d 'How many quarters; proposals are made for the subscription years that begin in them' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l ics -d 'Hold no workshop on the all-day events of this calendar; - reads standard input' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l what-if -d 'Show what would come of a change, and write nothing: acme:a2:+3w, acme:a2:2027-01-11, acme:new:FY28-Q1, acme:a2:cancel. It can be given several times' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l svg -d 'Draw the board as a picture into this file; `-` is standard output' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l accept -d 'Plan every run that is proposed, all or none'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l status -d 'Only those that are planned, active, completed or cancelled' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l quarter -d 'Only those that start in this fiscal quarter' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l csa -d 'Only those of this CSA, by a part of the name or address' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l all -d 'Closed ones and those of archived customers too'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l title -d 'What it is about [default: its modules]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l module -d 'A content module it draws on; several in a row' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l type -d 'What Gainsight counts it under, such as ci or agile-planning [default: that of its modules, if they have one]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l starts -d 'The first day of week 1' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l quarter -d 'The fiscal quarter to begin in' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l weeks -d 'How many weeks [default: 12, the rule accelerator.length]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l objective -d 'An objective of the success plan that it serves, by id; several in a row' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l no-objective -d 'Why it serves none' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l phase -d 'Which phase of a programme over several accelerators [default: the first that is free]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l title -d 'What it is about [default of one without: its modules]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l module -d 'A content module it draws on; several in a row' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l type -d 'What Gainsight counts it under [default of one without: that of its modules, if they have one]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l objective -d 'An objective of the success plan that it serves, by id; several in a row' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l no-objective -d 'Why it serves none' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l phase -d 'Which phase of a programme over several accelerators [default: the first that is free]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -l on -d 'The first day of week 1 [default: as planned, if that day has come]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from held" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l outcome -d 'What came of it, in a sentence or two' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l reading -d 'The newest value of a metric; OBJECTIVE.METRIC where several objectives measure the same' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l why -d 'Why' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l counts -d 'Whether it counts as used, where that was agreed otherwise than the rule says' -r -f -a "yes\t''
no\t''"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -l to -d 'The new first day, or how far from the present one: +2w, -3d' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -l quarter -d 'The fiscal quarter to begin in: its first free Monday' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from move" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -l why -d 'On what grounds: the order form, or whoever agreed' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -l on -d 'The day they were bought [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from extra" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -a "list" -d 'Show the items by week: what is due, what is done'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -a "add" -d 'Add an item'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -a "done" -d 'Mark items as done'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -a "reopen" -d 'Take back that items were done'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -a "import" -d 'Add the items of a file: CSV, a Markdown task list, or plain lines'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -a "seed" -d 'Propose items from the accelerator\'s content modules, and add them'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from backlog" -a "export" -d 'Write the backlog for GitLab: --format csv, glab or markdown'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -l category -d 'Only this part of the catalogue: ci-cd, security-and-compliance, agile-planning, ai-ml or system-administration' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -l ids -d 'Only the keys, one a line'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -s 0 -d 'End each key with a NUL, for xargs -0'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand accelerator; and __fish_seen_subcommand_from modules" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand entitlement" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand entitlement" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand entitlement" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand entitlement" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand entitlement" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand entitlement" -l all -d 'The years that are over too; needs a customer'
complete -c csa -n "__fish_csa_using_subcommand entitlement" -l check -d 'Show only what is over or can no longer fit, and exit with 3 if anything is'
complete -c csa -n "__fish_csa_using_subcommand entitlement" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand entitlement" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand entitlement" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand entitlement" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand entitlement" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand entitlement" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l status -d 'Only those that stand so: not-started, on-track, watchpoint, concern, closed-success' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l all -d 'Closed objectives too'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l ids -d 'Only the ids, one a line'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -s 0 -d 'End each id with a NUL, for xargs -0'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -a "list" -d 'List the objectives of a customer, or of the whole book'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -a "show" -d 'Show an objective in full'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -a "add" -d 'Add an objective to the success plan'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -a "edit" -d 'Change what is said of an objective'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -a "measure" -d 'Enter a reading of a metric'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -a "initiative" -d 'Change or finish a step towards an objective, or add one'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -a "close" -d 'Close an objective as a success'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -a "reopen" -d 'Open a closed objective again'
complete -c csa -n "__fish_csa_using_subcommand objective; and not __fish_seen_subcommand_from list show add edit measure initiative close reopen export" -a "export" -d 'Write objectives as the texts of their GitLab epics'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l status -d 'Only those that stand so: not-started, on-track, watchpoint, concern, closed-success' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l all -d 'Closed objectives too'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l ids -d 'Only the ids, one a line'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -s 0 -d 'End each id with a NUL, for xargs -0'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l id -d 'The id of the objective [default: made from its title or outcome]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l title -d 'A short name for it, the epic\'s title' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l success-criteria -d 'How both sides will know that it is met' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l due -d 'The day it is wanted by' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l customer-owner -d 'Who drives it at the customer' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l gitlab-owner -d 'Who drives it at GitLab' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l use-case -d 'What reports count it under: ai, cd, ci, dedicated, developer-experience, infrastructure, other, plan, scm, security' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l priority -d 'How much it matters: low, medium, high' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l status -d 'Where it stands: not-started, on-track, watchpoint, concern' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l verifiable-outcome -d 'How far its outcome is agreed and proven: proposed, accepted, delivered, verified' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l link -d 'The address of its epic' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l metric -d 'What is measured, as KEY, KEY:BASELINE, KEY:BASELINE:TARGET or KEY:BASELINE:TARGET:UNIT; again for more' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l initiative -d 'A step towards it, by its title; again for more' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l outcome -d 'What is wanted, in the customer\'s words' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l title -d 'A short name for it, the epic\'s title' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l success-criteria -d 'How both sides will know that it is met' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l due -d 'The day it is wanted by' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l customer-owner -d 'Who drives it at the customer' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l gitlab-owner -d 'Who drives it at GitLab' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l use-case -d 'What reports count it under: ai, cd, ci, dedicated, developer-experience, infrastructure, other, plan, scm, security' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l priority -d 'How much it matters: low, medium, high' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l status -d 'Where it stands: not-started, on-track, watchpoint, concern' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l verifiable-outcome -d 'How far its outcome is agreed and proven: proposed, accepted, delivered, verified' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l link -d 'The address of its epic' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l metric -d 'What is measured, as KEY, KEY:BASELINE, KEY:BASELINE:TARGET or KEY:BASELINE:TARGET:UNIT; again for more' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l initiative -d 'A step towards it, by its title; again for more' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l on -d 'The day it was read [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l target -d 'Where it should end' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l baseline -d 'It is the baseline as well'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from measure" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l status -d 'Where it stands: not-started, on-track, watchpoint, concern' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l due -d 'The day it is wanted by' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l customer-owner -d 'Who drives it at the customer' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l gitlab-owner -d 'Who drives it at GitLab' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l link -d 'The address of its issue' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l done -d 'It is done [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l new -d 'Add it'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l reopen -d 'It is not done after all'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from initiative" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l result -d 'What came of it, in a sentence or two' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l verifiable-outcome -d 'How far its outcome is proven now: delivered or verified' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l on -d 'The day it was closed [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -l status -d 'Where it stands now: not-started, on-track, watchpoint, concern' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand objective; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -l all -d 'Closed ones too'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -a "list" -d 'List the open escalations of a customer, or of the whole book'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -a "open" -d 'Open an escalation'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -a "edit" -d 'Change what is said of an escalation'
complete -c csa -n "__fish_csa_using_subcommand escalation; and not __fish_seen_subcommand_from list open edit close" -a "close" -d 'Close an escalation that both sides call over'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -l all -d 'Closed ones too'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l severity -d 'How grave it is: critical, high, medium, low' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l owner -d 'Who drives it [default: the customer\'s CSA]' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l exit -d 'What must be true to close it' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l on -d 'The day it was raised [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l title -d 'What is wrong' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l severity -d 'How grave it is: critical, high, medium, low' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l owner -d 'Who drives it' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l exit -d 'What must be true to close it' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l on -d 'The day it was raised' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -l agreed-with -d 'Who at the customer agrees' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -l on -d 'The day both sides agreed [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand escalation; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -l all -d 'Held and cancelled ones too'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -a "list" -d 'List the business reviews to come of a customer, or of the whole book'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -a "plan" -d 'Plan a business review, and see what must be done by when'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -a "held" -d 'Note that a business review was held'
complete -c csa -n "__fish_csa_using_subcommand review; and not __fish_seen_subcommand_from list plan held cancel" -a "cancel" -d 'Call a business review off, so that it does not count'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -l all -d 'Held and cancelled ones too'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -l moves -d 'Move this review to the day, by its id, and plan no other' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -l summary -d 'What it should show' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -l summary -d 'What it showed' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from held" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -l why -d 'Why' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand review; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand sentiment" -l why -d 'Why; yellow and red need it' -r
complete -c csa -n "__fish_csa_using_subcommand sentiment" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand sentiment" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand sentiment" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand sentiment" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand sentiment" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand sentiment" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand sentiment" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand sentiment" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand sentiment" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand sentiment" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand sentiment" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand sentiment" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -l all -d 'Older ones too'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -a "list" -d 'List the newest assessment of each kind of a customer, or of the whole book'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -a "show" -d 'Show an assessment beside the one before of its kind'
complete -c csa -n "__fish_csa_using_subcommand assessment; and not __fish_seen_subcommand_from list show add" -a "add" -d 'Assess a customer, and see what has changed'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -l all -d 'Older ones too'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -s a -l area -d 'An area with its level; may be said several times' -r
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -l summary -d 'What it found' -r
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand assessment; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -l all -d 'Closed ones too'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -l old -d 'Only those that nobody looked up for long; `csa rules today.feedback` says how long'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -a "list" -d 'List the open requests of a customer, or of the whole book'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -a "add" -d 'Add something that the customer asks of the product'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -a "edit" -d 'Change what is said of a request, or write down where it stands'
complete -c csa -n "__fish_csa_using_subcommand feedback; and not __fish_seen_subcommand_from list add edit close" -a "close" -d 'Close a request with what came of it'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -l all -d 'Closed ones too'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -l old -d 'Only those that nobody looked up for long; `csa rules today.feedback` says how long'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l by -d 'Who asked: a contact, by a part of the name' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l link -d 'The issue or epic that carries it' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l status -d 'Where it stands, in a word or two' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l on -d 'The day they asked [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l status -d 'Where it stands, in a word or two' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l link -d 'The issue or epic that carries it' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l request -d 'What they ask for' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l by -d 'Who asked: a contact, by a part of the name' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l on -d 'The day they asked' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand feedback; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -l all -d 'What they were told, too'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -a "list" -d 'List what a customer was not told yet, or the customers of the whole book'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -a "add" -d 'Note something new that the customer should hear of'
complete -c csa -n "__fish_csa_using_subcommand release; and not __fish_seen_subcommand_from list add told" -a "told" -d 'Note that the customer was told'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -l all -d 'What they were told, too'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -l why -d 'Why it matters to them' -r
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand release; and __fish_seen_subcommand_from told" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "list" -d 'List vouchers and training days of the whole book, whose vouchers go first'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "show" -d 'Show what the year grants of training, and what is used of it'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "issue" -d 'Issue certification vouchers'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "use" -d 'Note that certification vouchers were used'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "plan" -d 'Plan a day of instructor-led training, or move one'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "held" -d 'Note that a day of instructor-led training was held'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "cancel" -d 'Call a day of instructor-led training off, so that it does not count'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "recommend" -d 'Keep that a training was recommended'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "taken" -d 'Note that a recommended training was taken'
complete -c csa -n "__fish_csa_using_subcommand education; and not __fish_seen_subcommand_from list show issue use plan held cancel recommend taken declined" -a "declined" -d 'Note that they do not want a recommended training'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -l expires -d 'The last day they can be used' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -l on -d 'The day they are issued [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from issue" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from use" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -l course -d 'The course' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -l moves -d 'Move this training to the day, by its id, and plan no other' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from held" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -l why -d 'Why' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l for -d 'For whom: a name, a team' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l why -d 'What it should help with' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from recommend" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from taken" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -l on -d 'The day [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand education; and __fish_seen_subcommand_from declined" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand cadence" -l why -d 'Why it differs from the usual one' -r
complete -c csa -n "__fish_csa_using_subcommand cadence" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand cadence" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand cadence" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand cadence" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand cadence" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand cadence" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand cadence" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand cadence" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand cadence" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand cadence" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand cadence" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -f -a "week" -d 'Write what a week brought, for the talk with your manager'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -f -a "quarter" -d 'Write what a fiscal quarter brought, of the book or of one customer'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -f -a "ebr" -d 'Write the executive business review of a customer, for the customer'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -f -a "handoff" -d 'Write what somebody needs who looks after customers: holiday cover, or a new owner'
complete -c csa -n "__fish_csa_using_subcommand report; and not __fish_seen_subcommand_from week quarter ebr handoff book" -f -a "book" -d 'Write how the whole book stands, for whoever manages it'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l week -d 'A day of the week, Monday to Sunday [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -s o -l output -d 'Write it to this file, as its ending says: .md, .html or .json; - is standard output' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l mine -d 'Only customers whose CSA is you, by the configuration\'s email or name'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l force -d 'Replace the file if it is there'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from week" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l quarter -d 'The quarter: FY27-Q3, q3, \'last quarter\' [default: the one that runs]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l for -d 'Who reads it: team or customer' -r -f -a "team\t'Colleagues'
customer\t'The customer'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -s o -l output -d 'Write it to this file, as its ending says: .md, .html or .json; - is standard output' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l mine -d 'Only customers whose CSA is you, by the configuration\'s email or name'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l force -d 'Replace the file if it is there'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from quarter" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -s o -l output -d 'Write it to this file, as its ending says: .md, .html or .json; - is standard output' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -l force -d 'Replace the file if it is there'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from ebr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l to -d 'Who takes over' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l from -d 'The first day away [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l until -d 'The last day away [default: two weeks from the first]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -s o -l output -d 'Write it to this file, as its ending says: .md, .html or .json; - is standard output' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l mine -d 'Only customers whose CSA is you, by the configuration\'s email or name'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l force -d 'Replace the file if it is there'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from handoff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -s o -l output -d 'Write it to this file, as its ending says: .md, .html or .json; - is standard output' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -l mine -d 'Only customers whose CSA is you, by the configuration\'s email or name'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -l force -d 'Replace the file if it is there'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand report; and __fish_seen_subcommand_from book" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand calendar" -l in -d 'Only what touches these days: FY28-Q1, 2027-01, \'next month\', today..2027-03-31' -r
complete -c csa -n "__fish_csa_using_subcommand calendar" -l from -d 'From this day on [default: today]' -r
complete -c csa -n "__fish_csa_using_subcommand calendar" -l to -d 'Up to this day' -r
complete -c csa -n "__fish_csa_using_subcommand calendar" -s o -l output -d 'Write a calendar into this file, which must be new or one of csa\'s own; - is standard output' -r
complete -c csa -n "__fish_csa_using_subcommand calendar" -l remind -d 'Remind of each at 9:00, so many days or weeks before: 0d, 1d, 2w; only in a calendar' -r
complete -c csa -n "__fish_csa_using_subcommand calendar" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand calendar" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand calendar" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand calendar" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand calendar" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand calendar" -l mine -d 'Only customers whose CSA is you, by the configuration\'s email or name'
complete -c csa -n "__fish_csa_using_subcommand calendar" -l force -d 'Write over the file whoever made it'
complete -c csa -n "__fish_csa_using_subcommand calendar" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand calendar" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand calendar" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand calendar" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand calendar" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand calendar" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -f -a "list" -d 'List the templates: what they make, who reads it, and the file in force'
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -f -a "show" -d 'Print the template in force, to start your own from it'
complete -c csa -n "__fish_csa_using_subcommand template; and not __fish_seen_subcommand_from list show path" -f -a "path" -d 'Print where the book\'s own template lies, whether it is there or not, or the folder of them all'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -l built-in -d 'The one that csa came with, whatever the book has'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand template; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand check" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand check" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand check" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand check" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand history" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand history" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand history" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand history" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand history" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand history" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand history" -s h -l help -d 'Print help'
complete -c csa -n "__fish_csa_using_subcommand sync" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand sync" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand sync" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand sync" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand sync" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand sync" -l no-push -d 'Commit, fetch and merge, but send nothing'
complete -c csa -n "__fish_csa_using_subcommand sync" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand sync" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand sync" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand sync" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand sync" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand sync" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand merge-driver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand init" -l name -d 'Your name, the default CSA of a new customer' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l email -d 'Your address' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l editor -d 'The program that opens texts, with its arguments' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l clone -d 'Join the book of your team: clone it into the folder of the book' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand init" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand init" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand init" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand init" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand init" -l git -d 'Make the book a git repository, or tell the one that it is in how records are merged'
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
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
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand completions" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand completions" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand completions" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand completions" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand completions" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand completions" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand plugin" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand plugin" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand plugin" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand plugin" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand plugin" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand plugin" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand plugin" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand plugin" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand plugin" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand plugin" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand plugin" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand help" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand help" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand help" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand help" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand help" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand help" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand help" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand help" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand help" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand help" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c csa -n "__fish_csa_using_subcommand man" -s o -l output -d 'Write all pages below this folder, the verbs\' into man1 and the topics\' into man7, as `man` looks for them' -r -F
complete -c csa -n "__fish_csa_using_subcommand man" -l book -d 'The folder of the book [env: CSA_BOOK]' -r -F
complete -c csa -n "__fish_csa_using_subcommand man" -l config -d 'The configuration file [env: CSA_CONFIG]' -r -F
complete -c csa -n "__fish_csa_using_subcommand man" -l today -d 'Take this day as today [env: CSA_TODAY]' -r
complete -c csa -n "__fish_csa_using_subcommand man" -l format -d 'How to write what is asked for: table, json, csv, tsv or markdown' -r -f -a "table\t'For people'
json\t'For programs: {"schema":1,"data":…,"warnings":[…]}'
csv\t'For spreadsheets'
tsv\t'For cut and awk'
markdown\t'For issues and pages'
glab\t'A shell script for GitLab\'s command line'
gitlab\t'The text of an epic in GitLab'
ics\t'A calendar, for programs that keep one'
html\t'A page for browsers, with its pictures'"
complete -c csa -n "__fish_csa_using_subcommand man" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On a terminal that can show it, unless `NO_COLOR` says no; `CLICOLOR_FORCE` says yes anywhere'
always\t'In pipes and files too'
never\t'Nowhere'"
complete -c csa -n "__fish_csa_using_subcommand man" -l json -d 'The same as --format json'
complete -c csa -n "__fish_csa_using_subcommand man" -s n -l dry-run -d 'Show what would be written as a diff, and write nothing'
complete -c csa -n "__fish_csa_using_subcommand man" -s y -l yes -d 'Take doubtful answers as meant'
complete -c csa -n "__fish_csa_using_subcommand man" -l no-input -d 'Never ask'
complete -c csa -n "__fish_csa_using_subcommand man" -s q -l quiet -d 'Say nothing but data, warnings and errors'
complete -c csa -n "__fish_csa_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
