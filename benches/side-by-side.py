#!/usr/bin/env python3
"""Runs csa side by side with task, hledger, recsel and jrnl on the same facts and prints ratios with their spread.

    cargo build --release && benches/side-by-side.py [--rounds 40] [--customers 1000]

taskwarrior, hledger and recutils are packages of Debian, jrnl is a package of Python's; who is missing is left out.
The facts are one customer with years of a log (134 KB of YAML) in a book of a thousand: her accelerators and what
she is entitled to, and every entry of the log with its notes. Each round runs every program once, in another order,
so that what else the machine does falls on all alike. A ratio is that of the medians; behind it stands the range
from the first to the third quartile of the rounds' own ratios.
"""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CSA = ROOT / "target" / "release" / "csa"
TODAY = "2026-11-21"
CUSTOMER = "customer-00007"
GENERATOR = ["cargo", "bench", "-q", "--profile", "dev", "--bench", "book", "--"]


class Side:
    """One program on its own copy of the facts."""

    def __init__(self, name, command, environment=None, stdin=None):
        self.name, self.command, self.stdin = name, [str(word) for word in command], stdin
        self.environment = {**os.environ, "RUST_BACKTRACE": "0", **(environment or {})}
        self.seconds = []

    def run(self, check=True):
        start = time.perf_counter()
        done = subprocess.run(
            self.command, env=self.environment, input=self.stdin, capture_output=True, text=True
        )
        seconds = time.perf_counter() - start
        if check and done.returncode != 0:
            sys.exit(f"{self.name} failed ({done.returncode}): {done.stderr[:400]}")
        return seconds, done.stdout


def compare(title, sides, rounds):
    """Times the sides in turns; all ratios are to the first one."""
    sides = [side for side in sides if side]
    for side in sides:
        side.run()
    for _ in range(rounds):
        turn = sides[:]
        random.shuffle(turn)
        for side in turn:
            side.seconds.append(side.run()[0])
    base = sides[0]
    print(f"\n{title}")
    for side in sides:
        median = statistics.median(side.seconds)
        ratios = [ours / theirs for ours, theirs in zip(side.seconds, base.seconds)]
        low, _, high = statistics.quantiles(ratios, n=4)
        ratio = median / statistics.median(base.seconds)
        print(f"  {side.name:<34}{median * 1000:9.2f} ms {ratio:8.2f} ×   {low:.2f} to {high:.2f}")


def one_line(text):
    return " ".join((text or "").split())


def ledger(entries, accelerators, file):
    """The grant and every use of it as postings, and every entry as a transaction of no amount."""
    lines = ["2025-01-01 grant", "    accelerators:left      4 acc", "    equity", ""]
    for it in accelerators:
        lines += [f"{it['starts_on']} {it['id']} {one_line(it['title'])}", "    accelerators:left     -1 acc", "    accelerators:used", ""]
    for it in sorted(entries, key=lambda it: it["at"]):
        lines += [f"{it['at'][:10]} {one_line(it['subject'])}"]
        lines += [f"    ; {line}" for line in (it["notes"] or "").splitlines() if line.strip()]
        lines += ["    log:calls      1 call", "    log:all", ""]
    file.write_text("\n".join(lines) + "\n")


def records(entries, accelerators, file):
    lines = ["%rec: Accelerator", ""]
    for it in accelerators:
        lines += [f"Id: {it['id']}", f"Title: {one_line(it['title'])}", f"Status: {it['status']}", f"Starts: {it['starts_on']}", ""]
    lines += ["%rec: Entry", ""]
    for it in entries:
        notes = "\n+ ".join((it["notes"] or "").splitlines())
        lines += [f"At: {it['at']}", f"Subject: {one_line(it['subject'])}", f"Notes: {notes}", ""]
    file.write_text("\n".join(lines) + "\n")


def journal(entries, file):
    lines = []
    for it in sorted(entries, key=lambda it: it["at"]):
        lines += [f"[{it['at'][:10]} {it['at'][11:16]}] {one_line(it['subject'])}", it["notes"] or "", ""]
    file.write_text("\n".join(lines) + "\n")


def tasks(entries, accelerators):
    rows = [{"description": one_line(it["title"]) or it["id"], "tags": ["accelerator"], "status": "pending"} for it in accelerators]
    for it in entries:
        stamp = it["at"][:10].replace("-", "") + "T120000Z"
        notes = [{"entry": stamp, "description": line} for line in dict.fromkeys((it["notes"] or "").splitlines()) if line.strip()]
        rows.append({"description": one_line(it["subject"]), "entry": stamp, "status": "pending", "annotations": notes[:1]})
    return json.dumps(rows)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--rounds", type=int, default=40)
    words.add_argument("--customers", type=int, default=1000)
    words = words.parse_args()
    if not CSA.exists():
        sys.exit("there is no target/release/csa yet: cargo build --release")
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), words.rounds, words.customers)


def run(folder, rounds, customers):
    book, config = folder / "book", folder / "config.toml"
    config.write_text('name = "Robin Vale"\n')
    subprocess.run([*GENERATOR, book, str(customers)], cwd=ROOT, check=True)
    size = sum(file.stat().st_size for file in (book / "customers").iterdir())
    ours = {"CSA_BOOK": str(book), "CSA_CONFIG": str(config), "CSA_TODAY": TODAY, "HOME": str(folder)}
    csa = lambda name, *words: Side(name, [CSA, *words], ours)
    data = lambda *words: json.loads(csa("csa", *words, "--json").run()[1])["data"]
    entries = data("log", "list", CUSTOMER)
    accelerators = data("accelerator", "list", CUSTOMER)
    record = book / "customers" / f"{CUSTOMER}.yaml"
    print(f"{customers} customers, {size / 1e6:.1f} MB; {CUSTOMER}: {record.stat().st_size} bytes, {len(entries)} entries, {len(accelerators)} accelerators")

    ledger(entries, accelerators, folder / "all.journal")
    records(entries, accelerators, folder / "all.rec")
    journal(entries, folder / "jrnl.txt")
    (folder / "jrnl.yaml").write_text(f"version: v4.2\njournals:\n  default: {folder}/jrnl.txt\neditor: ''\ntimeformat: '%Y-%m-%d %H:%M'\ncolors: {{body: none, date: none, tags: none, title: none}}\n")
    (folder / "taskrc").write_text(f"data.location={folder}/task\nconfirmation=off\nverbose=nothing\nhooks=off\n")
    (folder / "task").mkdir()

    def peer(program, name, *words, environment=None, stdin=None):
        found = shutil.which(program)
        return Side(name, [found, *words], environment, stdin) if found else None

    rc = {"TASKRC": str(folder / "taskrc"), "TASKDATA": str(folder / "task")}
    if shutil.which("task"):
        (folder / "tasks.json").write_text(tasks(entries, accelerators))
        peer("task", "task import", "import", folder / "tasks.json", environment=rc).run()
    config_file = ("--config-file", folder / "jrnl.yaml")
    quiet = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}

    compare("the floor", [
        csa("csa --version", "--version"),
        Side("true", [shutil.which("true")]),
        Side("cat, the record", [shutil.which("cat"), record]),
        peer("git", "git --version", "--version"),
    ], rounds)
    compare("what is left of the year's accelerators", [
        csa("csa entitlement", "entitlement", CUSTOMER),
        csa("csa --version", "--version"),
        peer("task", "task count", "+accelerator", "count", environment=rc),
        peer("hledger", "hledger balance", "-f", folder / "all.journal", "balance", "accelerators:left"),
        peer("recsel", "recsel -c", "-t", "Accelerator", "-c", folder / "all.rec"),
        peer("jrnl", "jrnl (a search)", *config_file, "-contains", "accelerator", "--short", environment=quiet),
    ], rounds)
    compare("the last five entries of the log", [
        csa("csa log list", "log", "list", CUSTOMER, "--limit", "5"),
        peer("task", "task list", "limit:5", "list", environment=rc),
        peer("hledger", "hledger register", "-f", folder / "all.journal", "register", "log:calls", "-b", "2026-10"),
        peer("recsel", "recsel", "-t", "Entry", "-n", "0,1,2,3,4", folder / "all.rec"),
        peer("jrnl", "jrnl -n 5", *config_file, "-n", "5", environment=quiet),
    ], rounds)
    compare("one more entry, written", [
        csa("csa log", "log", CUSTOMER, "call", "--topic", "Runners", "-m", "Two minutes now.", "--yes"),
        peer("task", "task add", "add", "Runners", environment=rc),
        peer("jrnl", "jrnl", *config_file, "Runners.", "Two minutes now.", environment=quiet),
        peer("recins", "recins", "-t", "Entry", "-f", "Subject", "-v", "Runners", folder / "all.rec"),
    ], rounds)
    compare(f"names to complete, {customers} customers", [
        Side("csa log TAB", [CSA, "2", "csa", "log", ""], {**ours, "CSA_COMPLETE": "fish"}),
        csa("csa --version", "--version"),
        peer("task", "task _ids", "_ids", environment=rc),
    ], rounds)
    small = {**ours, "CSA_BOOK": str(folder / "small")}
    subprocess.run([*GENERATOR, folder / "small", "30"], cwd=ROOT, check=True)
    compare("a prompt, 30 customers", [
        Side("csa today --porcelain", [CSA, "today", "--porcelain"], small),
        csa("csa --version", "--version"),
        peer("task", "task +OVERDUE count", "+OVERDUE", "count", environment=rc),
        peer("git", "git status --porcelain", "-C", ROOT, "status", "--porcelain"),
    ], rounds)
    compare(f"the whole book, {customers} customers", [
        Side("cat, every record", ["sh", "-c", f"cat {book}/customers/*.yaml > /dev/null"]),
        csa("csa today --porcelain", "today", "--porcelain"),
        csa("csa today", "today"),
        csa("csa customer list", "customer", "list"),
        csa("csa entitlement", "entitlement"),
    ], max(rounds // 4, 5))


if __name__ == "__main__":
    main()
