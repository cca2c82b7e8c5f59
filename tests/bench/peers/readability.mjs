// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: node readability.mjs MODULES TIMES
// Cleans the pages that TIMES names (a line each: file, tab, our milliseconds) with Readability.js on linkedom and on
// jsdom, and prints how many pages each does in a second of processor time, beside ours. MODULES has node_modules.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, times] = process.argv.slice(2);
const require = createRequire(modules + "/");
const { Readability } = require("@mozilla/readability");
const { parseHTML } = require("linkedom");
const { JSDOM, VirtualConsole } = require("jsdom");

const pages = readFileSync(times, "utf8").trim().split("\n").map((line) => {
    const [file, ours] = line.split("\t");
    return { html: readFileSync(file, "utf8"), ours: Number(ours) };
});

const peers = {
    linkedom: (html) => new Readability(parseHTML(html).document).parse(),
    jsdom: (html) => {
        const dom = new JSDOM(html, { url: "https://example.org/a.html", virtualConsole: new VirtualConsole() });
        const article = new Readability(dom.window.document).parse();
        dom.window.close();
        return article;
    },
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const sum = (values) => values.reduce((a, b) => a + b, 0);

// Milliseconds of processor time that each page takes, garbage collection and compilation included.
function measure(clean) {
    for (const { html } of pages.slice(0, 20)) {  // what is compiled once is compiled now
        try { clean(html); } catch { /* counted below */ }
    }
    let failed = 0;
    const spent = pages.map(({ html }) => {
        const before = process.cpuUsage();
        try { clean(html); } catch { ++failed; }
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
    });
    return { spent, failed };
}

const ours = pages.map((page) => page.ours);
const rate = (spent) => (pages.length * 1000 / sum(spent)).toFixed(0);
console.log(`peers          ${pages.length} pages, pages per CPU second: Vermilion ${rate(ours)} (p50 ${median(ours).toFixed(2)} ms)`);
for (const [name, clean] of Object.entries(peers)) {
    const { spent, failed } = measure(clean);
    console.log(`               Readability.js on ${name} ${rate(spent)} (p50 ${median(spent).toFixed(1)} ms, ${failed} failed): `
        + `Vermilion does ${(sum(spent) / sum(ours)).toFixed(1)} times as many, by the median ${(median(spent) / median(ours)).toFixed(1)} (goal: >= ${name === "jsdom" ? 60 : 10})`);
}
