"""A run on a Dask cluster of two worker processes on this machine, one of which is killed."""

import json
import os
import subprocess
import sys
import threading
import time

import pytest
from night import alive, children, command, make_inputs, merged, once, sentence, strays

pytest.importorskip("distributed", reason="needs the extra «dask»")


def scheduler(tmp_path):
    """A scheduler and its address."""
    ran = subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
                            "--scheduler-file", tmp_path / "scheduler.json"], stderr=subprocess.DEVNULL)
    while not (tmp_path / "scheduler.json").exists():
        assert ran.poll() is None
        time.sleep(0.1)
    return ran


def worker(tmp_path):
    return subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", tmp_path / "scheduler.json", "--nworkers", "1", "--nthreads", "1",
                             "--no-nanny", "--no-dashboard", "--local-directory", tmp_path / "space"], stderr=subprocess.DEVNULL)


def test_a_killed_worker_costs_nothing(tmp_path):
    inputs = make_inputs(tmp_path / "in", 260)
    once(inputs, tmp_path / "calm")
    processes = [scheduler(tmp_path)]
    try:
        processes += [worker(tmp_path), worker(tmp_path)]
        address = json.loads((tmp_path / "scheduler.json").read_text(encoding="utf-8"))["address"]
        done = threading.Event()

        def kill():
            while not (tmp_path / "run" / "work").is_dir() or not list((tmp_path / "run" / "work").glob("*.journal")):
                if done.wait(0.05):
                    return
            ours = children(processes[1].pid)
            processes[1].kill()
            processes[1].wait()
            killed.extend(ours)

        killed = []
        thread = threading.Thread(target=kill)
        thread.start()
        ran = once(inputs, tmp_path / "run", "--engine", "dask", "--scheduler", address)
        done.set()
        thread.join()
    finally:
        for process in processes:
            process.kill()
            process.wait()
    assert ran.returncode == 1, ran.stderr  # one row is broken
    assert killed
    assert not any(map(alive, killed))  # what it had begun ended with it
    assert merged(tmp_path / "run") == merged(tmp_path / "calm")
    assert strays(tmp_path / "run") == []


def test_a_cluster_of_its_own(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(6):
        (folder / f"{n}.txt").write_text(sentence(n), encoding="utf-8")
    ran = once([str(folder)], tmp_path / "run", "--engine", "dask", "--jobs", "1")
    assert (ran.returncode, ran.stderr.splitlines()[-2].partition(" →")[0]) == (0, "6 articles: 6 records"), ran.stderr  # the last line says what to do next
    again = once([str(folder)], tmp_path / "run", "--jobs", "1")  # another engine goes on: nothing is left
    assert "all 6 articles are done already" in again.stderr


def test_a_scheduler_that_is_not_there(tmp_path):
    (tmp_path / "a.txt").write_text(sentence(1), encoding="utf-8")
    ran = subprocess.run(command("extract", tmp_path / "a.txt", "-o", f"{tmp_path}/run/", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9"),
                         capture_output=True, text=True, env=dict(os.environ, DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT="1s"))
    assert ran.returncode == 4
    assert "no Dask scheduler can be reached" in ran.stderr
    assert "Traceback" not in ran.stderr
