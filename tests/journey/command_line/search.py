# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching a project on the command line: hits in context, one JSON object a line, and an index that nobody has to care for.

usage: search.py PROGRAM SHARED_DATA
"""
import json
import os

import support


class Search(support.Journey):
    def setUp(self):
        super().setUp()
        self.cache = self.folder / "cache"
        self.environment = {**os.environ, "XDG_CACHE_HOME": str(self.cache)}
        self.new_project(self.page)
        self.article_id = self.json("info", self.project)["article_list"][0]["article_id"]
        self.text = json.loads(support.run("clean", self.page, "--format", "json").out)["text"]

    def search(self, *query):
        done = self.succeed("search", self.project, *query, "--json", env=self.environment)
        return [json.loads(line) for line in done.out.splitlines()]

    def annotate(self, tag, quote, note=""):
        start = self.text.index(quote)
        rows = self.folder / "rows.csv"
        rows.write_bytes(support.as_csv(["article_id", "tag", "start", "end", "note"], [
            {"article_id": self.article_id, "tag": tag, "start": start, "end": start + len(quote), "note": note}]))
        self.succeed("annotate", self.project, rows, "--format", "csv")

    def test_hits_are_the_text_at_their_offsets(self):
        for query in (support.PERSONS[0], support.PLACES[0][0], support.PLACES[1]):
            hits = [hit for hit in self.search(query) if hit["place"] == "text"]
            self.assertEqual(len(hits), self.text.count(query), query)
            for hit in hits:
                self.assertEqual(self.text[hit["start"]:hit["end"]], query)
                self.assertEqual(self.text[hit["start"] - len(hit["prefix"]):hit["start"]], hit["prefix"])
                self.assertEqual(hit["article_id"], self.article_id)

    def test_tagged_passages_and_notes_are_found_at_once(self):
        self.assertEqual(self.search("tag:person"), [])
        self.annotate("person", support.PERSONS[1], note="须核对")
        hit, = self.search("标签:人物")
        self.assertEqual((hit["place"], hit["quote"], hit["tag"], hit["author"]), ("annotation", support.PERSONS[1], "person", "林"))
        note, = self.search("核对")
        self.assertEqual((note["place"], note["quote"], note["annotation_id"]), ("note", "核对", hit["annotation_id"]))
        self.assertEqual(self.search("tag:person " + support.PERSONS[0]), [])

    def test_for_people_the_match_stands_in_its_line(self):
        done = self.succeed("search", self.project, support.PLACES[0], env=self.environment)
        lines = done.out.decode().splitlines()
        self.assertTrue(lines[0].startswith(self.article_id))
        self.assertIn(f"【{support.PLACES[0]}】", lines[1])

    def test_the_index_may_be_lost_or_spoilt_and_the_project_never_changes(self):
        before = self.project.read_bytes()
        expected = self.search(support.PLACES[0])
        index, = self.cache.rglob("*.index")
        index.write_bytes(b"spoilt")
        self.assertEqual(self.search(support.PLACES[0]), expected)
        index.unlink()
        self.assertEqual(self.search(support.PLACES[0]), expected)
        self.assertEqual(self.project.read_bytes(), before)

    def test_a_query_that_makes_no_sense_is_wrong_usage(self):
        for query, says in (("tag:nobody", "The tags are person"), ("价格:柳溪", "价格"), ("after:soon", "2024-03"), ('"open', "closing quote"),
                            ("status:x", "in_progress"), ("tag:", "tag"), (" ", "empty")):
            self.refuse("search", self.project, query, code=2, says=[says], env=self.environment)
        self.refuse("search", self.folder / "none.vermilion", "x", says=["no such file"], env=self.environment)

    def test_nothing_found_is_no_failure(self):
        done = self.succeed("search", self.project, "绝无此语", env=self.environment)
        self.assertEqual(done.out, b"")
        self.assertIn("nothing was found", done.messages)


if __name__ == "__main__":
    support.main()
