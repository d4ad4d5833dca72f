// Copy buttons for BibTeX, and silent videos that play while they are seen. Without it nothing is missing.
(() => {
  "use strict";
  const words = document.currentScript.dataset;

  // Says aloud what a button shows only to the eye.
  const status = document.createElement("p");
  status.className = "academic-status";
  status.role = "status";
  const announce = (message) => { status.textContent = message; };

  const copyButton = (pre, about) => {
    const button = document.createElement("button");
    const say = (word) => {
      button.textContent = word;
      button.setAttribute("aria-label", `${word}: ${about.getAttribute("aria-label") || about.textContent}`);
    };
    button.type = "button";
    button.className = "academic-copy";
    button.addEventListener("click", () => navigator.clipboard.writeText(pre.textContent).then(() => {
      say(words.copied);
      announce(words.copied);
      setTimeout(() => { say(words.copy); announce(""); }, 2000);
      // Where a browser forbids it, the text is ready for the keyboard.
    }, () => getSelection().selectAllChildren(pre)));
    say(words.copy);
    return button;
  };

  // A button is made when its fold is opened first: a page may have thousands. Another extension may have one.
  // On the page of a paper nothing is folded.
  const addButton = (fold) => {
    const pre = fold.querySelector("pre");
    if (!pre || fold.querySelector("button")) return;
    pre.after(copyButton(pre, fold.querySelector("summary") || fold));
    if (!status.isConnected) document.body.append(status);
  };
  const isFold = (element) => element.matches("details.academic-bibtex[open]");
  if (navigator.clipboard) {
    document.querySelectorAll("details.academic-bibtex[open], .academic-bibtex--open").forEach(addButton);
    document.addEventListener("toggle", (event) => { if (isFold(event.target)) addButton(event.target); }, true);
  }

  // A video plays while it is seen, unless the reader has stopped it or wants nothing to move.
  // Its controls would cover so small a picture; they come when the reader does.
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const seen = new Set();
  const showControls = ({ currentTarget }) => { currentTarget.controls = true; };
  const play = (video) => {
    video.controls = video.matches(":hover, :focus");
    video.play().catch(() => { video.controls = true; });
  };
  const watcher = new IntersectionObserver((changes) => changes.forEach(({ target, isIntersecting }) => {
    if (isIntersecting) {
      seen.add(target);
      if (!calm.matches) play(target);
    } else {
      seen.delete(target);
      target.pause();
    }
  }), { threshold: .5 });
  document.querySelectorAll("video.academic-teaser").forEach((video) => {
    video.tabIndex = 0;
    ["focus", "pointerdown", "pointerenter"].forEach((type) => video.addEventListener(type, showControls));
    video.addEventListener("pause", () => { if (seen.has(video)) watcher.unobserve(video); });
    watcher.observe(video);
  });
  calm.addEventListener("change", () => { if (calm.matches) seen.forEach((video) => video.pause()); });
})();
