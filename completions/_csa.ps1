# Completion of csa for PowerShell. csa itself is asked for every word.

Register-ArgumentCompleter -Native -CommandName 'csa' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $program = Get-Command -Name 'csa' -CommandType Application -ErrorAction SilentlyContinue |
        Select-Object -First 1
    if ($null -eq $program) { return }

    # A word by what it means, without its quotes; anything but a plain word as it is typed.
    $meaning = {
        param($element)
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) {
            $element.Value
        } else {
            $element.Extent.Text
        }
    }
    $elements = @($commandAst.CommandElements)
    $before = @($elements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { & $meaning $_ })
    $behind = @($elements | Where-Object { $_.Extent.StartOffset -ge $cursorPosition } |
        ForEach-Object { & $meaning $_ })
    $current = $elements | Where-Object {
        $_.Extent.StartOffset -lt $cursorPosition -and $_.Extent.EndOffset -ge $cursorPosition
    } | Select-Object -Last 1
    $word = ''
    if ($null -ne $current) {
        $typed = $current.Extent.Text
        $word = $typed.Substring(0, $cursorPosition - $current.Extent.StartOffset).Trim("'", '"')
    }
    $words = $before
    # An empty word cannot be handed over to a program by every PowerShell; as the last one csa adds it itself.
    if ($word -ne '' -or $behind.Count -gt 0) { $words += @($word) + $behind }

    $was = $env:CSA_COMPLETE
    $env:CSA_COMPLETE = 'powershell'
    try {
        $lines = @(& $program $before.Count @words 2>$null)
    } finally {
        $env:CSA_COMPLETE = $was
    }

    foreach ($line in $lines) {
        $value, $about, $part = $line -split "`t", 3
        if ($value -eq '') {
            # Files; what stands before them in the same word, such as --book=, stays.
            $file = $word.Substring($part.Length)
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($file) | Where-Object {
                $about -eq 'files' -or $_.ResultType -eq 'ProviderContainer'
            } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new(
                    $part + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip)
            }
            continue
        }
        $text = $value
        if ($value -notmatch '^[\w\-./:=@+%]+$') {
            $text = "'" + ($value -replace "'", "''") + "'"
        }
        if ($about -eq '') { $about = $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
    }
}
