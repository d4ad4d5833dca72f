// Filters lists: words and chips leave some of the entries that are there. The address keeps what was chosen.
(() => {
  "use strict";
  const LETTERS = { "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i" };
  const TEXTS = ".academic-when, .academic-title, .academic-role, .academic-authors, .academic-venue, .academic-note, .academic-body > p:not([class])";
  const OUT = "data-out";
  const BATCH = 100;
  const LONG = 200;
  const HEIGHT = 130; // of an entry, where there is none to measure
  const CHANGES = 60; // of entries, about, between two frames
  const FRAME = 16; // milliseconds
  const PAUSE = 100; // of one who types: only then comes what is out of sight
  const whenIdle = window.requestIdleCallback || ((work) => setTimeout(work, 50));

  // Neither case nor accents matter.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase()
    .replace(/[ßøłđæœı]/g, (letter) => LETTERS[letter]);

  const filter = (form, number) => {
    const suffix = number ? number + 1 : "";
    const search = form.querySelector("input");
    const count = form.querySelector("output");
    const reset = form.querySelector("[type=reset]");
    const chips = [...form.querySelectorAll("[aria-pressed]")];
    const names = [...new Set(chips.map((chip) => chip.name))];
    const labels = chips.map((chip) => fold(chip.firstChild.data));

    const entries = [...form.parentElement.querySelectorAll(".academic-entry")].map((element) => ({
      element,
      chips: (element.dataset.tags || "").split(" ").filter(Boolean).map(Number),
      shown: true,
    }));
    // A list comes in runs; where it has groups, a group has one or more.
    const runs = [];
    entries.forEach((entry) => {
      const list = entry.element.closest(".academic-list");
      if (runs.at(-1)?.list !== list) runs.push({ list, section: list.closest(".academic-year"), entries: [] });
      runs.at(-1).entries.push(entry);
    });
    // What opens a group stands in its first run, which stays.
    runs.forEach((run, index) => { run.opens = run.section && run.section !== runs[index - 1]?.section; });

    const wordsOf = (entry) => {
      const parts = [...entry.element.querySelectorAll(TEXTS)].map((part) => part.textContent);
      return [fold(parts.join(" ")), ...entry.chips.map((chip) => labels[chip])].join(" ");
    };
    const textOf = (entry) => entry.text ??= wordsOf(entry);
    // Before the first key is pressed, and without being in the way.
    const prepare = (from = 0) => {
      entries.slice(from, from + BATCH).forEach(textOf);
      if (from + BATCH < entries.length) whenIdle(() => prepare(from + BATCH));
    };

    // Of a long list, browsers need not lay out what is out of sight, once they know how high it is.
    const settle = () => {
      runs.forEach((run) => {
        const shown = run.entries.filter((entry) => entry.shown).length;
        run.height = run.list.offsetHeight / shown || HEIGHT;
        run.stale = true;
      });
      form.parentElement.dataset.long = "";
      show();
    };

    const isOn = (chip) => chip.getAttribute("aria-pressed") === "true";
    const press = (chip, on) => {
      chip.setAttribute("aria-pressed", on);
      for (let details = on && chip.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
    };

    // What is inherited, as visibility is, would be computed anew for all entries of a list.
    const leave = (element, out) => {
      element.toggleAttribute(OUT, out);
      element.ariaHidden = out || null;
    };
    // What a run still shows that no longer fits is out of sight until its turn comes, and so is all that follows.
    let pushed;
    const push = (run) => {
      pushed?.style.removeProperty("margin-block-start");
      pushed = run ? (run.opens ? run.section : run.list) : null;
      pushed?.style.setProperty("margin-block-start", "100vh");
    };
    const isThere = ({ list, section, opens }) => !section?.hasAttribute(OUT) && (opens || !list.hasAttribute(OUT));

    // Runs that may show what does not fit, and what is left of the screen to fill before the others' turn comes.
    let waiting = [];
    let room = 0;
    const isFilling = () => room > 0 && room < Infinity;
    const refreshRun = (run) => {
      const { list, section, opens, height = 0, entries, fitting, stays, out } = run;
      if (!run.stale) {
        room -= fitting * height;
        return 0;
      }
      if (opens) leave(section, !stays);
      leave(list, out);
      if (height) list.style.containIntrinsicBlockSize = `${fitting * height}px`;
      let changes = 1;
      // Of what is not there, nothing need change.
      for (const entry of out ? [] : entries) {
        if (room <= 0) return changes;
        if (entry.fits) room -= height;
        if (entry.fits === entry.shown) continue;
        entry.element.toggleAttribute(OUT, !entry.fits);
        entry.shown = entry.fits;
        changes += 1;
      }
      run.stale = false;
      return changes;
    };
    const refresh = (changes) => {
      while (waiting.length && room > 0 && changes > 0) {
        changes -= refreshRun(waiting[0]);
        if (!waiting[0].stale) waiting.shift();
      }
      push(isFilling() ? waiting.find(isThere) : null);
    };
    const refreshAll = () => {
      room = Infinity;
      refresh(Infinity);
    };
    let later;
    const refreshLater = (milliseconds) => {
      clearTimeout(later);
      if (!waiting.length) return;
      const far = !isFilling();
      later = setTimeout(() => {
        if (far) room = Infinity;
        refresh(CHANGES);
        refreshLater(FRAME);
      }, far ? milliseconds : FRAME);
    };

    const show = () => {
      const words = fold(search.value).split(/\s+/).filter(Boolean);
      const wanted = names.map((name) => new Set(chips.flatMap((chip, index) => (chip.name === name && isOn(chip) ? [index] : []))))
        .filter((facet) => facet.size);
      const fits = (entry) => wanted.every((facet) => entry.chips.some((chip) => facet.has(chip)))
        && words.every((word) => textOf(entry).includes(word));
      let total = 0;
      const open = new Set();
      runs.forEach((run) => {
        run.fitting = 0;
        for (const entry of run.entries) {
          entry.fits = fits(entry);
          if (entry.fits) run.fitting += 1;
          if (entry.fits !== entry.shown) run.stale = true;
        }
        if (run.fitting) open.add(run.section);
        total += run.fitting;
      });
      runs.forEach((run) => {
        const stays = Boolean(run.opens && open.has(run.section));
        const out = !run.fitting && !stays;
        if (stays !== run.stays || out !== run.out) run.stale = true;
        Object.assign(run, { stays, out });
      });
      // What is in sight comes with the next frames.
      waiting = [...runs];
      room = innerHeight;
      refresh(CHANGES);
      refreshLater(PAUSE);
      const filtered = Boolean(words.length || wanted.length);
      reset.hidden = !filtered;
      form.toggleAttribute("data-empty", !total);
      count.textContent = (total ? form.dataset.shown : form.dataset.none).replace("{shown}", total).replace("{total}", entries.length);
    };

    // What is typed in one go is one step back: until Enter, or until the field is left.
    let going = false;
    const write = (typing = false) => {
      const url = new URL(location.href);
      ["q", ...names].forEach((name) => url.searchParams.delete(name + suffix));
      if (search.value.trim()) url.searchParams.set("q" + suffix, search.value.trim());
      chips.filter(isOn).forEach((chip) => url.searchParams.append(chip.name + suffix, chip.value));
      if (url.href === location.href) return;
      const step = typing && going ? "replaceState" : "pushState";
      going = typing;
      try { history[step](null, "", url); } catch { /* opened from a disk */ }
    };
    const read = () => {
      going = false;
      const asked = new URL(location.href).searchParams;
      search.value = asked.get("q" + suffix) || "";
      chips.forEach((chip) => press(chip, asked.getAll(chip.name + suffix).includes(chip.value)));
      show();
    };
    const clear = () => {
      search.value = "";
      chips.forEach((chip) => press(chip, false));
      show();
    };
    // A link may lead to an entry, or to a heading, that is filtered out.
    const reveal = () => {
      const target = form.parentElement.querySelector(":target");
      if (!target?.closest(`[${OUT}]`)) return;
      clear();
      refreshAll();
      write();
      target.scrollIntoView();
    };

    let typed;
    const written = (typing) => { clearTimeout(typed); write(typing); };
    const end = () => { written(true); going = false; };
    search.addEventListener("input", () => {
      show();
      clearTimeout(typed);
      typed = setTimeout(write, 300, true);
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); end(); });
    search.addEventListener("blur", end);
    form.addEventListener("reset", (event) => { event.preventDefault(); clear(); written(); search.focus(); });
    form.addEventListener("click", (event) => {
      const chip = event.target.closest("[aria-pressed]");
      if (!chip) return;
      press(chip, !isOn(chip));
      show();
      written();
    });
    addEventListener("popstate", read);
    addEventListener("hashchange", reveal);
    addEventListener("beforeprint", refreshAll);
    form.dataset.ready = "";
    read();
    reveal();
    whenIdle(() => prepare());
    if (entries.length > LONG) addEventListener("load", () => whenIdle(settle));
  };

  document.querySelectorAll(".academic-filter").forEach(filter);
})();
