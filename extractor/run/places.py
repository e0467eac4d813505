"""Where files are: on this machine's disk, or in an object store that fsspec knows by its address (`s3://bucket/folder`).

A file is written whole or not at all: on disk to a temporary file in the same folder, fsync, rename, fsync of the folder; an object
store keeps an object only when all of it has come. Raises OSError as the disk does; `PlaceError` where the extra `remote` is missing.
"""

import contextlib
import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import IO, Any, BinaryIO, Final

TEMPORARY: Final = ".tmp"
"""Suffix of files that are being written; the next run clears those that a killed one left."""
BLOCK: Final = 1 << 16
"""Bytes that are asked for at once of an object store, where one article is read."""


class PlaceError(OSError):
    """An address that cannot be used here; the message says in one line why and what to do."""


def is_remote(name: str) -> bool:
    """Whether a name is an address of an object store and no path, page or standard input.

    >>> is_remote("s3://bucket/pages.warc.gz"), is_remote("https://bao.vn/a.html"), is_remote("pages.warc.gz")
    (True, False, False)
    """
    scheme, sign, _ = name.partition("://")
    return bool(sign) and scheme.isidentifier() and scheme.lower() not in ("http", "https")


def join(folder: str, *names: str) -> str:
    """The name of a file in a folder."""
    return "/".join((folder.rstrip("/"), *names)) if is_remote(folder) else os.path.join(folder, *names)


def is_folder(name: str) -> bool:
    """Whether there is such a folder (of an object store: whether anything stands below the address)."""
    if not is_remote(name):
        return os.path.isdir(name)
    store, path = _store(name)
    return bool(store.isdir(path))


def exists(name: str) -> bool:
    """Whether there is such a file or folder."""
    if not is_remote(name):
        return os.path.exists(name)
    store, path = _store(name)
    return bool(store.exists(path))


def below(folder: str) -> Iterator[str]:
    """All files below a folder of an object store, by their addresses."""
    store, path = _store(folder)
    for found in sorted(store.find(path)):
        yield str(store.unstrip_protocol(found))


def names(folder: str) -> list[str]:
    """The names in a folder; none where there is no such folder."""
    if not is_remote(folder):
        try:
            return sorted(os.listdir(folder))
        except FileNotFoundError:
            return []
    store, path = _store(folder)
    store.invalidate_cache(path)
    try:
        return sorted(found.rstrip("/").rpartition("/")[2] for found in store.ls(path, detail=False) if found.rstrip("/") != path.rstrip("/"))
    except FileNotFoundError:
        return []


def stamp(name: str) -> str:
    """What changes when a file changes: its size with its time, or the store's own tag; "" where it cannot be had."""
    if not is_remote(name):
        try:
            found = os.stat(name)
        except OSError:
            return ""
        return f"{found.st_size}:{found.st_mtime_ns}"
    store, path = _store(name)
    try:
        info = store.info(path)
    except OSError:
        return ""
    return f"{info.get('size')}:{info.get('ETag') or info.get('etag') or info.get('LastModified') or info.get('created') or ''}"


def size(name: str) -> int:
    """Bytes of a file, 0 where it cannot be asked."""
    written = stamp(name).partition(":")[0]
    return int(written) if written.isdigit() else 0


def opened(name: str, whole: bool = True) -> BinaryIO:
    """A file to read; `whole` says that it will be read front to back, not at one place."""
    if not is_remote(name):
        return open(name, "rb")
    store, path = _store(name)
    file = store.open(path, "rb") if whole else store.open(path, "rb", block_size=BLOCK)
    return io.BufferedReader(file, BLOCK)  # a store's own file knows no readline of so many bytes


def read(name: str) -> bytes:
    """All bytes of a file."""
    with opened(name) as file:
        return file.read()


def make(folder: str) -> None:
    """The folder and those above it; an object store has none."""
    if not is_remote(folder):
        os.makedirs(folder, exist_ok=True)


def remove(name: str) -> None:
    """Remove a file or folder where there is one."""
    if is_remote(name):
        store, path = _store(name)
        with contextlib.suppress(FileNotFoundError):
            store.rm(path, recursive=True)
    elif os.path.isdir(name):
        shutil.rmtree(name, ignore_errors=True)
    else:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)


class Writing:
    """A file that is being written. `name`, `sha256` and `size` hold when it is done."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._digest = file, hashlib.sha256()
        self.name, self.sha256, self.size = "", "", 0

    def write(self, data: bytes) -> None:
        """Write behind what was written."""
        self._file.write(data)
        self._digest.update(data)
        self.size += len(data)

    def close(self) -> None:
        """All is on the disk."""
        self.sha256 = self._digest.hexdigest()
        self._file.flush()
        os.fchmod(self._file.fileno(), 0o666 & ~umask())
        os.fsync(self._file.fileno())


@contextlib.contextmanager
def written(name: str, by_digest: bool = False) -> Iterator[Writing]:
    """A file to write, under its name when the block has ended well; nothing stays of it when it has not.

    With `by_digest` the name's last suffix has the digest's beginning in front: «00012.jsonl» becomes «00012-7d0f….jsonl».
    """
    remote = is_remote(name)
    folder = None if remote else os.path.dirname(name) or "."
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{os.path.basename(name)}.", suffix=TEMPORARY)
    try:
        with open(handle, "wb") as file:
            writing = Writing(file)
            yield writing
            writing.close()
        if by_digest:
            stem, dot, suffix = name.rpartition(".")
            name = f"{stem}-{writing.sha256[:12]}{dot}{suffix}"
        if remote:
            store, path = _store(name)
            store.put_file(temporary, path)
            store.invalidate_cache()
        else:
            os.replace(temporary, name)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)
    writing.name = name.replace(os.sep, "/").rpartition("/")[2]
    if folder is not None:
        settled(folder)


def write(name: str, data: bytes) -> None:
    """Write a small file whole."""
    with written(name) as file:
        file.write(data)


def settled(folder: str) -> None:
    """The folder's names are on the disk, so that a rename outlives a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:  # a file system that knows no fsync of folders
        pass
    finally:
        os.close(handle)


def umask() -> int:
    """The process's umask."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextlib.contextmanager
def local_copy(name: str) -> Iterator[str]:
    """A file's path on this machine's disk; of an object store, of a copy that is gone afterwards."""
    if not is_remote(name):
        yield name
        return
    with tempfile.TemporaryDirectory(prefix="trichluc-") as folder:
        target = str(Path(folder) / "copy")
        store, path = _store(name)
        store.get_file(path, target)
        yield target


@lru_cache(maxsize=64)
def _file_system(scheme: str) -> Any:
    try:
        import fsspec
    except ModuleNotFoundError:
        raise PlaceError(f"{scheme}:// needs packages that are not installed: pip install 'trichluc[remote]'") from None
    try:
        return fsspec.filesystem(scheme)
    except (ImportError, ValueError) as error:
        raise PlaceError(f"{scheme}:// cannot be used ({' '.join(str(error).split())[:120]}): pip install 'trichluc[remote]' or the store's own package") from None


def _store(name: str) -> tuple[Any, str]:
    store = _file_system(name.partition("://")[0].lower())
    return store, str(store._strip_protocol(name))
