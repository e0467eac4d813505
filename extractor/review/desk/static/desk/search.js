// «/» goes to the search, from wherever one is; an article's own keys see to it there.
"use strict";
(() => {
  const field = document.querySelector("#search");
  document.addEventListener("keydown", (e) => {
    if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) || document.querySelector("#article")) return;
    e.preventDefault();
    if (field) field.focus();
    else location.href = "/#search";
  });
  if (location.hash === "#search" && field) field.focus();
})();
