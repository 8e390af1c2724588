"use strict";
// Lights up every passage of the statement that is chosen, by pointer, by link or by the keys j and k, and brings them
// into view in every article. Without this script the links between statements and passages work all the same.
document.addEventListener("DOMContentLoaded", () => {
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const statements = all(".utterance");
  const marks = all("[data-u]");
  let chosen = null;

  const belongs = (mark, number) => mark.dataset.u.split(" ").includes(number);

  function clear() {
    for (const mark of all(".lit")) mark.classList.remove("lit");
    if (chosen) chosen.classList.remove("chosen");
    chosen = null;
  }

  function choose(number, stay, behavior) {
    const statement = document.getElementById("u" + number);
    if (!statement) return;
    clear();
    chosen = statement;
    statement.classList.add("chosen");
    const seen = new Set();
    for (const mark of marks) {
      if (!belongs(mark, number)) continue;
      mark.classList.add("lit");
      const article = mark.closest(".witness");
      if (!mark.classList.contains("ref") || seen.has(article)) continue;
      seen.add(article);
      if (article !== stay) bringIntoView(mark, article, behavior);
    }
    if (stay !== statement) bringIntoView(statement, statement.closest(".utterances"), behavior);
  }

  // Only boxes that scroll by themselves are moved; on a phone the page stays where the reader is.
  function bringIntoView(element, box, behavior) {
    if (!box || getComputedStyle(box).overflowY !== "auto") return;
    const place = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTo({ top: box.scrollTop + place - box.clientHeight / 4, behavior: behavior || "auto" });
  }

  function chooseFromAddress(behavior) {
    const match = location.hash.match(/^#u(\d+)(-.*)?$/);
    if (match) choose(match[1], null, behavior);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) {
      if (link.getAttribute("href") === location.hash) chooseFromAddress("auto");
      return;
    }
    const said = event.target.closest(".witness .said");
    if (said) {
      const numbers = said.dataset.u.split(" ");
      const next = chosen ? numbers.indexOf(chosen.id.slice(1)) + 1 : 0;
      choose(numbers[next % numbers.length], said.closest(".witness"));
      return;
    }
    const statement = event.target.closest(".utterance");
    if (statement) choose(statement.id.slice(1), statement);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") clear();
    const step = { j: 1, k: -1 }[event.key];
    if (!step || statements.length === 0) return;
    const at = statements.indexOf(chosen);
    const next = at === -1 ? (step === 1 ? 0 : statements.length - 1) : (at + step + statements.length) % statements.length;
    statements[next].focus({ preventScroll: getComputedStyle(statements[next].closest(".utterances")).overflowY === "auto" });
    choose(statements[next].id.slice(1), null);
  });

  // Paper shows what is folded away on the screen.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const details of folded) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
  window.addEventListener("hashchange", () => chooseFromAddress("auto"));
  chooseFromAddress("instant");
});
