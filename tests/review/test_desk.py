"""The desk without a browser, on SQLite and on PostgreSQL: verdicts, history, stale edits, roles, double review, search, API, import, safety."""

import doctest
import importlib
import json
import pkgutil
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from extractor import extract
from extractor.model import NumberSeen, Organisation, Record

from .conftest import put
from .deskkit import record_of, slot_at

HOST = {"headers": {"host": "127.0.0.1"}}


def person(name, role="editor", language="vi"):
    """Somebody with an account and a browser."""
    from django.test import Client

    from extractor.review.desk.models import Editor

    editor, _ = Editor.objects.get_or_create(username=name, defaults={"role": role, "language": language})
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    return client


def shown(pk, name=None):
    """The article as somebody sees it."""
    from extractor.review.desk.models import Article, Editor
    from extractor.review.desk.store import reviewed_of

    return reviewed_of(Article.objects.get(pk=pk), Editor.objects.get(username=name) if name else None)


def version(pk, slot):
    return shown(pk).entries[slot].holding.version


def judge(client, pk, slot, action, wanted=200, **more):
    answer = client.post(f"/article/{pk}/verdict", {"slot": slot, "action": action, "version": more.pop("version", None) or version(pk, slot), "seconds": "2.5", **more})
    assert answer.status_code == wanted, answer.content.decode()[:500]
    return answer


def state(pk):
    from extractor.review.desk.models import Article

    return Article.objects.get(pk=pk)


# -- verdicts ---------------------------------------------------------------------------------------------------------------


def test_every_verdict_is_a_row_and_shows(database):
    from extractor.review.desk.models import Row

    record = record_of("n06")
    [pk] = put(record)
    lan = person("lan")
    slot = slot_at(record, "461")
    judge(lan, pk, slot, "accept")
    page = judge(lan, pk, slot_at(record, "250"), "reject", reason="wrong_measure", comment="chỉ là dự kiến").content.decode()
    assert 'class="chip accepted"' in page and 'class="chip rejected"' in page
    rows = list(Row.objects.order_by("id"))
    assert [(r.action, r.who, r.seconds) for r in rows] == [("accept", "lan", 2.5), ("reject", "lan", 2.5)]
    last = json.loads(rows[1].line)
    assert last["before"]["value"] == 250 and last["rules"].startswith("sha256:") and last["rule"] and last["comment"] == "chỉ là dự kiến" and last["reason"] == "wrong_measure"
    history = lan.get(f"/article/{pk}/fact/{slot_at(record, '250')}").content.decode()
    assert "lan" in history and "chỉ là dự kiến" in history and "sai nội dung chỉ tiêu" in history
    assert state(pk).state == "doing" and state(pk).editor == "lan"


def test_correcting_and_the_closed_lists(database):
    record = record_of("n06")
    [pk] = put(record)
    lan, slot = person("lan"), slot_at(record, "461")
    form = lan.get(f"/article/{pk}/form/{slot}").content.decode()
    assert '<option value="committee" selected>Cấp ủy, ban chấp hành</option>' in form and "Kết nạp đảng viên" in form
    fields = {"measure": "congress.elected", "body": "committee", "form": "count", "status": "actual", "qualifier": "exactly", "value": "1.461", "term": "2015-2020", "subject": "Đảng bộ huyện Quảng Trạch"}
    judge(lan, pk, slot, "correct", **fields)
    fact = shown(pk).entries[slot].fact
    assert (fact.value, fact.origin, fact.term) == (1461, "corrected", "2015-2020")
    for wrong in ({"measure": "party.nonsense"}, {"value": "nhiều"}, {"term": "2015"}, {"time": "32/13/2020"}, {"body": ""}, {"value": "9" * 40}, {"part_of": "nothere"}, {"status": "perhaps"}):
        answer = judge(lan, pk, slot, "correct", wanted=422, **{**fields, **wrong})
        assert answer.headers["HX-Retarget"] == "#trouble"
    assert shown(pk).entries[slot].fact.value == 1461
    for kind, change in (("congress", {"ordinal": "25", "term": "2015-2020", "kind": "delegates", "status": "planned", "organisation": "Đảng bộ huyện Quảng Trạch", "start": "8/2015"}),
                         ("document", {"number": "36-CT/TW", "kind": "Chỉ thị", "date": "30/5/2014", "issuer": "Bộ Chính trị"})):
        other = next(s for s, e in shown(pk).entries.items() if e.anchor.kind == kind)
        judge(lan, pk, other, "correct", **change)
        assert shown(pk).entries[other].fact.origin == "corrected"


def test_a_whole_record_by_one_key_where_sums_agree(database):
    good, bad = record_of("n06"), record_of("c07")
    pk, other = put(good, bad)
    lan = person("lan")
    record = good.congress_records[0]
    answer = lan.post(f"/article/{pk}/record", {"record": record.id, "seconds": "4"})
    assert answer.status_code == 200
    states = {e.fact.id: e.state for e in shown(pk).entries.values() if getattr(e.fact, "id", None)}
    assert {states[i] for i in record.observations} == {"accepted"}
    failing = next(r for r in (*bad.congress_records, *bad.membership_records) if any(c.outcome == "disagrees" and set(c.observations) & set(r.observations) for c in bad.checks))
    assert lan.post(f"/article/{other}/record", {"record": failing.id}).status_code == 409
    assert lan.post(f"/article/{pk}/record", {"record": "rnothing"}).status_code == 404
    # One undo takes back all that one key gave.
    assert lan.post(f"/article/{pk}/undo").status_code == 200
    assert {e.state for e in shown(pk).entries.values()} == {"open"}
    assert lan.post(f"/article/{pk}/undo").status_code == 409


def test_done_only_when_every_number_has_a_verdict(database):
    record = record_of("n06")
    [pk] = put(record)
    lan = person("lan")
    for r in (*record.congress_records, *record.membership_records):
        lan.post(f"/article/{pk}/record", {"record": r.id})
    for slot, e in shown(pk).entries.items():
        if e.asks and not isinstance(e.machine, NumberSeen):
            assert state(pk).state == "doing"
            judge(lan, pk, slot, "accept")
    assert state(pk).state == "doing" and state(pk).unread
    assert lan.post(f"/article/{pk}/rest").status_code == 200
    assert state(pk).state == "done" and state(pk).judged == state(pk).numbers
    assert lan.get("/next").headers["Location"] == "/"
    lan.post(f"/article/{pk}/undo")
    assert state(pk).state == "doing"


def test_a_missed_fact_from_a_selection_and_from_typed_words(database):
    record = extract(text="👍 Đảng bộ xã kết nạp 5 đảng viên. Mở hai lớp và chín buổi học.", path="a/b.txt")
    [pk] = put(record)
    lan = person("lan")
    text = record.article.text
    fields = {"measure": "party.classes", "form": "count", "status": "actual", "qualifier": "exactly", "value": "9"}
    start = text.index("chín")
    assert "chín" in lan.get(f"/article/{pk}/missed?start={start}&end={start + 4}").content.decode()
    assert lan.post(f"/article/{pk}/add", {**fields, "start": str(start), "end": str(start + 5)}).status_code == 200
    assert [(o.evidence.text, o.value) for o in shown(pk).record.observations if o.origin == "added"] == [("chín", 9)]
    assert lan.post(f"/article/{pk}/add", {**fields, "quote": "nowhere"}).status_code == 422
    assert lan.post(f"/article/{pk}/add", {**fields, "quote": "5"}).status_code == 422  # a fact stands there
    assert lan.post(f"/article/{pk}/add", {**fields, "quote": "xã", "which": "2"}).status_code == 422
    assert lan.post(f"/article/{pk}/add", {**fields, "value": "1", "quote": "xã"}).status_code == 200
    assert [o.evidence.text for o in shown(pk).record.observations if o.origin == "added"] == ["xã", "chín"]


def test_a_stale_edit_is_refused_with_both_versions(database):
    record = record_of("n06")
    [pk] = put(record)
    lan, minh, slot = person("lan"), person("minh"), slot_at(record, "461")
    seen = version(pk, slot)
    judge(lan, pk, slot, "reject", reason="wrong_number", comment="sai số")
    fields = {"measure": "congress.elected", "body": "committee", "form": "count", "status": "actual", "qualifier": "exactly", "value": "462"}
    page = judge(minh, pk, slot, "correct", wanted=409, version=seen, **fields).content.decode()
    assert "sai số" in page and ">462<" in page
    assert shown(pk).entries[slot].state == "rejected" and len(shown(pk).entries[slot].holding.rows) == 1
    # Without a version nothing is saved either; with that of now it is.
    assert minh.post(f"/article/{pk}/verdict", {"slot": slot, "action": "unsure"}).status_code == 409
    judge(minh, pk, slot, "accept", wanted=409)  # nothing stands there to accept
    judge(minh, pk, slot, "correct", **fields)
    assert shown(pk).entries[slot].fact.value == 462


def test_others_verdicts_come_without_loading_by_hand(database):
    record = record_of("n06")
    [pk] = put(record)
    lan, minh = person("lan"), person("minh")
    page = lan.get(f"/article/{pk}").content.decode()
    place = re.search(r'hx-get="(/article/[^"]*news[^"]*)"', page)[1].replace("&amp;", "&")
    assert lan.get(place).status_code == 204
    judge(minh, pk, slot_at(record, "461"), "accept")
    news = lan.get(place)
    assert news.status_code == 200 and 'class="chip accepted"' in news.content.decode()


def test_rows_cannot_be_changed_by_any_way(database):
    from django.db import DatabaseError, connection, transaction

    from extractor.review.desk.models import NeverChanged, Row

    record = record_of("n06")
    [pk] = put(record)
    judge(person("lan"), pk, slot_at(record, "461"), "accept")
    row = Row.objects.get()
    with pytest.raises(NeverChanged):
        row.save()
    with pytest.raises(NeverChanged):
        row.delete()
    for act in (lambda: Row.objects.all().delete(), lambda: Row.objects.update(action="reject"), lambda: connection.cursor().execute("DELETE FROM desk_row")):
        with pytest.raises(DatabaseError), transaction.atomic():
            act()
    assert Row.objects.get().action == "accept"


# -- new rules, new pages ---------------------------------------------------------------------------------------------------


def test_verdicts_stay_when_records_are_made_anew(database):
    text = "Đảng bộ xã A họp.\nNăm 2020, Đảng bộ xã kết nạp 5 đảng viên, khai trừ 2 đảng viên.\nTác giả: Lan\n"
    old = extract(text=text, path="bao/a.txt")
    [pk] = put(old)
    lan = person("lan")
    judge(lan, pk, slot_at(old, "5"), "accept")
    judge(lan, pk, slot_at(old, "2"), "reject", reason="says_nothing")
    new = extract(text=text.replace("Lan", "Minh"), path="bao/a.txt")
    assert put(new) == [pk] and new.article.id != old.article.id
    assert {e.anchor.quote: e.state for e in shown(pk).entries.values()}["5"] == "accepted"
    # Other rules: the accepted fact stays, and the desk shows both.
    other = new.model_copy(update={"observations": tuple(o.model_copy(update={"measure": "party.members"}) for o in new.observations)})
    assert put(other) == [pk] and state(pk).news == 1 + 1
    page = lan.get(f"/article/{pk}/fact/{slot_at(new, '5')}").content.decode()
    assert "Kết nạp đảng viên" in page and "Đảng viên" in page
    # A changed sentence: an open question again, and what was decided is told.
    changed = extract(text=text.replace("Năm 2020", "Năm 2021"), path="bao/a.txt")
    assert put(changed) == [pk]
    assert {e.state for e in shown(pk).entries.values()} == {"open"} and len(shown(pk).lost) == 2
    assert "cần xem lại" in lan.get(f"/article/{pk}").content.decode()


def test_verdicts_travel_and_come_twice_without_effect(database):
    from extractor.review.desk.models import Row, Waiting
    from extractor.review.desk.store import take_in, verdict_of

    record = record_of("n06")
    [pk] = put(record)
    lan = person("lan")
    for slot in [s for s, e in shown(pk).entries.items() if e.fact is not None and not isinstance(e.fact, NumberSeen)][:5]:
        judge(lan, pk, slot, "accept")
    rows = [verdict_of(r) for r in Row.objects.order_by("id")]
    assert [take_in(v) for v in rows] == [False] * 5
    with pytest.raises(ValueError, match="other content"):
        take_in(rows[0].model_copy(update={"comment": "x"}))
    # Verdicts on an article that is not here yet wait for it.
    elsewhere = record_of("c01")
    from .deskkit import Person

    early = Person("minh").verdict(elsewhere, slot_at(elsewhere, "23"), "accept")
    assert take_in(early) and Waiting.objects.exists()
    [second] = put(elsewhere)
    assert shown(second).entries[early.slot].state == "accepted" and not Waiting.objects.exists()


# -- several editors --------------------------------------------------------------------------------------------------------


def test_two_people_apart_and_a_chief(database):
    record = record_of("n06")
    [pk] = put(record)
    lan, minh, chief = person("lan"), person("minh"), person("hoa", "chief")
    assert lan.post(f"/article/{pk}/give", {"editor": ["lan", "minh"]}).status_code == 403
    assert chief.post(f"/article/{pk}/give", {"editor": ["lan"]}).status_code == 400
    assert chief.post(f"/article/{pk}/give", {"editor": ["lan", "minh"]}).status_code == 302
    slot, agreed = slot_at(record, "461"), slot_at(record, "250")
    judge(lan, pk, slot, "accept", version="0")
    assert shown(pk, "minh").entries[slot].state == "open"  # what lan said is hidden
    assert 'class="chip accepted"' not in minh.get(f"/article/{pk}").content.decode()
    judge(minh, pk, slot, "reject", version="0", reason="other")
    for client in (lan, minh):
        judge(client, pk, agreed, "accept", version="0")
    assert shown(pk).entries[slot].state == "disputed" and shown(pk).entries[agreed].state == "accepted"
    page = chief.get("/disagreements").content.decode()
    assert "lan" in page and "minh" in page and "Phân xử" in page
    assert "Phân xử" not in lan.get("/disagreements").content.decode()
    # Only the chief settles, and nobody else judges what was given to two.
    an = person("an")
    assert "chief" not in judge(an, pk, slot, "accept", wanted=409).content.decode() and shown(pk).entries[slot].state == "disputed"
    judge(chief, pk, slot, "reject", reason="other")
    assert shown(pk).entries[slot].state == "rejected" and len(shown(pk).entries[slot].holding.rows) == 3
    for client in (lan, minh):
        for group in (*(r.id for r in (*record.congress_records, *record.membership_records)), "other"):
            client.post(f"/article/{pk}/record", {"record": group})
        client.post(f"/article/{pk}/rest")
        for s, e in shown(pk, "lan" if client is lan else "minh").entries.items():
            if e.asks and e.state == "open":
                judge(client, pk, s, "nothing" if isinstance(e.machine, NumberSeen) else "accept", version=e.holding.version)
    assert state(pk).state == "done"


# -- queue ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("looked_at", [2_000, 1], ids=["rare", "common"])  # two ways to one answer
def test_search_with_and_without_marks(database, monkeypatch, looked_at):
    from extractor.review.desk.views import queue

    monkeypatch.setattr(queue, "LOOKED_AT", looked_at)
    monkeypatch.setattr(queue, "COMMON", 0)
    put(*(record_of(n) for n in ("n06", "c01", "n12", "c07")))
    lan = person("lan")

    def found(**asked):
        return re.findall(r'<td class="title"><a[^>]*>([^<]*)<', lan.get("/", asked).content.decode())

    assert len(found()) == 4
    assert found(q="quang trach") == found(q="Quảng Trạch") == ["Quảng Trạch hoàn thành đại hội ở 47 đảng bộ, chi bộ cơ sở"]
    assert len(found(q="dang bo")) == 4 and found(q="bo dang quang") == []
    assert found(q="quang tra") == found(q="quang trach")  # the last word may be begun only
    assert found(q="\"quang' OR 1=1 --") == [] and found(q="*:*") == found(q="&|!<->") == found()
    assert len(found(failed="1")) == len([n for n in ("n06", "c01", "n12", "c07") if any(c.outcome == "disagrees" for c in record_of(n).checks)]) > 0
    assert found(failed="1")[0] == found()[0]  # the worst first
    assert found(**{"from": "2020-01-01", "to": "2020-12-31"}) == [record_of("c01").article.title]
    dates = [a.published for a in sorted((record_of(n).article for n in ("n06", "c01", "n12", "c07")), key=lambda a: a.published, reverse=True)]
    assert re.findall(r"<td>(\d{4}-\d\d-\d\d)</td>", lan.get("/?sort=date").content.decode()) == dates
    assert found(state="done") == [] and len(found(state="todo")) == 4


def test_pages_of_the_queue_join_without_gap(database, monkeypatch):
    from extractor.review.desk.views import queue

    monkeypatch.setattr(queue, "ON_A_PAGE", 3)
    put(*(extract(text=f"Đảng bộ xã kết nạp {k} đảng viên.", path=f"x/{k}.txt", title=f"Bài {k % 4}") for k in range(1, 12)))
    lan = person("lan")
    for sort in queue.SORTS:
        seen, place = [], f"/?sort={sort}"
        for _ in range(9):
            page = lan.get(place).content.decode()
            seen += re.findall(r'href="(/article/\d+)"', page)
            more = re.search(r'href="\?([^"]*)" rel="next"', page)
            if more is None:
                break
            place = "/?" + more[1].replace("&amp;", "&")
        assert len(seen) == len(set(seen)) == 11, sort


def test_progress_and_lessons(database):
    record = record_of("n06")
    [pk] = put(record)
    lan = person("lan")
    lan.post(f"/article/{pk}/record", {"record": record.congress_records[0].id})
    judge(lan, pk, slot_at(record, "17"), "reject", reason="other")
    page = lan.get("/progress").content.decode()
    assert '<th scope="row">lan</th>' in page and "0.1" in page
    lessons = lan.get("/lessons").content.decode()
    assert "Số người được bầu" in lessons and "%" in lessons


# -- API --------------------------------------------------------------------------------------------------------------------


def api(token, place, **headers):
    from django.test import Client

    return Client(headers={"host": "127.0.0.1", "authorization": f"Bearer {token}", **headers}).get(f"/api/v1/{place}")


@pytest.fixture
def token(database):
    from extractor.review.desk.models import Editor, Token
    from extractor.review.desk.views.account import digest

    editor = Editor.objects.create(username="machine", role="reader")
    Token.objects.create(digest=digest("secret"), name="t", editor=editor)
    return "secret"


def test_the_api_serves_the_objects_of_the_schemas(token):
    names = ("n06", "c01", "n12", "c07")
    pks = put(*(record_of(n) for n in names))
    answer = api(token, "records").json()
    assert answer["next"] is None and [Record.model_validate(r) for r in answer["items"]] == [record_of(n) for n in names]
    lan, slot = person("lan"), slot_at(record_of("n06"), "461")
    since = state(pks[0]).changed
    judge(lan, pks[0], slot, "accept")
    changed = api(token, f"records?changed_since={since.replace('Z', '')[:23]}").json()["items"]
    one = next(r for r in changed if r["article"]["id"] == record_of("n06").article.id)
    assert {o["origin"] for o in one["observations"]} == {"machine", "confirmed"}
    assert api(token, f"records/{record_of('n06').article.id}").json() == one
    assert api(token, "records/nothing").status_code == 404


def test_the_api_filters_pages_and_remembers(token):
    put(*(record_of(n) for n in ("n06", "c01", "n12", "c07")))

    def ids(query):
        answer = api(token, f"records?{query}")
        assert answer.status_code == 200, answer.content
        return [r["article"]["id"] for r in answer.json()["items"]]

    one = record_of("n06")
    assert ids("term=2015-2020&measure=congress.elected") and one.article.id in ids("organisation=Đảng bộ huyện Quảng Trạch") == ids("organisation=dang bo huyen quang trach")
    assert ids("measure=congress.ballots&organisation=nobody") == [] and ids("state=done") == [] and len(ids("state=todo")) == 4
    assert ids("published_from=2020-01-01&published_to=2020-12-31") == [record_of("c01").article.id]
    seen, cursor = [], ""
    for _ in range(9):
        page = api(token, f"records?limit=1{cursor}").json()
        seen += [r["article"]["id"] for r in page["items"]]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert seen == ids("") and len(set(seen)) == 4
    tag = api(token, "records").headers["ETag"]
    assert api(token, "records", **{"if-none-match": tag}).status_code == 304
    assert api(token, "records?limit=2", **{"if-none-match": tag}).status_code == 200
    for wrong in ("term=2015", "measure=party.nonsense&limit=0", "cursor=%21", "limit=9999", "state=finished", "changed_since=yesterday"):
        assert api(token, f"records?{wrong}").status_code == 422, wrong


def test_the_api_asks_for_a_token_and_only_reads(token):
    from django.test import Client

    put(record_of("n06"))
    assert api("wrong", "records").status_code == 401
    client = Client(headers={"host": "127.0.0.1", "authorization": f"Bearer {token}"})
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)("/api/v1/records").status_code == 405
    assert Client(headers={"host": "127.0.0.1"}).get("/api/v1/openapi.json").status_code == 401
    document = client.get("/api/v1/openapi.json").json()
    assert set(document["paths"]) == {"/api/v1/records", "/api/v1/records/{ident}"} and {m for p in document["paths"].values() for m in p} == {"get"}
    assert "Record" in document["components"]["schemas"]


# -- safety -----------------------------------------------------------------------------------------------------------------


def routes():
    from django.urls import URLPattern, URLResolver, get_resolver

    def walk(patterns, prefix=""):
        for p in patterns:
            place = prefix + str(p.pattern)
            if isinstance(p, URLResolver):
                yield from walk(p.url_patterns, place)
            elif isinstance(p, URLPattern):
                yield place, p.name

    return list(walk(get_resolver().url_patterns))


def concrete(place, pk, slot):
    return "/" + re.sub(r"<[^>]*>", lambda m: slot if "slot" in m[0] else str(pk) if "pk" in m[0] else "x", place).replace("^", "").replace("$", "")


def counts():
    from extractor.review.desk.models import Article, Editor, Given, Row, SignInLink, Token

    return [m.objects.count() for m in (Article, Row, Given, Token, SignInLink, Editor)] + [list(Article.objects.values_list("state", "double", "changed"))]


def test_a_reader_cannot_write_by_any_route(database):
    from django.test import Client

    record = record_of("n06")
    [pk] = put(record)
    slot = slot_at(record, "461")
    reader, stranger = person("doc", "reader"), Client(headers={"host": "127.0.0.1"})
    before = counts()
    fields = {"slot": slot, "action": "accept", "version": "0", "record": record.congress_records[0].id, "editor": ["doc", "doc"], "measure": "party.members", "value": "5", "form": "count",
              "status": "actual", "qualifier": "exactly", "quote": "9"}
    assert len(routes()) > 18
    for place, name in routes():
        address = concrete(place, pk, slot)
        for method in ("get", "post", "put", "patch", "delete"):
            answer = getattr(reader, method)(address, fields) if method in ("get", "post") else getattr(reader, method)(address)
            if method != "get" and name not in ("sign-in", "sign-out", "language", "by-link") and not address.startswith("/api/"):
                assert answer.status_code == 403, (method, address, answer.status_code)
            if name == "sign-out":
                reader = person("doc", "reader")
            answer = getattr(stranger, method)(address, fields) if method in ("get", "post") else getattr(stranger, method)(address)
            if name not in ("sign-in", "by-link") and not address.startswith("/api/"):
                assert answer.status_code == 302 and answer.headers["Location"].startswith("/sign-in"), (method, address)
            elif address.startswith("/api/"):
                assert answer.status_code in (401, 404, 405), (method, address)
    assert counts() == before


def test_every_role_reads_every_page(database):
    record = record_of("n06")
    [pk] = put(record)
    for role in ("reader", "editor", "chief"):
        for language in ("vi", "en"):
            client = person(f"{role}{language}", role, language)
            for place in ("/", "/progress", "/lessons", "/disagreements", f"/article/{pk}", f"/article/{pk}/fact/{slot_at(record, '461')}", f"/article/{pk}/form/{slot_at(record, '461')}", f"/article/{pk}/missed"):
                answer = client.get(place)
                assert answer.status_code == 200, place
                assert "'unsafe" not in answer.headers["Content-Security-Policy"] and "default-src 'none'" in answer.headers["Content-Security-Policy"]
                assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|javascript:|hx-on|hx-vals=.js:", answer.content.decode())
    assert client.get("/article/999").status_code == 404 and client.get(f"/article/{pk}/fact/nofact").status_code == 404


HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">\'"&amp;{{ 12345*3 }}{% debug %}</mark></section>'


def test_hostile_words_are_shown_and_never_run(database):
    text = f"{HOSTILE}\nĐảng bộ xã {HOSTILE} kết nạp 5 đảng viên\x00.\x1b[31m \u202eĐại hội\u202c {HOSTILE}\r Có 9 chi bộ."
    record = extract(text=text, path=f"a/{HOSTILE[:30].replace('/', '')}.txt", title=HOSTILE, url="javascript:alert(1)", publisher=HOSTILE, byline=HOSTILE)
    named = tuple(o.model_copy(update={"subject": Organisation(name=HOSTILE)}) for o in record.observations)
    [pk] = put(Record.model_validate(record.model_copy(update={"observations": named}).model_dump()))
    lan = person("lan")
    slot = slot_at(record, "5")
    judge(lan, pk, slot, "unsure", comment=HOSTILE)
    for place in ("/", "/progress", f"/article/{pk}", f"/article/{pk}/fact/{slot}", f"/article/{pk}/form/{slot}", "/?q=<script>", "/?sort=<script>&state=<script>"):
        page = lan.get(place).content.decode()
        assert "<script>" not in page and "<img" not in page and "javascript:" not in page and "37035" not in page, place
        assert "\x00" not in page and "\x1b" not in page


def test_marks_keep_every_code_point(database):
    from extractor.review.desk.marks import Span, cut

    text = "🎉a\u0301 <b>&\r\n\x00e\u0301👩‍👩‍👧\u200b𝟙𝟚 12"
    spans = [Span(0, 3, "x", "party"), Span(2, 9, "y", "congress"), Span(2, 9, "z", "plain"), Span(9, len(text), "w", "party")]
    html = cut(text, spans)
    from html.parser import HTMLParser

    class Reader(HTMLParser):
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.start, self.read, self.pieces = 0, "", []

        def handle_starttag(self, tag, attrs):
            self.pieces.append([int(dict(attrs)["data-start"]), dict(attrs).get("data-f", "").split(), ""])

        def handle_data(self, data):
            self.pieces[-1][2] += data

    reader = Reader()
    reader.feed(html)
    assert "".join(p[2] for p in reader.pieces) == text.replace("\x00", "\ufffd")
    for start, keys, said in reader.pieces:
        assert said == text.replace("\x00", "\ufffd")[start:start + len(said)]
        assert keys == [s.key for s in sorted(spans, key=lambda s: (s.start, -s.end)) if s.start <= start < s.end]


def test_the_check_of_django_is_content(tmp_path, monkeypatch):
    """In a thread of its own, where no event loop of Playwright's runs."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(_checked, tmp_path, monkeypatch).result()


def _checked(tmp_path, monkeypatch):
    from django.core.management import call_command

    from extractor.review.desk import settings

    monkeypatch.delenv("DJANGO_ALLOW_ASYNC_UNSAFE")
    monkeypatch.setenv("TRICHLUC_SECRET_KEY", "".join(chr(33 + k % 90) for k in range(70)))
    settings.start(settings.Setup(f"sqlite:///{tmp_path / 'd.sqlite3'}", "https://desk.example.vn"))
    call_command("check", deploy=True, fail_level="WARNING")
    from django.test import Client

    assert Client(headers={"host": "evil.example", "x-forwarded-proto": "https"}).get("/sign-in").status_code == 400
    answer = Client(headers={"host": "desk.example.vn", "x-forwarded-proto": "https"}).get("/sign-in")
    assert answer.status_code == 200 and "max-age" in answer.headers["Strict-Transport-Security"]
    assert Client(headers={"host": "desk.example.vn"}).get("/sign-in").status_code == 301
    settings.start(settings.Setup(f"sqlite:///{tmp_path / 'd.sqlite3'}"))


def test_signing_in_is_limited_and_links_hold_once(database):
    from django.test import Client

    from extractor.review.desk.models import Editor, SignInLink
    from extractor.review.desk.views.account import new_link

    editor = Editor.objects.create(username="lan", role="editor")
    editor.set_password("một mật khẩu dài 2026")
    editor.save()
    client = Client(headers={"host": "127.0.0.1"})
    assert client.post("/sign-in", {"username": "lan", "password": "một mật khẩu dài 2026", "next": "//evil.example"}).headers["Location"] == "/"
    link = new_link(editor)
    one = Client(headers={"host": "127.0.0.1"})
    assert one.get(f"/sign-in/{link}").status_code == 302 and one.get("/").status_code == 200
    assert Client(headers={"host": "127.0.0.1"}).get(f"/sign-in/{link}").status_code == 403
    assert link not in str(list(SignInLink.objects.values()))
    old = new_link(editor)
    SignInLink.objects.filter(used=None).update(expires=SignInLink.objects.get(used=None).expires - timedelta(days=2))
    assert Client(headers={"host": "127.0.0.1"}).get(f"/sign-in/{old}").status_code == 403
    answers = [Client(headers={"host": "127.0.0.1"}).post("/sign-in", {"username": "lan", "password": "falsch"}).status_code for _ in range(7)]
    assert answers[0] == 403 and answers[-1] == 429
    assert Client(headers={"host": "127.0.0.1"}).post("/sign-in", {"username": "lan", "password": "một mật khẩu dài 2026"}).status_code == 429


def test_forms_ask_for_their_token_and_bodies_are_bounded(database):
    from django.test import Client

    from extractor.review.desk.models import Editor

    record = record_of("n06")
    [pk] = put(record)
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    strict.force_login(Editor.objects.create(username="x", role="editor"), backend="django.contrib.auth.backends.ModelBackend")
    assert strict.post(f"/article/{pk}/verdict", {"slot": slot_at(record, "461"), "action": "accept", "version": "0"}).status_code == 403
    lan = person("lan")
    assert lan.post(f"/article/{pk}/verdict", {"slot": "x", "comment": "y" * (3 << 20)}).status_code == 400
    assert person("lan").get("/", headers={"host": "evil.example"}).status_code == 400


def test_examples_of_the_desk_hold(database):
    import extractor.review.desk as package

    tried = 0
    for module in pkgutil.walk_packages(package.__path__, "extractor.review.desk."):
        result = doctest.testmod(importlib.import_module(module.name))
        assert result.failed == 0, module.name
        tried += result.attempted
    assert tried >= 8


def test_every_word_has_two_languages():
    from golden import ROOT

    from extractor.messages import desk_words

    assert all(en.strip() and vi.strip() for en, vi in desk_words().values())
    used = {m for file in (ROOT / "extractor/review/desk/templates").rglob("*.html") for m in re.findall(r"\bt\.(\w+)", file.read_text(encoding="utf-8"))}
    assert used <= set(desk_words())


def test_what_stands_in_no_record_is_accepted_together_too(database):
    record = record_of("n06")
    [pk] = put(record)
    lan = person("lan")
    for group, kind in (("other", "number"), ("documents", "document")):
        assert lan.post(f"/article/{pk}/record", {"record": group}).status_code == 200
        assert [e for e in shown(pk).entries.values() if e.anchor.kind == kind and e.state == "accepted"]
    in_records = {i for r in (*record.congress_records, *record.membership_records) for i in r.observations}
    assert not [e for e in shown(pk).entries.values() if e.state == "accepted" and e.fact.id in in_records]
