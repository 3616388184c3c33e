// On the calendar of the year: leads to the reader's own day. The page itself does not depend on when it is read.
(function () {
  "use strict";
  var now = new Date();
  var two = function (number) { return (number < 10 ? "0" : "") + number; };
  var cell = document.getElementById("d-" + two(now.getMonth() + 1) + "-" + two(now.getDate()));
  var note = document.getElementById("today");
  if (!cell || !note) return;
  var link = cell.querySelector("a");
  if (link) {
    note.querySelector("a").href = link.getAttribute("href");
    note.querySelector("a").textContent = cell.dataset.name;
    note.querySelector("span").remove();
  } else {
    note.querySelector("a").remove();
  }
  cell.classList.add("today");
  note.hidden = false;
})();
