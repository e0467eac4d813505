// The keyboard, the selection, and the two sides that show each other. Everything is decided on the server.
"use strict";
(() => {
  const $ = (s, r = document) => r.querySelector(s);
  const $$ = (s, r = document) => [...r.querySelectorAll(s)];
  const page = $("#article");
  document.addEventListener("keydown", (e) => {
    if (e.key === "/" && !typing(e)) {
      e.preventDefault();
      if ($("#search")) $("#search").focus();
      else location.href = page ? page.dataset.queue + "#search" : "/#search";
    }
  });
  if (location.hash === "#search" && $("#search")) $("#search").focus();
  function typing(e) {
    return e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) || e.target.isContentEditable;
  }
  if (!page) return;

  const dialog = $("#dialog"), body = $("#dialog-body"), now = $("#now");
  let current = null, since = Date.now(), chain = Promise.resolve(), opened = false, quiet = 0;
  const pending = new Set();
  let chipOf = new Map(), marksOf = new Map(); // by fact; marks in the order of the text
  const chip = (slot) => chipOf.get(slot);
  const marks = (slot) => marksOf.get(slot) || [];
  const say = (text) => { $("#say").textContent = text; };

  // The facts in the order of the text; plain numbers (dates, terms) are passed over, unless one was chosen.
  const order = () => [...marksOf.keys()].filter((slot) => chip(slot) && (slot === current || !chip(slot).closest("details")));

  function choose(slot, focus = true) {
    $$(".now[data-f]").forEach((n) => n.classList.remove("now"));
    if (slot !== current) since = Date.now();
    current = slot;
    const c = chip(slot);
    if (!c) { now.textContent = page.dataset.choose; return; }
    if (c.closest("details")) c.closest("details").open = true;
    [c, ...marks(slot)].forEach((n) => n.classList.add("now"));
    c.scrollIntoView({ block: "nearest" });
    if (marks(slot)[0]) marks(slot)[0].scrollIntoView({ block: "nearest" });
    now.textContent = `${c.dataset.what} · ${$(".hidden", c).textContent.slice(2)}`;
    if (focus) c.focus({ preventScroll: true });
  }

  function step(by) {
    const all = order(), at = all.indexOf(current);
    if (all.length) choose(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
  }

  // Behind a verdict, on to the next fact that waits for one.
  function onward() {
    const all = order(), at = all.indexOf(current);
    const waits = (slot) => !pending.has(slot) && /^(open|reopened|disputed)$/.test(chip(slot).dataset.state);
    const next = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find(waits);
    if (next) choose(next);
  }

  // Marks take their look from the chips, which the server makes.
  function sync() {
    chipOf = new Map($$("#desk .chip").reverse().map((c) => [c.dataset.f, c])); // the first of a fact's chips
    marksOf = new Map();
    $$("#text mark").forEach((m) => {
      const looks = [];
      m.dataset.f.split(" ").forEach((slot) => {
        marksOf.set(slot, [...marks(slot), m]);
        const c = chip(slot);
        if (c) looks.push(`s-${c.dataset.state}`, ..."asks" in c.dataset ? ["s-asks"] : []);
      });
      m.className = [...m.className.split(" ").filter((name) => !name.startsWith("s-") && name !== "now"), ...looks].join(" ");
    });
    const focused = document.activeElement === document.body || $("#desk").contains(document.activeElement);
    if (current && !dialog.open) choose(current, focused);
    const details = $("#desk details");
    if (details) { details.open = details.open || opened; details.addEventListener("toggle", () => { opened = details.open; }); }
  }

  const seconds = () => Math.min(3600, (Date.now() - since) / 1000).toFixed(1);
  // One after the other, so that answers come in the order of the keys.
  function send(url, values, slot) {
    if (slot) pending.add(slot);
    chain = chain.then(() => {
      if (slot && chip(slot)) values.version = chip(slot).dataset.version;
      return htmx.ajax("POST", url, { target: "#desk", swap: "innerHTML", values });
    }).catch(() => {}).then(() => { if (slot) pending.delete(slot); });
    return chain;
  }

  function judge(action, more = {}) {
    if (!current || !chip(current)) return say(page.dataset.choose);
    send(page.dataset.verdict, { action, slot: current, seconds: seconds(), ...more }, current);
    onward();
  }

  function show(content) {
    if (content) body.replaceChildren(content);
    if (!dialog.open) dialog.showModal();
    const first = $("[autofocus], select, input:not([type=hidden]), [data-reason]", body) || $("button", body);
    if (first) first.focus();
    const timed = $("form.edit [name=seconds]", body);
    if (timed) timed.value = seconds();
  }
  const load = (url) => htmx.ajax("GET", url, { target: "#dialog-body", swap: "innerHTML" });
  const at = (url) => url.replace("SLOT", encodeURIComponent(current));

  // A selection as code points of the article: those in front of it inside its piece, and the piece's first one.
  function place(node, offset) {
    const piece = (node.nodeType === 3 ? node.parentElement : node).closest("[data-start]");
    if (!piece || !$("#text").contains(piece)) return null;
    const range = document.createRange();
    range.selectNodeContents(piece);
    range.setEnd(node, offset);
    return Number(piece.dataset.start) + [...range.toString()].length;
  }
  function selected() {
    const s = getSelection();
    if (!s.rangeCount || s.isCollapsed) return null;
    const r = s.getRangeAt(0), start = place(r.startContainer, r.startOffset), end = place(r.endContainer, r.endOffset);
    return start !== null && end !== null && start < end ? { start, end } : null;
  }

  const does = {
    next: () => step(1), previous: () => step(-1),
    accept: () => judge("accept"), unsure: () => judge("unsure"), nothing: () => judge("nothing"),
    reject: () => (current ? show($("#reasons").content.cloneNode(true)) : say(page.dataset.choose)),
    edit: () => (current ? load(at(page.dataset.form)) : say(page.dataset.choose)),
    history: () => (current ? load(at(page.dataset.fact)) : say(page.dataset.choose)),
    undo: () => send(page.dataset.undo, {}), rest: () => send(page.dataset.rest, { seconds: seconds() }).then(onward),
    record: (button) => {
      const record = (button || chip(current))?.closest("[data-record]");
      if (!record || !record.dataset.record) return say(page.dataset.choose);
      send(page.dataset.record, { record: record.dataset.record, seconds: seconds() }).then(onward);
    },
    missed: () => {
      const span = selected();
      if (span) return load(`${page.dataset.missed}?start=${span.start}&end=${span.end}`);
      const plain = marks(current)[0]?.classList.contains("plain") && /^(open|nothing|unsure)$/.test(chip(current)?.dataset.state);
      load(plain ? at(page.dataset.form) : page.dataset.missed);
    },
    article: () => { chain.then(() => { location.href = page.dataset.next; }); },
    queue: () => { location.href = page.dataset.queue; },
    help: () => show($("#keys").content.cloneNode(true)),
  };
  const keys = { j: "next", k: "previous", ArrowDown: "next", ArrowUp: "previous", a: "accept", A: "record", r: "reject", e: "edit", x: "nothing", X: "rest", s: "unsure",
    m: "missed", u: "undo", h: "history", n: "article", q: "queue", "?": "help" };
  const reading = new Set(["next", "previous", "history", "article", "queue", "help"]);

  document.addEventListener("keydown", (e) => {
    if (dialog.open) {
      const reason = !typing(e) && $$("[data-reason]", body)[Number(e.key) - 1];
      if (reason) { e.preventDefault(); reason.click(); }
      return;
    }
    const act = keys[e.key];
    if (!act || typing(e) || (!("edits" in page.dataset) && !reading.has(act))) return;
    if (e.key.startsWith("Arrow") && !e.target.closest(".chip")) return;
    e.preventDefault();
    does[act]();
  });

  document.addEventListener("click", (e) => {
    const act = e.target.closest("[data-do]"), fact = e.target.closest(".chip, #text mark"), reason = e.target.closest("[data-reason]");
    if (e.target.closest("[data-close]")) dialog.close();
    else if (reason) {
      const comment = $("[name=comment]", body).value;
      dialog.close();
      judge("reject", { reason: reason.dataset.reason, comment });
    } else if (act) does[act.dataset.do](act.closest(".desk") ? act : null);
    else if (fact && getSelection().isCollapsed) {
      const slots = fact.dataset.f.split(" "), k = slots.indexOf(current);
      if (fact.matches(".chip.now")) does.history();
      else choose(slots[(k + 1) % slots.length]);
    }
  });
  document.addEventListener("submit", (e) => { if (e.target.matches("[data-reject]")) e.preventDefault(); });

  dialog.addEventListener("close", () => { if (!dialog.open) { body.replaceChildren(); if (current) choose(current); } });
  document.body.addEventListener("htmx:afterSettle", (e) => {
    const there = e.detail.target?.id;
    if (there === "dialog-body" && body.childElementCount) show();
    if (there === "desk" || there === "text") sync();
    clearTimeout(quiet);
    quiet = setTimeout(() => say(""), 6000);
  });
  document.body.addEventListener("htmx:afterRequest", (e) => {
    const form = e.detail.requestConfig?.elt?.closest?.("form.edit");
    if (form && e.detail.requestConfig.verb === "post" && e.detail.xhr.status === 200) { dialog.close(); onward(); }
    if (e.detail.xhr.status === 409 && $("[data-show]", body)) show();
    if (e.detail.xhr.status === 401) location.href = "/sign-in";
  });
  ["htmx:sendError", "htmx:responseError"].forEach((name) => document.body.addEventListener(name, (e) => {
    if (e.detail.requestConfig.verb === "post" && ![401, 409, 422].includes(e.detail.xhr.status)) say(page.dataset.lost);
  }));

  sync();
  const wanted = location.hash.slice(1);
  if (wanted && chip(wanted)) choose(wanted);
  else if (order().length) { current = null; onward(); if (!current) choose(order()[0]); }
})();
