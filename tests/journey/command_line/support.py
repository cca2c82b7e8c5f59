# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journeys share: running the program, and a page of their own."""
import csv
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else "vermilion-cli"
SHARED = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else pathlib.Path("/nonexistent")

PAGE = """<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>两县签署流域共治备忘录 - 河口网</title></head>
<body>
<nav><a href="/">首页</a> <a href="/a">要闻</a> <a href="/b">县区</a> <a href="/c">视频</a></nav>
<article>
<h1>两县签署流域共治备忘录</h1>
<p class="meta">来源：河口日报 2024-05-06 09:15 记者 方青</p>
<p>本报柳溪5月5日电（记者 方青）柳溪县与石桥县5日在柳溪县签署流域共治备忘录。柳溪县县长𠮷云川、石桥县县长陆望舒出席签约仪式并致辞。🙂</p>
<p>𠮷云川说，两县同饮一江水，多年来来往密切，合作的基础十分扎实，今天的签约是新的起点。他感谢石桥县长期以来的支持。</p>
<p>陆望舒说，双方将做好四件事。一是在今年年底前共同建成三座水质监测站，数据全部公开。二是联合修复上游两岸的湿地，由石桥县出资一千二百万元。三是每年互派二十名教师到对方的乡村学校任教。四是开通柳溪县至石桥县的城际公交，票价不超过八元。</p>
<p>签约后，𠮷云川和陆望舒一同察看了监测站的选址，并与当地居民交谈。两县有关部门的负责人参加了上述活动。</p>
</article>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">柳溪县早稻开始插秧</a></li><li><a href="/2">石桥县新建两座公园</a></li></ul></div>
<footer>河口网 版权所有</footer>
</body></html>
"""
PERSONS = ["𠮷云川", "陆望舒"]
PLACES = ["柳溪县", "石桥县"]


def run(*arguments, stdin=b"", **options):
    """Runs the program; the result has .code, .out (bytes) and .messages (text)."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=120, **options)
    done.code, done.out, done.messages = done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")
    return done


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def unguarded(cell):
    """What the guard against formulas put before a cell is one apostrophe."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'")[:1] in tuple("=+-@\t\r＝＋－＠") else cell


def as_csv(columns, rows):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


class Journey(unittest.TestCase):
    """A folder of its own for each test."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="vermilion-journey-"))
        self.addCleanup(self.clear)
        self.page = self.folder / "page.html"
        self.page.write_text(PAGE, encoding="utf-8")
        self.project = self.folder / "work.vermilion"

    def clear(self):
        for entry in self.folder.rglob("*"):
            if entry.is_dir() and not entry.is_symlink():
                entry.chmod(0o755)
        shutil.rmtree(self.folder, ignore_errors=True)

    def succeed(self, *arguments, **options):
        done = run(*arguments, **options)
        self.assertEqual(done.code, 0, f"{arguments}: {done.messages}")
        return done

    def json(self, *arguments, **options):
        return json.loads(self.succeed(*arguments, "--json", **options).out)

    def new_project(self, *inputs):
        self.succeed("new", self.project, "--author", "林")
        if inputs:
            self.succeed("import", self.project, *inputs)

    def refuse(self, *arguments, code=1, says=(), **options):
        """Fails as promised: with the code, and with sentences for people."""
        done = run(*arguments, **options)
        self.assertEqual(done.code, code, f"{arguments}: {done.messages}{done.out[:300]}")
        self.assertTrue(done.messages.startswith("vermilion-cli: "), done.messages)
        for line in done.messages.strip().splitlines():
            self.assertTrue(line.endswith("."), f"no sentence: {line}")
        self.assertNotIn("fault of the program", done.messages)
        for part in says:
            self.assertIn(str(part), done.messages)
        return done


def main():
    del sys.argv[1:]
    unittest.main(verbosity=2)
