# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Teammates' copies of a project come together again."""
import json
import shutil
import sqlite3

from support import Journey, as_csv, main, table

COLUMNS = ["article_id", "tag", "start", "end"]


class Merging(Journey):
    def setUp(self):
        super().setUp()
        self.new_project(self.page)
        self.article = self.json("info", self.project)["article_list"][0]["article_id"]
        self.copies = [self.folder / "shi.vermilion", self.folder / "wu.vermilion"]
        for copy in self.copies:
            shutil.copy(self.project, copy)
        self.annotate(self.project, "林", ("person", 0, 2))
        self.annotate(self.copies[0], "石", ("place", 0, 2), ("place", 4, 6))
        self.annotate(self.copies[1], "吴", ("place", 0, 2))

    def annotate(self, project, author, *rows):
        rows = [dict(zip(COLUMNS, (self.article, *row))) for row in rows]
        self.succeed("annotate", project, "-", "--format", "csv", "--author", author, stdin=as_csv(COLUMNS, rows))

    def exported(self, project):
        self.succeed("export", project, "--format", "csv", "--output", self.folder / "csv")
        rows = table(self.folder / "csv" / "annotations.csv")
        shutil.rmtree(self.folder / "csv")
        return sorted((row["author"], row["tag"], row["start"], row["end"], row["annotation_id"]) for row in rows)

    def test_a_dry_run_counts_and_changes_nothing(self):
        before = self.project.read_bytes()
        report = self.json("merge", self.project, *self.copies, "--dry-run")
        self.assertEqual(report["annotations"], {"added": 3, "changed": 0, "removed": 0})
        self.assertEqual((report["authors"]["added"], report["articles_in_both"], report["dry_run"], report["backup"]), (2, 1, True, None))
        self.assertEqual(self.project.read_bytes(), before)

    def test_everybody_ends_with_the_same(self):
        mine = self.exported(self.project)
        report = self.json("merge", self.project, *self.copies)
        self.assertEqual(report["annotations"]["added"], 3)
        self.assertEqual(self.exported(report["backup"]), mine)
        self.succeed("merge", self.copies[0], self.copies[1], self.project, "--no-backup")
        merged = self.exported(self.project)
        self.assertEqual(len(merged), 4)
        self.assertEqual(self.exported(self.copies[0]), merged)
        again = self.json("merge", self.project, *self.copies)
        self.assertEqual((again["annotations"], again["backup"]), ({"added": 0, "changed": 0, "removed": 0}, None))
        self.succeed("check", self.project)
        self.assertEqual([each["author_b"] for each in self.json("compare", self.project, "--author", "石", "--author", "吴")["disagreements"]
                          if each["type"] == "only_a"], ["吴"])

    def test_two_ids_of_one_person(self):
        other = self.folder / "home.vermilion"
        self.succeed("new", other, "--author", "林")
        self.succeed("import", other, self.page)
        self.annotate(other, "林", ("place", 4, 6))
        report = self.json("merge", self.project, other, "--dry-run")
        self.assertEqual([each["name"] for each in report["same_names"]], ["林"])
        self.assertEqual(report["articles_in_both"], 1)
        self.succeed("merge", self.project, other, "--same", "林=林")
        self.assertEqual({row[0] for row in self.exported(self.project)}, {"林"})
        self.assertEqual([(each["author"], each["annotations"]) for each in self.json("info", self.project)["by_author"]], [("林", 2)])
        self.succeed("check", self.project)
        self.refuse("merge", self.project, self.copies[0], "--same", "谁=林", says=["谁"])

    def test_another_text_of_a_page(self):
        def page(name, *more):
            body = ["锦川市与赤岩市昨天签署合作备忘录，两市的合作由此开始，涉及产业、港口、人才和生态。",
                    "市委书记沈怀瑾在签约仪式上讲话，赤岩市市长罗承岳主持了仪式，有关部门负责人参加。", *more]
            path = self.folder / name
            path.write_text('<!DOCTYPE html><meta charset="utf-8"><title>两市签约</title><link rel="canonical" href="https://news.example/a.html">'
                            "<h1>两市签约</h1><div class=article>" + "".join(f"<p>{each}</p>" for each in body) + "</div>", encoding="utf-8")
            return path

        ours, theirs = self.folder / "ours.vermilion", self.folder / "theirs.vermilion"
        for project, author, saved in ((ours, "林", page("a.html")), (theirs, "石", page("b.html", "双方还参观了码头和新落成的水质监测站，并与当地居民交谈。"))):
            self.succeed("new", project, "--author", author)
            self.succeed("import", project, saved)
        article = self.json("info", theirs)["article_list"][0]["article_id"]
        self.assertNotEqual(article, self.json("info", ours)["article_list"][0]["article_id"])
        text = self.json("clean", self.folder / "b.html", "--format", "json")["text"]
        rows = [dict(zip(COLUMNS, (article, "person", text.index(words), text.index(words) + len(words)))) for words in ("沈怀瑾", "当地居民")]
        self.succeed("annotate", theirs, "-", "--format", "csv", stdin=as_csv(COLUMNS, rows))
        planned = self.json("merge", ours, theirs, "--dry-run")["other_texts"]
        self.assertEqual([(each["found"], each["guessed"], each["lost"], each["reanchored"]) for each in planned], [(1, 0, 1, False)])
        merged = self.json("merge", ours, theirs, "--reanchor")
        self.assertEqual((merged["articles"]["added"], merged["annotations"]["added"], merged["lost_their_place"]), (0, 2, 1))
        self.assertEqual([row[:2] for row in self.exported(ours)], [("石", "person")])
        self.succeed("check", ours)
        self.assertIsNone(self.json("merge", ours, theirs, "--reanchor")["backup"])

    def test_a_tag_of_theirs_that_is_one_of_ours(self):
        codebook = self.folder / "codebook.json"
        self.succeed("codebook", "export", self.copies[0], "--output", codebook)
        tags = json.loads(codebook.read_text(encoding="utf-8"))
        place = next(tag for tag in tags["tags"] if tag["name"] == "place")
        tags["tags"] = [{"name": "location", "label": place["label"], "colour": place["colour"]}]
        codebook.write_text(json.dumps(tags), encoding="utf-8")
        self.succeed("codebook", "import", self.copies[0], codebook)
        self.annotate(self.copies[0], "石", ("location", 7, 9))
        self.assertEqual(self.json("merge", self.project, self.copies[0], "--dry-run")["new_tags"], ["location"])
        self.refuse("merge", self.project, self.copies[0], "--same-tag", "nowhere=place", says=["nowhere=place"])
        self.succeed("merge", self.project, self.copies[0], "--same-tag", "location=place")
        self.assertEqual([row[1] for row in self.exported(self.project) if row[2] == "7"], ["place"])
        self.succeed("check", self.project)

    def test_a_damaged_file_is_refused_with_the_reason(self):
        before = self.project.read_bytes()
        connection = sqlite3.connect(self.copies[1])
        connection.execute("UPDATE annotations SET note = 'somebody was here'")
        connection.commit()
        connection.close()
        self.refuse("merge", self.project, *self.copies, says=[self.copies[1], "it does not say what was stored", "another copy"])
        self.refuse("merge", self.project, self.page, says=[self.page, "no Vermilion project"])
        self.refuse("merge", self.project, self.project, says=[self.project])
        self.refuse("merge", self.project, self.folder / "none.vermilion", says=["none.vermilion"])
        self.assertEqual(self.project.read_bytes(), before)
        self.assertEqual(sorted(path.name for path in self.folder.glob("*before-merge*")), [])


if __name__ == "__main__":
    main()
