# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cleaning decided is corrected, on one page and on a whole site; annotations go with their words."""
import json
import unittest

from support import PAGE, PERSONS, Journey, as_csv, main, run, table


def page(subject, host="www.paper.example"):
    """Another page of one site, made like the journeys' own."""
    head = f'<link rel="canonical" href="https://{host}/{abs(hash(subject))}.html">'
    note = f'<p class="desk-note">两县在{subject}上的合作还将扩展到沿岸的其他乡镇，沿岸的居民对此十分期待，有关工作将分批进行。</p></article>'
    return PAGE.replace("柳溪县早稻开始插秧", subject + "早稻开始插秧").replace("流域共治", subject + "共治").replace("</head>", head + "</head>").replace("</article>", note)


class Receipts(Journey):
    def setUp(self):
        super().setUp()
        self.pages = [self.folder / f"{number}.html" for number in range(3)]
        for path, (subject, host) in zip(self.pages, (("流域", "www.paper.example"), ("湿地", "paper.example"), ("公交", "other.example"))):
            path.write_text(page(subject, host), encoding="utf-8")
        self.new_project(*self.pages)
        by_title = {each["title"]: each["article_id"] for each in self.json("info", self.project)["article_list"]}
        self.ids = [next(key for title, key in by_title.items() if subject in title) for subject in ("流域", "湿地", "公交")]

    def receipt(self, article, *arguments):
        return self.json("receipt", self.project, article, *arguments)

    def number(self, article, part):
        return next(each["number"] for each in self.receipt(article)["entries"] if part in each["text"])

    def text(self, article):
        self.succeed("export", self.project, "--format", "csv", "--output", self.folder / "csv")
        return next(row["text"] for row in table(self.folder / "csv" / "articles.csv") if row["article_id"] == article)

    def tag(self, article, quote, count=None):
        text = self.text(article)
        rows, at = [], text.find(quote)
        while at >= 0 and (count is None or len(rows) < count):
            rows.append({"article_id": article, "tag": "person", "start": at, "end": at + len(quote)})
            at = text.find(quote, at + 1)
        self.succeed("annotate", self.project, "-", "--format", "csv", stdin=as_csv(["article_id", "tag", "start", "end"], rows))
        return len(rows)

    def annotations(self):
        self.succeed("export", self.project, "--format", "csv", "--output", self.folder / "csv")
        return table(self.folder / "csv" / "annotations.csv")

    def test_every_block_has_a_number_and_a_reason(self):
        receipt = self.receipt(self.ids[0])
        self.assertEqual([each["number"] for each in receipt["entries"]], list(range(len(receipt["entries"]))))
        self.assertEqual({each["decided_by"] for each in receipt["entries"]}, {"cleaner"})
        self.assertEqual(sum(each["kept"] for each in receipt["entries"]), receipt["kept"])
        self.assertTrue(0 < receipt["coverage"] < 1)
        lines = self.succeed("receipt", self.project, self.ids[0]).out.decode().splitlines()
        self.assertEqual(len(lines), 1 + len(receipt["entries"]))
        self.assertIn("blocks kept", lines[0])

    def test_a_block_is_restored_and_dropped_and_annotations_go_with_their_words(self):
        article = self.ids[0]
        count = self.tag(article, PERSONS[0])
        self.assertGreater(count, 2)
        number = self.number(article, "早稻开始插秧")
        done = self.receipt(article, "--restore", number)
        entry = done["entries"][number]
        self.assertEqual((entry["kept"], entry["decided_by"]), (True, "hand"))
        self.assertEqual((done["recleaned"][0]["unchanged"], done["recleaned"][0]["in_tray"]), (count, 0))
        self.assertIn("早稻开始插秧", self.text(article))

        number = self.number(article, "两县同饮一江水")
        done = run("receipt", self.project, article, "--drop", number, "--json")
        self.assertEqual(done.code, 0)
        self.assertIn("in the tray", done.messages)
        result = json.loads(done.out)["recleaned"][0]
        self.assertEqual(result["unchanged"] + result["moved"] + result["in_tray"], count)
        self.assertGreater(result["in_tray"], 0)
        self.assertGreater(result["moved"], 0)
        text = self.text(article)
        self.assertNotIn("两县同饮一江水", text)
        rows = self.annotations()
        self.assertEqual(len(rows), count - result["in_tray"])
        for row in rows:
            self.assertEqual(text[int(row["start"]):int(row["end"])], row["quote"])
        left = run("export", self.project, "--format", "csv", "--output", self.folder / "csv", "--json")
        self.assertIn("tray", left.messages)
        self.assertEqual(json.loads(left.out)["left_in_tray"], result["in_tray"])
        info = self.json("info", self.project)
        self.assertEqual((info["in_tray"], info["corrections"]), (result["in_tray"], 2))
        self.assertTrue(self.json("check", self.project)["sound"])

        back = self.receipt(article, "--restore", number)["recleaned"][0]
        self.assertEqual((back["in_tray"], len(self.annotations())), (0, count))

    def test_a_table_gives_what_is_in_the_tray_a_place(self):
        article = self.ids[0]
        self.tag(article, "多年来来往密切")
        [row] = self.annotations()
        self.receipt(article, "--drop", self.number(article, "两县同饮一江水"))
        self.assertEqual((self.annotations(), self.json("info", self.project)["in_tray"]), ([], 1))
        start = self.text(article).index("联合修复")
        rows = [{"annotation_id": row["annotation_id"], "article_id": article, "tag": "person", "start": start, "end": start + 4}]
        self.succeed("annotate", self.project, "-", "--format", "csv", stdin=as_csv(list(rows[0]), rows))
        [placed] = self.annotations()
        self.assertEqual((placed["annotation_id"], placed["quote"]), (row["annotation_id"], "联合修复"))
        self.assertEqual(self.json("info", self.project)["in_tray"], 0)
        self.assertTrue(self.json("check", self.project)["sound"])

    def test_the_tray_is_looked_through_and_emptied(self):
        self.assertEqual(self.json("tray", self.project), {"tray": []})
        twin = "<p>𠮷云川昨天在签约仪式上说，两县要把好事办好，把实事办实，让沿岸的居民早日受益。</p>"
        twins = self.folder / "twins.html"
        twins.write_text(page("渡口", "twins.example").replace("<p>陆望舒说", twin + "<p>陆望舒说").replace('<p class="desk-note">', twin + '<p class="desk-note">'), encoding="utf-8")
        article = self.json("import", self.project, twins)["added"][0]["article_id"]
        self.tag(article, "𠮷云川昨天在签约仪式上说", 1)
        self.tag(article, "多年来来往密切")
        for part in ("两县同饮一江水", "昨天在签约仪式上说"):
            self.receipt(article, "--drop", self.number(article, part))
        tray = self.json("tray", self.project)["tray"]
        self.assertEqual({each["article_id"] for each in tray}, {article})
        found, lost = (next(each for each in tray if each["quotes"] == [quote]) for quote in ("𠮷云川昨天在签约仪式上说", "多年来来往密切"))
        self.assertEqual((found["guesses"], found["tag"], lost["guesses"], lost["score"]), (found["quotes"], "person", [], 0))
        self.assertTrue(0 < found["score"] <= 1)
        self.assertIn(lost["annotation_id"] + "\t" + article, self.succeed("tray", self.project).out.decode())
        # What is nowhere in the text cannot be placed; what can, stands on its words.
        self.refuse("tray", self.project, "--place", lost["annotation_id"], says=[lost["annotation_id"]])
        self.assertEqual(self.json("tray", self.project, "--place", found["annotation_id"])["tray"], [each for each in tray if each != found])
        [row] = [row for row in self.annotations() if row["annotation_id"] == found["annotation_id"]]
        self.assertEqual(row["quote"], found["quotes"][0])
        done = run("tray", self.project, "--drop", lost["annotation_id"], "nobody", "--json")
        self.assertEqual((done.code, json.loads(done.out)), (3, {"tray": []}))
        self.assertIn("nobody", done.messages)
        self.assertTrue(self.json("check", self.project)["sound"])

    def test_the_same_is_done_on_the_site_and_nowhere_else(self):
        article, same, elsewhere = self.ids
        number = self.number(article, "沿岸的居民对此")
        before = self.text(elsewhere)
        done = run("receipt", self.project, article, "--drop", number, "--same-on-site", "--json")
        self.assertEqual(done.code, 0, done.messages)
        self.assertIn("p.desk-note", done.messages)
        result = json.loads(done.out)
        self.assertEqual(result["rules"], [{"site": "paper.example", "path": "p.desk-note", "wanted": "dropped", "blocks": 1}])
        self.assertEqual({each["article_id"] for each in result["recleaned"] if each["new_text"]}, {article, same})
        self.assertEqual(result["entries"][number]["reason"], "site_rule")
        for each in (article, same):
            self.assertNotIn("沿岸的居民对此", self.text(each))
        self.assertEqual(self.text(elsewhere), before)

        rules = self.folder / "rules.json"
        self.succeed("rules", "export", self.project, "--output", rules)
        other = self.folder / "other.vermilion"
        self.succeed("new", other, "--author", "方")
        self.assertEqual(self.json("rules", "import", other, rules), {"added": 1, "changed": 0, "unchanged": 0, "articles": 0})
        self.assertEqual(self.json("rules", "import", other, rules)["unchanged"], 1)
        self.succeed("import", other, self.pages[1], self.pages[2])
        texts = {each["title"]: each["article_id"] for each in self.json("info", other)["article_list"]}
        for title, key in texts.items():
            kept = [each["text"] for each in self.json("receipt", other, key)["entries"] if each["kept"]]
            self.assertEqual(any("沿岸的居民对此" in each for each in kept), "公交" in title, title)

        cleaned = [json.loads(line) for line in self.succeed("clean", self.pages[0], self.pages[2], "--json", "--rules", rules).out.splitlines()]
        self.assertEqual(["沿岸的居民对此" in each["text"] for each in cleaned], [False, True])

        rule = json.loads(rules.read_text())["rules"][0]["id"]
        gone = self.json("rules", "remove", self.project, rule)
        self.assertEqual(sum(each["new_text"] for each in gone["recleaned"]), 2)
        self.assertIn("沿岸的居民对此", self.text(same))

    def test_rules_apply_to_what_is_there_when_it_is_cleaned_again(self):
        rules = {"format": "vermilion-site-rules/1", "rules": [{"site": "https://www.paper.example/", "path": "p.desk-note", "wanted": "dropped"}]}
        done = run("rules", "import", self.project, "-", stdin=json.dumps(rules).encode())
        self.assertEqual(done.code, 0, done.messages)
        self.assertIn("reclean", done.messages)
        self.assertIn("沿岸的居民对此", self.text(self.ids[0]))
        again = self.json("reclean", self.project)
        self.assertEqual((again["new_texts"], len(again["articles"]), again["failed"]), (2, 3, []))
        self.assertEqual(self.json("reclean", self.project, self.ids[0])["new_texts"], 0)
        self.assertNotIn("沿岸的居民对此", self.text(self.ids[0]))

    def test_what_makes_no_sense_changes_nothing(self):
        article = self.ids[0]
        before = self.json("info", self.project)
        every = [each["number"] for each in self.receipt(article)["entries"]]
        self.refuse("receipt", self.project, article, "--drop", 999, says=["999"])
        self.refuse("receipt", self.project, article, "--drop", *every, says=["nothing would be left"])
        self.refuse("receipt", self.project, "nobody", says=["nobody"])
        self.refuse("receipt", self.project, article, "--same-on-site", code=2)
        self.refuse("receipt", self.project, article, "--drop", "x", code=2)
        self.refuse("reclean", self.project, "nobody", says=["nobody"])
        self.refuse("rules", "remove", self.project, "nobody", says=["nobody"])
        for wrong, says in (("{", "line 1"), ("{}", "format"), ('{"format": "vermilion-site-rules/1", "rules": [{"site": "a.example", "path": "p >", "wanted": "kept"}]}', "rules[0].path")):
            self.refuse("rules", "import", self.project, "-", stdin=wrong.encode(), says=[says])
            (self.folder / "wrong.json").write_text(wrong)
            self.refuse("clean", self.page, "--rules", self.folder / "wrong.json", says=[says])
        self.assertEqual(self.json("info", self.project), before)


if __name__ == "__main__":
    main()
