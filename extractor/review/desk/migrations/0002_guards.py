"""What the database itself holds: verdicts are never changed or deleted; words are found quickly."""

from typing import Any

from django.db import migrations

SQLITE = (
    """CREATE TRIGGER desk_row_kept BEFORE UPDATE ON desk_row
       WHEN NOT (OLD.article_id IS NULL AND NEW.id = OLD.id AND NEW.uid = OLD.uid AND NEW.line = OLD.line AND NEW.slot = OLD.slot AND NEW.action = OLD.action
                 AND NEW.who = OLD.who AND NEW."when" = OLD."when")
       BEGIN SELECT RAISE(ABORT, 'a verdict is never changed'); END""",
    "CREATE TRIGGER desk_row_stays BEFORE DELETE ON desk_row BEGIN SELECT RAISE(ABORT, 'a verdict is never deleted'); END",
    "CREATE VIRTUAL TABLE desk_words USING fts5(words, content='desk_payload', content_rowid='article_id', tokenize='ascii')",
    "CREATE TRIGGER desk_words_new AFTER INSERT ON desk_payload BEGIN INSERT INTO desk_words(rowid, words) VALUES (new.article_id, new.words); END",
    "CREATE TRIGGER desk_words_gone AFTER DELETE ON desk_payload BEGIN INSERT INTO desk_words(desk_words, rowid, words) VALUES ('delete', old.article_id, old.words); END",
    """CREATE TRIGGER desk_words_changed AFTER UPDATE OF words ON desk_payload WHEN old.words <> new.words BEGIN
       INSERT INTO desk_words(desk_words, rowid, words) VALUES ('delete', old.article_id, old.words);
       INSERT INTO desk_words(rowid, words) VALUES (new.article_id, new.words); END""",
)
POSTGRESQL = (
    """CREATE FUNCTION desk_row_kept() RETURNS trigger AS $$ BEGIN
       IF TG_OP = 'UPDATE' AND OLD.article_id IS NULL AND (NEW.id, NEW.uid, NEW.line, NEW.slot, NEW.action, NEW.who, NEW."when")
                                                        = (OLD.id, OLD.uid, OLD.line, OLD.slot, OLD.action, OLD.who, OLD."when") THEN RETURN NEW; END IF;
       RAISE EXCEPTION 'a verdict is never changed or deleted'; END $$ LANGUAGE plpgsql""",
    "CREATE TRIGGER desk_row_kept BEFORE UPDATE OR DELETE ON desk_row FOR EACH ROW EXECUTE FUNCTION desk_row_kept()",
    "CREATE TRIGGER desk_row_all_kept BEFORE TRUNCATE ON desk_row FOR EACH STATEMENT EXECUTE FUNCTION desk_row_kept()",
    "CREATE INDEX desk_words ON desk_payload USING gin (to_tsvector('simple', words))",
)


def guard(apps: Any, editor: Any) -> None:
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("desk", "0001_first")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
