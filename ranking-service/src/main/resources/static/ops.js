// Asks for the page again and again, and shows what it says now; the server writes all numbers and words.
const EVERY = 2000;
const PATIENCE = 10000;
const live = document.querySelector('[data-live]');
const say = document.querySelector('[data-now]').dataset;

function connection(state) {
  live.hidden = false;
  live.className = `live ${state}`;
  live.textContent = { on: say.sayOn, off: say.sayOff }[state];
  document.body.classList.toggle('stale', state === 'off');
}

async function look() {
  try {
    const answer = await fetch(location.href, { signal: AbortSignal.timeout(PATIENCE), cache: 'no-store' });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.querySelector('[data-now]').replaceChildren(...page.querySelector('[data-now]').childNodes);
    connection('on');
  } catch {
    connection('off');
  }
  // Nobody asks for what nobody looks at.
  if (document.hidden) document.addEventListener('visibilitychange', look, { once: true });
  else setTimeout(look, EVERY);
}

look();
