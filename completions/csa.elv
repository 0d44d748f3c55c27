# Completion of csa for elvish. csa itself is asked for every word.

use str

set edit:completion:arg-completer[csa] = {|@words|
    tmp E:CSA_COMPLETE = elvish
    var index = (- (count $words) 1)
    try {
        e:csa $index $@words 2>/dev/null | from-lines | each {|line|
            var value about = (str:split &max=2 "\t" $line)
            if (not-eq $value '') {
                var shown = $value
                if (not-eq $about '') {
                    set shown = $value'  ('$about')'
                }
                # A word that goes on has no blank behind it.
                var suffix = ' '
                if (or (str:has-suffix $value '=') (str:has-suffix $value ':') (str:has-suffix $value '.')) {
                    set suffix = ''
                }
                edit:complex-candidate $value &display=$shown &code-suffix=$suffix
            } elif (str:has-suffix $about "\t") {
                # Behind --book= and the like elvish knows no files.
                edit:complete-filename $@words
            }
        }
    } catch {
        # No csa in PATH, nothing to offer.
        nop
    }
}
