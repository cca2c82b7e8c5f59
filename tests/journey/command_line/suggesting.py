# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What patterns and known names suggest, on the command line: looked at, accepted once, exported for what it is.

usage: suggesting.py PROGRAM SHARED_DATA
"""
import json

import support


class Suggesting(support.Journey):
    def setUp(self):
        super().setUp()
        self.new_project(self.page)
        self.text = json.loads(support.run("clean", self.page, "--format", "json").out)["text"]

    def suggest(self, *arguments):
        return [json.loads(line) for line in self.succeed("suggest", self.project, *arguments, "--json").out.splitlines()]

    def exported(self, *arguments):
        self.succeed("export", self.project, "--format", "csv", "--output", self.folder / "csv", *arguments)
        return support.table(self.folder / "csv" / "annotations.csv")

    def test_looking_changes_nothing_and_every_quote_is_the_text(self):
        before = self.project.read_bytes()
        lines = self.suggest()
        self.assertEqual(self.project.read_bytes(), before)
        for line in lines:
            self.assertEqual(self.text[line["start"]:line["end"]], line["quote"])
        points = [line for line in lines if line["source"] == "enumeration"]
        self.assertEqual([(line["item"], line["items"], line["tag"]) for line in points], [(n, 4, "commitment") for n in (1, 2, 3, 4)])
        self.assertEqual(points[0]["attributes"]["deadline"], "2024-12-31")
        people = {line["quote"]: line["attributes"]["office"] for line in lines if line["source"] == "office"}
        self.assertEqual(people, {"陆望舒": "石桥县县长", "方青": "记者"})
        self.assertEqual(self.suggest("--source", "enumeration"), points)

    def test_for_people_a_line_says_article_tag_quote_and_reason(self):
        article = self.json("info", self.project)["article_list"][0]["article_id"]
        lines = self.succeed("suggest", self.project, "--source", "office").out.decode().splitlines()
        self.assertIn(f'{article}\tperson\t陆望舒\tname behind the office "石桥县县长"', lines)

    def test_accepted_once_they_are_annotations_of_a_rule(self):
        accepted = self.suggest("--accept")
        self.assertGreater(len(accepted), len([line for line in accepted if line["source"] != "dictionary"]))
        rows = self.exported()
        self.assertEqual({row["annotation_id"] for row in rows}, {line["annotation_id"] for line in accepted})
        self.assertEqual({(row["origin"], row["status"], row["author"]) for row in rows}, {("rule", "active", "林")})
        self.assertTrue(all(0 < float(row["confidence"]) <= 1 for row in rows))
        points = [row for row in rows if row["tag"] == "commitment" and row["item"] != "0" and row["item"]]
        self.assertEqual([row["item"] for row in points], ["1", "2", "3", "4"])
        self.assertEqual(len({row["group_id"] for row in points}), 1)
        self.succeed("check", self.project)
        before = self.project.read_bytes()
        again = self.succeed("suggest", self.project, "--accept")
        self.assertIn("nothing to suggest", again.messages)
        self.assertEqual(again.out, b"")
        self.assertEqual(self.exported(), rows)
        self.assertEqual(len(self.project.read_bytes()), len(before))

    def test_names_tagged_before_are_suggested_elsewhere(self):
        article = self.json("info", self.project)["article_list"][0]["article_id"]
        start = self.text.index("柳溪县")
        row = support.as_csv(["article_id", "tag", "start", "end"], [{"article_id": article, "tag": "place", "start": start, "end": start + 3}])
        self.succeed("annotate", self.project, "-", "--format", "csv", stdin=row)
        lines = self.suggest("--source", "dictionary")
        self.assertEqual({(line["quote"], line["tag"]) for line in lines}, {("柳溪县", "place")})
        self.assertEqual(len(lines), self.text.count("柳溪县") - 1)

    def test_a_codebook_without_the_tags_says_what_is_missing(self):
        codebook = self.folder / "small.json"
        self.succeed("codebook", "export", self.project, codebook)
        content = json.loads(codebook.read_text(encoding="utf-8"))
        content["tags"] = [tag for tag in content["tags"] if tag["name"] == "place"]
        codebook.write_text(json.dumps(content), encoding="utf-8")
        project = self.folder / "small.vermilion"
        self.succeed("new", project, "--codebook", codebook, "--author", "林")
        self.succeed("import", project, self.page)
        done = self.succeed("suggest", project)
        self.assertEqual(done.out, b"")
        self.assertIn('no tag "person", so the source "office" suggests nothing', done.messages)

    def test_what_makes_no_sense_is_refused(self):
        self.refuse("suggest", self.project, "--source", "stars", code=2)
        self.refuse("suggest", self.folder / "none.vermilion", says=["none.vermilion"])


if __name__ == "__main__":
    support.main()
