# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong goes wrong in words: a sentence on standard error, the promised exit code, nothing lost."""
import json
import os
import sqlite3
import subprocess
import sys
import unittest

from support import PAGE, PROGRAM, Journey, as_csv, main, run

MHTML = """From: <Saved>
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="seam"

--seam
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit
Content-Location: https://news.example/page

"""


class BadPages(Journey):
    def bad_page(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def refused_everywhere(self, path, *says):
        """By clean and by import alone; beside a good page both go on and end with 3."""
        self.refuse("clean", path, says=[path, *says])
        self.new_project()
        before = self.project.read_bytes()
        self.refuse("import", self.project, path, says=[path, *says])
        self.assertEqual(self.project.read_bytes(), before)
        done = self.refuse("clean", self.page, path, "--format", "json", code=3, says=[path])
        self.assertEqual([json.loads(line)["input"] for line in done.out.splitlines()], [str(self.page)])
        done = self.refuse("import", self.project, path, self.page, "--json", code=3, says=[path])
        report = json.loads(done.out)
        self.assertEqual((len(report["added"]), [each["input"] for each in report["failed"]]), (1, [str(path)]))

    def test_a_missing_file(self):
        self.refused_everywhere(self.folder / "nowhere.html", "no such file")

    def test_an_empty_file(self):
        self.refused_everywhere(self.bad_page("empty.html", b""), "empty")

    def test_white_space_alone(self):
        self.refused_everywhere(self.bad_page("blank.txt", b" \n\n\t\n"), "empty")

    def test_a_truncated_file(self):
        body = (MHTML + PAGE).encode()
        self.refused_everywhere(self.bad_page("cut.mhtml", body[:len(body) * 2 // 3]), "ends in the middle")

    def test_a_picture_that_calls_itself_a_page(self):
        self.refused_everywhere(self.bad_page("photo.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40))

    def test_a_program(self):
        with open(sys.executable, "rb") as program:
            self.refused_everywhere(self.bad_page("program.bin", program.read(100_000)))

    def test_zeros(self):
        self.refused_everywhere(self.bad_page("zeros.txt", bytes(50_000)))

    def test_an_unreadable_file(self):
        path = self.bad_page("secret.html", PAGE.encode())
        path.chmod(0)
        if os.access(path, os.R_OK):
            self.skipTest("permissions mean nothing to this user")
        self.refused_everywhere(path, "may not be read")

    def test_a_folder_without_rights(self):
        closed = self.folder / "closed"
        closed.mkdir()
        closed.chmod(0)
        if os.access(closed, os.R_OK):
            self.skipTest("permissions mean nothing to this user")
        self.refused_everywhere(closed, "may not be read")

    def test_a_folder_without_pages(self):
        (self.folder / "bare").mkdir()
        self.refused_everywhere(self.folder / "bare", "without pages")

    def test_nothing_on_standard_input(self):
        self.refuse("clean", "-", says=["standard input", "empty"])


class BadProjects(Journey):
    COMMANDS = [["info"], ["check"], ["import", "PAGE"], ["export", "--format", "csv", "--output", "OUT"],
                ["annotate", "TABLE", "--format", "csv"], ["codebook export"], ["codebook import", "BOOK"], ["backup", "COPY"]]

    def setUp(self):
        super().setUp()
        self.names = {"PAGE": self.page, "OUT": self.folder / "out", "TABLE": self.folder / "in.csv", "BOOK": self.folder / "book.json",
                      "COPY": self.folder / "copy.vermilion"}
        self.names["TABLE"].write_text("article_id,tag,start,end\n", encoding="utf-8")
        self.names["BOOK"].write_text('{"tags": [{"name": "river"}]}', encoding="utf-8")

    def refused_by_all(self, path, *says):
        before = path.read_bytes() if path.exists() else None
        for command, *rest in self.COMMANDS:
            self.refuse(*command.split(), path, *(self.names.get(each, each) for each in rest), says=[path, *says])
            self.assertEqual(path.read_bytes() if path.exists() else None, before, command)
        self.assertFalse(self.names["OUT"].exists())
        self.assertFalse(self.names["COPY"].exists())

    def test_no_file(self):
        self.refused_by_all(self.folder / "none.vermilion", "no such file")

    def test_a_file_that_is_no_project(self):
        self.project.write_text("Dear diary, this is no database. " * 400, encoding="utf-8")
        self.refused_by_all(self.project, "no Vermilion project")

    def test_an_empty_file(self):
        self.project.write_bytes(b"")
        self.refused_by_all(self.project)

    def test_another_programs_database(self):
        with sqlite3.connect(self.project) as database:
            database.execute("create table articles (id integer primary key, text text)")
        database.close()
        self.refused_by_all(self.project, "no Vermilion project")

    def test_a_project_from_a_newer_version(self):
        self.new_project(self.page)
        with sqlite3.connect(self.project) as database:
            version, = database.execute("pragma user_version").fetchone()
            database.execute(f"pragma user_version = {version + 1}")
        database.close()
        self.refused_by_all(self.project, "newer version")

    def test_a_damaged_project_is_found_by_check(self):
        self.new_project(self.page)
        with sqlite3.connect(self.project) as database:
            database.execute("pragma ignore_check_constraints = on")
            for name, in database.execute("select name from sqlite_schema where type = 'trigger'").fetchall():
                database.execute(f'drop trigger "{name}"')
            database.execute("update texts set text = replace(text, '柳溪', '溪柳')")
        database.close()
        done = self.refuse("check", self.project, "--json", says=[self.project, "backup"])
        report = json.loads(done.out)
        self.assertFalse(report["sound"])
        self.assertTrue(report["problems"])

    def test_new_never_overwrites(self):
        self.new_project(self.page)
        before = self.project.read_bytes()
        self.refuse("new", self.project, says=[self.project, "already"])
        self.refuse("backup", self.project, self.project, says=[self.project, "already"])
        self.assertEqual(self.project.read_bytes(), before)
        self.page.write_text("mine", encoding="utf-8")
        self.refuse("new", self.page)
        self.assertEqual(self.page.read_text(encoding="utf-8"), "mine")

    def test_folders_without_rights(self):
        self.new_project(self.page)
        closed = self.folder / "closed"
        closed.mkdir()
        closed.chmod(0o555)
        if os.access(closed, os.W_OK):
            self.skipTest("permissions mean nothing to this user")
        self.refuse("new", closed / "a.vermilion", says=["cannot be written"])
        self.refuse("export", self.project, "--format", "csv", "--output", closed / "out", says=["cannot be written"])
        self.refuse("export", self.project, "--format", "csv", "--output", closed, says=["cannot be written"])
        self.refuse("backup", self.project, closed / "b.vermilion", says=["cannot be written"])
        self.refuse("codebook", "export", self.project, "--output", closed / "c.json", says=["cannot be written"])
        self.assertEqual(list(closed.iterdir()), [])

    def test_a_project_without_the_right_to_write(self):
        self.new_project(self.page)
        self.project.chmod(0o444)
        if os.access(self.project, os.W_OK):
            self.skipTest("permissions mean nothing to this user")
        self.refuse("import", self.project, self.page, says=["cannot be written"])
        self.succeed("info", self.project)

    def test_a_folder_that_does_not_exist(self):
        self.refuse("new", self.folder / "no" / "such" / "a.vermilion", says=["cannot be written"])


class BadTables(Journey):
    def annotate(self, rows):
        path = self.folder / "in.csv"
        path.write_bytes(rows if isinstance(rows, bytes) else as_csv(["article_id", "tag", "start", "end", "quote"], rows))
        return "annotate", self.project, path, "--format", "csv"

    def test_one_wrong_line_and_nothing_is_added(self):
        self.new_project(self.page)
        article = self.json("info", self.project)["article_list"][0]["article_id"]
        text = json.loads(run("clean", self.page, "--json").out)["text"]
        good = {"article_id": article, "tag": "place", "start": 0, "end": 3, "quote": text[0:3]}
        before = self.project.read_bytes()
        for wrong, says in (({"quote": text[1:4]}, "it stands from 1 to 4"), ({"tag": "colour"}, "colour"), ({"end": 10**6}, "end"),
                            ({"start": "x"}, "start"), ({"article_id": "x"}, "article_id"), ({"end": 0, "quote": ""}, "end")):
            self.refuse(*self.annotate([good, {**good, **wrong}, good]), says=["line 3", says, "Nothing was changed"])
            self.assertEqual(self.project.read_bytes(), before)

    def test_tables_that_are_none(self):
        self.new_project()
        self.refuse(*self.annotate(b""), says=["empty"])
        self.refuse(*self.annotate(b"a,b\n1,2\n"), says=["article_id"])
        self.refuse(*self.annotate(b'article_id,tag,start,end\n"x,place,1,2\n'), says=["line 2"])
        self.refuse(*self.annotate("article_id,tag,start,end,quote\nx,地点,1,2,引文\n".encode("gb18030")), says=["UTF-8"])
        self.refuse("annotate", self.project, self.folder, "--format", "csv", says=["folder"])

    def test_codebooks_that_are_none(self):
        book = self.folder / "book.json"
        for content, says in (("{", "not JSON"), ('{"tags": [{"name": "a"}, {"name": "a"}]}', "tags[1].name"),
                              ('{"tags": [{"name": "a", "colour": "red"}]}', "tags[0].colour"), ("", "empty")):
            book.write_text(content, encoding="utf-8")
            self.refuse("new", self.project, "--codebook", book, says=[book, says])
            self.assertFalse(self.project.exists())
        self.refuse("new", self.project, "--codebook", "newz", says=["newz", "news"])


class BadOutputs(Journey):
    def test_a_reader_that_leaves(self):
        pages = [self.page] * 40
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run([PROGRAM, "clean", *pages, "--json"], stdout=writing, stderr=subprocess.PIPE, timeout=60)
        os.close(writing)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"stopped", done.stderr)

    def test_a_closed_standard_output(self):
        script = 'exec "$@" >&-'
        done = subprocess.run(["sh", "-c", script, "-", PROGRAM, "clean", self.page], stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"could not be printed", done.stderr)

    def test_results_never_go_into_a_project_when_standard_output_is_closed(self):
        self.new_project(self.page)
        before = self.project.read_bytes()
        subprocess.run(["sh", "-c", 'exec "$@" >&- 2>&- <&-', "-", PROGRAM, "info", self.project], timeout=60)
        self.assertEqual(self.project.read_bytes(), before)
        self.assertTrue(self.json("check", self.project)["sound"])

    def test_standard_output_on_a_full_disk(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "clean", self.page], stdout=full, stderr=subprocess.PIPE, timeout=60)
            self.assertEqual(done.returncode, 1)
            self.assertIn(b"could not be printed", done.stderr)
            self.new_project()
            # The work was done; that it could not be told is not "nothing changed".
            done = subprocess.run([PROGRAM, "import", self.project, self.page], stdout=full, stderr=subprocess.PIPE, timeout=60)
            self.assertEqual(done.returncode, 3)
        self.assertEqual(self.json("info", self.project)["articles"], 1)

    def test_a_full_disk(self):
        """In a mount namespace of its own with a file system of 1 MiB."""
        script = ('mount -t tmpfs -o size=1m none "$1" && shift && cp "$1" "$2/work.vermilion" && '
                  'head -c 2000000 /dev/zero > "$2/filler" 2>/dev/null; shift; cd "$1" && shift && exec "$@"')

        def on_full_disk(*arguments):
            command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "-", mount, self.project, mount, PROGRAM, *arguments]
            return subprocess.run(command, capture_output=True, timeout=60)

        mount = self.folder / "small"
        mount.mkdir()
        self.new_project()
        trial = subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", mount], capture_output=True)
        if trial.returncode != 0:
            self.skipTest("no file system can be mounted here")
        for arguments in (("new", "other.vermilion"), ("import", "work.vermilion", self.page), ("backup", "work.vermilion", "copy.vermilion"),
                          ("export", "work.vermilion", "--format", "csv", "--output", "out")):
            done = on_full_disk(*arguments)
            messages = done.stderr.decode()
            self.assertEqual(done.returncode, 1, f"{arguments}: {messages}")
            self.assertIn("disk is full", messages, arguments)


class WrongUsage(Journey):
    def test_usage_errors_end_with_2(self):
        for arguments in ([], ["polish"], ["clean"], ["clean", "--format", "pdf", self.page], ["new"], ["import", self.project],
                          ["annotate", self.project, self.page], ["annotate", self.project, self.page, "--format", "xml"],
                          ["export", self.project, "--format", "csv"], ["export", self.project, "--format", "docx", "--output", "x"],
                          ["import", self.project, self.page, "--jobs", "many"], ["codebook"], ["backup", self.project], ["clean", self.page, "--nonsense"]):
            self.refuse(*arguments, code=2, says=["--help"])


if __name__ == "__main__":
    main()
