"""A WordPress of Debian's packages on loopback, with our articles pasted into it: MariaDB and PHP in a folder of their own."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from .publishing import Story, html_body

INSTALLED = Path("/usr/share/wordpress")
PROGRAMS = ("php", "mariadbd", "mariadb-install-db", "mariadb")

CONFIG = """<?php
define('DB_NAME', 'news'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:%(socket)s');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '%(home)s'); define('WP_SITEURL', '%(home)s');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_DEBUG', false);
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $key) define($key, 'test');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""

INSTALL = """<?php
$_SERVER['HTTP_HOST'] = parse_url('%(home)s', PHP_URL_HOST) . ':' . parse_url('%(home)s', PHP_URL_PORT);
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install('Trang tin Đảng bộ tỉnh', 'admin', 'x@a.example', true, '', 'test');
wp_delete_post(1, true); wp_delete_post(2, true);
switch_theme('%(theme)s');
update_option('posts_per_page', 5); update_option('timezone_string', 'Asia/Ho_Chi_Minh');
global $wp_rewrite; $wp_rewrite->set_permalink_structure('/%%postname%%.html'); $wp_rewrite->flush_rules(true);
foreach (json_decode(file_get_contents(__DIR__ . '/stories.json'), true) as $story) {
    $made = wp_insert_post(['post_title' => $story['title'], 'post_name' => $story['name'], 'post_date' => $story['day'] . ' 08:30:00',
        'post_content' => $story['body'], 'post_status' => 'publish', 'post_author' => 1], true);
    if (is_wp_error($made)) { fwrite(STDERR, $made->get_error_message()); exit(1); }
}
"""

ROUTER = """<?php
if (is_file(__DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))) return false;
require __DIR__ . '/index.php';
"""


def missing() -> str | None:
    """Why WordPress cannot be tried here, or None."""
    lacking = [name for name in PROGRAMS if shutil.which(name) is None] + ([] if INSTALLED.is_dir() else ["wordpress"])
    if not lacking and not any(path.is_dir() for path in (INSTALLED / "wp-content" / "themes").iterdir()):
        lacking = ["a theme of WordPress"]
    return f"not installed: {', '.join(lacking)} (Debian: wordpress wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server)" if lacking else None


@contextlib.contextmanager
def wordpress(stories: list[Story], folder: Path) -> Iterator[str]:
    """The address of a WordPress that serves the stories, five to a page, with the newest theme that is installed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = f"http://127.0.0.1:{port}"
    site = folder / "site"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(INSTALLED, site, ignore=shutil.ignore_patterns("wp-config.php", "akismet"))
    theme = max(path.name for path in (site / "wp-content" / "themes").iterdir() if path.is_dir())
    sock = folder / "db.sock"
    values = {"socket": sock, "home": home, "theme": theme}
    (site / "wp-config.php").write_text(CONFIG % values, "utf-8")
    (site / "install-stories.php").write_text(INSTALL % values, "utf-8")
    (site / "router.php").write_text(ROUTER, "utf-8")
    (site / "stories.json").write_text(json.dumps([{"name": item.name, "title": item.title, "day": item.day, "body": html_body(item)} for item in stories]), "utf-8")
    data = folder / "db"
    with contextlib.ExitStack() as running:
        _run(["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db", *_user()])
        running.enter_context(_started(["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={sock}", "--skip-networking", f"--pid-file={folder / 'db.pid'}",
                                        "--innodb-flush-log-at-trx-commit=0", *_user()]))
        _until(lambda: subprocess.run(["mariadb", "--no-defaults", f"--socket={sock}", "-uroot", "-e", "CREATE DATABASE IF NOT EXISTS news"],
                                      capture_output=True, check=False).returncode == 0)
        _run(["php", str(site / "install-stories.php")])
        running.enter_context(_started(["php", "-S", f"127.0.0.1:{port}", "-t", str(site), str(site / "router.php")]))
        _until(lambda: _listens(port))
        yield home


def _listens(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def _user() -> list[str]:
    return ["--user=root"] if os.getuid() == 0 else []


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@contextlib.contextmanager
def _started(command: list[str]) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _until(true: Callable[[], bool], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not start"
        time.sleep(0.1)
