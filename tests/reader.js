// What the tests of the reader's site ask of a page: an object of functions, each of which answers with what is wrong.
({
  // Text that is clipped, covered by other text or smaller than some pixels, and a page that is wider than its window.
  unreadable(least) {
    const found = new Set();
    const said = (node) => node.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    const name = (one) => `<${one.localName} class="${one.getAttribute("class") || ""}">`;
    if (document.documentElement.scrollWidth > innerWidth) found.add(`wide: ${document.documentElement.scrollWidth}`);
    const parts = this.texts();
    for (const {node, rects, size} of parts) {
      if (size < least - .05) found.add(`small, ${size.toFixed(1)} px: ${said(node)}`);
      if (rects.length > 3 && rects.every(({width}) => width < 1.5 * size)) found.add(`a letter a line: ${said(node)}`);
      for (let up = node.parentElement; up; up = up.parentElement) {
        const {overflowX, overflowY, display} = getComputedStyle(up), box = up.getBoundingClientRect();
        if (display == "inline" || /auto|scroll/.test(overflowX)) continue;
        const across = /hidden|clip/.test(overflowX), down = /hidden|clip/.test(overflowY);
        if (rects.some(({left, right, top, bottom}) => across && (left < box.left - 1 || right > box.right + 1)
          || down && (top < box.top - 2 || bottom > box.bottom + 2))) found.add(`clipped by ${name(up)}: ${said(node)}`);
      }
    }
    const lines = parts.flatMap(({node, rects, size}) => rects.map((rect) => ({node, size, rect})));
    lines.sort((a, b) => a.rect.top - b.rect.top);
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length && lines[next].rect.top < one.rect.bottom; next++) {
        const other = lines[next];
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const high = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top;
        if (one.node != other.node && wide > 2 && high > .4 * Math.min(one.size, other.size))
          found.add(`overlap: ${said(one.node)} | ${said(other.node)}`);
      }
    });
    return [...found];
  },

  // The texts that a reader sees: node, rectangles, size in pixels as it is drawn. What is there for ears only is left out.
  texts() {
    const seen = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
      const one = node.parentElement;
      if (!node.data.trim() || one.localName == "option" || !one.checkVisibility({visibilityProperty: true})) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({width, height}) => width > 1 && height > 1);
      if (!rects.length || one.closest(".skip") || this.forEarsOnly(one)) continue;
      const scale = one.getScreenCTM ? one.getScreenCTM().a : 1;
      seen.push({node, rects, size: parseFloat(getComputedStyle(one).fontSize) * scale});
    }
    return seen;
  },

  forEarsOnly(one) {
    for (let up = one; up; up = up.parentElement) if (getComputedStyle(up).clipPath != "none") return true;
    return false;
  },

  // Words and links of a page, to be compared with and without scripts; drawings are counted by their texts and marks.
  // Two things are the scripts' own: the choice of colours, which one remembers, and the way to the reader's own day.
  content() {
    document.querySelectorAll(".theme, #today").forEach((one) => one.remove());
    const text = (where) => [...document.querySelectorAll(where)].map((one) => one.innerText).join(" ");
    const links = [...document.links].filter((one) => one.checkVisibility() && !one.closest("[hidden]"));
    return {
      words: `${text("main")} ${text("footer")}`.match(/[^\s]+/g),
      links: links.map((one) => one.href.baseVal || one.href),
      drawn: document.querySelectorAll("svg text, svg rect, svg path, svg circle").length,
    };
  },

  // Everything that the keyboard should reach. What it looks like without the focus is kept, to compare with.
  stops() {
    const every = "a[href], button, input, select, textarea, summary, [tabindex]";
    const wanted = [...document.querySelectorAll(every)].filter((one) => one.tabIndex >= 0 && !one.disabled
      && one.checkVisibility({visibilityProperty: true}) && (one.type != "radio" || one.checked));
    window.unfocused = new Map(wanted.map((one) => [one, this.look(one)]));
    return wanted.length;
  },

  look(one) {
    const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(one);
    return [outlineStyle == "none" ? "" : parseFloat(outlineWidth) >= 2 ? outlineStyle : "", boxShadow].join();
  },

  // Where the focus is: null at the end of the page; else its number among the stops, and what is wrong with it.
  here() {
    const one = document.activeElement, told = one && one.outerHTML.slice(0, 120);
    if (!one || one == document.body || one == document.documentElement) return null;
    const before = window.unfocused.get(one), number = [...window.unfocused.keys()].indexOf(one);
    if (before === undefined) return [number, `not among the stops: ${told}`];
    if (this.look(one) == before) return [number, `focus cannot be seen: ${told}`];
    const rects = [...one.getClientRects()].filter(({width, height}) => width && height);
    const free = rects.some(({left, right, top, bottom}) => {
      const at = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
      return at && (one.contains(at) || at.contains(one));
    });
    return [number, free ? "" : `out of sight: ${told}`];
  },

  // What paper does not need, and links to other sites whose address is not printed.
  unprinted() {
    const idle = [...document.querySelectorAll("nav, form, input, select, button, fieldset, .skip, .switch")];
    const away = [...document.querySelectorAll("main a[rel~=external]:not(svg *), main a[href^=http]:not(svg *)")];
    return [
      ...idle.filter((one) => one.checkVisibility()).map((one) => `on paper: ${one.outerHTML.slice(0, 80)}`),
      ...away.filter((one) => one.checkVisibility() && !getComputedStyle(one, "::after").content.includes(one.getAttribute("href")))
        .map((one) => `no address: ${one.outerHTML.slice(0, 80)}`),
    ];
  },
})
