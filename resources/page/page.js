// SPDX-FileCopyrightText: 2026 The Vermilion authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs once in each document that PageView shows, in a world of its own that the page's scripts (which are off) could
// not see. The page is hostile all the same: its elements can take the place of members of `document`, of `window` and
// of forms (<img name=createTreeWalker>, <input name=parentNode>), so members are taken from the prototypes.
//
// Positions are UTF-16 units of the joined data of all text nodes in document order. Nothing here changes the text.
(() => {
    "use strict";
    if (Object.prototype.hasOwnProperty.call(globalThis, "vermilion"))
        return globalThis.vermilion.length;

    const descriptor = (prototype, name) => {
        for (let at = prototype; at; at = Object.getPrototypeOf(at)) {
            const found = Object.getOwnPropertyDescriptor(at, name);
            if (found)
                return found;
        }
        return {};
    };
    const reader = (prototype, name) => {
        const get = descriptor(prototype, name).get;
        return object => Reflect.apply(get, object, []);
    };
    const caller = (prototype, name) => {
        const method = descriptor(prototype, name).value;
        return (object, ...values) => Reflect.apply(method, object, values);
    };
    const createTreeWalker = caller(Document.prototype, "createTreeWalker");
    const createRange = caller(Document.prototype, "createRange");
    const caretRangeFromPoint = caller(Document.prototype, "caretRangeFromPoint");
    const elementFromPoint = caller(Document.prototype, "elementFromPoint");
    const rootOf = reader(Document.prototype, "documentElement");
    const bodyOf = reader(Document.prototype, "body");
    const sheetsOf = reader(Document.prototype, "styleSheets");
    const queryAll = caller(Document.prototype, "querySelectorAll");
    const setSheets = (sheets) =>
        Reflect.apply(descriptor(Document.prototype, "adoptedStyleSheets").set, document, [sheets]);
    const parentOf = reader(Node.prototype, "parentNode");
    const parentElementOf = reader(Node.prototype, "parentElement");
    const nameOf = reader(Node.prototype, "nodeName");
    const firstChildOf = reader(Element.prototype, "firstElementChild");
    const nextOf = reader(Element.prototype, "nextElementSibling");
    const attribute = caller(Element.prototype, "getAttribute");
    const setAttribute = caller(Element.prototype, "setAttribute");
    const removeAttribute = caller(Element.prototype, "removeAttribute");
    const hasAttribute = caller(Element.prototype, "hasAttribute");
    const closest = caller(Element.prototype, "closest");

    // ---- the index of the page's text ------------------------------------------------------------------------------

    const nodes = [];
    const starts = [];
    const parts = [];
    let length = 0;
    const walker = createTreeWalker(document, document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push(node);
        starts.push(length);
        parts.push(node.data);
        length += node.data.length;
    }
    const text = parts.join("");
    const indexOfNode = new Map(nodes.map((node, index) => [node, index]));

    // The node that holds a unit; at a border the one that begins there, or with `wantsEnd` the one that ends there.
    const nodeAt = (unit, wantsEnd) => {
        let low = 0;
        let high = nodes.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (starts[middle] < unit || (!wantsEnd && starts[middle] === unit))
                low = middle + 1;
            else
                high = middle;
        }
        return Math.max(0, low - 1);
    };
    const rangeOf = (start, end) => {
        const first = nodeAt(start, false);
        const last = Math.max(first, nodeAt(end, true));
        const range = createRange(document);
        range.setStart(nodes[first], Math.min(start - starts[first], nodes[first].length));
        range.setEnd(nodes[last], Math.min(end - starts[last], nodes[last].length));
        return range;
    };
    // In each element apart, so that a passage across table cells or a dropped block colours text only.
    const rangesOf = (start, end) => {
        const ranges = [];
        for (let at = nodeAt(start, false); at < nodes.length && starts[at] < end; ++at) {
            const from = Math.max(0, start - starts[at]);
            const to = Math.min(nodes[at].length, end - starts[at]);
            if (from >= to)
                continue;
            const range = new StaticRange({startContainer: nodes[at], startOffset: from, endContainer: nodes[at], endOffset: to});
            ranges.push(range);
        }
        return ranges;
    };
    const isInside = (start, end) =>
        Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;

    // Where the expected text is: at its place, else the nearest occurrence around it, else nowhere.
    const nearby = 4000;
    const located = (start, end, expected) => {
        if (isInside(start, end) && (expected === null || text.slice(start, end) === expected))
            return [start, end];
        if (!expected)
            return null;
        const before = text.lastIndexOf(expected, start);
        const after = text.indexOf(expected, Math.max(0, start));
        const distance = at => at < 0 ? Infinity : Math.abs(at - start);
        const best = distance(before) < distance(after) ? before : after;
        return distance(best) <= nearby ? [best, best + expected.length] : null;
    };

    // ---- highlights ------------------------------------------------------------------------------------------------

    const highlightSheet = new CSSStyleSheet();
    const dimSheet = new CSSStyleSheet();
    setSheets([dimSheet, highlightSheet]);
    const prefix = "vermilion-";
    const clear = start => {
        for (const name of [...CSS.highlights.keys()].filter(name => name.startsWith(start)))
            CSS.highlights.delete(name);
    };

    // groups: [{style: "css declarations", priority: n, ranges: [[start, end, expected or null] …]} …]
    // Gives [found elsewhere, not found] as counts.
    const setHighlights = groups => {
        clear(prefix + "tag-");
        let moved = 0;
        let lost = 0;
        let rules = "";
        groups.forEach((group, index) => {
            const highlight = new Highlight();
            highlight.priority = group.priority;
            for (const [start, end, expected] of group.ranges) {
                const place = located(start, end, expected);
                if (!place) {
                    ++lost;
                    continue;
                }
                if (place[0] !== start)
                    ++moved;
                for (const range of rangesOf(place[0], place[1]))
                    highlight.add(range);
            }
            const name = prefix + "tag-" + index;
            CSS.highlights.set(name, highlight);
            rules += "::highlight(" + name + ") {" + group.style + "}\n";
        });
        highlightSheet.replaceSync(rules);
        return [moved, lost];
    };

    // ---- what cleaning dropped -------------------------------------------------------------------------------------

    const silent = new Set(["SCRIPT", "STYLE", "TITLE", "NOSCRIPT", "TEXTAREA", "OPTION", "HEAD"]);
    const isBlank = (start, end) => !/\S/.test(text.slice(start, end));
    const childNumbers = new WeakMap();
    const childNumber = element => {
        if (!childNumbers.has(element)) {
            let number = 0;
            for (let at = firstChildOf(parentOf(element)); at; at = nextOf(at))
                childNumbers.set(at, ++number);
        }
        return childNumbers.get(element);
    };
    const selectorOf = element => {
        const path = [];
        for (let at = element; parentElementOf(at); at = parentElementOf(at))
            path.push("*:nth-child(" + childNumber(at) + ")");
        return ":root>" + path.reverse().join(">");
    };

    // Elements that hold nothing but dropped text fade as a whole, with their pictures and backgrounds; dropped text
    // beside kept text fades by its colour.
    const setDimmed = ranges => {
        clear(prefix + "dim");
        dimSheet.replaceSync("");
        const dropped = [];  // per node: the dropped units that are not blank
        ranges = ranges.filter(([start, end]) => isInside(start, end)).sort((a, b) => a[0] - b[0]);
        const kept = new Set();
        let next = 0;
        nodes.forEach((node, index) => {
            const from = starts[index];
            const to = from + node.length;
            const parent = parentElementOf(node);
            if (!parent || silent.has(nameOf(parent)) || isBlank(from, to))
                return;
            while (next < ranges.length && ranges[next][1] <= from)
                ++next;
            let covered = from;
            const inside = [];
            for (let at = next; at < ranges.length && ranges[at][0] < to; ++at) {
                const start = Math.max(covered, ranges[at][0]);
                const end = Math.min(to, ranges[at][1]);
                if (start >= end)
                    continue;
                if (!isBlank(covered, start))
                    inside.keeps = true;
                inside.push([start, end]);
                covered = end;
            }
            if (!isBlank(covered, to))
                inside.keeps = true;
            if (inside.keeps)
                for (let at = parent; at && !kept.has(at); at = parentElementOf(at))
                    kept.add(at);
            if (inside.length)
                dropped.push([parent, inside]);
        });
        const body = bodyOf(document);
        kept.add(rootOf(document));
        kept.add(body);
        const faded = new Set();
        const highlight = new Highlight();
        for (const [parent, inside] of dropped) {
            let top = null;
            for (let at = parent; at && !kept.has(at); at = parentElementOf(at))
                top = at;
            if (top && (faded.has(top) || faded.size < 2000))
                faded.add(top);
            else
                for (const [start, end] of inside)
                    rangesOf(start, end).forEach(range => highlight.add(range));
        }
        highlight.priority = 1000;
        CSS.highlights.set(prefix + "dim", highlight);
        let rules = "::highlight(" + prefix + "dim) { color: color-mix(in srgb, currentColor 40%, transparent) }\n";
        for (const element of faded)
            rules += selectorOf(element) + "{ opacity: .4 !important }\n";
        dimSheet.replaceSync(rules);
        return faded.size;
    };

    // ---- asking and moving -----------------------------------------------------------------------------------------

    const boxesOf = (start, end) => isInside(start, end)
        ? [...rangeOf(start, end).getClientRects()].map(box => [box.left, box.top, box.width, box.height]) : [];

    // The page's own idea of where its references start; the policy keeps the browser from following it.
    let base = "about:blank";
    const absolute = reference => {
        try {
            return new URL(reference, base).href;
        } catch {
            return "";
        }
    };
    const setBase = pageUrl => {
        base = pageUrl || base;
        for (const element of queryAll(document, "base[href]")) {
            base = absolute(attribute(element, "href")) || base;
            break;
        }
    };

    // [unit or -1, the code of the UTF-16 unit there, the URL of the link there or ""]
    const at = (x, y) => {
        const answer = [-1, 0, ""];
        const element = elementFromPoint(document, x, y);
        const link = element && closest(element, "a[href], area[href]");
        if (link)
            answer[2] = absolute(attribute(link, "href"));
        const caret = caretRangeFromPoint(document, x, y);
        const index = caret ? indexOfNode.get(caret.startContainer) : undefined;
        if (index === undefined)
            return answer;
        const node = nodes[index];
        for (const offset of [caret.startOffset, caret.startOffset - 1]) {
            if (offset < 0 || offset >= node.length)
                continue;
            const unit = starts[index] + offset;
            const hit = boxesOf(unit, unit + 1).some(([left, top, width, height]) =>
                left - 1 <= x && x <= left + width + 1 && top - 2 <= y && y <= top + height + 2);
            if (hit) {
                answer[0] = unit;
                answer[1] = text.charCodeAt(unit);
                break;
            }
        }
        return answer;
    };

    const unitOf = (container, offset) => {
        const index = indexOfNode.get(container);
        if (index !== undefined)
            return starts[index] + offset;
        const range = createRange(document);
        range.setStart(document, 0);
        range.setEnd(container, offset);
        return range.toString().length;
    };
    const selection = () => {
        const selected = getSelection();
        if (!selected || selected.rangeCount === 0 || selected.isCollapsed)
            return null;
        const range = selected.getRangeAt(0);
        return [unitOf(range.startContainer, range.startOffset), unitOf(range.endContainer, range.endOffset)];
    };

    // Brings a passage into the upper third; gives [from, to] of the window's own scrolling, null if it is not shown.
    const approach = (start, end) => {
        if (!isInside(start, end))
            return null;
        const range = rangeOf(start, end);
        for (let at = parentElementOf(range.startContainer); at && at !== rootOf(document); at = parentElementOf(at)) {
            if (at === bodyOf(document))
                break;
            const flow = getComputedStyle(at).overflowY;
            if ((flow === "auto" || flow === "scroll") && at.scrollHeight > at.clientHeight) {
                const box = range.getBoundingClientRect();
                const frame = at.getBoundingClientRect();
                at.scrollTop += box.top - frame.top - at.clientHeight / 3;
            }
        }
        const box = [...range.getClientRects()].find(box => box.width > 0 || box.height > 0);
        if (!box)
            return null;
        const isComfortable = box.top >= 40 && box.bottom <= innerHeight - 40;
        const most = Math.max(0, rootOf(document).scrollHeight - innerHeight);
        const target = isComfortable ? scrollY : Math.min(most, Math.max(0, scrollY + box.top - innerHeight * 0.3));
        return [scrollY, target];
    };

    // ---- what belongs to the page ----------------------------------------------------------------------------------

    // Points elements to the resources stored with the page (absolute URL → path of ours; http counts as https). The rest
    // stays blocked.
    const attach = (resources, pageUrl) => {
        setBase(pageUrl);
        const paths = new Map(Object.entries(resources));
        const pathOf = reference => {
            if (!reference || paths.has(reference))
                return paths.get(reference);
            const url = absolute(reference);
            return url && paths.get(url.replace(/#.*$/, "").replace(/^http:/, "https:"));
        };
        let attached = 0;
        const take = (element, name, path) => {
            setAttribute(element, name, path);
            ++attached;
        };
        const point = (element, name) => {
            const path = pathOf(attribute(element, name));
            if (!path)
                return;
            for (const other of ["integrity", "crossorigin"])
                removeAttribute(element, other);
            take(element, name, path);
        };
        // The first candidate that is there: which one a browser took depends on its window and its screen.
        const fromSet = set => {
            for (const candidate of (set ?? "").split(/,\s+|\s+[\d.]+[wxh]\s*,?\s*/)) {
                const path = pathOf(candidate.trim());
                if (path)
                    return path;
            }
            return undefined;
        };
        const restyled = value => value.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/gi, (whole, quote, reference) => {
            const path = pathOf(reference.trim());
            if (path)
                ++attached;
            return path ? `url("${path}")` : whole;
        });
        // Pages keep the address of a picture elsewhere until a script, which does not run here, moves it to src.
        const late = ["data-src", "data-original", "data-lazy-src", "data-actualsrc"];
        for (const element of queryAll(document, "img")) {
            const path = [...late, "src"].map(name => pathOf(attribute(element, name))).find(path => path)
                ?? fromSet(attribute(element, "srcset")) ?? fromSet(attribute(element, "data-srcset"));
            if (!path)
                continue;
            for (const other of ["srcset", "crossorigin", "loading"])
                removeAttribute(element, other);
            take(element, "src", path);
        }
        for (const element of queryAll(document, "picture source")) {
            const path = fromSet(attribute(element, "srcset")) ?? fromSet(attribute(element, "data-srcset"));
            if (path)
                take(element, "srcset", path);
            else
                removeAttribute(element, "srcset");
        }
        for (const element of queryAll(document, "input[type=image i][src]"))
            point(element, "src");
        for (const element of queryAll(document, "video[poster]"))
            point(element, "poster");
        for (const element of queryAll(document, "link[rel~=stylesheet i][href]"))
            point(element, "href");
        for (const element of queryAll(document, "[background]"))
            point(element, "background");
        for (const element of queryAll(document, "[style*='url(' i]")) {
            const before = attribute(element, "style");
            const after = restyled(before);
            if (after !== before)
                setAttribute(element, "style", after);
        }
        // Style sheets inside the page are changed as a browser understood them: their text is text of the page.
        const restyleRules = (rules, depth) => {
            for (const rule of rules ?? []) {
                if (depth < 8 && rule.cssRules)
                    restyleRules(rule.cssRules, depth + 1);
                for (const name of rule.style ?? []) {
                    const before = rule.style.getPropertyValue(name);
                    if (!/url\(/i.test(before))
                        continue;
                    const after = restyled(before);
                    if (after !== before)
                        rule.style.setProperty(name, after, rule.style.getPropertyPriority(name));
                }
            }
        };
        for (const sheet of sheetsOf(document))
            if (!sheet.href)
                restyleRules(sheet.cssRules, 0);
        return attached;
    };

    // [what the page needs to be seen from side to side, what it has]
    const widths = () => [rootOf(document).scrollWidth, innerWidth];

    Object.defineProperty(globalThis, "vermilion", {value: Object.freeze({
        length, setHighlights, setDimmed, boxesOf, at, selection, approach, attach, widths,
        scrollTo: y => window.scrollTo({top: y, behavior: "instant"}),
        textOf: (start, end) => isInside(start, end) ? rangeOf(start, end).toString() : null,
        highlighted: () => [...CSS.highlights].filter(([name]) => name.startsWith(prefix + "tag-"))
            .map(([, highlight]) => [...highlight].map(range => range.startContainer.data.slice(range.startOffset, range.endOffset))),
    })});
    return length;
})()
