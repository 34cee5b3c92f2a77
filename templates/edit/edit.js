// Saves what was typed when a field is left, shows what was found and how a text looks, and tells of all of it. Without it, the forms
// do the same when they are sent.
(() => {
  const form = document.getElementById('form');
  const notice = document.getElementById('notice');
  const errors = document.getElementById('errors');
  const keys = document.querySelector('.edit-keys');
  const leads = 'a[href], button, select, textarea, input:not([type="hidden"])';

  /** To what the address names, so that the focus is where it was before a save; to what is wrong if that is nothing. */
  function focusFirst() {
    const at =
      location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (!at || (at.id === 'stay' && errors)) return errors?.focus();
    at.closest('details')?.setAttribute('open', '');
    (at.matches(leads) ? at : at.querySelector(leads))?.focus();
  }

  /** From provision to provision, or in the list from row to row. */
  function walk(step) {
    const beside = document.querySelector(step > 0 ? 'a[rel="next"]' : 'a[rel="prev"]');
    if (beside) return beside.click();
    const rows = [...document.querySelectorAll('.task-list a')];
    const at = rows.indexOf(document.activeElement);
    rows[at < 0 && step < 0 ? rows.length - 1 : at + step]?.focus();
  }

  if (keys?.dataset.keys === 'on')
    document.addEventListener('keydown', (event) => {
      const step = { PageDown: 1, PageUp: -1 }[event.key];
      if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target.closest('input:not([type="radio"], [type="checkbox"]), select, textarea')) return;
      event.preventDefault();
      walk(step);
    });
  focusFirst();

  function tell(text, failed = false) {
    const told = document.createElement('p');
    told.textContent = text;
    notice.replaceChildren(told);
    notice.classList.toggle('ended', failed);
  }

  if (!form) return;
  const baseField = form.elements.namedItem('base');
  const remedy = form.querySelector('.edit-remedy');
  let sent = read();
  let flying = sent;
  let saving;
  let timer;

  /** What the form holds, but for what was saved of it last. */
  function read() {
    const data = new URLSearchParams(new FormData(form));
    data.delete('base');
    return data.toString();
  }

  async function post(address, data) {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'X-Selfassess': 'script', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: data.toString(),
      keepalive: data.toString().length < 60_000,
    });
    if (answer.headers.get('Content-Type')?.startsWith('application/json')) return answer.json();
    return { state: 'failed', message: `Not saved. ${await answer.text()}` };
  }

  /** One save at a time, until what stands in the form is saved or cannot be. */
  function save() {
    clearTimeout(timer);
    saving ??= saveAll().finally(() => {
      saving = undefined;
    });
    return saving;
  }

  async function saveAll() {
    while (read() !== sent && (await send(read())));
  }

  /** Whether it was saved; what was not is sent again with the next field that is left. */
  async function send(now) {
    flying = now;
    const data = new URLSearchParams(now);
    data.set('base', baseField.value);
    try {
      const answer = await post(location.pathname, data);
      if (answer.state === 'saved') {
        sent = now;
        baseField.value = answer.base;
        if (answer.address !== location.pathname) history.replaceState(null, '', answer.address);
        tell(answer.notice);
        offerUndo(answer.undo);
        askForNotes();
        return true;
      }
      if (answer.state === 'conflict') {
        baseField.value = answer.base;
        tell(
          'This was changed in the file meanwhile, and nothing of yours is lost. Press Save to see both.',
          true,
        );
      } else tell(answer.message, true);
    } catch {
      tell(
        'Not saved: the program has stopped, or cannot be reached. What you typed stands only on this page. Copy it, or start the program again.',
        true,
      );
    }
    return false;
  }

  /** What was found, at each field; the last answer counts. */
  async function askForNotes() {
    const now = sent;
    try {
      const answer = await fetch(`${location.pathname}?notes`, { headers: { 'X-Selfassess': 'script' } });
      const { notes } = await answer.json();
      if (now === sent) show(notes);
    } catch {
      // Saving tells that the program cannot be reached.
    }
  }

  function offerUndo(label) {
    const button = document.querySelector('.edit-undo [value="undo"]') ?? document.createElement('button');
    Object.assign(button, { className: 'plain', name: 'do', value: 'undo', textContent: `Undo: ${label}` });
    document.querySelector('.edit-undo').replaceChildren(button);
  }

  function show(notes) {
    for (const place of form.querySelectorAll('[data-field]'))
      place.innerHTML = notes[place.dataset.field] ?? '';
  }

  function showRemedy() {
    if (!remedy) return;
    const answer = new FormData(form).get('comply') ?? '';
    const holds = [...remedy.querySelectorAll('input, textarea')].some(({ value }) => value.trim() !== '');
    remedy.hidden = !holds && !remedy.dataset.remedied.split(' ').includes(answer);
  }

  async function look(area) {
    const place = document.getElementById(`${area.id}-look`);
    if (!place || area.value.trim() === '') {
      if (place) place.hidden = true;
      return;
    }
    try {
      const { html } = await post(form.dataset.look, new URLSearchParams({ text: area.value }));
      place.innerHTML = html ?? '';
      place.hidden = !html;
    } catch {
      // Saving tells that the program cannot be reached.
    }
  }

  for (const area of form.querySelectorAll('textarea')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = 'See how it looks';
    button.addEventListener('click', () => look(area));
    area.after(button);
  }

  form.addEventListener('focusout', () => save());
  form.addEventListener('change', () => {
    showRemedy();
    save();
  });
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, 3000);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  });
  addEventListener('pagehide', () => save());
  addEventListener('beforeunload', (event) => {
    if (read() !== flying && !form.dataset.leaving) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    form.dataset.leaving = '1';
    clearTimeout(timer);
    if (!saving) return;
    event.preventDefault();
    saving.then(() => form.requestSubmit(event.submitter));
  });
  showRemedy();
})();
