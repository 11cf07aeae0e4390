// Keeps the server's page up to date: same rows, new figures, new order.
const table = document.querySelector('#ranking');
const say = table.dataset;
const lang = document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN';
const percent = new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenth = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const count = new Intl.NumberFormat(lang);
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', second: '2-digit',
  day: '2-digit', month: '2-digit', year: 'numeric',
});
const still = matchMedia('(prefers-reduced-motion: reduce)');
const api = `/api/v1/waves/${encodeURIComponent(say.wave)}`;
const from = Number(say.from);
const to = Number(say.to);
const rows = new Map([...table.tBodies[0].rows].map((row) => [row.dataset.unit, row]));
const $ = (selector, within = document) => within.querySelector(selector);

function put(element, text, mark = true) {
  if (!element || element.textContent === text) return;
  element.textContent = text;
  if (!mark) return;
  const cell = element.closest('td, dd, .figure') ?? element;
  cell.classList.remove('changed');
  void cell.offsetWidth;
  cell.classList.add('changed');
  clearTimeout(cell.fade);
  cell.fade = setTimeout(() => cell.classList.remove('changed'), 2500);
}

function stateOf(unit) {
  if (unit.dimensions) return 'shown';
  return unit.responses ? 'few' : 'none';
}

/** The figure that the page draws: the overall one, or a dimension's. */
function drawn(unit) {
  if (!say.measure) return { value: unit.overall, rank: unit.rank, margin: unit.marginOfError, interval: unit.rankInterval };
  const dimension = unit.dimensions?.find((one) => one.id === say.measure);
  return { value: dimension?.value, rank: dimension?.rank };
}

function move(row, before, after) {
  const places = before - after;
  if (!before || !after || !places) return false;
  const sign = $('[data-move]', row);
  sign.textContent = `${places > 0 ? '▲' : '▼'}${Math.abs(places)}`;
  sign.className = `move ${places > 0 ? 'up' : 'down'}`;
  clearTimeout(row.moved);
  row.moved = setTimeout(() => { sign.textContent = ''; }, 8000);
  return true;
}

function marginOf(points) {
  return points === undefined ? '' : ` ± ${tenth.format(points)}`;
}

function fillChange(cell, change) {
  if (!cell) return;
  const verdict = { 'no clear change': 'unclear' }[change?.verdict] ?? change?.verdict ?? '';
  const words = { rose: say.sayRose, fell: say.sayFell, unclear: say.sayUnclear, break: say.sayBreak };
  const places = change?.places ?? 0;
  const way = places > 0 ? say.sayUp : say.sayDown;
  const sign = change?.points > 0 ? '+' : change?.points < 0 ? '−' : '';
  const points = change?.points === undefined ? '' : sign + percent.format(Math.abs(change.points)) + marginOf(change.marginOfError);
  put($('[data-points]', cell), points);
  put($('[data-verdict]', cell), [words[verdict], places ? way.replace('{0}', Math.abs(places)) : ''].filter(Boolean).join(' · '), false);
  cell.className = `change ${verdict}`;
}

const at = (value) => `${(100 * Math.min(Math.max((value - from) / (to - from), 0), 1)).toFixed(2)}%`;

function svg(parent, name, className, attributes) {
  let element = $(`.${className}`, parent);
  if (!element) {
    element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.setAttribute('class', className);
    parent.append(element);
  }
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
}

function draw(row, figure) {
  const whisker = $('.whisker', row);
  const bar = $('.place-bar', row);
  if (figure.value === undefined || !figure.rank) {
    [whisker, bar].forEach((chart) => chart.querySelectorAll('.range, .dot').forEach((part) => part.remove()));
    return;
  }
  if (figure.margin !== undefined || !say.measure) {
    const margin = figure.margin ?? 0;
    svg(whisker, 'line', 'range', { x1: at(figure.value - margin), x2: at(figure.value + margin), y1: 10, y2: 10 });
  }
  svg(whisker, 'circle', 'dot', { cx: at(figure.value), cy: 10, r: 4 });
  const slot = 100 / rows.size;
  if (figure.interval) {
    svg(bar, 'rect', 'range', { x: `${(figure.interval[0] - 1) * slot}%`, width: `${(figure.interval[1] - figure.interval[0] + 1) * slot}%`, y: 6, height: 8 });
  }
  svg(bar, 'circle', 'dot', { cx: `${(figure.rank - 0.5) * slot}%`, cy: 10, r: 3 });
}

/** Fills a row; gives what a reader would call a change, or nothing. */
function fill(row, unit) {
  const figure = drawn(unit);
  const rank = $('.rank [data-rank]', row);
  const before = { place: Number(rank.textContent), text: $('[data-overall]', row).textContent };
  const moved = move(row, before.place, figure.rank ?? 0);
  row.className = stateOf(unit);
  put(rank, figure.rank ? String(figure.rank) : '', false);
  put($('[data-why]', row), { few: say.sayFew, none: say.sayNone }[row.className] ?? '', false);
  const text = figure.value === undefined ? '' : percent.format(figure.value);
  put($('[data-overall]', row), text);
  if (!say.measure || !text) put($('[data-margin]', row), marginOf(figure.margin), false);
  const [best, worst] = figure.interval ?? [];
  put($('[data-interval]', row), best === undefined ? '' : best === worst ? String(best) : `${best}–${worst}`, false);
  draw(row, figure);
  fillChange($('td.change', row), unit.change);
  put($('[data-responses]', row), count.format(unit.responses), false);
  const figures = new Map((unit.dimensions ?? []).map((dimension) => [dimension.id, dimension]));
  row.querySelectorAll('[data-dimension]').forEach((cell) => {
    const one = figures.get(cell.dataset.dimension);
    put($('[data-value]', cell), one ? percent.format(one.value) : '');
    put($('[data-rank]', cell), one ? String(one.rank) : '', false);
  });
  const tile = $(`[data-tile="${CSS.escape(unit.unit)}"] [data-tile-value]`);
  if (tile) tile.textContent = text;
  return { moved, changed: before.text && text && before.text !== text, before, place: figure.rank, text, name: $('.name a', row).textContent, row };
}

function order(units) {
  if (say.order !== 'place') return;
  const body = table.tBodies[0];
  const last = Number.MAX_SAFE_INTEGER;
  const wanted = units.map((unit) => [drawn(unit).rank ?? last, rows.get(unit.unit)]).sort((a, b) => a[0] - b[0]).map(([, row]) => row);
  if (wanted.every((row, index) => body.rows[index] === row)) return;
  const seen = wanted.filter((row) => { const box = row.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; });
  const tops = new Map(seen.map((row) => [row, row.getBoundingClientRect().top]));
  body.append(...wanted);
  if (still.matches) return;
  tops.forEach((top, row) => {
    const way = top - row.getBoundingClientRect().top;
    if (way) row.animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], { duration: 600, easing: 'ease-out' });
  });
}

/** The last few changes, the newest first. */
function tick(time, changes) {
  const ticker = $('[data-ticker]');
  const list = $('[data-ticks]');
  ticker.hidden = false;
  changes.slice(0, 6).forEach((change) => {
    const item = document.createElement('li');
    const when = document.createElement('time');
    when.textContent = time.split(' ')[0];
    const what = document.createElement('span');
    const way = document.createElement('b');
    way.className = change.up ? 'up' : 'down';
    way.textContent = `${change.up ? '▲' : '▼'} ${change.text}`;
    what.append(`${change.name} `, way, change.moved ? ` · ${say.sayPlace.replace('{0}', change.before.place).replace('{1}', change.place)}` : '');
    item.append(when, what);
    list.prepend(item);
  });
  while (list.children.length > 6) list.lastChild.remove();
}

let said = 0;
function tell(time, moved) {
  // A screen reader is told now and then, not at every change.
  if (Date.now() - said < 10000) return;
  said = Date.now();
  $('[data-say]').textContent = say.saySummary.replace('{0}', time).replace('{1}', moved);
}

async function showTop() {
  const top = $('[data-top]');
  if (!top) return;
  try {
    const answer = await fetch(`${api}/units/${encodeURIComponent(top.dataset.unit)}`);
    const unit = await answer.json();
    if (answer.ok && unit.overall !== undefined) put(top, percent.format(unit.overall));
    if (answer.ok) put($('[data-top-margin]'), marginOf(unit.marginOfError), false);
  } catch {
    // The next change asks again.
  }
}

let leaving = false;
function isByAnotherDefinition(ranking) {
  return String(ranking.definition) !== say.definition
    || String(ranking.edition ?? '') !== (say.edition ?? '')
    || (!say.measure && ranking.units.some((unit) => unit.change) && !$('th.change', table))
    || ranking.units.length !== rows.size || ranking.units.some((unit) => !rows.has(unit.unit));
}

/** Fills the rows of the units that changed, which at first are all. */
function show(ranking, lines = ranking.units) {
  if (leaving) return;
  if (isByAnotherDefinition(ranking)) {
    // Title, state, edition, columns and rules are the server's to write. A reload keeps the place on the page.
    leaving = true;
    stream.close();
    location.reload();
    return;
  }
  const filled = lines.map((unit) => fill(rows.get(unit.unit), unit));
  order(ranking.units);
  const time = clock.format(new Date(ranking.updatedAt)).split(', ').reverse().join(' ');
  const updated = $('[data-updated]');
  updated.dateTime = ranking.updatedAt;
  put(updated, time, false);
  put($('[data-counted]'), count.format(ranking.units.filter((unit) => drawn(unit).rank).length), false);
  put($('.facts [data-responses]'), count.format(ranking.units.reduce((sum, unit) => sum + unit.responses, 0)));
  if (String(ranking.version) !== say.version) {
    say.version = ranking.version;
    const number = (text) => Number(text.replace(/[^\d]/g, ''));
    tick(time, filled.filter((one) => one.changed).map((one) => ({ ...one, up: number(one.text) > number(one.before.text) })));
    showTop();
    tell(time, filled.filter((one) => one.moved).length);
  }
}

function connection(state) {
  const live = $('[data-live]');
  live.hidden = false;
  live.className = `live ${state}`;
  live.textContent = { on: say.sayOn, off: say.sayOff, connecting: say.sayConnecting }[state];
  // What is shown is no longer known to be the newest.
  document.body.classList.toggle('stale', state === 'off');
  if (state === 'on') $('[data-ticker]').hidden = false;
}

const { subscribe } = await import(say.reader);
const stream = subscribe(say.api.replace('/rankings', '/rankings/events'), { whole: show, change: show, state: connection });
