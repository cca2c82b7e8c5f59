# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Articles that a site has cut into several pages, and pages that came by several ways."""
import json

from support import PAGE, Journey, main

TEXT = [f"{place}的水质监测站在今年年底前建成，数据全部公开，居民可以随时查阅每一天的结果，{number}名技术员轮流值守。"
        for number, place in enumerate(("柳溪县", "石桥县", "青石镇", "河口镇", "沙湾村", "竹林村"), 11)]


def page(number, count):
    links = "".join(f'<a href="r{"" if i == 1 else f"_{i}"}.html">{i}</a> ' for i in range(1, count + 1) if i != number)
    return (f'<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>监测站开工 - 河口网</title></head><body>'
            f'<nav><a href="/">首页</a> <a href="/a">要闻</a></nav><article><h1>监测站开工</h1><p class="meta">来源：河口日报 2024-05-06 09:15</p>'
            f'<p>{TEXT[2 * number - 2]}</p><p>{TEXT[2 * number - 1]}</p><div class="page">上一页 {links} 下一页</div></article>'
            f'<footer>河口网 版权所有</footer></body></html>')


class Pages(Journey):
    def setUp(self):
        super().setUp()
        self.page.unlink()
        self.paths = [self.folder / name for name in ("r.html", "r_2.html", "r_3.html")]

    def put(self, *numbers):
        for number in numbers:
            self.paths[number - 1].write_text(page(number, 3), encoding="utf-8")

    def test_all_pages_are_one_article(self):
        self.put(1, 2, 3)
        self.new_project()
        done = self.json("import", self.project, self.folder)
        self.assertEqual([len(done["added"]), done["failed"], done["incomplete"]], [1, [], []])
        self.assertEqual(done["joined"], [{"inputs": [str(path) for path in self.paths]}])
        self.assertTrue(self.json("check", self.project)["sound"])
        again = self.json("import", self.project, self.folder)
        self.assertEqual((again["added"], sorted(again["duplicates"])), ([], [str(path) for path in self.paths]))

    def test_cleaning_joins_too(self):
        self.put(1, 2, 3)
        done = self.succeed("clean", self.folder, "--format", "json")
        article, = [json.loads(line) for line in done.out.splitlines()]
        self.assertEqual(article["text"], "\n".join(TEXT))
        self.assertIn("the pages of one article, joined.", done.messages)

    def test_a_missing_page_is_named(self):
        self.put(1, 3)
        self.new_project()
        done = self.json("import", self.project, self.folder)
        self.assertEqual((len(done["added"]), done["joined"]), (2, []))
        self.assertEqual(done["incomplete"], [{"inputs": [str(self.paths[0]), str(self.paths[2])], "missing": ["2"]}])
        cleaned = self.succeed("clean", self.folder, "--format", "json")
        self.assertEqual(len(cleaned.out.splitlines()), 2)
        self.assertIn("missing: 2.", cleaned.messages)

    def test_failing_files_are_named_and_the_rest_goes_on(self):
        self.put(1, 2, 3)
        (self.folder / "cut.html").write_text("<html><body><p>Half a page <a hre", encoding="utf-8")
        (self.folder / "empty.html").write_bytes(b"")
        (self.folder / "whole.html").write_text(PAGE, encoding="utf-8")
        self.new_project()
        done = self.refuse("import", self.project, self.folder, code=3, says=["cut.html", "empty.html"])
        self.assertEqual(len(done.out.splitlines()), 2)

    def test_other_ways_to_a_page_are_duplicates(self):
        self.new_project()
        for name, address in (("1", "https://www.example.org/a/7?id=1"), ("2", "http://m.example.org/a/7/?id=1&amp;utm_source=x")):
            linked = PAGE.replace("</head>", f'<link rel="canonical" href="{address}"></head>')
            (self.folder / f"{name}.html").write_text(linked, encoding="utf-8")
        done = self.json("import", self.project, self.folder)
        self.assertEqual((len(done["added"]), done["duplicates"]), (1, [str(self.folder / "2.html")]))


if __name__ == "__main__":
    main()
