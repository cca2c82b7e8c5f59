# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table says whom its annotations mention; what goes out makes the same of a copy."""
import shutil

from support import Journey, as_csv, main, table

COLUMNS = ["article_id", "tag", "start", "end", "entity_id", "entity"]


class Entities(Journey):
    def setUp(self):
        super().setUp()
        self.new_project(self.page)
        self.article = self.json("info", self.project)["article_list"][0]["article_id"]
        self.copy = self.folder / "copy.vermilion"
        shutil.copy(self.project, self.copy)

    def annotate(self, project, *rows, dry=False):
        rows = [dict(zip(COLUMNS, (self.article, *row))) for row in rows]
        return self.json("annotate", project, "-", "--format", "csv", *(["--dry-run"] if dry else []), stdin=as_csv(COLUMNS, rows))

    def exported(self, project, name):
        folder = self.folder / name
        self.succeed("export", project, "--format", "csv", "--output", folder)
        return folder

    def test_names_make_entities_once(self):
        rows = [("person", 0, 2, "", "甲"), ("person", 4, 6, "", "甲"), ("place", 4, 6, "", "甲"), ("person", 6, 8, "", "")]
        self.assertEqual(self.annotate(self.project, *rows, dry=True)["new_entities"], 2)
        self.assertEqual(self.json("info", self.project)["entities"], 0)
        self.assertEqual(self.annotate(self.project, *rows)["new_entities"], 2)
        self.assertEqual(self.json("info", self.project)["entities"], 2)
        again = self.annotate(self.project, *rows)
        self.assertEqual((again["new_entities"], again["unchanged"]), (0, 4))
        entities = table(self.exported(self.project, "csv") / "entities.csv")
        self.assertEqual(sorted((row["entity"], row["kind"], row["mentions"], row["articles"]) for row in entities),
                         [("甲", "person", "2", "1"), ("甲", "place", "1", "1")])

    def test_a_copy_becomes_the_same(self):
        self.annotate(self.project, ("person", 0, 2, "", "甲"), ("place", 4, 6, "", "=乙"), ("person", 6, 8, "", ""))
        out = self.exported(self.project, "out")
        self.json("annotate", self.copy, out / "annotations.csv", "--format", "csv")
        back = self.exported(self.copy, "back")

        def strip(rows):
            return [{key: value for key, value in row.items() if key not in ("created_at", "updated_at")} for row in rows]

        for name in ("annotations.csv", "entities.csv"):
            self.assertEqual(strip(table(out / name)), strip(table(back / name)), name)
        self.assertTrue(self.json("check", self.copy)["sound"])

    def test_teammates_entities_come_together(self):
        self.annotate(self.project, ("person", 0, 2, "", "甲"))
        self.annotate(self.copy, ("place", 4, 6, "", "乙"))
        report = self.json("merge", self.project, self.copy)
        self.assertEqual(report["entities"], {"added": 1, "changed": 0, "removed": 0})
        self.assertEqual(self.json("info", self.project)["entities"], 2)
        self.assertEqual(self.json("merge", self.project, self.copy)["entities"], {"added": 0, "changed": 0, "removed": 0})
        self.assertTrue(self.json("check", self.project)["sound"])

    def test_an_unknown_id_without_a_name_is_an_error_by_line(self):
        rows = [dict(zip(COLUMNS, (self.article, "person", 0, 2, "0190a000-0000-7000-8000-000000000001", "")))]
        self.refuse("annotate", self.project, "-", "--format", "csv", stdin=as_csv(COLUMNS, rows), says=("line 2", "entity_id"))
        self.assertEqual(self.json("info", self.project)["annotations"], 0)


if __name__ == "__main__":
    main()
