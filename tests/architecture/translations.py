#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a sentence of the program has no translation, or a translation lost a placeholder.

usage: translations.py SOURCE_DIR SOURCES_LST LUPDATE      (SOURCES_LST: one source file a line, written by CMake)
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml


def messages(path):
    found = {}
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"))
            found[key] = message
    return found


def forms(message):
    translation = message.find("translation")
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""], translation.get("type")


def placeholders(text):
    return sorted(set(re.findall(r"%(?:L?\d+|n)", text)))


def main(root, sources, lupdate):
    faults = []
    for path in sorted((root / "translations").glob("*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            fresh = pathlib.Path(folder) / path.name
            fresh.write_bytes(path.read_bytes())
            subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", "-I", str(root), f"@{sources}", "-ts", str(fresh)],
                           check=True, cwd=root, capture_output=True)
            wanted = messages(fresh)
        have = messages(path)
        faults += [f"{path.name}: not extracted yet (./dev translations): {source!r} in {context}" for context, source in wanted.keys() - have.keys()]
        faults += [f"{path.name}: no longer in the program: {source!r} in {context}" for context, source in have.keys() - wanted.keys()]
        for (context, source), message in have.items():
            texts, kind = forms(message)
            if kind or not all(texts):
                faults.append(f"{path.name}: not translated: {source!r} in {context}")
                continue
            for text in texts:
                # A plural form for "one" may do without its number.
                missing = set(placeholders(source)) - set(placeholders(text)) - ({"%n"} if len(texts) > 1 else set())
                if missing:
                    faults.append(f"{path.name}: {text!r} lost {', '.join(sorted(missing))} of {source!r}")
        if not have:
            faults.append(f"{path.name}: empty")
    print("\n".join(faults) or "every sentence is translated")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
