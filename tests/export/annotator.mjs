// Finds each annotation of standard input (JSON: {text, annotations}) in the text by both selectors, with Apache Annotator; prints what it found.
import { createRequire } from "node:module";
const require = createRequire(process.argv[2] + "/");
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("<body></body>");
globalThis.document = window.document;
for (const name of ["Node", "NodeFilter", "Range", "Document", "Text"]) globalThis[name] = window[name];
const { createTextQuoteSelectorMatcher, createTextPositionSelectorMatcher } = require("@apache-annotator/dom");
let input = "";
for await (const chunk of process.stdin) input += chunk;
const { text, annotations } = JSON.parse(input);
document.body.textContent = text;
const found = [];
for (const annotation of annotations) {
  const [position, quote] = annotation.target.selector;
  const row = [];
  for (const match of [createTextPositionSelectorMatcher(position), createTextQuoteSelectorMatcher(quote)]) {
    const texts = [];
    for await (const range of match(document.body)) texts.push(range.toString());
    row.push(texts);
  }
  found.push(row);
}
console.log(JSON.stringify(found));
