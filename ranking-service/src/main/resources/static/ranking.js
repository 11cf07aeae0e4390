// Keeps the server's table up to date: same rows, new figures, new order.
const table = document.querySelector('#ranking');
const lang = document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN';
const percent = new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenth = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const count = new Intl.NumberFormat(lang);
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', second: '2-digit',
  day: '2-digit', month: '2-digit', year: 'numeric',
});
const still = matchMedia('(prefers-reduced-motion: reduce)');
const api = `/api/v1/waves/${encodeURIComponent(table.dataset.wave)}`;
const rows = new Map([...table.tBodies[0].rows].map((row) => [row.dataset.unit, row]));
const $ = (selector, from = document) => from.querySelector(selector);

function put(element, text, mark = true) {
  if (!element || element.textContent === text) return;
  element.textContent = text;
  if (!mark) return;
  const cell = element.closest('td, dd') ?? element;
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

function marginOf(figure) {
  return figure?.marginOfError === undefined ? '' : ` ± ${tenth.format(figure.marginOfError)}`;
}

function fillChange(cell, change) {
  if (!cell) return;
  const verdict = { 'no clear change': 'unclear' }[change?.verdict] ?? change?.verdict ?? '';
  const words = { rose: table.dataset.sayRose, fell: table.dataset.sayFell, unclear: table.dataset.sayUnclear, break: table.dataset.sayBreak };
  const places = change?.places ?? 0;
  const way = places > 0 ? table.dataset.sayUp : table.dataset.sayDown;
  const sign = change?.points > 0 ? '+' : change?.points < 0 ? '−' : '';
  const points = change?.points === undefined ? '' : sign + percent.format(Math.abs(change.points)) + marginOf(change);
  put($('[data-points]', cell), points);
  put($('[data-verdict]', cell), [words[verdict], places ? way.replace('{0}', Math.abs(places)) : ''].filter(Boolean).join(' · '), false);
  cell.className = `change ${verdict}`;
}

function fill(row, unit) {
  const rank = $('.rank [data-rank]', row);
  const moved = move(row, Number(rank.textContent), unit.rank ?? 0);
  row.className = stateOf(unit);
  put(rank, unit.rank ? String(unit.rank) : '', false);
  put($('[data-why]', row), { few: table.dataset.sayFew, none: table.dataset.sayNone }[row.className] ?? '', false);
  put($('[data-overall]', row), unit.overall === undefined ? '' : percent.format(unit.overall));
  put($('[data-margin]', row), marginOf(unit), false);
  put($('[data-interval]', row), unit.rankInterval ? `(${unit.rankInterval.join('-')})` : '', false);
  fillChange($('td.change', row), unit.change);
  $('rect', row).setAttribute('width', unit.overall ?? 0);
  put($('[data-responses]', row), count.format(unit.responses), false);
  const figures = new Map((unit.dimensions ?? []).map((dimension) => [dimension.id, dimension]));
  row.querySelectorAll('[data-dimension]').forEach((cell) => {
    const figure = figures.get(cell.dataset.dimension);
    put($('[data-value]', cell), figure ? percent.format(figure.value) : '');
    put($('[data-rank]', cell), figure ? String(figure.rank) : '', false);
  });
  return moved;
}

function order(units) {
  const body = table.tBodies[0];
  const wanted = units.map((unit) => rows.get(unit.unit));
  if (wanted.every((row, index) => body.rows[index] === row)) return;
  const tops = new Map(wanted.map((row) => [row, row.getBoundingClientRect().top]));
  body.append(...wanted);
  if (still.matches) return;
  wanted.forEach((row) => {
    const way = tops.get(row) - row.getBoundingClientRect().top;
    if (way) row.animate([{ transform: `translateY(${way}px)` }, { transform: 'none' }], { duration: 600, easing: 'ease-out' });
  });
}

let said = 0;
function say(time, moved) {
  // A screen reader is told now and then, not at every change.
  if (Date.now() - said < 10000) return;
  said = Date.now();
  $('[data-say]').textContent = table.dataset.saySummary.replace('{0}', time).replace('{1}', moved);
}

async function showTop() {
  const top = $('[data-top]');
  if (!top) return;
  try {
    const answer = await fetch(`${api}/units/${encodeURIComponent(top.dataset.unit)}`);
    const unit = await answer.json();
    if (answer.ok && unit.overall !== undefined) put(top, percent.format(unit.overall), false);
    if (answer.ok) put($('[data-top-margin]'), marginOf(unit), false);
  } catch {
    // The next change asks again.
  }
}

let leaving = false;
function isByAnotherDefinition(ranking) {
  return String(ranking.definition) !== table.dataset.definition
    || (ranking.units.some((unit) => unit.change) && !$('th.change', table))
    || ranking.units.length !== rows.size || ranking.units.some((unit) => !rows.has(unit.unit));
}

function show(ranking) {
  if (leaving) return;
  if (isByAnotherDefinition(ranking)) {
    // Title, state, columns and rules are the server's to write. A reload keeps the place on the page.
    leaving = true;
    events.close();
    location.reload();
    return;
  }
  const moved = ranking.units.filter((unit) => fill(rows.get(unit.unit), unit)).length;
  order(ranking.units);
  const time = clock.format(new Date(ranking.updatedAt)).split(', ').reverse().join(' ');
  const updated = $('[data-updated]');
  updated.dateTime = ranking.updatedAt;
  put(updated, time, false);
  put($('[data-counted]'), count.format(ranking.units.filter((unit) => unit.rank).length), false);
  put($('.summary [data-responses]'), count.format(ranking.units.reduce((sum, unit) => sum + unit.responses, 0)), false);
  if (String(ranking.version) !== table.dataset.version) {
    table.dataset.version = ranking.version;
    showTop();
    say(time, moved);
  }
}

function connection(state) {
  const live = $('[data-live]');
  live.hidden = false;
  live.className = `live ${state}`;
  live.textContent = { on: table.dataset.sayOn, off: table.dataset.sayOff, connecting: table.dataset.sayConnecting }[state];
}

let events;
function connect() {
  events = new EventSource(`${api}/rankings/events?level=${encodeURIComponent(table.dataset.level)}`);
  events.addEventListener('open', () => connection('on'));
  events.addEventListener('ranking', (event) => show(JSON.parse(event.data)));
  events.addEventListener('error', () => {
    connection('off');
    // A browser gives up for good when it gets an error instead of a stream.
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
  });
}

connection('connecting');
connect();
