# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job: a captured page becomes an annotated CSV that a statistician can load as it is."""
import json
import re
import unittest

from support import PAGE, PERSONS, PLACES, SHARED, Journey, as_csv, main, run, table, unguarded

COLUMNS = ["article_id", "tag", "start", "end", "quote", "group_id", "group_type", "item", "promisor"]
POINT = re.compile("[一二三四]是.*?(?=[一二三四]是|[。；]|$)")


def mentions(text, name):
    return [(match.start(), match.end()) for match in re.finditer(re.escape(name), text)]


def points_of(text):
    """The four points of a list: from 一是 to the end of its first clause, in one line."""
    line = next(each for each in text.split("\n") if all(mark in each for mark in ("一是", "二是", "三是", "四是")))
    start = text.index(line)
    found = [(start + match.start(), start + match.end()) for match in POINT.finditer(line)]
    return [next(span for span in found if text[span[0]] == mark) for mark in "一二三四"]


class MainJob(Journey):
    def do_the_job(self, page, persons, places):
        self.new_project()
        added = self.json("import", self.project, page)["added"]
        self.assertEqual(len(added), 1)
        article = added[0]["article_id"]
        text = json.loads(self.succeed("clean", page, "--format", "json").out)["text"]

        rows = []
        for tag, names in (("person", persons), ("place", places)):
            for name in names:
                spans = mentions(text, name)
                self.assertTrue(spans, f"{name} is not in the article")
                rows += [(tag, span, "", "", "") for span in spans]
        rows += [("commitment", span, "points", "commitment_list", item) for item, span in enumerate(points_of(text), 1)]
        table_in = as_csv(COLUMNS, [dict(zip(COLUMNS, (article, tag, start, end, text[start:end], group, kind, item, group and persons[0])))
                                    for tag, (start, end), group, kind, item in rows])
        (self.folder / "in.csv").write_bytes(table_in)
        done = self.json("annotate", self.project, self.folder / "in.csv", "--format", "csv")
        self.assertEqual((done["added"], done["lists"]), (len(rows), 1))
        again = self.json("annotate", self.project, "-", "--format", "csv", stdin=table_in)
        self.assertEqual((again["added"], again["updated"], again["unchanged"], again["lists"]), (0, 0, len(rows), 0))

        self.check_export(rows, text, persons[0])
        self.check_file(len(rows))

    def check_export(self, rows, text, promisor):
        out = self.folder / "out" / "csv"
        self.succeed("export", self.project, "--format", "csv", "--output", out)
        texts = {row["article_id"]: unguarded(row["text"]) for row in table(out / "articles.csv")}
        self.assertEqual(list(texts.values()), [text])
        annotations = table(out / "annotations.csv")
        self.assertEqual(len(annotations), len(rows))
        for row in annotations:
            start, end = int(row["start"]), int(row["end"])
            self.assertEqual(texts[row["article_id"]][start:end], unguarded(row["quote"]))
            self.assertEqual(row["format"], "vermilion-csv/1")
            self.assertEqual(row["author"], "林")
            self.assertEqual(row["origin"], "import")
            self.assertRegex(row["created_at"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")
        found = sorted((row["tag"], int(row["start"]), int(row["end"])) for row in annotations)
        self.assertEqual(found, sorted((tag, *span) for tag, span, *_ in rows))
        lists = [row for row in annotations if row["group_id"]]
        self.assertEqual([row["item"] for row in lists], ["1", "2", "3", "4"])
        self.assertEqual({row["group_type"] for row in lists}, {"commitment_list"})
        self.assertEqual(len({row["group_id"] for row in lists}), 1)
        commitments = table(out / "commitments.csv")
        self.assertEqual([row["item"] for row in commitments], ["1", "2", "3", "4"])
        for row in commitments:
            self.assertEqual(texts[row["article_id"]][int(row["start"]):int(row["end"])], unguarded(row["quote"]))
            self.assertEqual(row["promisor"], promisor)
        self.assertEqual([(row["name"], row["value"]) for row in table(out / "attributes.csv")], [("promisor", promisor)] * 4)
        # What went out comes back as no change, and goes out the same again.
        for name, count in (("annotations.csv", len(rows)), ("commitments.csv", 4), ("attributes.csv", 4)):
            back = self.json("annotate", self.project, out / name, "--format", "csv")
            self.assertEqual((back["added"], back["updated"], back["unchanged"]), (0, 0, count), name)
        self.succeed("export", self.project, "--format", "csv", "--output", self.folder / "again")
        for file in sorted(out.iterdir()):
            self.assertEqual(file.read_bytes(), (self.folder / "again" / file.name).read_bytes(), file.name)

    def check_file(self, annotations):
        self.assertTrue(self.json("check", self.project)["sound"])
        copy = self.folder / "copy.vermilion"
        self.succeed("backup", self.project, copy)
        self.assertTrue(self.json("check", copy)["sound"])
        for project in (self.project, copy):
            facts = self.json("info", project)
            self.assertEqual((facts["articles"], facts["annotations"], facts["lists"]), (1, annotations, 1))

    def test_a_page_of_our_own(self):
        self.do_the_job(self.page, PERSONS, PLACES)

    def test_the_seed_dump(self):
        dumps = sorted((SHARED / "seed").glob("*.txt"))
        if not dumps:
            self.skipTest(f"the seed dump is not there ({SHARED / 'seed'})")
        facts = (SHARED / "seed" / "README.md").read_text(encoding="utf-8")
        persons = re.search(r"People \(with offices\): (.*)\.", facts).group(1).split(", ")
        cleaned = json.loads(self.succeed("clean", dumps[0], "--format", "json").out)
        self.assertIn(f"title {cleaned['title']};", facts)
        self.assertIn(f"source {cleaned['source']};", facts)
        self.assertIn(f"reporter {cleaned['byline']};", facts)
        places = sorted(set(re.findall(r"(?<=[，、与和])[\u4e00-\u9fff]{2,3}市", cleaned["text"])))[:4]
        self.assertGreaterEqual(len(places), 2)
        # The reporter and the photographer stand in the credits, not always in the text.
        self.do_the_job(dumps[0], [name for name in persons if name in cleaned["text"]], places)


class Clean(Journey):
    def clean(self, *arguments, **options):
        return [json.loads(line) for line in self.succeed("clean", *arguments, "--format", "json", **options).out.splitlines()]

    def test_json_has_the_fields_of_the_contract(self):
        page, = self.clean(self.page)
        self.assertEqual(list(page)[:11], ["input", "url", "charset", "title", "source", "byline", "published", "language",
                                           "text", "blocks", "dropped"])
        self.assertEqual(page["input"], str(self.page))
        self.assertEqual(page["title"], "两县签署流域共治备忘录")
        self.assertEqual((page["source"], page["byline"], page["published"]), ("河口日报", "方青", "2024-05-06T09:15"))
        bytes_there = self.page.read_bytes()
        for block in page["blocks"]:
            self.assertEqual(page["text"][block["start"]:block["end"]], block["text"])
            self.assertEqual(bytes_there[block["source_start"]:block["source_end"]].decode(), block["text"])
        self.assertEqual("\n".join(block["text"] for block in page["blocks"]), page["text"])
        dropped = {entry["text"]: entry["reason"] for entry in page["dropped"]}
        self.assertTrue(all(dropped.values()))
        self.assertNotIn("早稻", page["text"])
        self.assertTrue(any("早稻" in text for text in dropped))

    def test_source_offsets_are_bytes_of_the_capture_in_any_encoding(self):
        captured = PAGE.replace("utf-8", "gb18030").encode("gb18030")
        (self.folder / "gb.html").write_bytes(captured)
        page, = self.clean(self.folder / "gb.html")
        self.assertEqual(page["charset"].lower(), "gb18030")
        for block in page["blocks"]:
            self.assertEqual(captured[block["source_start"]:block["source_end"]].decode("gb18030"), block["text"])

    def test_text_html_and_receipt_are_for_people(self):
        text = self.succeed("clean", self.page).out.decode()
        self.assertTrue(text.startswith("两县签署流域共治备忘录\n\n"), text[:80])
        html = self.succeed("clean", self.page, "--format", "html").out.decode()
        self.assertIn("<h1>两县签署流域共治备忘录</h1>", html)
        self.assertNotIn("早稻", html)
        receipt = self.succeed("clean", self.page, "--format", "receipt").out.decode()
        self.assertIn("早稻", receipt)
        entries = json.loads(self.succeed("clean", self.page, "--format", "receipt", "--json").out)["entries"]
        self.assertEqual(sum(1 for entry in entries if entry["kept"]), len(self.clean(self.page)[0]["blocks"]))

    def test_standard_input_and_folders_are_inputs(self):
        piped, = self.clean("-", stdin=self.page.read_bytes())
        self.assertEqual(piped["text"], self.clean(self.page)[0]["text"])
        (self.folder / "sub").mkdir()
        (self.folder / "sub" / "second.HTML").write_text(PAGE, encoding="utf-8")
        (self.folder / "sub" / "notes.odt").write_bytes(b"PK")
        self.assertEqual([page["input"] for page in self.clean(self.folder)], [str(self.page), str(self.folder / "sub" / "second.HTML")])


class Keeping(Journey):
    def test_a_page_is_imported_once(self):
        self.new_project(self.page)
        again = self.json("import", self.project, self.page)
        self.assertEqual((again["added"], again["duplicates"]), ([], [str(self.page)]))

    def test_jobs_make_no_difference(self):
        for number in range(6):
            (self.folder / f"{number}.html").write_text(PAGE.replace("四件事", f"{number}件事"), encoding="utf-8")
        self.new_project()
        self.assertEqual(len(self.json("import", self.project, self.folder, "--jobs", "3")["added"]), 7)

    def test_two_authors_keep_their_own_layers(self):
        self.new_project(self.page)
        article = self.json("info", self.project)["article_list"][0]["article_id"]
        rows = as_csv(COLUMNS[:4], [dict(zip(COLUMNS, (article, "place", 0, 3)))])
        for author in ("甲", "乙", "乙"):
            self.succeed("annotate", self.project, "-", "--format", "csv", "--author", author, stdin=rows)
        facts = self.json("info", self.project)
        self.assertEqual({each["author"]: each["annotations"] for each in facts["by_author"] if each["annotations"]}, {"甲": 1, "乙": 1})
        self.assertEqual(facts["author"], "林")

    def test_a_dry_run_changes_nothing(self):
        self.new_project(self.page)
        article = self.json("info", self.project)["article_list"][0]["article_id"]
        before = self.project.read_bytes()
        rows = as_csv(COLUMNS[:4], [dict(zip(COLUMNS, (article, "place", 0, 3)))])
        self.assertEqual(self.json("annotate", self.project, "-", "--format", "csv", "--dry-run", stdin=rows)["added"], 1)
        self.assertEqual(self.project.read_bytes(), before)

    def test_codebooks_go_out_and_come_in(self):
        self.new_project()
        out = self.succeed("codebook", "export", self.project).out
        names = [tag["name"] for tag in json.loads(out)["tags"]]
        self.assertEqual(names[:6], ["person", "place", "organisation", "date", "quote", "commitment"])
        self.assertEqual(self.json("codebook", "import", self.project, "-", stdin=out)["unchanged"], names)
        self.succeed("codebook", "export", self.project, "--output", self.folder / "book.csv")
        self.assertEqual([row["tag"] for row in table(self.folder / "book.csv")], names)
        self.assertEqual(self.json("codebook", "import", self.project, self.folder / "book.csv")["unchanged"], names)
        river = "tag,label_zh,key\nriver,河流,2\n".encode()
        changes = self.json("codebook", "import", self.project, "--format", "csv", "-", stdin=river)
        self.assertEqual((changes["added"], changes["lost_keys"]), (["river"], ["place"]))
        self.assertIn(b'"river"', self.succeed("codebook", "export", self.project).out)

    def test_a_second_project_from_the_codebook_shares_tag_ids(self):
        self.new_project()
        other = self.folder / "other.vermilion"
        self.succeed("new", other)
        ids = [[(tag["id"], tag["name"]) for tag in json.loads(self.succeed("codebook", "export", path).out)["tags"]]
               for path in (self.project, other)]
        self.assertEqual(*ids)

    def test_help_and_version_are_results(self):
        self.assertTrue(run("--version").out.startswith(b"vermilion-cli "))
        for command in ([], ["clean"], ["new"], ["import"], ["annotate"], ["export"], ["codebook"], ["check"], ["info"], ["backup"],
                        ["compare"], ["agreement"]):
            help_text = self.succeed(*command, "--help").out
            self.assertIn(b"--help", help_text)


if __name__ == "__main__":
    main()
