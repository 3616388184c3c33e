// Search, from disk as over http: the index of site/search.py comes by <script>.
(() => {
  "use strict";
  const site = new URL("..", document.currentScript.src).href;
  const lang = document.documentElement.lang;
  const WORD = /[\p{L}\p{N}]+/gu;

  // Words as site/search_terms.py has them; tests/cases/search_fold.json holds both to one table.
  const lower = (text) => text.replace(/\p{Cf}/gu, "").normalize("NFC").toLowerCase().replace(/[ðɖ]/g, "đ");
  const wordsOf = (text) => (lower(text).normalize("NFD")
    .replace(/(q?)(o(?=[ae])|u)([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu,
      (all, q, a, b, tone) => (q ? all : a + tone + b))
    .normalize("NFC").match(WORD) || []).map((word) => word.replace(/^0+(?=\p{Nd}+$)/u, ""));
  const bare = (word) => word.replace(/đ/g, "d\u0335").normalize("NFD");
  const fold = (word) => bare(word).replace(/\p{Mn}/gu, "").normalize("NFC");
  // A letter typed without marks stands for any; a mark that is typed must be there.
  const loose = (word) => [...bare(word), ""].join("\\p{Mn}*");

  // Files: each calls KBS(name, value).
  const values = {}, files = {}, shards = {};
  let about;
  window.KBS = (name, value) => { values[name] = value; };
  const make = (tag, given, ...inside) => {
    const one = Object.assign(document.createElement(tag), given);
    one.append(...inside);
    return one;
  };
  const load = (name) => files[name] ||= new Promise((done, fail) => document.head.append(make("script", {
    src: `${site}search/${name}.js?${about ? about.digest : ""}`,
    onload: () => done(values[name]),
    onerror: () => fail(delete files[name]),
  })));
  const record = async (folder, n, each) => (await load(folder + Math.floor(n / each)))[n % each];
  const shard = async (n) => shards[n] ||= (await load("s/" + n)).split(";").map((line) => {
    const [term, list] = line.split("=");
    return [term.split(" ").map(fold).join(" "), term, list];
  });
  const place = (starts, value) => starts.findLastIndex((start) => start <= value);
  const kind = (doc) => place(about.starts, doc);
  async function range(low, high) {
    const all = [];
    for (let n = place(about.firsts, low); n <= place(about.firsts, high) && all.length < 4; n++) all.push(shard(n));
    return (await Promise.all(all)).flat().filter(([key]) => key >= low && key <= high);
  }
  function decode(list) { // as site/search_index.py encodes: [document, weight, block of the text]
    const read = list.match(/[_-~]*[?-^]/g).map((digits) =>
      [...digits].reduceRight((sum, digit) => sum * 32 + (digit.charCodeAt() - 63) % 32, 0));
    const found = [];
    for (let at = 0, doc = 0; at < read.length;) {
      const weight = read[at] % 4;
      doc += read[at++] >> 2;
      found.push([doc, weight, weight ? -1 : read[at++]]);
    }
    return found;
  }

  // What is typed: within quotes each pair of words must be found, elsewhere each word; the last may be unfinished.
  function parse(text) {
    const parts = [], typed = lower(text).match(/[\p{L}\p{N}]+$/u);
    let size = 0;
    for (const [, quoted, free] of text.matchAll(/["“”„]([^"“”„]*)["“”„]?|([^"“”„]+)/g)) {
      const words = wordsOf(free ?? quoted);
      if (words.length) parts.push({words, must: !free, slot: size, tests: words.map((word) => loose(word) + "$")});
      size += Math.max(words.length - !free, words.length && 1);
    }
    const last = parts.at(-1);
    // "toà" may become "toàn", with the tone where it was typed.
    if (typed && !last?.must) last.tests.push(`(${loose(last.words.at(-1))}|${last.open = loose(typed[0], last.tests.pop())})`);
    return {parts, size, tests: parts.flatMap(({tests}) => ["", ...tests]).map((test) => test && RegExp("^" + test, "u"))};
  }

  // Documents that hold every word, within a pair or failing that alone: the best first.
  async function find(text, facets) {
    about ||= await load(lang);
    const query = parse(text), {parts, size} = query, hits = new Map();
    const sets = await Promise.all(facets.map(async (facet) => {
      const rows = await range(facet, facet);
      return new Set(rows.flatMap(([, , list]) => decode(list).map(([doc]) => doc)));
    }));
    const fits = ({doc}) => sets.every((set) => set.has(doc));
    let cut = false;
    const ask = async ({words, must, slot, tests, open}, n, first) => {
      const last = open && !words[n + 1], alone = !first && size > 1 && !must;
      const key = fold(first) + " " + fold(words[n]), test = RegExp(`^${loose(first)} ${tests[n]}`, "u");
      const slots = first ? must ? [slot + n - 1] : [slot + n - 1, slot + n] : [slot + n];
      for (const [, term, list] of await range(key, last ? key + "\uffff" : key)) {
        if (!test.test(bare(term))) continue;
        cut ||= list.includes("*");
        for (const [doc, weight, block] of decode(list)) {
          if (alone && !weight && kind(doc) < 3) continue; // prose on a leader is found by pairs only
          const hit = hits.get(doc) || {doc, block, gains: Array(size).fill(0)};
          // Body, note, title, whole name; as it was typed is worth more.
          const gain = [1, 3, 8, 12][weight] * (term == first + " " + words[n] ? 1.25 : 1);
          for (const one of slots) hit.gains[one] = Math.max(hit.gains[one], gain);
          if (hit.block < 0) hit.block = block;
          hits.set(doc, hit);
        }
      }
    };
    // Of many words every second pair first; the other pairs, and words alone, only where those find nothing.
    let docs = size ? [] : [...sets[0]].map((doc) => ({doc, block: -1, gains: [0]})).filter(fits);
    for (const late of [false, true]) {
      if (docs.length) break;
      await Promise.all(parts.flatMap((part) => part.words.map((_, n) => {
        const {words, must} = part, end = words.length - 1, skip = !must && end > 4 && n % 2 == 0 && n < end;
        return Promise.all([
          n && skip == late && ask(part, n, words[n - 1]),
          !(must && end) && !end != late && ask(part, n, ""),
        ]);
      })));
      docs = [...hits.values()].filter((hit) => fits(hit) && hit.gains.every(Boolean));
    }
    // What is named stands before what mentions it.
    for (const hit of docs) {
      const least = Math.min(...hit.gains), which = kind(hit.doc);
      hit.score = hit.gains.reduce((sum, gain) => sum + gain) / (size || 1)
        + about.worth[which][+(least >= 8 || which < 3 && least > 2 && Math.max(...hit.gains) >= 8)];
    }
    return {...query, cut, docs: docs.sort((a, b) => b.score - a.score || a.doc - b.doc)};
  }

  // A text with the words that were asked for in <mark>; `width` cuts it round the first of them.
  function marked(text, width) {
    const {tests} = found, words = [...text.matchAll(WORD)].map((m) => ({at: m.index, end: m.index + m[0].length, bare: bare(wordsOf(m[0]).join(""))}));
    const hit = (n, k) => words[n] && tests[k] && tests[k].test(words[n].bare);
    const near = words.map((_, n) => tests.some((_, k) =>
      hit(n, k) && (!tests[k - 1] && !tests[k + 1] || hit(n - 1, k - 1) || hit(n + 1, k + 1))));
    const on = near.includes(true) || !width ? near : words.map((_, n) => tests.some((_, k) => hit(n, k)));
    let at = width && words[on.indexOf(true) - 10]?.at || 0;
    const end = width && words.findLast((word) => word.end < at + width)?.end || text.length, out = [at ? "… " : ""];
    words.forEach((word, n) => {
      if (!on[n] || word.at < at || word.end > end) return;
      while (on[n + 1] && words[n + 1].end <= end) n++;
      out.push(text.slice(at, word.at), make("mark", {}, text.slice(word.at, at = words[n].end)));
    });
    return [...out, text.slice(at, end), end < text.length ? " …" : ""];
  }

  // Results are options under the box: a few in the head of a page; on search.html all, with their words and filters.
  const [box, list, told, filters, more] = ["q", "found", "told", "filters", "more"].map((id) => document.getElementById(id));
  let turn = 0, picked, shown, found;
  function open(yes, one) {
    box.ariaExpanded = !(list.hidden = !yes);
    pick(one);
  }
  function close() { // an answer that is still on its way opens nothing
    turn++;
    open();
  }
  function pick(one) {
    if (picked) picked.ariaSelected = false;
    picked = one;
    if (one) one.ariaSelected = true;
    box.setAttribute("aria-activedescendant", one ? one.id : "");
    one?.scrollIntoView({block: "nearest"});
  }
  async function option(hit) {
    const {doc} = hit;
    const [id, title, other, note, block] = await record(about.entries, doc, about.perFile);
    const lines = [make("span", {lang: other || lang}, ...marked(title)), make("small", {}, note)];
    if (filters && block >= 0 && (hit.block >= 0 || kind(doc) > 3)) {
      const [lang, text] = await record("t/", block + Math.max(0, hit.block), about.perText);
      lines.push(make("span", {lang, className: "snippet"}, ...marked(text, 200)));
    }
    return make("a", {role: "option", id: "o" + doc, href: site + about.ways[kind(doc)].replace("*", id)}, ...lines);
  }
  async function grow(mine) {
    const {docs} = found, n = docs.length, some = await Promise.all(docs.slice(shown, shown + 8).map(option));
    if (mine != turn) return;
    if (!shown) {
      list.replaceChildren(...some);
      told.textContent = about.words[found.cut ? 3 : Math.min(n, 2)].replace("{n}", n.toLocaleString(lang));
      open(n, list.children[picked?.id]); // chosen among older answers
    } else list.append(...some);
    shown += some.length;
    if (more) more.hidden = !docs[shown];
  }
  async function run(mine = ++turn) {
    if (mine != turn) return;
    const text = box.value.trim(), query = text && "?q=" + encodeURIComponent(text);
    const chosen = new URLSearchParams(filters ? [...new FormData(filters)].filter(([, value]) => value) : ""), hash = chosen + "";
    if (filters) history.replaceState(null, "", location.pathname + query + (hash && "#" + hash));
    try {
      const hits = (query || hash) && await find(text, [...chosen].map((pair) => "!" + pair.join(":")));
      if (mine != turn) return;
      found = hits;
      shown = 0;
      if (found) await grow(mine);
      else {
        open();
        told.textContent = "";
        if (more) more.hidden = true;
      }
    } catch {
      told.textContent = told.dataset.failed;
    }
  }
  Object.assign(box, {role: "combobox", ariaAutoComplete: "list"});
  open();
  box.oninput = () => { pick(); setTimeout(run, 120, ++turn); };
  box.onkeydown = (event) => {
    const {key} = event;
    if (list.hidden && key != "ArrowDown") return;
    if (list.hidden) open(list.firstChild);
    else if (key == "ArrowDown") pick(picked ? picked.nextSibling : list.firstChild);
    else if (key == "ArrowUp") pick(picked ? picked.previousSibling : list.lastChild);
    else if (key == "Enter" && picked) picked.click();
    else if (key == "Escape" && !filters) close();
    else return;
    event.preventDefault();
  };
  if (filters) {
    window.onhashchange = () => {
      const hash = new URLSearchParams(location.hash.slice(1));
      for (const one of filters) if (one.name) one.value = hash.get(one.name) ?? "";
      box.value = hash.get("q") ?? box.value;
      run();
    };
    box.value = new URLSearchParams(location.search).get("q") ?? box.value;
    box.form.onsubmit = () => { run(); return false; };
    filters.oninput = () => run();
    filters.onreset = () => setTimeout(run);
    more.onclick = async () => { const n = shown; await grow(turn); list.children[n].focus(); };
    if (location.hash) onhashchange();
    else run();
  } else {
    box.form.addEventListener("focusout", (event) => { if (!box.form.contains(event.relatedTarget)) close(); });
    if (box.value) run();
  }
})();
