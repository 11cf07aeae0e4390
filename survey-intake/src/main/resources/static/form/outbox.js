// What waits on the device to be sent: in the page and in the service worker alike. An entry is removed, or marked as
// sent, only after the server's 202. Sending twice is harmless: the code makes it one response.
(() => {
  'use strict';
  const STORE = 'outbox';
  const PAUSE = 3300;
  const memory = new Map();
  let opened;

  function db() {
    opened ??= new Promise((resolve) => {
      try {
        const request = indexedDB.open('sipas-form', 1);
        request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'code' });
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(null);
      }
      catch {
        resolve(null);
      }
    });
    return opened;
  }

  async function inStore(mode, action) {
    const base = await db();
    return new Promise((resolve, reject) => {
      const request = action(base.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  // Where the device keeps nothing, the page still does for as long as it is open.
  async function ask(mode, action) {
    try {
      return (await db()) ? await inStore(mode, action) : null;
    }
    catch {
      opened = Promise.resolve(null);
      return null;
    }
  }

  function put(entry) {
    memory.set(entry.code, entry);
    return ask('readwrite', (store) => store.put(entry));
  }

  function remove(code) {
    memory.delete(code);
    return ask('readwrite', (store) => store.delete(code));
  }

  async function all() {
    return (await ask('readonly', (store) => store.getAll())) || [...memory.values()];
  }

  // SHA-256 by hand: a page without TLS has no crypto.subtle.
  const K = [];
  const H = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) {
      prime &&= n % d !== 0;
    }
    if (prime) {
      if (H.length < 8) {
        H.push((Math.sqrt(n) % 1) * 2 ** 32 | 0);
      }
      K.push((Math.cbrt(n) % 1) * 2 ** 32 | 0);
    }
  }

  function firstWord(text) {
    const length = text.length;
    const words = new Int32Array((((length + 8) >> 6) + 1) * 16);
    for (let i = 0; i < length; i++) {
      words[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8);
    }
    words[length >> 2] |= 0x80 << (24 - (length % 4) * 8);
    words[words.length - 1] = length * 8;
    const hash = Int32Array.from(H);
    const w = new Int32Array(64);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    for (let block = 0; block < words.length; block += 16) {
      let [a, b, c, d, e, f, g, h] = hash;
      for (let i = 0; i < 64; i++) {
        if (i < 16) {
          w[i] = words[block + i];
        }
        else {
          const x = w[i - 15];
          const y = w[i - 2];
          w[i] = w[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
        }
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + one) | 0;
        d = c;
        c = b;
        b = a;
        a = (one + two) | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { hash[i] += value; });
    }
    return hash[0] >>> 0;
  }

  const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

  async function work(token, code, bits) {
    const letters = code.replaceAll('-', '');
    for (let n = 0; ; n++) {
      if (Math.clz32(firstWord(`${token}|${letters}|${n}`)) >= bits) {
        return String(n);
      }
      if (n % 500 === 499) {
        await pause(0);
      }
    }
  }

  async function post(entry) {
    const body = { ...entry.body, code: entry.code, token: entry.token };
    if (entry.open && entry.bits > 0) {
      body.proof = await work(entry.token, entry.code, entry.bits);
    }
    return fetch(entry.url, {
      method: 'POST', credentials: 'omit', cache: 'no-store', body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', 'Accept-Language': entry.lang },
    });
  }

  async function renew(entry) {
    const answer = await fetch(`/s/${entry.wave}/token`, { credentials: 'omit', cache: 'no-store' });
    if (!answer.ok) {
      return false;
    }
    const { token } = await answer.json();
    Object.assign(entry, { token, open: true });
    await put(entry);
    await pause(PAUSE);
    return true;
  }

  async function send(entry) {
    for (let round = 0; round < 2; round++) {
      const answer = await post(entry);
      if (answer.status === 202) {
        await put({ code: entry.code, wave: entry.wave, state: 'sent' });
        return;
      }
      const told = answer.headers.get('Content-Type') || '';
      // What did not come from the service itself, as from a hotel's gateway, says nothing of the answers.
      if (!told.includes('problem+json') || answer.status >= 500 || answer.status === 429 || answer.status === 408) {
        return;
      }
      const problem = await answer.json();
      if (!problem.type.endsWith(':form-expired')) {
        await put({ ...entry, state: 'refused', problem: { type: problem.type, detail: [problem.detail, ...(problem.errors || []).map((error) => error.detail)].join(' ') } });
        return;
      }
      if (round === 1 || !(await renew(entry))) {
        return;
      }
    }
  }

  let busy;

  // Tries everything that waits; says how much still does.
  function flush() {
    busy ??= (async () => {
      try {
        for (const entry of await all()) {
          if (entry.state === 'waiting') {
            try {
              await send(entry);
            }
            catch {
              // No connection: it goes on waiting.
            }
          }
        }
        return (await all()).filter((entry) => entry.state === 'waiting').length;
      }
      finally {
        busy = undefined;
      }
    })();
    return busy;
  }

  self.Outbox = { put, remove, all, flush };
})();
