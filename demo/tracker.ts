import type { AnalyticsTracker } from '../src/tracker/analytics-tracker.js';
import { keepChoices } from './site/address.js';
import { code } from './site/code.js';
import { frame } from './site/page.js';
import { element, part, place } from './site/parts.js';
import { markSettled } from './site/settle.js';
import { start } from './site/start.js';

const markup = `<analytics-tracker api-base="https://api.example.com" creator-id="studio" token-url="/analytics-token"></analytics-tracker>
<button data-analytics-event="chat_open" data-analytics-conversation-id="c1">Open the chat</button>`;

const tracked = element('analytics-tracker', { 'creator-id': 'studio', 'token-url': './analytics-token', 'api-base': './' });

/** A box to tick that changes the tag's attributes. */
function box(label: string, isChecked: boolean, onChange: (isChecked: boolean) => void): HTMLElement {
  const input = part('input', '');
  input.type = 'checkbox';
  input.checked = isChecked;
  input.autocomplete = 'off';
  input.addEventListener('change', () => onChange(input.checked));
  return part('label', 'tick', input, ` ${label}`);
}

const sumOf = (counts: Readonly<Record<string, number | undefined>>): string =>
  Object.entries(counts)
    .map(([reason, count]) => `${count} (${reason})`)
    .join(', ') || '0';

const storages = { indexeddb: 'IndexedDB', memory: 'memory' };

function showReport(): void {
  const report = (tracked as AnalyticsTracker).tracker?.report();
  if (!report) return;
  const { queued, committed, sent, duplicate, waiting, storage, held } = report;
  const rows = {
    Tracked: queued,
    'Accepted: in storage': committed,
    'Sent, and stored by the server': sent + duplicate,
    Waiting: waiting,
    Rejected: sumOf(report.rejected),
    Dropped: sumOf(report.dropped),
    'Where it waits': storage ? storages[storage] : 'not known yet',
    Held: held?.kind ?? 'no',
  };
  const lines = Object.entries(rows).flatMap(([name, value]) => [part('dt', '', name), part('dd', '', String(value))]);
  place('report').replaceChildren(part('dl', 'report', ...lines));
}

frame('tracker');
place('settings').append(
  box('Consent', true, (isGiven) => tracked.toggleAttribute('wait-for-consent', !isGiven)),
  box('The server is broken', false, (isBroken) => tracked.setAttribute('api-base', isBroken ? './~500/' : './')),
);
const shown = code('The markup');
shown.show(markup);
place('markup').replaceChildren(shown.figure);
keepChoices();
await start();
document.body.append(tracked);
tracked.addEventListener('analytics-track', showReport);
place('settings').addEventListener('change', () => setTimeout(showReport));
await Promise.resolve();
showReport();
markSettled(true);
