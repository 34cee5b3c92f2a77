// The filter of a page: it shows its controls only where it runs, and without it nothing is lost.
(() => {
  const find = (id) => document.getElementById(id);
  const controls = ['answer', 'section', 'words'].map((name) => find(`filter-${name}`));
  const [answer, section, words] = controls;

  /** The provisions as they stand. */
  const listRows = () =>
    [...document.querySelectorAll('.provisions > tbody > tr')].map((row) => ({
      row,
      answer: row.querySelector('.answer')?.textContent,
      section: row.closest('section').querySelector('h3').id,
      text: fold(row.textContent),
    }));

  /** Letters without their marks and their case, apart by single spaces. */
  function fold(text) {
    const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'");
    return plain.toLowerCase().replace(/\s+/g, ' ').trim();
  }

  /** A table, its heading and its section are left out with the last of their rows. */
  function leaveOut() {
    for (const table of document.querySelectorAll('.provisions')) {
      const isEmpty = !table.querySelector('tbody > tr:not(.left-out)');
      table.classList.toggle('left-out', isEmpty);
      const heading = table.previousElementSibling;
      if (heading?.matches('h4')) heading.classList.toggle('left-out', isEmpty);
    }
    for (const part of document.querySelectorAll('.assessment > section')) {
      part.classList.toggle('left-out', !part.querySelector('.provisions:not(.left-out)'));
    }
  }

  function filter() {
    const wanted = fold(words.value).split(' ');
    const rows = listRows();
    let shown = 0;
    for (const one of rows) {
      const fits =
        (answer.value === '' || one.answer === answer.value) &&
        (section.value === '' || one.section === section.value) &&
        wanted.every((word) => one.text.includes(word));
      one.row.classList.toggle('left-out', !fits);
      if (fits) shown += 1;
    }
    leaveOut();
    const all = rows.length;
    const isWhole = controls.every(({ value }) => value === '');
    find('filter-clear').disabled = isWhole;
    find('filter-result').textContent = isWhole
      ? `All ${all} provisions are shown.`
      : `${shown} of ${all} provisions ${shown === 1 ? 'is' : 'are'} shown.`;
  }

  function clear() {
    for (const control of controls) control.value = '';
    filter();
  }

  /** What a link leads to is shown, whatever the filter leaves out. */
  function show(hash) {
    const target = hash.length > 1 && find(decodeURIComponent(hash.slice(1)));
    if (!target?.closest('.left-out')) return false;
    clear();
    return target;
  }

  for (const control of controls) control.addEventListener('input', filter);
  find('filter-clear').addEventListener('click', () => {
    clear();
    words.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const link = target.closest('a[href^="#"]');
    if (link) show(link.hash);
  });
  addEventListener('hashchange', () => {
    const target = show(location.hash);
    if (target) target.scrollIntoView();
  });
  find('filter').hidden = false;
  filter();
})();
