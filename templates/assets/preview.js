// What a link to a leader, an event, a place or an organisation leads to, in a card beside it: site/previews.py says
// when and why. The card can be pointed at, Escape closes it, and it takes no room of the page.
(() => {
  "use strict";
  const root = new URL("..", document.currentScript.src).href;
  const rows = {}, asked = {};
  const make = (name, className = "") => Object.assign(document.createElement(name), {className});
  const card = make("div", "preview");
  let wanted, timer, shown, digest = "";

  window.KBP = (folder, some) => {
    if (folder == "digest") digest = some;
    else for (const key in some) rows[folder + key] = some[key];
  };
  const load = (file) => asked[file] ||= new Promise((done) => document.head.append(Object.assign(make("script"), {
    src: `${root}previews/${file}.js?${digest}`, onload: done, onerror: done,
  })));

  // The preview of an address from the site's root, after the file that has it has been loaded once.
  async function find(path) {
    const [, folder, key] = path.match(/^(.*?)(\w+\/[^/]+)\.html/);
    const file = folder + [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt()) % 65521, 0) % 256;
    await load("digest");
    await load(file);
    return rows[folder + key];
  }

  const pathOf = (link) => link.pathname && link.href.startsWith(root) && link.pathname != location.pathname
    ? link.href.slice(root.length) : "";
  function linkAt(target) {
    const link = target.closest && target.closest("main a");
    return link && !link.closest("nav, .title, .found")
      && /^([a-z-]+\/)?(leaders|events|places|organizations)\/(?!index)/.test(pathOf(link)) && link;
  }

  function hide() {
    clearTimeout(timer);
    wanted = null;
    card.hidden = true;
    if (shown) shown.removeAttribute("aria-describedby");
    shown = null;
  }

  function want(link, y) {
    clearTimeout(timer);
    wanted = link;
    if (shown != link) timer = setTimeout(show, 350, link, y);
  }

  async function show(link, y) {
    const row = await find(pathOf(link));
    if (!row || wanted != link) return;
    hide();
    wanted = shown = link;
    const [title, titleLang, note, text, textLang] = row;
    card.replaceChildren(...[["strong", title, titleLang], ["small", note], ["span", text, textLang]].map(
      ([name, words, lang]) => Object.assign(make(name), {textContent: words, lang: lang || document.documentElement.lang})));
    Object.assign(card, {id: "preview", role: "tooltip", hidden: false});
    document.getElementById("main").append(card);
    link.setAttribute("aria-describedby", "preview");
    // Beside the line that is pointed at: below it, above where there is more room.
    const lines = [...link.getClientRects()], line = lines.find(({bottom}) => y < bottom) || lines[0];
    const above = line.top - card.offsetHeight - 6, below = line.bottom + 6;
    const top = below + card.offsetHeight > innerHeight && above > 0 ? above : below;
    const left = Math.min(line.left, document.documentElement.clientWidth - card.offsetWidth - 12);
    card.style.top = `${top + scrollY}px`;
    card.style.left = `${Math.max(12, left) + scrollX}px`;
  }

  addEventListener("pointerover", ({target, pointerType, clientY}) => {
    if (pointerType == "touch") return;
    const link = linkAt(target);
    if (link) want(link, clientY);
    else if (card.contains(target)) clearTimeout(timer);
    else if (!shown || !shown.matches(":focus-visible")) {
      clearTimeout(timer);
      timer = setTimeout(hide, 350);
    }
  });
  addEventListener("focusin", ({target}) => {
    const link = target.matches(":focus-visible") && linkAt(target);
    if (link) want(link, 0);
  });
  addEventListener("focusout", ({target}) => target == wanted && hide());
  addEventListener("keydown", ({key}) => key == "Escape" && hide());
  addEventListener("pointerdown", ({target, pointerType, clientY}) => {
    if (card.contains(target)) return;
    hide();
    const link = pointerType == "touch" && linkAt(target);
    if (link) want(link, clientY);
  });
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => shown || hide());
  addEventListener("pagehide", hide);
  card.onclick = () => shown.click();
})();
