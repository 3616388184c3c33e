// Search, from disk as over http: the index of site/search.py comes by <script>.
(() => {
  "use strict";
  const site = new URL("..", document.currentScript.src).href;
  const lang = document.documentElement.lang;
  const WORD = /[\p{L}\p{N}]+/gu;

  // Words as site/search_terms.py has them; tests/cases/search_fold.json holds both to one table.
  const lower = (text) => text.replace(/\p{Cf}/gu, "").normalize("NFC").toLowerCase().replace(/[ðɖ]/g, "đ");
  const wordsOf = (text) => (lower(text).normalize("NFD")
    .replace(/(q?)([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu,
      (all, q, a, b, tone) => (q || a + b == "oy" ? all : a + tone + b))
    .normalize("NFC").match(WORD) || []).map((word) => word.replace(/^0+(?=\p{Nd}+$)/u, ""));
  const bare = (word) => word.replace(/đ/g, "d\u0335").normalize("NFD");
  const fold = (word) => bare(word).replace(/\p{Mn}/gu, "").normalize("NFC");
  // A letter typed without marks stands for any; a mark that is typed must be there.
  const loose = (word) => [...bare(word), ""].join("\\p{Mn}*");

  // Files: each calls KBS(name, value).
  const values = {}, files = {}, shards = {};
  let about;
  window.KBS = (name, value) => { values[name] = value; };
  const load = (name) => files[name] ||= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = `${site}search/${name}.js?${about ? about.digest : ""}`;
    script.onload = () => done(values[name]);
    script.onerror = () => fail(delete files[name]);
    document.head.append(script);
  });
  const shard = async (n) => shards[n] ||= (await load("s/" + n)).split(";").map((line) => {
    const [term, list] = line.split("=");
    return [term.split(" ").map(fold).join(" "), term, list];
  });
  const place = (starts, value) => starts.findLastIndex((start) => start <= value);
  const kind = (doc) => place(about.starts, doc);
  async function range(low, high) {
    const wanted = [];
    for (let n = place(about.firsts, low); n <= place(about.firsts, high) && wanted.length < 4; n++) wanted.push(shard(n));
    return (await Promise.all(wanted)).flat().filter(([key]) => key >= low && key <= high);
  }
  function decode(list) { // as site/search_index.py encodes: [document, weight, block of the text]
    const numbers = list.match(/[_-~]*[?-^]/g).map((digits) =>
      [...digits].reduceRight((sum, digit) => sum * 32 + (digit.charCodeAt() - 63) % 32, 0));
    const found = [];
    for (let at = 0, doc = 0; at < numbers.length;) {
      const weight = numbers[at] % 4;
      doc += numbers[at++] >> 2;
      found.push([doc, weight, weight ? -1 : numbers[at++]]);
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
  async function find(text, {k, ...facets}) {
    about ||= await load(lang);
    const query = parse(text), {parts, size} = query, hits = new Map();
    const sets = await Promise.all(Object.entries(facets).map(async ([name, value]) => {
      const rows = await range(`!${name}:${value}`, `!${name}:${value}`);
      return new Set(rows.flatMap(([, , list]) => decode(list).map(([doc]) => doc)));
    }));
    const fits = ({doc}) => sets.every((set) => set.has(doc)) && (!k || k == about.kinds[kind(doc)][0]);
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
          const gain = [1, 3, 8, 12][weight] * (term == first + " " + words[n] ? 1.25 : 1) / (alone ? 2 : 1);
          for (const one of slots) hit.gains[one] = Math.max(hit.gains[one], gain);
          if (hit.block < 0) hit.block = block;
          hits.set(doc, hit);
        }
      }
    };
    // Of many words every second pair first; the other pairs, and words alone, only where those find nothing.
    const rounds = [[], []];
    for (const part of parts) {
      const {words, must} = part, end = words.length - 1;
      words.forEach((_, n) => {
        if (n) rounds[+(end > 4 && n % 2 == 0 && n < end && !must)].push([part, n, words[n - 1]]);
        if (!end || !must) rounds[+!!end].push([part, n, ""]);
      });
    }
    let docs = size ? [] : Array.from({length: about.size}, (_, doc) => ({doc, block: -1, gains: [0]})).filter(fits);
    for (const round of rounds) {
      if (docs.length) break;
      await Promise.all(round.map((asked) => ask(...asked)));
      docs = [...hits.values()].filter((hit) => fits(hit) && hit.gains.every(Boolean));
    }
    // What is named stands before what mentions it: leaders, organisations, places, events, articles.
    for (const hit of docs) {
      hit.score = hit.gains.reduce((sum, gain) => sum + gain) / hit.gains.length
        + (Math.min(...hit.gains) < 8 ? kind(hit.doc) / 8 : [4, 3.5, 3, 1, 0][kind(hit.doc)]);
    }
    return {...query, cut, docs: docs.sort((a, b) => b.score - a.score || a.doc - b.doc)};
  }

  // A text with the words that were asked for in <mark>; `width` cuts it round the first of them.
  function marked(text, width) {
    const {tests} = found, words = [...text.matchAll(WORD)].map((m) => ({at: m.index, end: m.index + m[0].length, bare: bare(wordsOf(m[0])[0])}));
    const hit = (n, k) => words[n] && tests[k] && tests[k].test(words[n].bare);
    const near = words.map((_, n) => tests.some((_, k) =>
      hit(n, k) && (!tests[k - 1] && !tests[k + 1] || hit(n - 1, k - 1) || hit(n + 1, k + 1))));
    const on = near.includes(true) ? near : words.map((_, n) => tests.some((_, k) => hit(n, k)));
    let at = width && words[on.indexOf(true) - 10]?.at || 0;
    const end = width && words.findLast((word) => word.end < at + width)?.end || text.length, out = [at ? "… " : ""];
    words.forEach((word, n) => {
      if (!on[n] || word.at < at || word.end > end) return;
      while (on[n + 1] && words[n + 1].end <= end) n++;
      out.push(text.slice(at, word.at), make("mark", {}, text.slice(word.at, at = words[n].end)));
    });
    return [...out, text.slice(at, end), end < text.length ? " …" : ""];
  }
  function make(tag, attributes, ...inside) {
    const element = document.createElement(tag);
    for (const name in attributes) if (attributes[name]) element.setAttribute(name, attributes[name]);
    element.append(...inside);
    return element;
  }
  const say = (key, n) => about.words[key].replace("{n}", String(n).replace(/\B(?=(\d{3})+$)/g, about.group));

  // Results are options under the box: a few in the head of a page; on search.html all, with their words and filters.
  const [box, list, told, filters, more] = ["q", "found", "told", "filters", "more"].map((id) => document.getElementById(id));
  const selects = filters ? [...filters.elements].filter((one) => one.name) : [];
  let picked = -1, turn = 0, timer, shown = 0, found;
  const options = () => [...list.children];
  const open = (yes) => { list.hidden = !yes; box.ariaExpanded = yes; pick(-1); };
  function pick(n) {
    picked = n;
    options().forEach((one, k) => { one.ariaSelected = k == n; });
    box.setAttribute("aria-activedescendant", list.children[n]?.id ?? "");
    list.children[n]?.scrollIntoView({block: "nearest"});
  }
  async function option(hit) {
    const [id, title, other, when, note, block] = (await load(about.entries + Math.floor(hit.doc / about.perFile)))[hit.doc % about.perFile];
    const [name, folder, label] = about.kinds[kind(hit.doc)], lines = [make("span", {lang: other}, ...marked(title)),
      make("small", {}, [label, when, note].filter(Boolean).join(" · "))];
    if (filters && block >= 0 && (hit.block >= 0 || name == "article")) {
      const number = block + Math.max(0, hit.block);
      const [spoken, text] = (await load("t/" + Math.floor(number / about.perText)))[number % about.perText];
      lines.push(make("span", {class: "snippet", lang: spoken == lang ? "" : spoken}, ...marked(text, 200)));
    }
    return make("a", {role: "option", id: "o" + hit.doc, href: `${site}${about.root}${folder}/${id}.html`}, ...lines);
  }
  async function grow(mine) {
    const some = await Promise.all(found.docs.slice(shown, shown + (filters ? 10 : 7)).map(option));
    if (mine != turn) return;
    if (!shown) list.replaceChildren();
    list.append(...some);
    shown += some.length;
  }
  async function run() {
    const mine = ++turn, text = box.value.trim(), chosen = Object.fromEntries(selects.map((one) => [one.name, one.value]).filter(([, value]) => value));
    const query = text && "?q=" + encodeURIComponent(text), hash = String(new URLSearchParams(chosen));
    if (filters) history.replaceState(null, "", location.pathname + query + (hash && "#" + hash));
    try {
      const asked = text || hash, answer = asked ? await find(text, chosen) : {docs: []};
      if (mine != turn) return;
      found = answer;
      shown = 0;
      await grow(mine);
      if (mine != turn) return;
      const n = found.docs.length;
      told.textContent = !asked ? "" : !n ? about.words.none : say(found.cut ? "more" : n == 1 ? "one" : "other", n);
      if (!filters && n) list.append(make("a", {role: "option", id: "all", href: box.form.action + query}, about.words.all));
      if (filters) more.hidden = shown >= n;
      open(n);
    } catch (error) {
      told.textContent = told.dataset.failed;
    }
  }
  box.role = "combobox";
  box.ariaAutoComplete = "list";
  box.setAttribute("aria-controls", "found");
  open(false);
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(run, 120); });
  box.addEventListener("keydown", (event) => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key], n = options().length;
    if (step && n) list.hidden ? open(true) : pick((picked + step + n + (picked < 0 && step < 0)) % n);
    else if (event.key == "Enter" && picked >= 0) list.children[picked].click();
    else if (event.key == "Escape" && !filters && !list.hidden) open(false);
    else return;
    event.preventDefault();
  });
  if (filters) {
    const read = () => {
      const hash = new URLSearchParams(location.hash.slice(1));
      for (const one of selects) one.value = hash.get(one.name) ?? "";
      run();
    };
    box.value = new URLSearchParams(location.search).get("q") ?? box.value;
    filters.hidden = false;
    box.form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
    filters.addEventListener("input", run);
    filters.addEventListener("reset", () => setTimeout(run));
    more.addEventListener("click", async () => { const n = shown; await grow(turn); more.hidden = shown >= found.docs.length; options()[n].focus(); });
    addEventListener("hashchange", read);
    read();
  } else {
    box.form.addEventListener("focusout", (event) => { if (!box.form.contains(event.relatedTarget)) open(false); });
    if (box.value) run();
  }
  KBS.words = wordsOf;
  KBS.key = (term) => term.split(" ").map(fold).join(" ");
})();
