// Says when a unit's figures have moved since the page was opened. What a reader is reading stays as it is.
const page = document.querySelector('#unit');
const lang = document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN';
const percent = new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const live = document.querySelector('[data-live]');

function connection(state) {
  live.hidden = false;
  live.className = `live ${state}`;
  live.textContent = { on: page.dataset.sayOn, off: page.dataset.sayOff, connecting: page.dataset.sayConnecting }[state];
  document.body.classList.toggle('stale', state === 'off');
}

function show(ranking) {
  const unit = ranking.units.find((one) => one.unit === page.dataset.unit);
  if (!unit) return;
  const value = unit.overall === undefined ? '' : percent.format(unit.overall);
  if (value === page.dataset.value && String(ranking.definition) === page.dataset.definition) return;
  document.querySelector('[data-fresh]').hidden = false;
}

const { subscribe } = await import(page.dataset.reader);
subscribe(page.dataset.stream, { whole: show, change: show, state: connection });
