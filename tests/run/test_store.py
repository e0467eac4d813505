"""Inputs and folders in an object store: moto's S3 server on the loopback."""

import subprocess

import pytest
from night import command, make_inputs, merged, once

pytest.importorskip("s3fs", reason="needs the extra «remote»")
pytest.importorskip("moto.server", reason="needs moto with its server")


@pytest.fixture(scope="module")
def store():
    """The environment of a bucket `archive`."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": "us-east-1",
                            "NO_PROXY": "127.0.0.1"}.items():
            patch.setenv(name, value)
        boto3.client("s3").create_bucket(Bucket="archive")
        yield boto3.client("s3")
    server.stop()


def test_a_run_from_and_in_an_object_store(store, tmp_path):
    inputs = make_inputs(tmp_path / "in", 40)
    for file in sorted((tmp_path / "in").rglob("*.*")):
        store.upload_file(str(file), "archive", f"in/{file.relative_to(tmp_path / 'in')}")
    there = ["s3://archive/in/texts", "s3://archive/in/rows.jsonl", "s3://archive/in/packed.jsonl.gz", "s3://archive/in/pages.warc.gz"]
    calm = once(inputs, tmp_path / "calm")
    ran = once(there, "s3://archive/run", "--shard", "1/2", "--jobs", "1")
    assert ran.returncode in (0, 1), ran.stderr
    ran = once(there, "s3://archive/run", "--jobs", "2")
    assert ran.returncode == calm.returncode == 1, ran.stderr
    found = subprocess.run(command("verify", "s3://archive/run"), capture_output=True, text=True)
    assert found.returncode == 0, found.stderr
    got = subprocess.run(command("merge", "s3://archive/run", "--quiet"), capture_output=True, check=True).stdout
    assert got.replace(b"s3://archive/in/", f"{tmp_path}/in/".encode()) == merged(tmp_path / "calm")
    again = once(there, "s3://archive/run")
    assert "all 40 articles are done already" in again.stderr
    assert b"RAISES" not in got


def test_an_address_that_is_not_there(store):
    ran = subprocess.run(command("extract", "s3://archive/none.jsonl", "-o", "s3://archive/other"), capture_output=True, text=True)
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    ran = subprocess.run(command("extract", "cake://a/b.txt", "-o", "s3://archive/other2"), capture_output=True, text=True)
    assert ran.returncode == 1
    assert "cake" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
