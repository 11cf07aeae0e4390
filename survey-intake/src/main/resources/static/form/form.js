// Makes of the long form one dimension a screen, keeps what is answered on the device, and sends it from there.
(() => {
  'use strict';
  // A browser that could not read the other script sends the form by itself.
  if (!self.Outbox) {
    return;
  }
  const $ = (id) => document.getElementById(id);
  const form = $('form');
  const { wave, token, bits } = form.dataset;
  const revision = Number(form.dataset.revision);
  const lang = document.documentElement.lang;
  const words = JSON.parse($('words').textContent);
  const say = (key, ...args) => words[key].replace(/\{(\d)\}/g, (all, i) => args[i]);
  const screens = [...form.querySelectorAll('.screen')];
  const own = Boolean(token);
  const draftKey = own ? `sipas.draft.${wave}` : `sipas.draft.${wave}.${form.code.value}`;
  const keepsDraft = revision === 1;
  const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const WEEK = 7 * 24 * 3600 * 1000;
  const FINAL = /:(already-answered|withdrawn|wave-not-open|link-[a-z]+|no-form|unknown-wave|unknown-receipt)$/;
  let step = 0;
  let started = Date.now();
  let shown = null;
  let storage = null;

  try {
    storage = window.localStorage;
    storage.setItem('sipas.try', '1');
    storage.removeItem('sipas.try');
  }
  catch {
    storage = null;
  }

  function random(bytes) {
    return crypto.getRandomValues(new Uint8Array(bytes));
  }

  function newCode() {
    let number = 0n;
    random(10).forEach((byte) => { number = (number << 8n) | BigInt(byte); });
    let letters = '';
    for (let i = 0; i < 16; i++) {
      letters = ALPHABET[Number((number >> BigInt(5 * i)) & 31n)] + letters;
    }
    return letters.replace(/(.{4})(?=.)/g, '$1-');
  }

  // A number of this device in this survey only.
  function device() {
    const key = `sipas.device.${wave}`;
    let name = storage && storage.getItem(key);
    if (!name) {
      name = [...random(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      if (storage) {
        storage.setItem(key, name);
      }
    }
    return name;
  }

  // ---- what is answered

  function values() {
    const given = {};
    new FormData(form).forEach((value, name) => {
      if (!['code', 'token', 'revision'].includes(name)) {
        given[name] = value;
      }
    });
    return given;
  }

  function fill(given) {
    for (const field of form.elements) {
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = given[field.name] === field.value;
      }
      else if (field.tagName === 'SELECT' && field.name && given[field.name] !== undefined) {
        field.value = given[field.name];
      }
    }
  }

  function save() {
    const given = values();
    const touched = step > 0 || Object.keys(given).some((name) => name !== 'unit');
    if (keepsDraft && storage && touched) {
      storage.setItem(draftKey, JSON.stringify({ code: form.code.value, started, at: Date.now(), step, values: given }));
    }
  }

  function forget() {
    if (storage) {
      storage.removeItem(draftKey);
    }
  }

  function restore() {
    const draft = storage && keepsDraft && JSON.parse(storage.getItem(draftKey) || 'null');
    if (!draft || Date.now() - draft.at > WEEK) {
      forget();
      return;
    }
    const fixed = $('unit-choice') && $('unit-choice').value;
    fill(draft.values);
    // Who scanned a unit's code means that unit.
    if (fixed && location.pathname.split('/').length > 3) {
      $('unit-choice').value = fixed;
    }
    if (own) {
      form.code.value = draft.code;
    }
    started = draft.started;
    step = Math.min(draft.step, screens.length - 1);
    $('draft').hidden = false;
  }

  function body() {
    const given = values();
    const made = { revision, consent: given.consent, unit: given.unit, answers: {}, demographics: {}, answeredAt: new Date().toISOString() };
    for (const [name, value] of Object.entries(given)) {
      if (value && name.startsWith('a.')) {
        made.answers[name.slice(2)] = Number(value);
      }
      else if (value && name.startsWith('d.')) {
        made.demographics[name.slice(2)] = value;
      }
    }
    if (given.service) {
      made.service = given.service;
    }
    made.durationSeconds = Math.min(Math.max(0, Math.round((Date.now() - started) / 1000)), 2 ** 31 - 2);
    made.device = device();
    return made;
  }

  // ---- units, level by level

  function cascade() {
    const select = $('unit-choice');
    if (!select) {
      return;
    }
    const units = [...select.options].filter((option) => option.value)
      .map((option) => ({ unit: option.value, parent: option.dataset.p || '', name: option.text.replace(/^(— )+/, ''), level: option.dataset.l }));
    const parents = new Map(units.map((unit) => [unit.unit, unit.parent]));
    if (units.every((unit) => unit.parent === '')) {
      return;
    }
    const box = $('units');
    const draw = (focus) => {
      const path = [];
      for (let at = select.value; at; at = parents.get(at)) {
        path.unshift(at);
      }
      box.querySelectorAll('.level').forEach((level) => level.remove());
      let parent = '';
      for (let depth = 0; ; depth++) {
        const choices = units.filter((unit) => unit.parent === parent);
        if (choices.length === 0) {
          break;
        }
        const level = document.createElement('label');
        level.className = 'level';
        level.append(choices[0].level);
        const list = document.createElement('select');
        list.append(new Option(say('choose'), ''), ...choices.map((unit) => new Option(unit.name, unit.unit)));
        list.value = path[depth] || '';
        const above = parent;
        list.addEventListener('change', () => {
          select.value = list.value || above;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          draw(depth);
        });
        level.append(list);
        box.append(level);
        if (focus === depth) {
          list.focus();
        }
        if (!path[depth]) {
          break;
        }
        parent = path[depth];
      }
    };
    select.hidden = true;
    box.querySelector('label').hidden = true;
    draw(-1);
  }

  // ---- screens

  function error(name, text) {
    const place = $(`${name}-error`);
    place.textContent = text || '';
    place.hidden = !text;
    const field = name === 'consent' ? $('consent') : name === 'unit' ? $('units').querySelector('.level select') || $('unit-choice') : null;
    if (field) {
      field.toggleAttribute('aria-invalid', Boolean(text));
      if (text) {
        field.setAttribute('aria-invalid', 'true');
        field.focus();
      }
    }
    return !text;
  }

  function isRight(screen) {
    if (screen.id === 'intro') {
      return error('consent', $('consent').checked ? '' : say('consent'));
    }
    if (screen.id === 'unit') {
      return error('unit', $('unit-choice').value ? '' : say('unit'));
    }
    return true;
  }

  function show(next, focus = true) {
    step = next;
    screens.forEach((screen, i) => { screen.hidden = i !== step; });
    const last = step === screens.length - 1;
    $('back').hidden = step === 0;
    $('next').hidden = last;
    $('next').textContent = step === 0 ? $('next').dataset.start : $('next').dataset.next;
    $('progress').hidden = false;
    $('step').textContent = say('step', step + 1, screens.length);
    $('bar').value = (step + 1) / screens.length;
    if (last) {
      review();
    }
    save();
    if (focus) {
      window.scrollTo(0, 0);
      screens[step].querySelector('h1, h2').focus({ preventScroll: true });
    }
  }

  function go(next) {
    history.pushState({ step: next }, '');
    show(next);
  }

  function line(list, what, which) {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    const answer = document.createElement('dd');
    term.textContent = what;
    answer.textContent = which;
    row.append(term, answer);
    list.append(row);
  }

  function review() {
    const place = $('answers');
    place.textContent = '';
    let asked = 0;
    let answered = 0;
    screens.forEach((screen, i) => {
      if (i === 0 || i === screens.length - 1) {
        return;
      }
      const heading = document.createElement('h3');
      const change = document.createElement('button');
      change.type = 'button';
      change.className = 'link';
      change.textContent = screen.querySelector('h2').textContent;
      change.setAttribute('aria-label', `${change.textContent}: ${say('change')}`);
      change.addEventListener('click', () => go(i));
      heading.append(change);
      const list = document.createElement('dl');
      list.className = 'held';
      screen.querySelectorAll('.question').forEach((question) => {
        const chosen = question.querySelector('input:checked');
        const said = chosen && chosen.value;
        if (screen.classList.contains('dimension')) {
          asked++;
          answered += said ? 1 : 0;
        }
        line(list, question.querySelector('legend').textContent, said ? chosen.nextElementSibling.textContent : say('none'));
      });
      if (screen.id === 'unit') {
        const option = $('unit-choice').selectedOptions[0];
        line(list, option.dataset.l || '', option.text.replace(/^(— )+/, ''));
      }
      place.append(heading, list);
    });
    const count = document.createElement('p');
    count.className = 'hint';
    count.textContent = say('answered', answered, asked);
    place.prepend(count);
  }

  // ---- sending

  function after(state, entry) {
    shown = { state, code: entry.code };
    form.hidden = true;
    $('progress').hidden = true;
    $('outbox').hidden = true;
    $('after').hidden = false;
    const title = $('after-title');
    const before = title.textContent;
    title.textContent = title.dataset[state];
    $('after-text').textContent = state === 'refused' ? entry.problem.detail : state === 'sending' ? say('sending') : $('after-text').dataset[state];
    $('after-code').hidden = state === 'refused';
    $('after-code').querySelector('code').textContent = entry.code;
    const final = state === 'refused' && FINAL.test(entry.problem.type);
    $('retry').hidden = state !== 'waiting';
    $('edit').hidden = state !== 'refused' || final;
    $('drop').hidden = state !== 'refused';
    $('to-receipt').hidden = state !== 'sent' && state !== 'thanks' && !final;
    $('done').hidden = state !== 'thanks' || !own;
    if (before !== title.textContent) {
      window.scrollTo(0, 0);
      title.focus({ preventScroll: true });
    }
  }

  let pauseFor = 4000;

  async function look() {
    const entries = (await Outbox.all()).filter((entry) => entry.wave === wave);
    const mine = shown && entries.find((entry) => entry.code === shown.code);
    if (mine) {
      state(mine);
    }
    const others = entries.filter((entry) => entry !== mine && entry.state === 'waiting').length;
    $('outbox').hidden = others === 0;
    $('outbox').textContent = say('waiting');
    return entries;
  }

  function state(entry) {
    if (entry.state === 'sent') {
      after('thanks', entry);
      // From here on it is on the screen, and the next person at this device need not see it.
      Outbox.remove(entry.code);
    }
    else {
      after(entry.state, entry);
    }
  }

  async function flush() {
    const waiting = await Outbox.flush();
    await look();
    if (waiting > 0) {
      setTimeout(flush, pauseFor);
      pauseFor = Math.min(pauseFor * 2, 60000);
    }
  }

  async function later() {
    try {
      const registration = await navigator.serviceWorker.ready;
      await registration.sync.register('sipas-outbox');
    }
    catch {
      // No background sync: the page sends it, now or at the next visit.
    }
  }

  async function send() {
    const made = body();
    const entry = {
      code: form.code.value, wave, url: form.getAttribute('action'), lang, state: 'waiting', body: made,
      token: own ? token : form.token.value, open: own, bits: Number(bits), values: values(),
    };
    await Outbox.put(entry);
    forget();
    after('sending', entry);
    pauseFor = 4000;
    await flush();
    if (shown.state === 'waiting' && 'serviceWorker' in navigator) {
      later();
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = screens.findIndex((screen) => ['intro', 'unit'].includes(screen.id) && !isRight(screen));
    if (wrong >= 0) {
      show(wrong, false);
      isRight(screens[wrong]);
      return;
    }
    const answered = Object.keys(body().answers).length > 0;
    $('answers-error').textContent = answered ? '' : say('answer');
    $('answers-error').hidden = answered;
    if (answered) {
      send();
    }
  });

  $('next').addEventListener('click', () => {
    if (isRight(screens[step])) {
      go(step + 1);
    }
  });
  $('back').addEventListener('click', () => history.back());
  window.addEventListener('popstate', (event) => {
    if (!form.hidden) {
      show(event.state ? event.state.step : 0);
    }
  });
  form.addEventListener('change', (event) => {
    save();
    if (event.target.id === 'consent' || event.target.closest('#units')) {
      $(event.target.id === 'consent' ? 'consent-error' : 'unit-error').hidden = true;
      event.target.removeAttribute('aria-invalid');
    }
  });
  $('discard').addEventListener('click', () => {
    forget();
    location.reload();
  });
  $('retry').addEventListener('click', flush);
  $('done').addEventListener('click', () => location.reload());
  $('drop').addEventListener('click', async () => {
    await Outbox.remove(shown.code);
    location.reload();
  });
  $('edit').addEventListener('click', async () => {
    const entry = (await Outbox.all()).find((one) => one.code === shown.code);
    await Outbox.remove(entry.code);
    fill(entry.values);
    form.code.value = entry.code;
    shown = null;
    $('after').hidden = true;
    form.hidden = false;
    show(screens.length - 1);
  });
  window.addEventListener('online', flush);

  // ---- begin

  form.noValidate = true;
  form.classList.add('stepped');
  if (own) {
    form.code.value = newCode();
  }
  restore();
  cascade();
  $('steps').hidden = false;
  $('review-hint').hidden = false;
  $('review-noscript').hidden = true;
  // Each screen is a place in the history, so that the phone's own way back leads one screen back.
  const resumed = step;
  history.replaceState({ step: 0 }, '');
  for (let i = 1; i <= resumed; i++) {
    history.pushState({ step: i }, '');
  }
  show(resumed, false);

  look().then((entries) => {
    const first = entries.find((entry) => entry.state !== 'waiting') || entries.find((entry) => entry.code === form.code.value);
    if (first) {
      state(first);
    }
    if (entries.some((entry) => entry.state === 'waiting')) {
      flush();
    }
  });

  if ('serviceWorker' in navigator && window.isSecureContext && revision === 1) {
    navigator.serviceWorker.addEventListener('message', look);
    navigator.serviceWorker.register('/s/static/worker.js', { scope: '/s/' })
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => {
        const files = [...document.querySelectorAll('link[href], script[src]')].map((one) => one.getAttribute('href') || one.getAttribute('src'));
        registration.active.postMessage({ page: location.pathname + location.search, files });
      })
      .catch(() => undefined);
  }
})();
