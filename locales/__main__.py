"""`python -m locales`: what the Indonesian catalogue lacks, ready to be pasted, and what is wrong.

python -m locales          every problem, one line each
python -m locales missing  the missing texts as .po entries, grouped by the file that uses them
"""

import sys

from locales import audit
from locales.po import entries


def main(what: str) -> int:
    """Prints the report; the exit status is 1 when there is anything to mend."""
    if what == "missing":
        lines = list(audit.as_po(audit.missing(audit.code_uses(), list(entries("id")))))
    else:
        lines = list(audit.everything())
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
