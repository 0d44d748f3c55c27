#!/usr/bin/env python3
"""Counts the instructions of a few verbs by callgrind and holds them against `benches/instructions.tsv`.

    cargo build --release && benches/instructions.py [--write]

Instructions do not depend on what else the machine does, so a change of some per cent is the code's. They do depend
on the compiler and the C library: where those are others than in the first line of the table, write it anew before
the change that is to be measured, and compare with that.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CSA = ROOT / "target" / "release" / "csa"
TABLE = Path(__file__).with_suffix(".tsv")
CUSTOMER = "customer-00007"
VERBS = [
    ["--version"],
    ["--help"],
    ["entitlement", CUSTOMER],
    ["log", "list", CUSTOMER, "--limit", "5"],
    ["log", CUSTOMER, "call", "--topic", "Runners", "-m", "Two minutes now.", "--yes"],
    ["customer", "set", CUSTOMER, "environment.seats", "4711"],
    ["prep", CUSTOMER],
    ["customer", "list"],
    ["today", "--porcelain"],
    ["check"],
]


def count(words, book, folder):
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "CSA_BOOK": str(book), "CSA_TODAY": "2026-11-21"}
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", CSA, *words],
        env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )
    return int(re.search(r"Collected : (\d+)", done.stderr)[1])


def toolchain():
    rustc = subprocess.run(["rustc", "--version"], capture_output=True, text=True).stdout.strip()
    return f"{rustc}; {os.confstr('CS_GNU_LIBC_VERSION')}"


def main():
    if not CSA.exists():
        sys.exit("there is no target/release/csa yet: cargo build --release")
    known = {}
    if TABLE.exists():
        rows = [line.split("\t") for line in TABLE.read_text().splitlines()[1:]]
        known = {words: int(number) for words, number in rows}
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "book"
        subprocess.run(["cargo", "bench", "-q", "--profile", "dev", "--bench", "book", "--", book, "100"], cwd=ROOT, check=True)
        for words in VERBS:
            name = " ".join(words)
            found[name] = count(words, book, Path(folder))
            change = f"{found[name] / known[name] - 1:+.1%}" if name in known else "new"
            print(f"{found[name] / 1e6:10.2f} M  {change:>8}  csa {name}", flush=True)
    if "--write" in sys.argv:
        lines = [f"{toolchain()}; a book of 100 customers"]
        lines += [f"{name}\t{number}" for name, number in found.items()]
        TABLE.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
