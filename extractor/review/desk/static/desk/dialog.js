// The dialog: reasons, forms, histories, and the answers that it waits for.
import { $, $$, asks, body, choose, current, dialog, onward, page, say, seconds, sync } from "./facts.js";

let quiet = 0, wanted = 0, arriving = 0, renew = null;

export function show(content) {
  if (content) body.replaceChildren(content);
  if (!dialog.open) dialog.showModal();
  const first = $("[autofocus], select, input:not([type=hidden]), [data-reason]", body) || $("button", body);
  if (first) first.focus();
  const timed = $("form.edit [name=seconds]", body);
  if (timed) timed.value = seconds();
}
// The dialog opens with the key; what it shows comes later, unless it was closed again.
export function load(url) {
  const mine = wanted += 1;
  show(document.createTextNode("…"));
  asks.wait(() => { if (mine === wanted) return got(mine, url); });
}
async function got(mine, url, values) {
  arriving = mine;
  const status = await asks.ask("GET", url, "dialog-body", values);
  if (status !== 200 && mine === wanted) { dialog.close(); say(page.dataset.unread); }
}

// Another measure has other fields: what was typed stays, and so does the place where one types.
function again() {
  const mine = wanted;
  asks.wait(() => {
    const form = $("form.edit", body);
    if (mine === wanted && form) return got(mine, form.dataset.again, new FormData(form));
  });
}
function renewed(old, name, caret) {
  const form = $("form.edit", body);
  if ("sent" in old.dataset) form.dataset.sent = "";
  $$("input:not([type=hidden]), select", form).forEach((field) => {
    const was = $$("input, select", old).find((f) => f.name === field.name && (f.type !== "checkbox" || f.value === field.value));
    if (was && field.type === "checkbox") field.checked = was.checked;
    else if (was && (field.tagName === "INPUT" || [...field.options].some((o) => o.value === was.value))) field.value = was.value;
  });
  const here = name && form.elements[name];
  if (here?.focus) here.focus();
  if (here?.type === "text" && caret !== null) here.setSelectionRange(caret, caret);
}
async function save(form) {
  if ("sent" in form.dataset) return;
  form.dataset.sent = "";
  const values = new FormData(form), status = await asks.send(form.dataset.save, values, values.has("slot") ? [values.get("slot")] : [], () => undefined);
  if (status === 200 && $("form.edit", body)) { dialog.close(); onward(); }
  $$("form.edit", body).forEach((one) => delete one.dataset.sent);
}

document.addEventListener("submit", (e) => {
  if (e.target.matches("[data-reject], form.edit")) e.preventDefault();
  if (e.target.matches("form.edit")) save(e.target);
});
document.addEventListener("change", (e) => { if (e.target.matches("form.edit [name=measure]")) again(); });
addEventListener("beforeunload", (e) => { if (asks.unsaved) e.preventDefault(); });

dialog.addEventListener("close", () => { if (!dialog.open) { wanted += 1; body.replaceChildren(); if (current) choose(current); } });
const on = (name, what) => document.body.addEventListener(`htmx:${name}`, (e) => what(e, e.detail.requestConfig, e.detail.xhr));
on("beforeSwap", (e, asked) => {
  const old = $("form.edit", body), here = document.activeElement;
  if (asked.elt.id === "poll" && (asks.busy || !asked.elt.isConnected)) e.detail.shouldSwap = false; // older than what is shown
  if (asked.elt.id === "dialog-body" && (!dialog.open || arriving !== wanted)) e.detail.shouldSwap = false;
  renew = asked.elt.id === "dialog-body" && old ? () => renewed(old, here.name, here.selectionStart ?? null) : null;
});
on("afterSettle", (e) => {
  const there = e.detail.target?.id;
  if (there === "dialog-body" && body.childElementCount) { if (renew) renew(); else show(); }
  if (there === "desk" || there === "text") sync();
  clearTimeout(quiet);
  quiet = setTimeout(() => say(""), 6000);
});
on("beforeOnLoad", (e, asked, xhr) => { if (xhr.status === 422 && !$("#trouble")) { e.preventDefault(); say(page.dataset.lost); } });
on("afterRequest", (e, asked, xhr) => {
  if (xhr.status === 409 && $("[data-show]", body)) show();
  if (xhr.status === 401) location.href = "/sign-in";
});
["sendError", "timeout", "responseError"].forEach((name) => on(name, (e, asked, xhr) => {
  if (asked.verb === "post" && ![401, 409, 422].includes(xhr.status)) say(page.dataset.lost);
}));
