import type { Migration } from './migration.ts'

/**
 * Schema 1: the whole vocabulary. Every table is STRICT; references are checked at commit, so that an undo
 * may put rows back in any order; there are no triggers, views or virtual tables, and whatever else is found
 * in a file is foreign. Offsets are UTF-16 units, end exclusive. Dates are ISO 8601, as far as they are known.
 */
export const initial: Migration = {
  version: 1,
  statements: [
    `CREATE TABLE project (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      id TEXT NOT NULL,
      title TEXT NOT NULL,
      template TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE schema_history (
      version INTEGER PRIMARY KEY,
      app_version TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE coder (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE term (
      id TEXT PRIMARY KEY,
      list TEXT NOT NULL CHECK (list IN ('stance', 'act', 'disagreement-kind', 'disagreement-mode', 'disagreement-status')),
      key TEXT NOT NULL,
      label TEXT NOT NULL,
      phrase TEXT NOT NULL,
      sign TEXT NOT NULL,
      value REAL,
      definition TEXT NOT NULL,
      rank INTEGER NOT NULL,
      UNIQUE (list, key)
    ) STRICT`,
    `CREATE TABLE event (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      date TEXT,
      place TEXT,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE actor (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'state', 'organisation', 'group')),
      note TEXT NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE actor_alias (
      actor_id TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (actor_id, rank)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE affiliation (
      actor_id TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL,
      office TEXT,
      organisation_id TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      from_date TEXT,
      to_date TEXT,
      PRIMARY KEY (actor_id, rank)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX affiliation_organisation ON affiliation (organisation_id)`,
    `CREATE TABLE issue (
      id TEXT PRIMARY KEY,
      parent_id TEXT REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      definition TEXT NOT NULL,
      hue INTEGER NOT NULL CHECK (hue BETWEEN 0 AND 359),
      rank INTEGER NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX issue_parent ON issue (parent_id)`,
    `CREATE TABLE issue_name (
      issue_id TEXT NOT NULL REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL,
      text TEXT NOT NULL,
      used_by_id TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (issue_id, rank)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX issue_name_used_by ON issue_name (used_by_id)`,
    `CREATE TABLE code (
      id TEXT PRIMARY KEY,
      parent_id TEXT REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      hue INTEGER NOT NULL CHECK (hue BETWEEN 0 AND 359),
      definition TEXT NOT NULL,
      inclusion TEXT NOT NULL,
      exclusion TEXT NOT NULL,
      example TEXT NOT NULL,
      rank INTEGER NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX code_parent ON code (parent_id)`,
    `CREATE TABLE transcript (
      id TEXT PRIMARY KEY,
      event_id TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
      title TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('press-conference', 'joint-press-conference', 'briefing', 'statement', 'read-out',
        'interview', 'speech', 'debate', 'joint-statement', 'news-article', 'other')),
      publisher TEXT,
      date TEXT,
      time TEXT,
      place TEXT,
      language TEXT,
      translation TEXT CHECK (translation IN ('original', 'official-translation', 'provisional-translation', 'own-translation')),
      url TEXT,
      accessed TEXT,
      rights TEXT,
      original_name TEXT NOT NULL,
      original_media_type TEXT NOT NULL,
      original_encoding TEXT,
      original_sha256 TEXT NOT NULL,
      original_length INTEGER NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX transcript_event ON transcript (event_id)`,
    `CREATE INDEX transcript_original ON transcript (original_sha256)`,
    `CREATE TABLE original_chunk (
      transcript_id TEXT NOT NULL REFERENCES transcript (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (transcript_id, seq)
    ) STRICT`,
    `CREATE TABLE revision (
      id TEXT PRIMARY KEY,
      transcript_id TEXT NOT NULL REFERENCES transcript (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER NOT NULL CHECK (number >= 1),
      text TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      length INTEGER NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL,
      UNIQUE (transcript_id, number)
    ) STRICT`,
    `CREATE TABLE speaker (
      id TEXT PRIMARY KEY,
      transcript_id TEXT NOT NULL REFERENCES transcript (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL,
      name TEXT NOT NULL,
      office TEXT,
      affiliation TEXT,
      actor_id TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT`,
    `CREATE INDEX speaker_transcript ON speaker (transcript_id)`,
    `CREATE INDEX speaker_actor ON speaker (actor_id)`,
    `CREATE TABLE block (
      revision_id TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset >= start_offset),
      kind TEXT NOT NULL CHECK (kind IN ('title', 'dateline', 'heading', 'speech', 'paragraph', 'list-item', 'caption', 'note', 'furniture')),
      speaker_id TEXT REFERENCES speaker (id) DEFERRABLE INITIALLY DEFERRED,
      label TEXT,
      marker TEXT,
      role TEXT CHECK (role IN ('question', 'answer', 'statement')),
      PRIMARY KEY (revision_id, seq)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX block_speaker ON block (speaker_id)`,
    `CREATE TABLE passage (
      id TEXT PRIMARY KEY,
      transcript_id TEXT NOT NULL REFERENCES transcript (id) DEFERRABLE INITIALLY DEFERRED,
      revision_id TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX passage_transcript ON passage (transcript_id)`,
    `CREATE INDEX passage_revision ON passage (revision_id, start_offset)`,
    `CREATE TABLE passage_span (
      passage_id TEXT NOT NULL REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
      end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
      quote TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      PRIMARY KEY (passage_id, seq)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE position (
      id TEXT PRIMARY KEY,
      passage_id TEXT NOT NULL REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
      holder_id TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      issue_id TEXT NOT NULL REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
      stance_id TEXT NOT NULL REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
      act_id TEXT REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
      attribution TEXT NOT NULL CHECK (attribution IN ('own-words', 'reported', 'imputed', 'joint-text', 'quoted-document', 'unnamed-source')),
      addressee_id TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      conditions TEXT NOT NULL,
      gloss TEXT NOT NULL,
      confidence TEXT CHECK (confidence IN ('high', 'medium', 'low')),
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX position_passage ON position (passage_id)`,
    `CREATE INDEX position_holder ON position (holder_id)`,
    `CREATE INDEX position_issue ON position (issue_id)`,
    `CREATE INDEX position_addressee ON position (addressee_id)`,
    `CREATE TABLE passage_code (
      passage_id TEXT NOT NULL REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
      code_id TEXT NOT NULL REFERENCES code (id) DEFERRABLE INITIALLY DEFERRED,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL,
      PRIMARY KEY (passage_id, code_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX passage_code_code ON passage_code (code_id)`,
    `CREATE TABLE disagreement (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      question TEXT NOT NULL,
      issue_id TEXT REFERENCES issue (id) DEFERRABLE INITIALLY DEFERRED,
      kind_id TEXT REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
      mode_id TEXT REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
      intensity INTEGER CHECK (intensity BETWEEN 1 AND 5),
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX disagreement_issue ON disagreement (issue_id)`,
    `CREATE TABLE side (
      id TEXT PRIMARY KEY,
      disagreement_id TEXT NOT NULL REFERENCES disagreement (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL
    ) STRICT`,
    `CREATE INDEX side_disagreement ON side (disagreement_id)`,
    `CREATE TABLE side_actor (
      side_id TEXT NOT NULL REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
      actor_id TEXT NOT NULL REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL,
      PRIMARY KEY (side_id, actor_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX side_actor_actor ON side_actor (actor_id)`,
    `CREATE TABLE side_position (
      side_id TEXT NOT NULL REFERENCES side (id) DEFERRABLE INITIALLY DEFERRED,
      position_id TEXT NOT NULL REFERENCES position (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL,
      PRIMARY KEY (side_id, position_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX side_position_position ON side_position (position_id)`,
    `CREATE TABLE disagreement_status (
      disagreement_id TEXT NOT NULL REFERENCES disagreement (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL,
      status_id TEXT NOT NULL REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
      since TEXT,
      note TEXT NOT NULL,
      passage_id TEXT REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (disagreement_id, rank)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX disagreement_status_passage ON disagreement_status (passage_id)`,
    `CREATE TABLE acknowledgement (
      disagreement_id TEXT NOT NULL REFERENCES disagreement (id) DEFERRABLE INITIALLY DEFERRED,
      rank INTEGER NOT NULL,
      passage_id TEXT NOT NULL REFERENCES passage (id) DEFERRABLE INITIALLY DEFERRED,
      actor_id TEXT REFERENCES actor (id) DEFERRABLE INITIALLY DEFERRED,
      does TEXT NOT NULL CHECK (does IN ('acknowledges', 'denies')),
      PRIMARY KEY (disagreement_id, rank)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX acknowledgement_passage ON acknowledgement (passage_id)`,
    `CREATE INDEX acknowledgement_actor ON acknowledgement (actor_id)`,
    `CREATE TABLE memo (
      id TEXT PRIMARY KEY,
      subject TEXT NOT NULL CHECK (subject IN ('project', 'transcript', 'passage', 'position', 'disagreement', 'actor', 'issue', 'code', 'event')),
      subject_id TEXT NOT NULL,
      text TEXT NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX memo_subject ON memo (subject_id)`,
    `CREATE TABLE operation (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
      target INTEGER REFERENCES operation (seq) DEFERRABLE INITIALLY DEFERRED,
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded')),
      method TEXT NOT NULL,
      label TEXT NOT NULL,
      coder_id TEXT NOT NULL REFERENCES coder (id) DEFERRABLE INITIALLY DEFERRED,
      at TEXT NOT NULL,
      changes TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX operation_state ON operation (state, kind, seq)`,
    `CREATE INDEX operation_target ON operation (target)`,
  ],
}
