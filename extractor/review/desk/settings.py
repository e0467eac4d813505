"""How the desk is set up: one function for the program, the command line and the tests."""

import contextlib
import logging
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

MOST_BYTES: Final = 1 << 20
"""Of a request's body."""
AGE: Final = 14 * 24 * 3600
"""Seconds that a session lasts."""


class SetupError(ValueError):
    """A database or address that cannot be used: the message says what to do."""


@dataclass(frozen=True, slots=True)
class Setup:
    """Where the verdicts are kept and under which name the desk is reached."""

    database: str
    """`sqlite:///path` or `postgresql://user:password@host:port/name`."""
    public: str | None = None
    """`https://desk.example.vn` where a proxy that ends TLS stands in front; None for 127.0.0.1 alone."""

    @property
    def hosts(self) -> list[str]:
        """Host headers that are answered."""
        return [urlsplit(self.public).hostname or ""] if self.public else ["127.0.0.1", "localhost"]


def beside(records: Path) -> str:
    """The SQLite database beside a file of records.

    >>> beside(Path("/tmp/records.jsonl"))
    'sqlite:////tmp/records.review.sqlite3'
    """
    return f"sqlite:///{(records.absolute().parent / (records.name.split('.')[0] + '.review.sqlite3'))}"


def database_of(url: str) -> dict[str, Any]:
    """Django's description of a database. Raises SetupError.

    >>> database_of("postgresql://lan:x%40y@db.vn:5433/desk")["PASSWORD"]
    'x@y'
    """
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        path = unquote(parts.path[1:])
        if not path or path.endswith("/"):
            raise SetupError(f"{url}: no file is named: sqlite:////home/lan/desk.sqlite3")
        path = str(Path(path).absolute())
        if not Path(path).parent.is_dir():
            raise SetupError(f"{url}: there is no folder {Path(path).parent}")
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "CONN_MAX_AGE": None,
                "OPTIONS": {"timeout": 30, "transaction_mode": "IMMEDIATE"}}
    if parts.scheme in ("postgresql", "postgres"):
        name = unquote(parts.path.lstrip("/"))
        if not name:
            raise SetupError(f"{_shown(url)}: the database has no name: postgresql://user@host/name")
        options = dict(pair.partition("=")[::2] for pair in parts.query.split("&") if pair)
        return {"ENGINE": "django.db.backends.postgresql", "NAME": name, "USER": unquote(parts.username or ""), "PASSWORD": unquote(parts.password or ""),
                "HOST": unquote(parts.hostname or options.pop("host", "")), "PORT": str(parts.port or ""), "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True, "OPTIONS": options}
    raise SetupError(f"{_shown(url)}: no database: sqlite:///path/to/file.sqlite3 or postgresql://user@host/name")


def _shown(url: str) -> str:
    """An address without its password."""
    parts = urlsplit(url)
    return url.replace(f":{parts.password}@", ":…@") if parts.password else url


def secret_of(database: str) -> str:
    """The key that signs sessions: from TRICHLUC_SECRET_KEY, else made once and kept beside the database or in the user's own folder."""
    if given := os.environ.get("TRICHLUC_SECRET_KEY"):
        return given
    described = database_of(database)
    if described["ENGINE"].endswith("sqlite3"):
        place = Path(described["NAME"]).with_suffix(".key")
    else:
        place = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local/state") / "trichluc" / f"{described['HOST'] or 'local'}-{described['NAME']}.key"
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return place.read_text(encoding="ascii").strip()
    with open(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(50))
    return place.read_text(encoding="ascii").strip()


def start(setup: Setup, migrate: bool = True) -> None:
    """Set Django up for a database, once or anew, and bring its tables up to date. Raises SetupError."""
    import django
    from django.conf import settings

    values = _settings(setup)
    if settings.configured:
        from django.db import connections

        for connection in connections.all(initialized_only=True):
            connection.close()
        connections.settings = connections.configure_settings(values["DATABASES"])
        with contextlib.suppress(AttributeError):  # never opened in this thread
            del connections["default"]
        for name, value in values.items():
            setattr(settings, name, value)
    else:
        settings.configure(**values)
    django.setup()
    for name in ("django.request", "django.security", "axes"):  # what a browser is refused is no news for the terminal; what breaks is
        logging.getLogger(name).setLevel(logging.ERROR)
    if not migrate:
        return
    from django.core.management import call_command
    from django.db import DatabaseError

    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise SetupError(f"{_shown(setup.database)}: the database cannot be used ({str(error).splitlines()[0]}): check that it is there and that you may write to it") from error


def _settings(setup: Setup) -> dict[str, Any]:
    tls = setup.public is not None
    return {
        "DEBUG": False, "SECRET_KEY": secret_of(setup.database), "ALLOWED_HOSTS": setup.hosts, "ROOT_URLCONF": "extractor.review.desk.urls",
        "WSGI_APPLICATION": "extractor.review.desk.serve.application",
        "DATABASES": {"default": database_of(setup.database)}, "AUTH_USER_MODEL": "desk.Editor", "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "INSTALLED_APPS": ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "whitenoise.runserver_nostatic", "django.contrib.staticfiles",
                           "axes", "django_htmx", "ninja", "extractor.review.desk"],
        "MIDDLEWARE": ["django.middleware.security.SecurityMiddleware", "extractor.review.desk.guard.headers", "whitenoise.middleware.WhiteNoiseMiddleware",
                       "django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.common.CommonMiddleware",
                       "django.middleware.csrf.CsrfViewMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
                       "django_htmx.middleware.HtmxMiddleware", "extractor.review.desk.guard.signed_in", "django.middleware.clickjacking.XFrameOptionsMiddleware",
                       "axes.middleware.AxesMiddleware"],
        "AUTHENTICATION_BACKENDS": ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"],
        "TEMPLATES": [{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [], "APP_DIRS": True,
                       "OPTIONS": {"context_processors": ["django.template.context_processors.request", "extractor.review.desk.guard.context"]}}],
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.PBKDF2PasswordHasher"],
        "AUTH_PASSWORD_VALIDATORS": [{"NAME": f"django.contrib.auth.password_validation.{name}"} for name in
                                     ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator", "NumericPasswordValidator")],
        "STATIC_URL": "/static/", "WHITENOISE_USE_FINDERS": True, "WHITENOISE_AUTOREFRESH": False, "WHITENOISE_MAX_AGE": 600,
        "USE_TZ": True, "TIME_ZONE": "UTC", "USE_I18N": False, "LOGIN_URL": "/sign-in",
        "SESSION_COOKIE_AGE": AGE, "SESSION_COOKIE_HTTPONLY": True, "SESSION_COOKIE_SAMESITE": "Lax", "SESSION_COOKIE_SECURE": tls, "SESSION_COOKIE_NAME": "desk",
        "CSRF_COOKIE_SECURE": tls, "CSRF_COOKIE_HTTPONLY": True, "CSRF_COOKIE_SAMESITE": "Lax", "CSRF_TRUSTED_ORIGINS": [setup.public] if setup.public else [],
        "SECURE_SSL_REDIRECT": tls, "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if tls else None,
        "SECURE_HSTS_SECONDS": 365 * 24 * 3600 if tls else 0, "SECURE_HSTS_INCLUDE_SUBDOMAINS": tls, "SECURE_HSTS_PRELOAD": tls,
        "SECURE_CONTENT_TYPE_NOSNIFF": True, "SECURE_REFERRER_POLICY": "same-origin", "X_FRAME_OPTIONS": "DENY",
        "DATA_UPLOAD_MAX_MEMORY_SIZE": MOST_BYTES, "DATA_UPLOAD_MAX_NUMBER_FIELDS": 500, "DATA_UPLOAD_MAX_NUMBER_FILES": 0,
        "AXES_FAILURE_LIMIT": 5, "AXES_COOLOFF_TIME": 0.25, "AXES_LOCKOUT_PARAMETERS": [["username", "ip_address"]], "AXES_RESET_ON_SUCCESS": True,
        "AXES_VERBOSE": False, "AXES_LOCKOUT_CALLABLE": "extractor.review.desk.views.account.locked_out", "AXES_ENABLE_ACCESS_FAILURE_LOG": False,
        "SILENCED_SYSTEM_CHECKS": [], "LOGGING_CONFIG": None,
    }
