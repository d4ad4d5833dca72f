// What the search page adds to Sphinx's searchtools.js. Loaded before translations.js.
"use strict";

// Sphinx compiles the plural rule with `new Function`, which a strict
// Content-Security-Policy forbids.  The browser knows the rule; catalogues give its
// forms in the order below.  What they leave empty stays English.
Documentation.addTranslations = ({ locale, messages }) => {
  const translated = Object.entries(messages).filter(([, message]) => message[0]);
  Object.assign(Documentation.TRANSLATIONS, Object.fromEntries(translated));
  Documentation.LOCALE = locale;
};
Documentation.ngettext = (singular, plural, n) => {
  const translated = Documentation.TRANSLATIONS[singular];
  if (!translated) return n === 1 ? singular : plural;
  const rule = new Intl.PluralRules(document.documentElement.lang);
  const known = rule.resolvedOptions().pluralCategories;
  const forms = ["zero", "one", "two", "few", "many", "other"].filter((form) => known.includes(form));
  return translated[Math.min(forms.indexOf(rule.select(n)), translated.length - 1)];
};

// Registered before searchtools.js registers its own start.
document.addEventListener("DOMContentLoaded", () => {
  // A summary comes from the text, not from the navigation beside it. It is never
  // empty, even where an anchor stands before its text: Sphinx would trip over that.
  Search.htmlToText = (source, anchor) => {
    const page = new DOMParser().parseFromString(source, "text/html");
    const text = page.querySelector(".site-text");
    if (!text) return " ";
    text.querySelectorAll(".headerlink, .academic-sprite, .academic-links > a, .academic-links summary, .academic-bibtex, .toctree-wrapper, .site-turn").forEach((part) => part.remove());
    const part = anchor && text.querySelector(`#${CSS.escape(anchor.slice(1))}`);
    return (part && part.textContent.trim() ? part : text).textContent.replace(/\s+/g, " ") || " ";
  };
  const perform = Search.performSearch;
  Search.performSearch = (query) => {
    perform(query);
    Search.status.setAttribute("role", "status");
  };
});
