// Looks at the page it is appended to and tells the frame around it what is wrong, a line a fault.
addEventListener("error", event => probe.faults.push("script error: " + event.message));
const probe = { faults: [] };
addEventListener("load", () => {
  const faults = probe.faults;
  const root = document.documentElement;
  const high = root.scrollHeight;
  if (root.scrollWidth > innerWidth) faults.push(`overflow: ${root.scrollWidth} in ${innerWidth}`);
  for (const it of performance.getEntriesByType("resource")) faults.push("request: " + it.name);
  for (const it of document.querySelectorAll("[src], [srcset], link, object, embed, image, use")) faults.push("asks for: " + it.localName);
  if (document.querySelectorAll("h1").length !== 1) faults.push("not one h1");
  if (!document.querySelector("main") || !root.lang || !document.title) faults.push("no main, language or title");
  const ids = [...document.querySelectorAll("[id]")].map(it => it.id);
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) faults.push("id twice: " + id);

  const words = element => element.textContent.trim().slice(0, 40);
  const shown = element => element.getClientRects().length > 0;
  for (const svg of [...document.querySelectorAll("svg")].filter(shown)) {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map(it => [it, it.getBoundingClientRect()]);
    for (const [text, box] of texts) {
      const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      if (out > 1) faults.push(`out of ${svg.id} by ${out.toFixed(1)}: ${words(text)}`);
    }
    texts.forEach(([text, a], at) => {
      for (const [other, b] of texts.slice(at + 1)) {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // The boxes of lines reach beyond their letters, above and below.
        if (wide > 1 && high > a.height * 0.35) faults.push(`overlap in ${svg.id}: ${words(text)} / ${words(other)}`);
      }
    });
  }

  const parsed = colour => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { rgb: [r, g, b], a };
  };
  const light = ({ rgb }) => {
    const [r, g, b] = rgb.map(it => it / 255).map(it => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const paints = colour => colour.startsWith("rgb") && parsed(colour).a > 0;
  // A line has a fill that nobody sees.
  const filled = (it, style) => (["svg", "line"].includes(it.localName) ? "none" : style.fill);
  // What is painted under the middle of a box, nothing of `self` counted.
  const ground = (box, self) => {
    const stack = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    for (const it of stack) {
      if (self(it)) continue;
      const style = getComputedStyle(it);
      const colour = it instanceof SVGElement ? filled(it, style) : style.backgroundColor;
      if (paints(colour)) return parsed(colour);
    }
    return parsed(getComputedStyle(document.body).backgroundColor);
  };
  const check = (element, box, colour, least, what, self) => {
    const found = contrast(parsed(colour), ground(box, self));
    if (found < least) faults.push(`contrast ${found.toFixed(2)} of ${what}: ${words(element)}`);
  };
  for (const details of document.querySelectorAll("details")) details.open = true;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // In a table one cell looks like another.
  const kinds = new Set();
  let seen = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const skipped = ["SCRIPT", "STYLE", "title", "desc"].includes(element.nodeName);
    if (skipped || !walker.currentNode.data.trim() || !shown(element)) continue;
    const kind = element.closest("td, th") && element.nodeName + element.parentElement.nodeName;
    if (kind && kinds.has(kind)) continue;
    kinds.add(kind);
    element.scrollIntoView({ block: "center", inline: "center" });
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getClientRects()[0];
    if (!box) continue;
    seen += 1;
    const is_svg = element instanceof SVGElement;
    const colour = is_svg ? getComputedStyle(element).fill : getComputedStyle(element).color;
    check(element, box, colour, 4.5, "words", it => it instanceof SVGElement && it.closest("text") !== null);
  }
  // Marks against the page's ground; hairlines only guide the eye.
  const paper = getComputedStyle(document.body).backgroundColor;
  const line = (() => {
    const sample = document.body.appendChild(document.createElement("i"));
    sample.style.color = "var(--line)";
    const colour = getComputedStyle(sample).color;
    sample.remove();
    return colour;
  })();
  for (const mark of [...document.querySelectorAll("svg :is(rect, circle, path, line)")].filter(shown)) {
    if (mark.closest("defs")) continue;
    const style = getComputedStyle(mark);
    const colours = [filled(mark, style), style.stroke].filter(it => paints(it) && it !== paper && it !== line);
    for (const colour of colours) {
      const found = contrast(parsed(colour), parsed(paper));
      if (found < 3) faults.push(`contrast ${found.toFixed(2)} of a ${mark.localName} in ${mark.closest("svg").id}`);
    }
  }
  if (seen === 0) faults.push("no words on the page");
  parent.postMessage(faults.concat("high " + high), "*");
});
