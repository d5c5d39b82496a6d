/**
 * The shape of the SQLite store, step by step. A step that was published is never changed; a new one is added behind it,
 * also (with nothing to do) when a document learns something that an older Regards could not read.
 */
export type Migration = {
  /** Growing, perhaps with gaps; the number of the last one is the version of the store. */
  readonly number: number
  readonly name: string
  readonly sql: string
}

export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: 'the first store',
    sql: `
      CREATE TABLE fact (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        opening_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        learnt_at TEXT NOT NULL,
        document TEXT NOT NULL
      ) STRICT;
      CREATE INDEX fact_of_opening ON fact (opening_id, learnt_at, sequence);
      CREATE INDEX fact_in_order ON fact (learnt_at, sequence);

      CREATE TABLE wake_up (opening_id TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX wake_up_in_order ON wake_up (at, opening_id);

      CREATE TABLE draft (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        letter_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        opening_id TEXT NOT NULL,
        step_id TEXT NOT NULL,
        document TEXT NOT NULL,
        UNIQUE (letter_id, version)
      ) STRICT;
      CREATE INDEX draft_of_step ON draft (step_id);
      CREATE INDEX draft_of_opening ON draft (opening_id);

      CREATE TABLE outbox (
        letter_id TEXT PRIMARY KEY,
        opening_id TEXT NOT NULL,
        state TEXT NOT NULL,
        approved_at TEXT NOT NULL,
        send_at TEXT NOT NULL,
        lease_until TEXT,
        raw BLOB NOT NULL,
        document TEXT NOT NULL
      ) STRICT;
      CREATE INDEX outbox_due ON outbox (send_at, letter_id) WHERE state = 'approved';
      CREATE INDEX outbox_in_state ON outbox (state);
      CREATE INDEX outbox_of_opening ON outbox (opening_id);

      CREATE TABLE mail_account (
        id TEXT PRIMARY KEY,
        connected_at TEXT NOT NULL,
        document TEXT NOT NULL
      ) STRICT;

      CREATE TABLE mailbox_cursor (
        account_id TEXT NOT NULL,
        folder TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (account_id, folder)
      ) STRICT;

      CREATE TABLE message_seen (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        account_id TEXT NOT NULL,
        key TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        document TEXT NOT NULL,
        UNIQUE (account_id, key)
      ) STRICT;
      CREATE INDEX message_seen_in_order ON message_seen (seen_at, sequence);

      CREATE TABLE person (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        opening_id TEXT NOT NULL,
        email TEXT,
        document TEXT NOT NULL
      ) STRICT;
      CREATE INDEX person_by_email ON person (email) WHERE email IS NOT NULL;

      CREATE TABLE setting (key TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT;
    `,
  },
  {
    number: 2,
    name: 'letters can be searched',
    // A row has the number of the latest version of its letter; the words themselves stay in the draft alone.
    sql: `
      CREATE VIRTUAL TABLE letter_text USING fts5 (
        subject, addresses, body,
        content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
      );
      CREATE TRIGGER letter_text_follows AFTER INSERT ON draft
      WHEN NOT EXISTS (SELECT 1 FROM draft WHERE letter_id = new.letter_id AND version > new.version) BEGIN
        DELETE FROM letter_text WHERE rowid IN (
          SELECT sequence FROM draft WHERE letter_id = new.letter_id AND sequence <> new.sequence
        );
        INSERT INTO letter_text (rowid, subject, addresses, body) VALUES (
          new.sequence,
          json_extract(new.document, '$.subject'),
          json_extract(new.document, '$.to') || ' ' || json_extract(new.document, '$.cc'),
          json_extract(new.document, '$.body')
        );
      END;
      CREATE TRIGGER letter_text_forgets AFTER DELETE ON draft BEGIN
        DELETE FROM letter_text WHERE rowid = old.sequence;
      END;
      INSERT INTO letter_text (rowid, subject, addresses, body)
        SELECT
          max(sequence),
          json_extract(document, '$.subject'),
          json_extract(document, '$.to') || ' ' || json_extract(document, '$.cc'),
          json_extract(document, '$.body')
        FROM draft GROUP BY letter_id;
    `,
  },
  {
    number: 3,
    name: 'files go with letters',
    sql: 'CREATE TABLE attached_file (id TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;',
  },
  {
    number: 10,
    name: 'people have cards',
    sql: `
      CREATE TABLE card_change (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        batch TEXT NOT NULL,
        card_id TEXT NOT NULL,
        at TEXT NOT NULL,
        document TEXT NOT NULL,
        fact_ids TEXT NOT NULL
      ) STRICT;
      CREATE INDEX card_change_of_card ON card_change (card_id, sequence);
      CREATE INDEX card_change_of_batch ON card_change (batch);
    `,
  },
]
