# SPDX-FileCopyrightText: 2026 The Vermilion authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says which blocks of a page are the article's, given the article's text, for tests/bench/train."""
import collections
import numpy as np
import score

GRAM = 4     # tokens
DRIFT = 8    # tokens that a gold may lack or have more within a block
OVERLAP = 3  # tokens that two neighbours may share


def key(text):
    return "".join(score.toks(text)).lower()


def candidates(texts, gold, lines):
    """Where in the gold each block may stand: (block, start, end, tokens that agree)."""
    grams, first = collections.defaultdict(list), collections.defaultdict(list)
    for i in range(len(gold) - GRAM + 1):
        grams[tuple(gold[i:i + GRAM])].append(i)
    for i, token in enumerate(gold):
        first[token].append(i)
    found = []
    for block, text in enumerate(texts):
        tokens = score.toks(text)
        if len(tokens) >= GRAM:
            offsets = collections.Counter()
            for k in range(len(tokens) - GRAM + 1):
                offsets.update(at - k for at in grams.get(tuple(tokens[k:k + GRAM]), ())[:20])
            for offset, _ in offsets.most_common(6):
                agree = sum(n for other, n in offsets.items() if abs(other - offset) <= DRIFT)
                if 2 * agree >= len(tokens) - GRAM + 1:
                    found.append((block, max(0, offset), min(len(gold), offset + len(tokens)), agree + 1))
        elif tokens and key(text) in lines:
            found += [(block, at, at + len(tokens), 0.5 * len(tokens)) for at in first[tokens[0]][:40] if gold[at:at + len(tokens)] == tokens]
    return sorted(found, key=lambda c: (c[0], -c[1]))


def heaviest_chain(found, length):
    """The candidates that follow one another in page and gold and agree most (a Fenwick tree holds the best by end)."""
    tree, back, waiting, block = [(0.0, -1)] * (length + 2), [], [], -1

    def best(i):
        i, answer = i + 1, (0.0, -1)
        while i > 0:
            answer, i = max(answer, tree[i]), i - (i & -i)
        return answer

    def enter():
        for end, value in waiting:
            i = end + 1
            while i < length + 2:
                tree[i], i = max(tree[i], value), i + (i & -i)
        waiting.clear()

    for j, (at, start, end, agree) in enumerate(found):
        if at != block:
            enter()
            block = at
        total, before = best(min(start + OVERLAP, end - 1))
        back.append(before)
        waiting.append((end, (total + agree, j)))
    enter()
    j, chain = best(length)[1], []
    while j >= 0:
        chain.append(j)
        j = back[j]
    return chain


def aligned(texts, record, hidden):
    """1 for the blocks that make up the gold, 0 for others: what stands elsewhere a second time is no part of it."""
    gold_text = score.drop_title(record["text"], record)
    gold = score.toks(gold_text)
    lines = {key(line) for line in gold_text.split("\n")}
    found = [c for c in candidates(texts, gold, lines) if not hidden[c[0]] and c[1] < c[2]]
    answer, covered = np.zeros(len(texts)), np.zeros(len(gold) + 1, bool)
    for j in heaviest_chain(found, len(gold)):
        block, start, end, _ = found[j]
        answer[block], covered[start:end] = 1, True
    # Some golds have another order than the page.
    for block, start, end, agree in sorted(found, key=lambda c: -c[3]):
        if agree >= 1 and not answer[block] and end - start >= GRAM and covered[start:end].mean() < 0.5:
            answer[block], covered[start:end] = 1, True
    return answer


def contained(texts, record):
    """The same without regard to order: blocks whose text is in the gold."""
    gold = score.toks(record["text"])
    grams, whole = set(zip(*[gold[i:] for i in range(GRAM)])), "\0".join(gold)
    lines = {"".join(score.toks(line)) for line in record["text"].split("\n")}
    answer = np.zeros(len(texts))
    for i, text in enumerate(texts):
        tokens = score.toks(text)
        if len(tokens) >= 2 * GRAM:
            own = list(zip(*[tokens[k:] for k in range(GRAM)]))
            answer[i] = sum(g in grams for g in own) >= 0.5 * len(own)
        elif len(tokens) >= GRAM:
            answer[i] = "\0".join(tokens) in whole
        else:
            answer[i] = bool(tokens) and "".join(tokens) in lines
    return answer


def f1(texts, record, kept):
    text = "\n".join(t for t, k in zip(texts, kept) if k)
    gold, found = score.drop_title(record["text"], record), score.drop_title(text, record)
    return score.prf(score.tpfpfn(gold, found))[2] if score.toks(found) else 0.0


def labels(texts, record, hidden):
    """1 for blocks of the gold, 0 for others, -1 where nothing is known; and what each block counts."""
    answer, weight = np.full(len(texts), -1.0), np.zeros(len(texts))
    if record.get("text"):
        answer, loose = aligned(texts, record, hidden), contained(texts, record)
        if f1(texts, record, loose == 1) > f1(texts, record, answer == 1) + 0.001:
            answer = loose
        titles = {key(record.get(k)) for k in ("title", "title_from_gold", "title_hint") if record.get(k)}
        lengths = np.array([len(score.toks(text)) for text in texts])
        weight = np.where(lengths > 0, np.minimum(lengths, 300) + 4.0, 0.5) * ~hidden
        # Every page counts the same; a short article among much else counts no less than a long one alone.
        article, rest = weight[answer == 1].sum() + 20, weight[answer == 0].sum() + 20
        answer[[len(text) < 240 and key(text) in titles for text in texts]] = -1
        return answer, weight * 70 / np.sqrt(article * (article + rest))
    norm = [score.wsnorm(t, record["lang"]) for t in texts]
    for value, snippets in ((0, record["without"]), (1, record["with"])):
        for snippet in snippets:
            wanted = score.wsnorm(snippet, record["lang"])
            for i, text in enumerate(norm):
                if wanted and wanted in text:
                    answer[i], weight[i] = value, 6
    return answer, weight
