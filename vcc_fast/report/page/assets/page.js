"use strict";
(() => {
  const UNDEFINED = "–";
  const by = (id) => document.getElementById(id);

  // The table of perturbations: sorted by a heading, filtered by name and by one value.
  const table = by("perturbation-table");
  const body = table.tBodies[0];
  const original = [...body.rows];
  const rank = new Map(original.map((row, place) => [row, place]));
  const valueOf = (row, column) => {
    const held = row.cells[column].dataset.v;
    return column === 0 ? held : held === "" ? NaN : Number(held);
  };
  const compare = (a, b, column, direction) => {
    const x = valueOf(a, column), y = valueOf(b, column);
    if (column === 0) return direction * x.localeCompare(y, "en", { numeric: true }) || rank.get(a) - rank.get(b);
    // Undefined values stay last in both directions.
    if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y) || rank.get(a) - rank.get(b);
    return (x < y ? -direction : x > y ? direction : 0) || rank.get(a) - rank.get(b);
  };
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    heading.querySelector("button").addEventListener("click", () => {
      const up = heading.getAttribute("aria-sort") !== "ascending";
      headings.forEach((other) => other.setAttribute("aria-sort", "none"));
      heading.setAttribute("aria-sort", up ? "ascending" : "descending");
      body.append(...original.slice().sort((a, b) => compare(a, b, column, up ? 1 : -1)));
    });
  });

  const filter = by("filter");
  const applyFilter = () => {
    const wanted = by("filter-name").value.trim().toLowerCase();
    const column = Number(by("filter-column").value);
    const side = Number(by("filter-side").value);
    const limit = by("filter-value").value === "" ? NaN : Number(by("filter-value").value);
    let shown = 0;
    for (const row of original) {
      const held = valueOf(row, column);
      const fits = Number.isNaN(limit) || (!Number.isNaN(held) && side * held >= side * limit);
      row.hidden = !(fits && row.cells[0].dataset.v.toLowerCase().includes(wanted));
      shown += !row.hidden;
    }
    by("filter-count").textContent = `${shown} of ${original.length} shown`;
  };
  filter.addEventListener("input", applyFilter);
  filter.addEventListener("submit", (event) => event.preventDefault());
  filter.addEventListener("reset", () => setTimeout(applyFilter));
  applyFilter();

  // The genes of one perturbation.
  const data = JSON.parse(by("gene-data").textContent);
  const choice = by("perturbation");
  const ABSENT = -32768;
  const bytes = (text) => {
    const raw = atob(text);
    const out = new DataView(new ArrayBuffer(raw.length));
    for (let i = 0; i < raw.length; i++) out.setUint8(i, raw.charCodeAt(i));
    return out;
  };
  const decode = (points) => {
    const genes = bytes(points.genes), flags = bytes(points.flags), found = { genes: [], flags: [] };
    for (let i = 0; i < points.n; i++) {
      found.genes.push(genes.getInt32(4 * i, true));
      found.flags.push(flags.getUint8(i));
    }
    for (const [name, [step, text]] of Object.entries(points.values)) {
      const steps = bytes(text);
      found[name] = Array.from({ length: points.n }, (_, i) => {
        const value = steps.getInt16(2 * i, true);
        return value === ABSENT ? NaN : value * step;
      });
    }
    return found;
  };

  const format = (value) => {
    if (value === null || Number.isNaN(value)) return UNDEFINED;
    const size = Math.abs(value);
    const text = size === 0 ? "0" : size >= 0.01 && size < 1000 ? value.toFixed(3) : value.toExponential(2);
    return text.replaceAll("-", "−");
  };
  const tickText = (value) => String(value).replaceAll("-", "−");
  const SVG = by("scatter").namespaceURI;
  const draw = (parent, tag, attributes, text) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (text !== undefined) element.textContent = text;
    return parent.appendChild(element);
  };
  const ticks = (low, high) => {
    const rough = (high - low) / 5, power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough);
    const found = [];
    for (let k = Math.ceil(low / step); k * step <= high; k++) found.push(Number((k * step).toPrecision(8)));
    return found;
  };
  const range = (values, share) => {
    const finite = values.filter(Number.isFinite);
    const low = Math.min(0, ...finite), high = Math.max(0, ...finite);
    const margin = high > low ? share * (high - low) : 1;
    return [low - margin, high + margin];
  };
  const BOX = { left: 46, right: 350, top: 10, bottom: 318 };

  // One drawing: points in classes, ticks, names of the leading genes, and what pointer and keys find.
  const plot = (id, xs, ys, classes, options) => {
    const svg = by(id);
    const [xLow, xHigh] = options.x, [yLow, yHigh] = options.y;
    const x = (v) => BOX.left + (BOX.right - BOX.left) * (v - xLow) / (xHigh - xLow);
    const y = (v) => BOX.bottom - (BOX.bottom - BOX.top) * (v - yLow) / (yHigh - yLow);
    svg.replaceChildren();
    for (const tick of ticks(xLow, xHigh)) {
      draw(svg, "path", { class: tick === 0 ? "axis" : "grid", d: `M${x(tick)} ${BOX.top}V${BOX.bottom}` });
      draw(svg, "text", { x: x(tick), y: BOX.bottom + 15, "text-anchor": "middle" }, tickText(tick));
    }
    for (const tick of ticks(yLow, yHigh)) {
      draw(svg, "path", { class: tick === 0 ? "axis" : "grid", d: `M${BOX.left} ${y(tick)}H${BOX.right}` });
      draw(svg, "text", { x: BOX.left - 5, y: y(tick) + 4, "text-anchor": "end" }, tickText(tick));
    }
    draw(svg, "text", { x: (BOX.left + BOX.right) / 2, y: 352, "text-anchor": "middle" }, options.xLabel);
    draw(svg, "text", { x: 0, y: 0, "text-anchor": "middle", transform: `translate(11 ${(BOX.top + BOX.bottom) / 2}) rotate(-90)` }, options.yLabel);
    if (options.diagonal) draw(svg, "path", { class: "chance", d: `M${x(xLow)} ${y(yLow)}L${x(xHigh)} ${y(yHigh)}` });
    const place = xs.map((value, i) => [x(value), y(ys[i])]);
    const there = place.map(([a, b]) => Number.isFinite(a) && Number.isFinite(b));
    for (const [css, has] of classes) {
      const d = place.map(([a, b], i) => there[i] && has(i) ? `M${a.toFixed(1)} ${b.toFixed(1)}h0` : "").join("");
      draw(svg, "path", { class: `points ${css}`, d });
    }
    const taken = [];
    for (const i of options.named) {
      if (!there[i] || taken.length >= 6) continue;
      const [a, b] = place[i], label = options.names[i];
      if (taken.some(([p, q]) => Math.abs(a - p) < 60 && Math.abs(b - q) < 12)) continue;
      taken.push([a, b]);
      const anchor = a > 250 ? "end" : "start";
      draw(svg, "text", { class: "gene", x: a + (anchor === "end" ? -6 : 6), y: b + 4, "text-anchor": anchor }, label.length > 16 ? label.slice(0, 15) + "…" : label);
    }
    const mark = draw(svg, "circle", { class: "mark", r: 6, cx: -20, cy: -20 });
    return {
      show(i) {
        const [a, b] = i !== null && there[i] ? place[i] : [-20, -20];
        mark.setAttribute("cx", a);
        mark.setAttribute("cy", b);
      },
      nearest(event) {
        const frame = svg.getBoundingClientRect(), unit = 360 / frame.width;
        const a = (event.clientX - frame.left) * unit, b = (event.clientY - frame.top) * unit;
        let best = null, distance = 400;
        place.forEach(([p, q], i) => {
          const d = (p - a) ** 2 + (q - b) ** 2;
          if (there[i] && d < distance) [best, distance] = [i, d];
        });
        return best;
      },
      has: (i) => there[i],
    };
  };

  const FIGURES = ["scatter", "volcano-real", "volcano-pred"].filter((id) => by(id));
  let plots = {}, points = null, current = null;

  const show = (i) => {
    current = i;
    for (const id of FIGURES) plots[id].show(i);
    if (i === null) return;
    const words = [`${data.genes[points.genes[i]]}: real change ${format(points.real[i])}, predicted ${format(points.pred[i])}`];
    if (points.real_lfc) {
      for (const [side, name] of [["real", "real"], ["pred", "predicted"]]) {
        words.push(`${name} log2 fold change ${format(points[`${side}_lfc`][i])}, −log10 p ${format(points[`${side}_p`][i])}`);
      }
    }
    by("readout").textContent = words.join("; ") + ".";
  };
  for (const id of FIGURES) {
    by(id).addEventListener("pointermove", (event) => {
      const found = plots[id].nearest(event);
      if (found !== null) show(found);
    });
    by(id).addEventListener("pointerdown", (event) => show(plots[id].nearest(event)));
    by(id).addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const n = points.genes.length;
      let i = current;
      for (let tried = 0; tried < n; tried++) {
        i = i === null ? (step > 0 ? 0 : n - 1) : (i + step + n) % n;
        if (plots[id].has(i)) break;
      }
      show(i);
    });
  }

  const cells = (row, tag, texts) => {
    texts.forEach((text, place) => {
      const cell = row.appendChild(document.createElement(place === 0 || tag === "th" ? "th" : "td"));
      cell.scope = tag === "th" ? "col" : "row";
      if (cell.tagName === "TD") cell.removeAttribute("scope");
      cell.textContent = text;
    });
  };
  const fillTop = (rows) => {
    const head = ["gene", "real change", "predicted change"];
    if (FIGURES.length > 1) head.push("real log2 fold change", "real FDR", "predicted log2 fold change", "predicted FDR");
    const top = by("top-genes");
    top.replaceChildren();
    cells(top.createTHead().insertRow(), "th", head);
    const body = top.createTBody();
    for (const [gene, ...values] of rows) cells(body.insertRow(), "td", [data.genes[gene], ...values.map(format)]);
    if (!rows.length) {
      const cell = body.insertRow().insertCell();
      cell.colSpan = head.length;
      cell.textContent = "none";
    }
  };

  const choose = (row) => {
    const found = data.perturbations[row];
    points = decode(found.points);
    current = null;
    const words = [`${found.name}: r of changes ${format(found.r)} over all genes, ${format(found.r_de)} over the DE genes`];
    if ("n_real" in found) {
      words.push(`${found.n_real} genes significant in the truth, ${found.n_pred} in the prediction, ${found.n_both} in both`);
    }
    by("chosen").textContent = words.join("; ") + ".";
    const names = points.genes.map((gene) => data.genes[gene]);
    const order = names.map((_, i) => i);
    const flagged = (bits) => (i) => (points.flags[i] & bits) !== 0;
    const both = range([...points.real, ...points.pred], 0.06);
    const prominent = order.filter(flagged(1)).sort((a, b) => Math.abs(points.real[b]) - Math.abs(points.real[a]));
    plots.scatter = plot("scatter", points.real, points.pred, [["other", (i) => !flagged(1)(i)], ["de", flagged(1)]], {
      x: both, y: both, xLabel: "real change", yLabel: "predicted change", diagonal: true, names, named: prominent,
    });
    for (const [side, bit] of [["real", 2], ["pred", 4]]) {
      if (!points[`${side}_lfc`]) continue;
      const x = points[`${side}_lfc`], y = points[`${side}_p`];
      const across = Math.max(...range([...points.real_lfc, ...points.pred_lfc], 0.06).map(Math.abs));
      const named = order.filter(flagged(bit)).sort((a, b) => y[b] - y[a] || Math.abs(x[b]) - Math.abs(x[a]));
      plots[`volcano-${side}`] = plot(`volcano-${side}`, x, y, [["other", (i) => !flagged(bit)(i)], ["de", flagged(bit)]], {
        x: [-across, across], y: [0, range(y, 0.06)[1]], xLabel: "log2 fold change", yLabel: "−log10 p", names, named,
      });
    }
    fillTop(found.top);
    find();
  };
  const find = () => {
    const wanted = by("find-gene").value.trim().toLowerCase();
    if (!wanted) return;
    const names = points.genes.map((gene) => data.genes[gene].toLowerCase());
    let i = names.indexOf(wanted);
    if (i < 0) i = names.findIndex((name) => name.startsWith(wanted));
    if (i >= 0) show(i);
    else {
      show(null);
      by("readout").textContent = "No gene of that name is drawn for this perturbation.";
    }
  };
  const step = (change) => {
    choice.selectedIndex = (choice.selectedIndex + change + choice.length) % choice.length;
    choose(choice.value);
  };
  choice.addEventListener("change", () => choose(choice.value));
  by("previous").addEventListener("click", () => step(-1));
  by("next").addEventListener("click", () => step(1));
  by("find-gene").addEventListener("input", find);
  by("choose").addEventListener("submit", (event) => event.preventDefault());
  body.addEventListener("click", (event) => {
    const button = event.target.closest("button.name");
    if (!button) return;
    choice.value = button.dataset.row;
    choose(choice.value);
    by("genes").scrollIntoView();
    choice.focus({ preventScroll: true });
  });
  choose(choice.value);
})();
