// In the head, so that a page is painted once: what needs scripts has its room from the start, and the reader's own
// choice of light or dark holds. Without this file, and without a choice, the system's holds.
(function () {
  "use strict";
  var root = document.documentElement;

  function remembered(value) {
    try {
      if (value === undefined) return localStorage.getItem("kb-theme");
      if (value === "auto") localStorage.removeItem("kb-theme");
      else localStorage.setItem("kb-theme", value);
    } catch (error) {
      // Storage is switched off: a choice holds for this page alone.
    }
    return null;
  }

  function show(value) {
    if (value === "light" || value === "dark") root.dataset.theme = value;
    else delete root.dataset.theme;
  }

  root.classList.add("scripts");
  show(remembered());
  document.addEventListener("DOMContentLoaded", function () {
    var choice = document.querySelector(".theme");
    if (!choice) return;
    choice.querySelectorAll("input").forEach(function (input) {
      input.checked = input.value === (root.dataset.theme || "auto");
      input.addEventListener("change", function () {
        show(input.value);
        remembered(input.value);
      });
    });
  });
})();
