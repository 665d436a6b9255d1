"""`python -m locales`: what a catalogue lacks, ready to be filled in, and what is wrong.

python -m locales [LANGUAGE]          every problem, one line each
python -m locales missing [LANGUAGE]  the missing texts as .po entries, grouped by the file that uses them;
                                      of another language with the Indonesian text above each, and under
                                      the head of a .po file where it has none yet

LANGUAGE is a tag such as `jv`; without one it is Indonesian.
"""

import sys

from locales import audit
from locales.po import entries, head, texts


def main(*words: str) -> int:
    """Prints the report; the exit status is 1 when there is anything to mend."""
    tags = [word for word in words if word != "missing"]
    language = tags[0] if tags else "id"
    lines = list(_missing(language) if "missing" in words else audit.everything(language))
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 1 if lines else 0


def _missing(language: str) -> list[str]:
    found = list(entries(language))
    lacking = audit.missing(audit.code_uses(), found)
    indonesian = {} if language == "id" else texts("id")
    return [*(() if found else head(language)), *audit.as_po(lacking, indonesian)]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
