// Follows a ranking's event stream and puts the ranking together from it.
//
// subscribe(url, { whole, change, state }) calls
//   whole(ranking)          with the whole ranking: at first, and whenever changes alone do not do
//   change(ranking, lines)  with the whole ranking after a change, and those of its units that are not as they were
//   state('connecting' | 'on' | 'off')  when it changes: 'off' is a stream that is cut, and is tried again by itself
// and returns { close() }.

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30000;
const SILENT_BEATS = 2.5;

function changed(ranking, change) {
  const { from, totals, changes, ...head } = change;
  const units = [...ranking.units];
  changes.forEach(({ position, line }) => { units[position] = line; });
  return { ...head, units };
}

export function subscribe(url, { whole = () => {}, change = () => {}, state = () => {} }) {
  let events;
  let ranking;
  let shown;
  let said;
  let silence;
  let again;
  let pause = FIRST_PAUSE;
  let beat = 15000;

  function say(now) {
    if (said === now) return;
    said = now;
    state(now);
  }

  function reconnect(after) {
    events.close();
    clearTimeout(silence);
    clearTimeout(again);
    say('off');
    again = setTimeout(connect, after);
  }

  // A connection can be dead without anybody saying so.
  function heard() {
    clearTimeout(silence);
    silence = setTimeout(() => reconnect(0), SILENT_BEATS * beat);
    pause = FIRST_PAUSE;
    say('on');
  }

  function connect() {
    // Who begins anew has no id to go on from.
    shown = undefined;
    events = new EventSource(url);
    events.addEventListener('open', heard);
    events.addEventListener('heartbeat', (event) => {
      beat = JSON.parse(event.data).milliseconds;
      heard();
    });
    events.addEventListener('ranking', (event) => {
      heard();
      ranking = JSON.parse(event.data);
      shown = event.lastEventId;
      whole(ranking);
    });
    events.addEventListener('change', (event) => {
      heard();
      const made = JSON.parse(event.data);
      if (made.from !== shown) {
        reconnect(0);
        return;
      }
      ranking = changed(ranking, made);
      shown = event.lastEventId;
      change(ranking, made.changes.map(({ line }) => line));
    });
    events.addEventListener('error', () => {
      clearTimeout(silence);
      say('off');
      // A browser comes back by itself, unless it got an error instead of a stream.
      if (events.readyState !== EventSource.CLOSED) return;
      reconnect(pause * (1 + Math.random()));
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    });
  }

  say('connecting');
  connect();
  return {
    close() {
      clearTimeout(silence);
      clearTimeout(again);
      events.close();
    },
  };
}
