"""The tables of the desk. `Row` is the store of verdicts, to which rows are only added; all others but accounts can be made anew from it."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models

ROLES = ("reader", "editor", "chief")
"""Reads; gives verdicts; settles disagreements too."""
TODO, DOING, DONE, DISPUTED = "todo", "doing", "done", "disputed"
PROGRESS = (TODO, DOING, DONE, DISPUTED)


class NeverChanged(TypeError):
    """An attempt to change or delete a verdict."""


class Editor(AbstractUser):
    """Somebody with an account."""

    role = models.CharField(max_length=10, choices=[(r, r) for r in ROLES], default="reader")
    language = models.CharField(max_length=2, default="vi")

    @property
    def edits(self) -> bool:
        """Whether it may give verdicts."""
        return self.role in ("editor", "chief")

    @property
    def settles(self) -> bool:
        """Whether it may settle disagreements and share out articles."""
        return self.role == "chief"


class Article(models.Model):
    """An article in the queue: what its line there shows."""

    key = models.CharField(max_length=200, unique=True)
    ident = models.CharField(max_length=200, db_index=True)
    title = models.TextField()
    published = models.CharField(max_length=10, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=500, blank=True)
    url = models.TextField(blank=True)
    path = models.TextField(blank=True)
    rules = models.CharField(max_length=100, blank=True)
    digest = models.CharField(max_length=64)
    facts = models.IntegerField(default=0)
    numbers = models.IntegerField(default=0)
    judged = models.IntegerField(default=0)
    unread = models.IntegerField(default=0)
    failed = models.IntegerField(default=0)
    news = models.IntegerField(default=0)
    worst = models.FloatField(default=0)
    state = models.CharField(max_length=10, default=TODO)
    editor = models.CharField(max_length=150, blank=True)
    double = models.BooleanField(default=False)
    changed = models.CharField(max_length=27)
    """UTC with microseconds: when what the API serves of it last changed."""

    class Meta:
        indexes = [
            models.Index(fields=["-worst", "id"], name="desk_by_worst"), models.Index(fields=["state", "-worst", "id"], name="desk_by_state_worst"),
            models.Index(fields=["-published", "id"], name="desk_by_published"), models.Index(fields=["title", "id"], name="desk_by_title"),
            models.Index(fields=["publisher", "-worst", "id"], name="desk_by_publisher"), models.Index(fields=["editor", "-worst", "id"], name="desk_by_editor"),
            models.Index(fields=["organisation", "id"], name="desk_by_organisation"), models.Index(fields=["-failed", "id"], name="desk_by_failed"),
            models.Index(fields=["-unread", "id"], name="desk_by_unread"), models.Index(fields=["-numbers", "id"], name="desk_by_numbers"),
            models.Index(fields=["changed", "id"], name="desk_by_changed"), models.Index(fields=["double", "id"], name="desk_by_double"),
            # A state and an order: without these «to do, newest first» sorts most of the table.
            *(models.Index(fields=["state", order, "id"], name=f"desk_by_state_{order.lstrip('-')}"[:30])
              for order in ("-published", "title", "organisation", "-numbers", "-failed", "-unread"))]


class ArticleKey(models.Model):
    """A name under which an article is known again (`anchors.article_keys`)."""

    key = models.CharField(max_length=200, unique=True)
    article = models.ForeignKey(Article, models.CASCADE, related_name="keys")


class Payload(models.Model):
    """The bulk of an article: the machine's record, the reviewed one where there are verdicts (both compressed), the words to search."""

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="payload")
    record = models.BinaryField()
    reviewed = models.BinaryField(null=True)
    words = models.TextField()


class Row(models.Model):
    """A verdict. Rows are added and never changed; the database refuses it too."""

    uid = models.CharField(max_length=32, unique=True)
    article = models.ForeignKey(Article, models.PROTECT, null=True, related_name="rows")
    """None for an imported verdict on an article that is not here yet."""
    slot = models.CharField(max_length=17)
    action = models.CharField(max_length=10)
    who = models.CharField(max_length=150)
    when = models.CharField(max_length=27)
    seconds = models.FloatField(default=0)
    apart = models.BooleanField(default=False)
    line = models.TextField()
    """The whole verdict, as its line of JSON Lines."""

    class Meta:
        indexes = [models.Index(fields=["article", "id"], name="desk_row_article"), models.Index(fields=["who", "when"], name="desk_row_who")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise NeverChanged("a verdict is never changed: add another")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        raise NeverChanged("a verdict is never deleted: undo is a row too")


class Waiting(models.Model):
    """A key of an imported verdict whose article is not here yet."""

    key = models.CharField(max_length=200, db_index=True)
    row = models.ForeignKey(Row, models.CASCADE)


class Standing(models.Model):
    """What stands for a fact now: the counts of lessons and progress."""

    article = models.ForeignKey(Article, models.CASCADE)
    slot = models.CharField(max_length=17)
    action = models.CharField(max_length=10)
    measure = models.CharField(max_length=60)
    rule = models.CharField(max_length=200, blank=True)
    case = models.CharField(max_length=200, blank=True)
    of_machine = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "slot"], name="desk_standing_one")]
        indexes = [models.Index(fields=["of_machine", "measure", "rule", "case", "action"], name="desk_standing_lessons")]


class Mention(models.Model):
    """What the API filters by: an article's organisations, terms, provinces and measures, as reviewed."""

    article = models.ForeignKey(Article, models.CASCADE)
    what = models.CharField(max_length=12)
    value = models.CharField(max_length=300)

    class Meta:
        indexes = [models.Index(fields=["what", "value", "article"], name="desk_mention_found")]


class Given(models.Model):
    """An article given to somebody to judge apart from the others."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="given")
    editor = models.ForeignKey(Editor, models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "editor"], name="desk_given_once")]


class Presence(models.Model):
    """Who has an article open."""

    article = models.ForeignKey(Article, models.CASCADE)
    editor = models.ForeignKey(Editor, models.CASCADE)
    seen = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "editor"], name="desk_present_once")]


class SignInLink(models.Model):
    """A link that signs in once; only its digest is kept."""

    digest = models.CharField(max_length=64, unique=True)
    editor = models.ForeignKey(Editor, models.CASCADE)
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)


class Token(models.Model):
    """A token of the API; only its digest is kept."""

    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=100)
    editor = models.ForeignKey(Editor, models.CASCADE)
    created = models.DateTimeField(auto_now_add=True)
    revoked = models.DateTimeField(null=True)
