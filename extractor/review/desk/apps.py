"""The application's declaration."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The editors' desk."""

    name = "extractor.review.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """SQLite as a server of several editors needs it: one writer does not stop the readers, and what was answered is on the disk."""
        from django.db.backends.signals import connection_created

        connection_created.connect(_sqlite, dispatch_uid="desk")


def _sqlite(connection, **_more):  # type: ignore[no-untyped-def]
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
            cursor.execute("PRAGMA mmap_size = 268435456")
            cursor.execute("PRAGMA cache_size = -32000")
