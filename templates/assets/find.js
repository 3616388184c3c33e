// On every page: "/" goes to the search box, and its first use loads the search itself.
(function () {
  "use strict";
  var here = document.currentScript.src;

  function remembered(value) {
    try {
      if (value) localStorage.setItem("kb-slash", value);
      return localStorage.getItem("kb-slash");
    } catch (error) {
      return value; // Storage is switched off.
    }
  }

  function load() {
    var script = document.createElement("script");
    script.src = here.replace("find.js", "search.js");
    document.head.append(script);
    load = function () {};
  }

  var box = document.getElementById("q");
  var slash = document.getElementById("slash");
  if (!box) return;
  if (slash) {
    slash.checked = remembered() !== "off";
    slash.onchange = function () { remembered(slash.checked ? "on" : "off"); };
  }
  addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || remembered() === "off") return;
    if (event.target.closest && event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  box.addEventListener("focus", function () { load(); });
  if (slash || document.activeElement === box) load();
})();
