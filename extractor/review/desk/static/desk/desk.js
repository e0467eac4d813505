// What keys, clicks and selections do. Everything is decided on the server.
import { $$, $, asks, body, chip, choose, current, dialog, facts, marks, onward, page, say, seconds, start, step } from "./facts.js";
import { load, show } from "./dialog.js";

const version = (slot) => () => chip(slot)?.dataset.version;
function judge(action, more = {}) {
  if (!current || !chip(current)) return say(page.dataset.choose);
  asks.send(page.dataset.verdict, { action, slot: current, seconds: seconds(), ...more }, [current], version(current));
  onward();
}

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

// Many facts by one key.
function together(url, values, slots, fit) {
  asks.send(url, { ...values, seconds: seconds() }, [...slots].filter((slot) => chip(slot)?.dataset.state === "open" && fit(slot)), () => undefined);
  onward();
}

const does = {
  next: () => step(1), previous: () => step(-1),
  accept: () => judge("accept"), unsure: () => judge("unsure"), nothing: () => judge("nothing"),
  reject: () => (current ? show($("#reasons").content.cloneNode(true)) : say(page.dataset.choose)),
  edit: () => (current ? load(at(page.dataset.form)) : say(page.dataset.choose)),
  history: () => (current ? load(at(page.dataset.fact)) : say(page.dataset.choose)),
  undo: () => asks.send(page.dataset.undo, {}, ["*"], () => undefined),
  rest: () => together(page.dataset.rest, {}, facts(), (slot) => marks(slot)[0].classList.contains("plain")),
  record: (button) => {
    const record = (button || chip(current))?.closest("[data-record]");
    if (!record || !record.dataset.record) return say(page.dataset.choose);
    together(page.dataset.record, { record: record.dataset.record }, $$(".chip", record).map((c) => c.dataset.f), () => true);
  },
  missed: () => {
    const span = selected();
    if (span) return load(`${page.dataset.missed}?start=${span.start}&end=${span.end}`);
    const plain = marks(current)[0]?.classList.contains("plain") && /^(open|nothing|unsure)$/.test(chip(current)?.dataset.state);
    load(plain ? at(page.dataset.form) : page.dataset.missed);
  },
  article: () => asks.leave(page.dataset.next), queue: () => asks.leave(page.dataset.queue), search: () => asks.leave(`${page.dataset.queue}#search`),
  help: () => show($("#keys").content.cloneNode(true)),
};
const keys = { j: "next", k: "previous", ArrowDown: "next", ArrowUp: "previous", a: "accept", A: "record", r: "reject", e: "edit", x: "nothing", X: "rest", s: "unsure",
  m: "missed", u: "undo", h: "history", n: "article", q: "queue", "/": "search", "?": "help" };
const reading = new Set(["next", "previous", "history", "article", "queue", "search", "help"]);

const typing = (e) => e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);

document.addEventListener("keydown", (e) => {
  if (dialog.open) {
    const reason = !typing(e) && $$("[data-reason]", body)[Number(e.key) - 1];
    if (reason) { e.preventDefault(); reason.click(); }
    return;
  }
  const act = keys[e.key];
  if (asks.left || !act || typing(e) || (!("edits" in page.dataset) && !reading.has(act))) return;
  if (e.key.startsWith("Arrow") && !e.target.closest(".chip")) return;
  e.preventDefault();
  does[act]();
});

document.addEventListener("click", (e) => {
  const act = e.target.closest("[data-do]"), fact = e.target.closest(".chip, #text mark"), reason = e.target.closest("[data-reason]");
  const link = asks.unsaved && !e.ctrlKey && !e.metaKey && e.target.closest("a[href]:not([target])");
  if (link) { e.preventDefault(); asks.leave(link.href); }
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

start(location.hash.slice(1));
