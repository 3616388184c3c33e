// On the page of the graph: whoever is pointed at or focused stands out with those they met; the rest is dimmed.
(function () {
  "use strict";
  var drawing = document.querySelector(".net");
  if (!drawing) return;
  var nodes = drawing.querySelectorAll("[data-node]");
  var ties = drawing.querySelectorAll("[data-ends]");

  function show(node, ends) {
    var near = {};
    if (node) near[node] = true;
    if (ends) ends.split(" ").forEach(function (end) { near[end] = true; });
    ties.forEach(function (tie) {
      var both = tie.dataset.ends.split(" ");
      var shown = node ? both.indexOf(node) >= 0 : tie.dataset.ends === ends;
      tie.classList.toggle("on", shown);
      if (shown) both.forEach(function (end) { near[end] = true; });
    });
    nodes.forEach(function (one) { one.classList.toggle("on", near[one.dataset.node] === true); });
    drawing.classList.toggle("dimmed", Boolean(node || ends));
  }

  function over(event) {
    var link = event.target.closest("a");
    if (link) show(link.dataset.node, link.dataset.ends);
  }

  // Not on the drawing itself: Chromium takes an SVG that listens to the focus for a stop of the keyboard.
  var around = drawing.parentElement;
  around.addEventListener("mouseover", over);
  around.addEventListener("focusin", over);
  around.addEventListener("mouseout", function () { show(); });
  around.addEventListener("focusout", function () { show(); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") show(); });
})();
