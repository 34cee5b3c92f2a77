// Keeps a page as the files are: asks for it again when the server tells of a change, and puts in only what is different, so that the
// place, the focus and what was typed stay. Without it, the page is as the files were when it was opened.
(() => {
  const bar = () => document.getElementById('preview');
  const versionOf = (page) => page.getElementById('preview')?.dataset.version ?? '';
  const status = () => document.getElementById('preview-status');
  /** The page as the server gave it, before any script. */
  let given;
  let wanted = versionOf(document);
  let isBusy = false;
  let events;
  let silence;
  /** Whether the reader has opened the list of what was found, or closed it; undefined for neither. */
  let isOpened;

  /** Where what can be read begins: below the bar, where that stays in sight. */
  const findTop = () => Math.max(0, bar().getBoundingClientRect().bottom);

  /** Elements that can be read, from the top, each with its distance from there; last the one that began before. */
  function markPlace() {
    if (scrollY === 0) return [];
    const line = findTop();
    const marks = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, p, li, dt, dd, tr, section)')]
      .filter((element) => !element.closest('.preview-notes') && element.getClientRects().length > 0)
      .map((element) => ({ element, top: element.getBoundingClientRect().top }));
    const before = marks.filter(({ top }) => top < line).slice(-1);
    return [...marks.filter(({ top }) => top >= line && top < innerHeight), ...before];
  }

  function returnTo(marks) {
    const mark = marks.find(({ element }) => element.isConnected);
    if (mark) scrollBy({ top: mark.element.getBoundingClientRect().top - mark.top, behavior: 'instant' });
  }

  /** What is typed or chosen in the page, by the id of the field. */
  const listFields = () => [...document.querySelectorAll('main :is(input, select)[id]')];
  const readFields = () => Object.fromEntries(listFields().map(({ id, value }) => [id, value]));

  function fillFields(values) {
    for (const field of listFields()) {
      if (values[field.id]) field.value = values[field.id];
      // What the page does with it is done with what stands there now.
      field.dispatchEvent(new Event('input'));
    }
  }

  /** What has the focus, and all that it stands in. */
  function markFocus() {
    const marks = [];
    for (let one = document.activeElement; one && one !== document.body; one = one.parentElement)
      marks.push(one);
    return marks;
  }

  /** The focus to where it was; where that has gone, to its like, or to what it stood in. */
  function returnFocus([had, ...around]) {
    if (!had || had.isConnected) return;
    const near = around.find((one) => one.isConnected && one.localName !== 'main') ?? bar();
    const like = [...near.querySelectorAll(had.localName)].find(
      ({ textContent }) => textContent === had.textContent,
    );
    const place = like ?? near;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  function returnList() {
    const list = bar().querySelector('details');
    if (list && isOpened !== undefined) list.open = isOpened || list.open;
  }

  /** The page anew, at the same place: nearest to something that has an id. */
  function reload() {
    const named = [...document.querySelectorAll('main [id]')].filter(
      (one) => one.getClientRects().length > 0,
    );
    const line = findTop();
    const before = named.filter((one) => one.getBoundingClientRect().top <= line + 1);
    const near = before.at(-1) ?? named[0];
    const place = near && scrollY > 0 ? { id: near.id, top: near.getBoundingClientRect().top } : null;
    history.scrollRestoration = 'manual';
    history.replaceState({ place, fields: readFields(), isOpened }, '');
    location.reload();
  }

  function returnAfterReload() {
    const { place, fields, ...kept } = history.state ?? {};
    if (!fields) return;
    history.replaceState(null, '');
    history.scrollRestoration = 'auto';
    fillFields(fields);
    isOpened = kept.isOpened;
    returnList();
    if (!place) return;
    const near = document.getElementById(place.id);
    if (near) scrollBy({ top: near.getBoundingClientRect().top - place.top, behavior: 'instant' });
  }

  async function ask() {
    const answer = await fetch(location.href, { cache: 'no-store' });
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  /** Makes `live`, which came of `before`, into what comes of `after`. */
  function patch(live, before, after) {
    if (before.isEqualNode(after)) return;
    if (!(before instanceof Element)) {
      live.nodeValue = after.nodeValue;
      return;
    }
    for (const { name } of [...before.attributes]) if (!after.hasAttribute(name)) live.removeAttribute(name);
    for (const { name, value } of [...after.attributes])
      if (before.getAttribute(name) !== value) live.setAttribute(name, value);
    patchBelow(live, [...before.childNodes], [...after.childNodes]);
  }

  /** The same of everything in it: what begins and ends alike is left, and the rest is put in the place of the rest. */
  function patchBelow(parent, before, after) {
    const live = [...parent.childNodes];
    if (live.length !== before.length) throw new Error('something else has changed the page');
    const most = Math.min(before.length, after.length);
    const start = countAlike(before, after, most);
    const end = countAlike([...before].reverse(), [...after].reverse(), most - start);
    const tail = live[live.length - end] ?? null;
    const olds = before.slice(start, before.length - end);
    const news = after.slice(start, after.length - end);
    for (const [index, next] of news.entries()) {
      const old = olds[index];
      if (old) replace(live[start + index], old, next);
      else parent.insertBefore(document.importNode(next, true), tail);
    }
    for (const node of live.slice(start + news.length, live.length - end)) node.remove();
  }

  function countAlike(before, after, most) {
    let alike = 0;
    while (alike < most && before[alike].isEqualNode(after[alike])) alike += 1;
    return alike;
  }

  function replace(live, old, next) {
    if (isAlike(old, next)) patch(live, old, next);
    else live.replaceWith(document.importNode(next, true));
  }

  function isAlike(one, other) {
    return one.nodeType === other.nodeType && one.nodeName === other.nodeName && one.id === other.id;
  }

  const listScripts = (page) => [...page.scripts].map(({ text }) => text).join();

  async function update() {
    const next = await ask();
    if (!next.getElementById('preview')) throw new Error('no page of the preview');
    if (versionOf(next) === versionOf(document)) return;
    if (!given || versionOf(given) !== versionOf(document) || listScripts(given) !== listScripts(next))
      return reload();
    const marks = markPlace();
    const focus = markFocus();
    try {
      patch(document.documentElement, given.documentElement, next.documentElement);
    } catch {
      return reload();
    }
    given = next;
    fillFields({});
    returnList();
    returnFocus(focus);
    returnTo(marks);
    const told = bar()
      .querySelector('.preview-kept, .preview-conclusion')
      .textContent.replace('Preview.', '');
    status().textContent = `Updated. ${told.trim()}`;
  }

  async function follow() {
    if (isBusy) return;
    isBusy = true;
    try {
      for (let aim = ''; aim !== wanted; ) {
        aim = wanted;
        if (aim !== versionOf(document)) await update();
      }
    } catch {
      // The server went away in between; the stream of changes tells.
    } finally {
      isBusy = false;
    }
  }

  function listen() {
    if (events || document.hidden) return;
    events = new EventSource(new URL(bar().dataset.changes, location.href));
    events.addEventListener('open', () => {
      clearTimeout(silence);
      silence = undefined;
      if (status().classList.contains('ended')) status().textContent = '';
      status().classList.remove('ended');
    });
    events.addEventListener('message', ({ data }) => {
      wanted = data;
      follow();
    });
    events.addEventListener('error', () => {
      silence ??= setTimeout(() => {
        status().classList.add('ended');
        status().textContent =
          'The preview has stopped, and this page stays as it is. Start it again to go on.';
      }, 2000);
    });
  }

  function leave() {
    events?.close();
    events = undefined;
    clearTimeout(silence);
    silence = undefined;
  }

  document.addEventListener('click', ({ target }) => {
    if (target.closest('#preview summary')) isOpened = !bar().querySelector('details').open;
  });
  returnAfterReload();
  // A browser opens only a few connections to one server: tabs that nobody sees hold none.
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', listen);
  ask().then(
    (page) => {
      given = page;
    },
    () => undefined,
  );
  listen();
})();
