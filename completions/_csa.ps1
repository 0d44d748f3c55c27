
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'csa' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'csa'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'csa' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('onboard', 'onboard', [CompletionResultType]::ParameterValue, 'Onboard a customer: create the record, or show its checklist')
            [CompletionResult]::new('customer', 'customer', [CompletionResultType]::ParameterValue, 'x')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'x')
            [CompletionResult]::new('rules', 'rules', [CompletionResultType]::ParameterValue, 'x')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last change, again and again')
            [CompletionResult]::new('history', 'history', [CompletionResultType]::ParameterValue, 'Show what csa changed in a customer''s record, newest first')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make the book and the configuration; what is there stays')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show every setting with its value and where it came from, or change one')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script for a shell')
            break
        }
        'csa;onboard' {
            [CompletionResult]::new('--tier', '--tier', [CompletionResultType]::ParameterName, 'The success tier bought: signature, advanced, or sps (legacy)')
            [CompletionResult]::new('--order-form', '--order-form', [CompletionResultType]::ParameterName, 'The day the order form was received')
            [CompletionResult]::new('--starts', '--starts', [CompletionResultType]::ParameterName, 'The first day of the subscription')
            [CompletionResult]::new('--ends', '--ends', [CompletionResultType]::ParameterName, 'The last day of the subscription [default: a year after its start]')
            [CompletionResult]::new('--csa', '--csa', [CompletionResultType]::ParameterName, 'The Customer Success Architect, as NAME or ''NAME <MAIL>'' [default: you, if configured]')
            [CompletionResult]::new('--ase', '--ase', [CompletionResultType]::ParameterName, 'The Assigned Support Engineer')
            [CompletionResult]::new('--ae', '--ae', [CompletionResultType]::ParameterName, 'The Account Executive')
            [CompletionResult]::new('--sa', '--sa', [CompletionResultType]::ParameterName, 'The Solutions Architect')
            [CompletionResult]::new('--csm', '--csm', [CompletionResultType]::ParameterName, 'The Customer Success Manager until now')
            [CompletionResult]::new('--resources-identified', '--resources-identified', [CompletionResultType]::ParameterName, 'The day everybody whom the tier calls for was named [default: today, when all are]')
            [CompletionResult]::new('--existing', '--existing', [CompletionResultType]::ParameterName, 'GitLab looked after this customer before (not net new) [default: false]')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'The id of the record [default: made from the name]')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Mark a step as done')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Agree a day for a step')
            [CompletionResult]::new('skip', 'skip', [CompletionResultType]::ParameterValue, 'Leave a step out')
            [CompletionResult]::new('reopen', 'reopen', [CompletionResultType]::ParameterValue, 'Take back that a step was done or left out')
            [CompletionResult]::new('draft', 'draft', [CompletionResultType]::ParameterValue, 'x')
            break
        }
        'csa;onboard;done' {
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day it was done [default: today]')
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'With kickoff-scheduled: the day agreed for the kick-off')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;onboard;plan' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;onboard;skip' {
            [CompletionResult]::new('--why', '--why', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;onboard;reopen' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;onboard;draft' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;customer' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;check' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;rules' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;undo' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'List the changes that can be taken back, newest first')
            [CompletionResult]::new('--redo', '--redo', [CompletionResultType]::ParameterName, 'Make the change that was last taken back once more')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;history' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;init' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Your name, the default CSA of a new customer')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Your address')
            [CompletionResult]::new('--editor', '--editor', [CompletionResultType]::ParameterName, 'The program that opens texts, with its arguments')
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;config' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print where the configuration lies, whether it is there or not')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set a key in the configuration, or take its value away')
            break
        }
        'csa;config;path' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;config;set' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--unset', '--unset', [CompletionResultType]::ParameterName, 'Take the value away; the key stays as a comment')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'csa;completions' {
            [CompletionResult]::new('--book', '--book', [CompletionResultType]::ParameterName, 'The folder of the book')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'The configuration file')
            [CompletionResult]::new('--today', '--today', [CompletionResultType]::ParameterName, 'Take this day as today')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to write what is asked for')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'The same as --format json')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would be written as a diff, and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Take doubtful answers as meant')
            [CompletionResult]::new('--no-input', '--no-input', [CompletionResultType]::ParameterName, 'Never ask')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but data and errors')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
