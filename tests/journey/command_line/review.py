# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reviewing teammates' tags: what two authors differ in, and how far they agree, against the definitions."""
import json
import re

from support import PAGE, PLACES, PERSONS, Journey, as_csv, main, table

COEFFICIENTS = ["span_f1_strict", "span_f1_lenient", "cohen_kappa", "fleiss_kappa", "krippendorff_alpha", "alpha_u", "gamma"]
COLUMNS = ["article_id", "tag", "start", "end"]


class Review(Journey):
    def setUp(self):
        super().setUp()
        self.new_project(self.page)
        self.article = self.json("info", self.project)["article_list"][0]["article_id"]
        self.text = json.loads(self.succeed("clean", self.page, "--format", "json").out)["text"]
        persons = [match.span() for name in PERSONS for match in re.finditer(name, self.text)]
        places = [match.span() for name in PLACES for match in re.finditer(name, self.text)]
        # 石 leaves the last person out, takes a character more of the second, and a place for a person.
        self.lin = [("person", *span) for span in persons] + [("place", *span) for span in places]
        self.shi = [("person", *span) for span in persons[:-1]] + [("place", *span) for span in places[:-1]] + [("person", *places[-1])]
        self.shi[1] = ("person", persons[1][0], persons[1][1] + 1)
        self.annotate("林", self.lin)
        self.annotate("石", self.shi)

    def annotate(self, author, rows):
        table = as_csv(COLUMNS, [dict(zip(COLUMNS, (self.article, *row))) for row in rows])
        self.succeed("annotate", self.project, "-", "--format", "csv", "--author", author, stdin=table)

    def labels(self, rows, tag=None):
        """The set of tags on each character."""
        sets = [set() for _ in self.text]
        for name, start, end in rows:
            if tag in (None, name):
                for at in range(start, end):
                    sets[at].add(name)
        return [tuple(sorted(each)) for each in sets]

    def cohen(self, tag=None):
        one, other = self.labels(self.lin, tag), self.labels(self.shi, tag)
        observed = sum(a == b for a, b in zip(one, other)) / len(one)
        chance = sum(one.count(value) * other.count(value) for value in set(one)) / len(one) ** 2
        return (observed - chance) / (1 - chance)

    def alpha(self, tag=None):
        one, other = self.labels(self.lin, tag), self.labels(self.shi, tag)
        values = one + other
        observed = 2 * sum(a != b for a, b in zip(one, other)) / len(values)
        same = sum(values.count(value) * (values.count(value) - 1) for value in set(values))
        return 1 - observed / (1 - same / (len(values) * (len(values) - 1)))

    def test_two_authors_are_compared_line_by_line(self):
        report = self.json("compare", self.project, "--author", "林", "--author", "石")
        self.assertEqual({name: count for name, count in report["counts"].items() if count},
                         {"same": len(self.lin) - 3, "boundary": 1, "label": 1, "only_a": 1})
        by_type = {line["type"]: line for line in report["disagreements"]}
        boundary = by_type["boundary"]
        self.assertEqual((boundary["a"]["start"], boundary["a"]["end"] + 1), (boundary["b"]["start"], boundary["b"]["end"]))
        self.assertEqual((by_type["label"]["a"]["tag"], by_type["label"]["b"]["tag"]), ("place", "person"))
        self.assertIsNone(by_type["only_a"]["b"])
        for line in report["disagreements"]:
            for side in (line["a"], line["b"]):
                if side:
                    self.assertEqual(self.text[side["start"]:side["end"]], side["quote"])
        self.assertEqual(len(report["disagreements"]), len(self.lin))

    def test_comparisons_are_filtered(self):
        label = self.json("compare", self.project, "--type", "label")
        self.assertEqual([line["type"] for line in label["disagreements"]], ["label"])
        places = self.json("compare", self.project, "--tag", "place")
        self.assertEqual(places["counts"]["only_a"], 0)
        self.assertEqual(places["counts"]["label"], 1)
        other = self.json("compare", self.project, "--author", "石", "--author", "林")
        self.assertEqual(other["counts"]["only_b"], 1)

    def test_people_read_what_differs(self):
        out = self.succeed("compare", self.project).out.decode()
        self.assertRegex(out, r"(?m)^  boundary +person \d+–\d+ \S+  \|  person")
        self.assertNotRegex(out, r"(?m)^  same")
        self.assertIn(f"{len(self.lin) - 3} same, 1 label, 1 boundary", out)

    def test_agreement_is_that_of_the_definitions(self):
        report = self.json("agreement", self.project)
        overall = report["overall"]
        for name in COEFFICIENTS:
            self.assertLessEqual(overall[name]["low"], overall[name]["value"] + 1e-9, name)
            self.assertGreaterEqual(overall[name]["high"], overall[name]["value"] - 1e-9, name)
        self.assertAlmostEqual(overall["cohen_kappa"]["value"], self.cohen(), 9)
        self.assertAlmostEqual(overall["krippendorff_alpha"]["value"], self.alpha(), 9)
        self.assertEqual(overall["cohen_kappa"]["n"], len(self.text))
        same = len(set(self.lin) & set(self.shi))
        self.assertAlmostEqual(overall["span_f1_strict"]["value"], 2 * same / (len(self.lin) + len(self.shi)), 9)
        self.assertAlmostEqual(overall["span_f1_lenient"]["value"], 2 * (same + 1) / (len(self.lin) + len(self.shi)), 9)
        tags = {tag["tag"]: tag["coefficients"] for tag in report["tags"]}
        self.assertEqual(set(tags), {"person", "place"})
        for tag, coefficients in tags.items():
            self.assertLessEqual(set(COEFFICIENTS), set(coefficients))
            self.assertAlmostEqual(coefficients["cohen_kappa"]["value"], self.cohen(tag), 9)
            self.assertAlmostEqual(coefficients["krippendorff_alpha"]["value"], self.alpha(tag), 9)
        self.assertEqual([(pair["author_a"], pair["author_b"]) for pair in report["pairs"]], [("林", "石")])
        self.assertEqual(report["pairs"][0]["overall"]["gamma"], overall["gamma"])
        self.assertEqual(self.json("agreement", self.project), report)

    def test_three_authors_make_three_pairs(self):
        self.annotate("陆", self.lin)
        report = self.json("agreement", self.project, "--replicates", "50", "--by-article")
        self.assertEqual(len(report["pairs"]), 3)
        same = next(pair for pair in report["pairs"] if {pair["author_a"], pair["author_b"]} == {"林", "陆"})
        for name in COEFFICIENTS:
            self.assertAlmostEqual(same["overall"][name]["value"], 1, 9, name)
        self.assertAlmostEqual(report["overall"]["cohen_kappa"]["value"], (1 + 2 * self.cohen()) / 3, 9)
        self.assertEqual(report["by_article"][0]["coefficients"]["alpha_u"]["value"], report["overall"]["alpha_u"]["value"])

    def test_what_is_undefined_is_explained(self):
        report = self.json("agreement", self.project, "--no-gamma", "--author", "林")
        kappa = report["overall"]["cohen_kappa"]
        self.assertEqual((kappa["value"], kappa["reason"]), (None, "few_authors"))
        self.assertIn("two authors", kappa["explanation"])
        report = self.json("agreement", self.project, "--no-gamma")
        self.assertEqual(report["overall"]["gamma"]["reason"], "not_asked")
        self.assertIn("undefined: not computed", self.succeed("agreement", self.project, "--no-gamma").out.decode())

    def test_articles_that_one_has_not_read_are_named(self):
        second = self.folder / "second.html"
        second.write_text(PAGE.replace("两县签署流域共治备忘录", "三县签署林区共治备忘录").replace("柳溪县", "青石县"), encoding="utf-8")
        self.succeed("import", self.project, second)
        done = self.succeed("agreement", self.project, "--no-gamma")
        self.assertIn("1 articles are left out", done.messages)
        report = self.json("agreement", self.project, "--no-gamma", "--articles", "all")
        self.assertEqual((report["articles"], report["articles_left_out"]), (2, 0))

    def test_agreement_is_exported(self):
        report = self.json("agreement", self.project)
        self.succeed("export", self.project, "--format", "csv", "--output", self.folder / "csv", "--with-agreement")
        rows = table(self.folder / "csv" / "agreement.csv")
        told = {(row["author_a"], row["author_b"], row["scope"], row["tag"], row["coefficient"]): row for row in rows}
        self.assertEqual(len(told), len(rows))
        for name, estimate in report["overall"].items():
            for authors in (("", ""), ("林", "石")):
                row = told[(*authors, "overall", "", name)]
                self.assertEqual((float(row["value"]), float(row["low"]), int(row["n"])), (estimate["value"], estimate["low"], estimate["n"]))
        self.assertEqual({row["tag"] for row in rows if row["scope"] == "tag"}, {"person", "place"})

    def test_wrong_names_are_told(self):
        self.refuse("compare", self.project, "--author", "无名", says=["no author"])
        self.refuse("agreement", self.project, "--author", "林", "--author", "林", says=["twice"])
        self.refuse("compare", self.project, "--tag", "river", says=["river"])
        self.refuse("compare", self.project, "--type", "odd", code=2)
        self.refuse("agreement", self.project, "--article", "7", says=["id"])
        self.refuse("agreement", self.folder / "none.vermilion", says=["none.vermilion"])


if __name__ == "__main__":
    main()
