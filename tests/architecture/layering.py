#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on any #include that follows no declared edge, and on what a layer must not see.

usage: layering.py SOURCE_DIR MODULES_TXT      (MODULES_TXT: lines "folder: folder folder …", written by CMake)
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)
# What only some layers may use: pattern of the include, folders that may.
RESERVED = [
    (r"sqlite3\.h", ["model/store"]),
    (r"lexbor/", ["model/clean", "model/capture"]),
    (r"QWebEngine.*", ["widgets/web", "widgets/original", "app/capture", "app/desktop"]),
    (r"(QWidget|QApplication|QtWidgets.*|QDialog|QMessageBox)", ["widgets", "app/capture", "app/desktop", "tests"]),
    (r"CLI/", ["app/cli"]),
]


def edges(path):
    allowed = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        folder, _, names = line.partition(":")
        allowed[folder] = set(names.split())
    return allowed


def main(root, modules):
    allowed, faults, seen = edges(modules), [], 0
    for top in ("model", "widgets", "app"):
        for source in sorted((root / top).rglob("*")):
            if source.suffix not in (".h", ".cpp"):
                continue
            seen += 1
            folder = source.parent.relative_to(root).as_posix()
            text = source.read_text(encoding="utf-8")
            if folder not in allowed:
                faults.append(f"{source}: {folder} is no declared module")
                continue
            for match in INCLUDE.finditer(text):
                quote, target = match.groups()
                line = text.count("\n", 0, match.start()) + 1
                where = f"{source.relative_to(root)}:{line}"
                if quote == '"' and "/" in target:
                    to = target.rpartition("/")[0]
                    if to != folder and to not in allowed[folder]:
                        faults.append(f'{where}: {folder} does not declare that it depends on {to}')
                elif quote == '"' and not target.endswith(".moc") and not target.startswith("moc_"):
                    faults.append(f'{where}: includes start at the top folder, not "{target}"')
                for pattern, folders in RESERVED:
                    if re.match(pattern, target) and not any(folder == f or folder.startswith(f + "/") for f in folders):
                        faults.append(f"{where}: {target} is for {', '.join(folders)} only")
            if top == "model" and re.search(r"\b(tr|QCoreApplication::translate)\(", text):
                faults.append(f"{source.relative_to(root)}: the model does not speak to people (tr)")
    print("\n".join(faults) or f"{seen} files follow the declared edges")
    return 1 if faults or not seen else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
