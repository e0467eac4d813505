// The facts of an article and which of them is chosen: chips beside the text, marks in it.
import { Asks } from "./asks.js";

export const $ = (s, r = document) => r.querySelector(s);
export const $$ = (s, r = document) => [...r.querySelectorAll(s)];
export const page = $("#article"), dialog = $("#dialog"), body = $("#dialog-body"), asks = new Asks(page);
const now = $("#now");
export let current = null;
let since = Date.now(), opened = false;
let chipOf = new Map(), marksOf = new Map(); // by fact; marks in the order of the text
export const chip = (slot) => chipOf.get(slot);
export const marks = (slot) => marksOf.get(slot) || [];
export const say = (text) => { $("#say").textContent = text; };

// The facts in the order of the text; plain numbers (dates, terms) are passed over, unless one was chosen.
const order = () => [...marksOf.keys()].filter((slot) => chip(slot) && (slot === current || !chip(slot).closest("details")));

export function choose(slot, focus = true) {
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

export function step(by) {
  const all = order(), at = all.indexOf(current);
  if (all.length) choose(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
}

// Behind a verdict, on to the next fact that waits for one.
export function onward() {
  const all = order(), at = all.indexOf(current);
  const waits = (slot) => !asks.waits(slot) && /^(open|reopened|disputed)$/.test(chip(slot).dataset.state);
  const next = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find(waits);
  if (next) choose(next);
}

// Marks take their look from the chips, which the server makes.
export function sync() {
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

export const seconds = () => Math.min(3600, (Date.now() - since) / 1000).toFixed(1);

export const facts = () => [...marksOf.keys()];
export function start(named) {
  sync();
  if (named && chip(named)) choose(named);
  else if (order().length) { current = null; onward(); if (!current) choose(order()[0]); }
}
