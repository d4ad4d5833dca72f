// Colour scheme, contents that fold on a phone. The page works without any of it.
// Loaded without `defer`, so that the stored scheme is set before the first paint.
(() => {
  "use strict";
  const root = document.documentElement;
  const order = ["auto", "light", "dark"];
  const wide = matchMedia("(width >= 62rem)");
  const stored = () => { try { return localStorage.getItem("scheme"); } catch { return null; } };
  const store = (value) => { try { localStorage.setItem("scheme", value); } catch { /* private mode */ } };

  // The dark colours of code follow the scheme that was chosen, not the system's.
  const darkCode = () => {
    const sheet = document.getElementById("pygments_dark_css");
    if (!sheet) return;
    sheet.media = { light: "not all", dark: "screen" }[root.dataset.scheme] || "(prefers-color-scheme: dark)";
  };
  const setScheme = (value) => {
    if (value === "light" || value === "dark") root.dataset.scheme = value;
    else delete root.dataset.scheme;
    darkCode();
  };
  setScheme(stored());
  addEventListener("storage", (event) => { if (event.key === "scheme") setScheme(event.newValue); });

  const schemeButton = (button) => {
    const label = () => button.setAttribute("aria-label", button.dataset[root.dataset.scheme || "auto"]);
    button.addEventListener("click", () => {
      const next = order[(order.indexOf(root.dataset.scheme || "auto") + 1) % 3];
      store(next);
      setScheme(next);
      label();
    });
    label();
  };

  const contents = (details) => {
    const fold = () => { details.open = wide.matches; };
    fold();
    details.dataset.ready = "";
    wide.addEventListener("change", fold);
    // A link of this page leads away from the contents that cover it.
    details.addEventListener("click", (event) => {
      if (!wide.matches && event.target.closest("a[href^='#']")) details.open = false;
    });
  };

  // Only what does scroll is a stop of the Tab key.
  const scrollers = () => document.querySelectorAll("[data-scroll]").forEach((box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  });

  document.addEventListener("DOMContentLoaded", () => {
    darkCode();
    document.querySelectorAll(".site-scheme").forEach(schemeButton);
    document.querySelectorAll(".site-contents").forEach(contents);
    scrollers();
    addEventListener("resize", scrollers);
  });
})();
