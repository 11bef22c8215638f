import './page.js';
import { showMarkup } from './markup.js';
import { markSettled, settled } from './settle.js';
import { start } from './start.js';

const stages = [...document.querySelectorAll('.stage')];

for (const stage of stages) {
  const exhibit = stage.closest('.exhibit');
  const element = stage.firstElementChild;
  if (!exhibit || !element) continue;
  const markup = showMarkup(element, `HTML: ${exhibit.querySelector('h2')?.textContent ?? ''}`);
  if (exhibit.classList.contains('beside')) stage.after(folded(markup));
  else stage.before(markup);
}

function folded(markup: HTMLElement): HTMLElement {
  const details = document.createElement('details');
  details.open = true;
  const summary = document.createElement('summary');
  summary.textContent = 'HTML';
  details.append(summary, markup);
  return details;
}

// A choice is an attribute of the dashboard below it.
for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-sets]')) {
  const dashboard = select.closest('.exhibit')?.querySelector('analytics-dashboard');
  select.addEventListener('change', () => dashboard?.setAttribute(select.dataset['sets'] ?? '', select.value));
}

await start();
await settled(stages);
markSettled(true);
