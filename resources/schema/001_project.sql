-- SPDX-FileCopyrightText: 2026 The Vermilion authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A Vermilion project file, version 1.
--
-- Offsets ("start", "end") are Unicode code points of a text, half-open, so that substr(text, start + 1, end - start)
-- is the passage. Ids are UUIDs in lower case without braces: version 5 where they
-- follow from what they name (captures, articles, texts), else version 7. Times are ISO 8601 in UTC with milliseconds.
-- Shared rows (what a merge exchanges) carry the author who wrote them last, a revision stamp (hybrid logical clock,
-- see model/store/Revision.h) and `deleted`: they are never removed, only marked. Captures, their resources, texts,
-- blocks, receipts and marks are written once.

-- What the file itself needs to remember: the name of the codebook, the current author.
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The last revision stamp that was given out here.
CREATE TABLE clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    stamp TEXT NOT NULL
) STRICT;

CREATE TABLE authors (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL CHECK (name <> ''),
    -- another id of the same person, who began in two projects
    same_as TEXT REFERENCES authors (id) DEFERRABLE INITIALLY DEFERRED,
    author_id TEXT NOT NULL,
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE captures (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    file_name TEXT NOT NULL,
    url TEXT NOT NULL,
    media_type TEXT NOT NULL,
    charset TEXT NOT NULL,
    charset_reason TEXT NOT NULL,
    captured_at TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE INDEX captures_by_sha256 ON captures (sha256);

-- Pictures, style sheets and fonts that came with pages beside their own bytes: each once, however many pages show it.
CREATE TABLE resources (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    bytes BLOB NOT NULL
) STRICT;

-- Which of them a page has, and under which addresses it asks for them.
CREATE TABLE capture_resources (
    capture_id TEXT NOT NULL REFERENCES captures (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    url TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 BLOB NOT NULL REFERENCES resources (sha256),
    PRIMARY KEY (capture_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    capture_id TEXT NOT NULL REFERENCES captures (id),
    text_id TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    source TEXT NOT NULL,
    site TEXT NOT NULL,
    section TEXT NOT NULL,
    reporters TEXT NOT NULL CHECK (json_type(reporters) = 'array'),
    photographers TEXT NOT NULL CHECK (json_type(photographers) = 'array'),
    editors TEXT NOT NULL CHECK (json_type(editors) = 'array'),
    authors TEXT NOT NULL CHECK (json_type(authors) = 'array'),
    dateline TEXT NOT NULL,
    published TEXT NOT NULL,
    updated TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT NOT NULL,
    canonical_url TEXT NOT NULL,
    lead_image TEXT NOT NULL,
    lead_image_caption TEXT NOT NULL,
    evidence TEXT NOT NULL CHECK (json_type(evidence) = 'object'),
    created_at TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    -- the current text is one of the article's own texts
    FOREIGN KEY (text_id, id) REFERENCES texts (id, article_id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX articles_by_capture ON articles (capture_id);

-- How far each author has come with an article, and whether it is theirs to read. The id follows from both (UUIDv5).
CREATE TABLE article_readers (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    article_id TEXT NOT NULL REFERENCES articles (id),
    reader_id TEXT NOT NULL REFERENCES authors (id),
    status TEXT NOT NULL CHECK (status IN ('to_do', 'in_progress', 'done')),
    is_assigned INTEGER NOT NULL CHECK (is_assigned IN (0, 1)),
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX article_readers_by_article ON article_readers (article_id);

-- Each revision of an article's text, with where its characters came from (SourceMap::toBytes).
CREATE TABLE texts (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    article_id TEXT NOT NULL REFERENCES articles (id),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    length INTEGER NOT NULL CHECK (length = length(text)),
    created_at TEXT NOT NULL,
    text TEXT NOT NULL,
    source_map BLOB NOT NULL,
    UNIQUE (id, article_id)
) STRICT;
CREATE INDEX texts_by_article ON texts (article_id);
CREATE INDEX texts_by_sha256 ON texts (sha256);

CREATE TABLE blocks (
    text_id TEXT NOT NULL REFERENCES texts (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('heading', 'paragraph', 'list_item', 'quote', 'caption', 'table_row')),
    level INTEGER NOT NULL CHECK (level >= 0),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    PRIMARY KEY (text_id, number)
) STRICT, WITHOUT ROWID;

-- The cleaning receipt: every block of the page, kept (reason 'none') or dropped.
CREATE TABLE receipts (
    text_id TEXT NOT NULL REFERENCES texts (id),
    number INTEGER NOT NULL CHECK (number >= 0),
    reason TEXT NOT NULL,
    block INTEGER NOT NULL CHECK (block >= -1),
    source_start INTEGER NOT NULL CHECK (source_start >= 0),
    source_end INTEGER NOT NULL CHECK (source_end >= source_start),
    dom_start INTEGER NOT NULL CHECK (dom_start >= 0),
    dom_end INTEGER NOT NULL CHECK (dom_end >= dom_start),
    text TEXT NOT NULL,
    decided_by TEXT NOT NULL CHECK (decided_by IN ('cleaner', 'hand', 'site_rule', 'other_pages')),
    PRIMARY KEY (text_id, number)
) STRICT, WITHOUT ROWID;

-- The receipt once more, short: by it pages of a site are compared (see model/document/BlockMarks.h).
CREATE TABLE block_marks (
    text_id TEXT PRIMARY KEY REFERENCES texts (id),
    marks BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Blocks of an article's page that a person kept or dropped: the block's place in the page and SHA-256 of its text.
CREATE TABLE corrections (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    article_id TEXT NOT NULL REFERENCES articles (id),
    dom_start INTEGER NOT NULL CHECK (dom_start >= 0),
    dom_end INTEGER NOT NULL CHECK (dom_end >= dom_start),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    wanted TEXT NOT NULL CHECK (wanted IN ('kept', 'dropped')),
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX corrections_by_article ON corrections (article_id);

-- The same for all blocks at one place in the structure of a site's pages (see model/document/Correction.h).
CREATE TABLE site_rules (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    site TEXT NOT NULL CHECK (site <> ''),
    path TEXT NOT NULL CHECK (path <> ''),
    wanted TEXT NOT NULL CHECK (wanted IN ('kept', 'dropped')),
    created_at TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Words in several languages are JSON objects: {"en": "Person", "zh": "人物"}.
CREATE TABLE tags (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    parent_id TEXT REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    label TEXT NOT NULL CHECK (json_type(label) = 'object'),
    definition TEXT NOT NULL CHECK (json_type(definition) = 'object'),
    include TEXT NOT NULL CHECK (json_type(include) = 'object'),
    exclude TEXT NOT NULL CHECK (json_type(exclude) = 'object'),
    colour TEXT NOT NULL,
    colour_dark TEXT NOT NULL,
    key TEXT CHECK (key BETWEEN '0' AND '9' AND length(key) = 1),
    is_list INTEGER NOT NULL CHECK (is_list IN (0, 1)),
    names_entities INTEGER NOT NULL CHECK (names_entities IN (0, 1)),
    is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
    merged_into TEXT REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE attribute_definitions (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    tag_id TEXT NOT NULL REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    label TEXT NOT NULL CHECK (json_type(label) = 'object'),
    type TEXT NOT NULL CHECK (type IN ('text', 'choice', 'number', 'date', 'yes_no', 'entity')),
    choices TEXT NOT NULL CHECK (json_type(choices) = 'array'),
    position INTEGER NOT NULL,
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Who or what mentions are of. `kind_id` is the tag of its mentions.
CREATE TABLE entities (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    kind_id TEXT NOT NULL REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    note TEXT NOT NULL,
    merged_into TEXT REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED,
    created_at TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX entities_by_name ON entities (name);
CREATE INDEX merged_entities ON entities (merged_into) WHERE merged_into IS NOT NULL;

-- Rows of their own, so that what two people add at the same time both stays. The id follows from entity and alias.
CREATE TABLE entity_aliases (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    entity_id TEXT NOT NULL REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED,
    alias TEXT NOT NULL CHECK (alias <> ''),
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_aliases_by_alias ON entity_aliases (alias);

-- What an entity was and when. Dates are ISO 8601: a day, a month or a year; empty where nobody knows. The annotation that
-- says so may be missing: a copy of some articles has all entities, and a merge can end a version that stood beside another.
CREATE TABLE entity_roles (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    entity_id TEXT NOT NULL REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED,
    office TEXT NOT NULL CHECK (office <> ''),
    since TEXT NOT NULL,
    until TEXT NOT NULL,
    annotation_id TEXT CHECK (length(annotation_id) = 36),
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE groups (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    type TEXT NOT NULL CHECK (type IN ('commitment_list')),
    article_id TEXT NOT NULL REFERENCES articles (id),
    title TEXT NOT NULL,
    created_at TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX groups_by_article ON groups (article_id);

-- An annotation whose text is not the article's current one lost its place when the page was cleaned again: it is in the
-- tray until a person finds its place or drops it.
-- `digest` is SHA-256 over the content (see model/store/Annotations.h), not over times, revision and deleted.
CREATE TABLE annotations (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    article_id TEXT NOT NULL REFERENCES articles (id),
    text_id TEXT NOT NULL,
    tag_id TEXT NOT NULL REFERENCES tags (id),
    author_id TEXT NOT NULL REFERENCES authors (id),
    layer TEXT NOT NULL CHECK (layer IN ('author', 'agreed')),
    origin TEXT NOT NULL CHECK (origin IN ('human', 'rule', 'model', 'import')),
    status TEXT NOT NULL CHECK (status IN ('active', 'suggested', 'rejected')),
    note TEXT NOT NULL,
    group_id TEXT REFERENCES groups (id) DEFERRABLE INITIALLY DEFERRED,
    item INTEGER NOT NULL CHECK (item >= 0 AND (item = 0) = (group_id IS NULL)),
    entity_id TEXT REFERENCES entities (id) DEFERRABLE INITIALLY DEFERRED,
    confidence REAL CHECK (confidence BETWEEN 0 AND 1),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    revision TEXT NOT NULL,
    -- The stamps that it had before, each with a space behind it: what this revision has seen.
    ancestry TEXT NOT NULL DEFAULT '',
    -- Kept beside that annotation, because two people changed it without knowing of each other (see model/store/Version.h).
    conflict_of TEXT CHECK (length(conflict_of) = 36),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    UNIQUE (id, text_id),
    FOREIGN KEY (text_id, article_id) REFERENCES texts (id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotations_by_article ON annotations (article_id, tag_id);
CREATE INDEX annotations_by_group ON annotations (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX annotations_by_entity ON annotations (entity_id) WHERE entity_id IS NOT NULL;
CREATE INDEX annotations_beside ON annotations (conflict_of) WHERE conflict_of IS NOT NULL;

-- The passages of an annotation. The foreign key keeps their text the annotation's, the triggers keep the quote true.
CREATE TABLE fragments (
    annotation_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    text_id TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    PRIMARY KEY (annotation_id, number),
    FOREIGN KEY (annotation_id, text_id) REFERENCES annotations (id, text_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE attribute_values (
    annotation_id TEXT NOT NULL REFERENCES annotations (id) DEFERRABLE INITIALLY DEFERRED,
    attribute_id TEXT NOT NULL REFERENCES attribute_definitions (id),
    value TEXT NOT NULL,
    PRIMARY KEY (annotation_id, attribute_id)
) STRICT, WITHOUT ROWID;

-- What a reviewer decided about annotations that answer each other. `sides` is a JSON array of {"annotation", "content",
-- "taken"}: which annotations, SHA-256 of what they said then, and whether they hold. The id follows from the annotations
-- (see model/document/Verdict.h); what is agreed stands with the annotations, on the agreed layer.
CREATE TABLE verdicts (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    article_id TEXT NOT NULL REFERENCES articles (id),
    sides TEXT NOT NULL CHECK (json_type(sides) = 'array'),
    decision TEXT NOT NULL CHECK (decision IN ('taken', 'several', 'neither', 'edited')),
    reason TEXT NOT NULL,
    comment TEXT NOT NULL,
    rule TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX verdicts_by_article ON verdicts (article_id);

-- What an author answers to a verdict on their annotation. The id follows from verdict and author (UUIDv5).
CREATE TABLE verdict_answers (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    verdict_id TEXT NOT NULL REFERENCES verdicts (id),
    text TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES authors (id),
    revision TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX verdict_answers_by_verdict ON verdict_answers (verdict_id);

-- What can be undone and redone. `sequence` grows with each doing, undoing and redoing; `changes` is an SQLite
-- changeset of what that did, `digest` its SHA-256. A step done in several transactions has a part for each. One that
-- `keeps_stamps` is taken back as if it had never been.
CREATE TABLE undo_steps (
    position INTEGER NOT NULL,
    part INTEGER NOT NULL CHECK (part >= 0),
    sequence INTEGER NOT NULL,
    operation TEXT NOT NULL,
    count INTEGER NOT NULL,
    author_id TEXT NOT NULL,
    at TEXT NOT NULL,
    is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
    keeps_stamps INTEGER NOT NULL CHECK (keeps_stamps IN (0, 1)),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    changes BLOB NOT NULL,
    PRIMARY KEY (position, part)
) STRICT;

-- A highlight always stands on the words that it quotes. length() is part of the rule: a range past the end of the text
-- has a shorter substr.
CREATE TRIGGER fragments_quote_inserted BEFORE INSERT ON fragments
WHEN NEW.quote IS NOT (SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM texts WHERE id = NEW.text_id)
    OR length(NEW.quote) <> NEW."end" - NEW.start
BEGIN
    SELECT RAISE(ABORT, 'quote mismatch');
END;
CREATE TRIGGER fragments_quote_updated BEFORE UPDATE ON fragments
WHEN NEW.quote IS NOT (SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM texts WHERE id = NEW.text_id)
    OR length(NEW.quote) <> NEW."end" - NEW.start
BEGIN
    SELECT RAISE(ABORT, 'quote mismatch');
END;

-- An empty revision is of a row as if it were not there (a merge that was undone); nothing descends from it.
CREATE TRIGGER annotations_descend AFTER UPDATE OF revision ON annotations
WHEN NEW.revision <> OLD.revision AND OLD.revision <> '' AND NEW.ancestry = OLD.ancestry
BEGIN
    UPDATE annotations SET ancestry = OLD.ancestry || OLD.revision || ' ' WHERE id = NEW.id;
END;

CREATE TRIGGER blocks_inside_text BEFORE INSERT ON blocks
WHEN NEW."end" > (SELECT length FROM texts WHERE id = NEW.text_id)
BEGIN
    SELECT RAISE(ABORT, 'block outside its text');
END;

CREATE TRIGGER captures_stay BEFORE UPDATE ON captures BEGIN SELECT RAISE(ABORT, 'captures never change'); END;
CREATE TRIGGER captures_remain BEFORE DELETE ON captures BEGIN SELECT RAISE(ABORT, 'captures never change'); END;
CREATE TRIGGER resources_stay BEFORE UPDATE ON resources BEGIN SELECT RAISE(ABORT, 'captures never change'); END;
CREATE TRIGGER resources_remain BEFORE DELETE ON resources BEGIN SELECT RAISE(ABORT, 'captures never change'); END;
CREATE TRIGGER capture_resources_stay BEFORE UPDATE ON capture_resources
BEGIN
    SELECT RAISE(ABORT, 'captures never change');
END;
CREATE TRIGGER capture_resources_remain BEFORE DELETE ON capture_resources
BEGIN
    SELECT RAISE(ABORT, 'captures never change');
END;
CREATE TRIGGER texts_stay BEFORE UPDATE ON texts BEGIN SELECT RAISE(ABORT, 'texts never change'); END;
CREATE TRIGGER texts_remain BEFORE DELETE ON texts BEGIN SELECT RAISE(ABORT, 'texts never change'); END;
CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks BEGIN SELECT RAISE(ABORT, 'blocks never change'); END;
CREATE TRIGGER blocks_remain BEFORE DELETE ON blocks BEGIN SELECT RAISE(ABORT, 'blocks never change'); END;
CREATE TRIGGER receipts_stay BEFORE UPDATE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts never change'); END;
CREATE TRIGGER receipts_remain BEFORE DELETE ON receipts BEGIN SELECT RAISE(ABORT, 'receipts never change'); END;
CREATE TRIGGER block_marks_stay BEFORE UPDATE ON block_marks BEGIN SELECT RAISE(ABORT, 'marks never change'); END;
CREATE TRIGGER block_marks_remain BEFORE DELETE ON block_marks BEGIN SELECT RAISE(ABORT, 'marks never change'); END;

-- Shared rows are marked as deleted, never removed.
CREATE TRIGGER authors_remain BEFORE DELETE ON authors BEGIN SELECT RAISE(ABORT, 'authors are never removed'); END;
CREATE TRIGGER articles_remain BEFORE DELETE ON articles BEGIN SELECT RAISE(ABORT, 'articles are never removed'); END;
CREATE TRIGGER corrections_remain BEFORE DELETE ON corrections
BEGIN
    SELECT RAISE(ABORT, 'corrections are never removed');
END;
CREATE TRIGGER site_rules_remain BEFORE DELETE ON site_rules BEGIN SELECT RAISE(ABORT, 'site rules are never removed'); END;
CREATE TRIGGER tags_remain BEFORE DELETE ON tags BEGIN SELECT RAISE(ABORT, 'tags are never removed'); END;
CREATE TRIGGER attribute_definitions_remain BEFORE DELETE ON attribute_definitions
BEGIN
    SELECT RAISE(ABORT, 'attributes are never removed');
END;
CREATE TRIGGER entities_remain BEFORE DELETE ON entities BEGIN SELECT RAISE(ABORT, 'entities are never removed'); END;
CREATE TRIGGER entity_aliases_remain BEFORE DELETE ON entity_aliases
BEGIN
    SELECT RAISE(ABORT, 'aliases are never removed');
END;
CREATE TRIGGER entity_roles_remain BEFORE DELETE ON entity_roles
BEGIN
    SELECT RAISE(ABORT, 'roles are never removed');
END;
CREATE TRIGGER groups_remain BEFORE DELETE ON groups BEGIN SELECT RAISE(ABORT, 'groups are never removed'); END;
CREATE TRIGGER verdicts_remain BEFORE DELETE ON verdicts BEGIN SELECT RAISE(ABORT, 'verdicts are never removed'); END;
CREATE TRIGGER annotations_remain BEFORE DELETE ON annotations
BEGIN
    SELECT RAISE(ABORT, 'annotations are never removed');
END;
