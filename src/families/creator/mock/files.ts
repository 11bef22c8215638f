import { csvFormatRows } from 'd3-dsv';
import type { CreatorReport } from '../contract/export.js';
import type { Json } from '../../../mock/json.js';
import { escapeFormula } from '../../../mock/escape-formula.js';
import type { Query } from '../../../mock/query.js';
import { between, diceOf } from '../../../mock/random.js';
import { timestamp } from '../../../mock/timestamp.js';
import { audienceOf, currency, dashboardOf, funnelAnswerOf, questionTypesOf, revenueOf, topicsOf, trendsOf } from './answers.js';
import type { MockCreator } from './creator.js';
import type { Day } from './day.js';
import { spanOf } from './span.js';
import { topics } from './vocabulary.js';

/** What is in each report, before it is a file. */
export const reportOf: Readonly<Record<CreatorReport, (creator: MockCreator, query: Query) => Json>> = {
  summary: (creator, query) => ({
    ...dashboardOf(creator, query),
    funnel: funnelAnswerOf(creator, query)['steps'],
    topics: topicsOf(creator, query)['topics'],
    question_types: questionTypesOf(creator, query)['question_types'],
    countries: audienceOf(creator, query)['countries'],
  }),
  detailed: (creator, query) =>
    creator.buckets(spanOf(creator, query), 'daily').map(({ date, days }) => {
      const {
        creator_id: _id,
        time_zone: _zone,
        start_date: _start,
        end_date: _end,
        satisfaction,
        revenue,
        ...rest
      } = dashboardOf(creator, {
        start_date: date,
        end_date: date,
      });
      return {
        date,
        ...rest,
        ...flat('satisfaction', satisfaction),
        ...flat('revenue', revenue),
        messages: days[0]?.messages ?? 0,
      };
    }),
  conversations: conversationsOf,
  revenue: (creator, query) =>
    creator.buckets(spanOf(creator, query), 'daily').map(({ date, days }) => ({ date, currency, ...revenueOf(creator, days) })),
};

/** The text of a report's file. */
export const textOf: Readonly<Record<CreatorReport | 'trend', (json: Json) => string>> = {
  summary: summaryPage,
  detailed: csvOfRows,
  conversations: (json) => JSON.stringify(json, null, 2),
  revenue: csvOfRows,
  trend: csvOfRows,
};

/** The trend as its rows. */
export const trendRowsOf = (creator: MockCreator, query: Query): Json => trendsOf(creator, query)['points'] ?? [];

/** Fields of an object that is in another, by both names. */
function flat(name: string, json: Json | undefined): { [name: string]: Json } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { [name]: json ?? null };
  return Object.assign({}, ...Object.entries(json).map(([field, value]) => flat(`${name}_${field}`, value))) as {
    [name: string]: Json;
  };
}

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The rows of a list that have fields. */
const recordsIn = (json: Json): { [name: string]: Json | undefined }[] =>
  Array.isArray(json) ? json.flatMap((row) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? [row] : [])) : [];

/** A row a line, under the names of the first; what was not reported is empty. */
function csvOfRows(json: Json): string {
  const all = recordsIn(json);
  const names = Object.keys(all[0] ?? {});
  const cell = (value: Json | undefined): string => (value === null || value === undefined ? '' : escapeFormula(plain(value)));
  return csvFormatRows([names, ...all.map((row) => names.map((name) => cell(row[name])))]);
}

const mostConversations = 500;

/** The latest conversations of a period, word for word; more than a page of them would be no use to read. */
function conversationsOf(creator: MockCreator, query: Query): Json {
  const days = creator.madeUpDays(spanOf(creator, query));
  const written = [...days].reverse().flatMap((day) => conversationsOn(creator, day).reverse());
  return {
    creator_id: creator.id,
    total_conversations: written.length,
    conversations: written.slice(0, mostConversations),
  };
}

function conversationsOn(creator: MockCreator, day: Day): Json[] {
  const dice = diceOf(creator.id, `conversations ${day.date}`);
  const chance = diceOf(creator.id, `sessions ${day.date}`);
  let number = 0;
  return day.hours.flatMap(({ at, conversations }) =>
    Array.from({ length: conversations }, (_, index): Json => {
      number += 1;
      const topic = topics[Math.floor(topics.length * dice(number))];
      const question = topic?.questions[0] ?? '';
      const startedAt = at + Math.floor((index / conversations) * 3_600_000);
      return {
        conversation_id: `${day.date}-${number}`,
        started_at: timestamp(Math.floor(startedAt / 60_000) * 60_000),
        topic_id: topic?.id ?? null,
        rating: chance(3 * number) < 0.5 ? null : chance(3 * number + 1) < 0.8 ? 'up' : 'down',
        duration_seconds: Math.round(creator.kind.sessionSeconds * between(0.3, 1.7, chance(3 * number + 2))),
        messages: [
          { role: 'user', content: question },
          { role: 'assistant', content: 'Good question. Let me tell you what has worked for me.' },
        ],
      };
    }),
  );
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);

const words = (name: string): string => {
  const text = name.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** A page to open and print: single values first, then a table for each list. All of it is text. */
function summaryPage(json: Json): string {
  const fields = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
  const cell = (value: Json | undefined): string =>
    escaped(value === null || value === undefined ? 'not reported' : plain(value));
  const line = ([name, value]: [string, Json | undefined]): string =>
    `<tr><th scope="row">${escaped(words(name))}</th><td>${cell(value)}</td></tr>`;
  const single = Object.entries(fields).flatMap(([name, value]): [string, Json | undefined][] =>
    Array.isArray(value) ? [] : Object.entries(flat(name, value)),
  );
  const lists = Object.entries(fields).flatMap(([name, value]) => (Array.isArray(value) ? [tableOf(name, value, cell)] : []));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Summary report</title>
</head>
<body>
<h1>Summary report</h1>
<table>${single.map(line).join('\n')}</table>
${lists.join('\n')}
</body>
</html>
`;
}

function tableOf(name: string, list: Json[], cell: (value: Json | undefined) => string): string {
  const all = recordsIn(list);
  const columns = Object.keys(all[0] ?? {});
  const head = columns.map((column) => `<th scope="col">${escaped(words(column))}</th>`).join('');
  const body = all.map((row) => `<tr>${columns.map((column) => `<td>${cell(row[column])}</td>`).join('')}</tr>`).join('\n');
  return `<h2>${escaped(words(name))}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
