// What the search page adds to Sphinx's searchtools.js. Loaded before translations.js.
"use strict";

// Sphinx compiles the plural rule with `new Function`, which a strict
// Content-Security-Policy forbids; two forms are the next best thing.
Documentation.addTranslations = ((compile) => (catalog) => {
  try {
    compile(catalog);
  } catch {
    Object.assign(Documentation.TRANSLATIONS, catalog.messages);
    Documentation.PLURAL_EXPR = (n) => (n === 1 ? 0 : 1);
    Documentation.LOCALE = catalog.locale;
  }
})(Documentation.addTranslations);

// Registered before searchtools.js registers its own start.
document.addEventListener("DOMContentLoaded", () => {
  // A summary comes from the text, not from the navigation beside it.
  Search.htmlToText = (source, anchor) => {
    const page = new DOMParser().parseFromString(source, "text/html");
    const text = page.querySelector(".site-text");
    if (!text) return "";
    text.querySelectorAll(".headerlink, .academic-sprite, .academic-links, .toctree-wrapper, .site-turn").forEach((part) => part.remove());
    const part = anchor && text.querySelector(`#${CSS.escape(anchor.slice(1))}`);
    return (part || text).textContent.replace(/\s+/g, " ");
  };
  const perform = Search.performSearch;
  Search.performSearch = (query) => {
    perform(query);
    Search.status.setAttribute("role", "status");
  };
});
