import { idNames } from '../datasets/scope.js';
import type { Json } from './json.js';

type JsonRecord = { [name: string]: Json | undefined };

/** Fields that say what an answer is about; spoiling them would hide what happens to the data. */
const aboutTheAnswer = [
  ...idNames.map((name) => name.replace('Id', '_id')),
  ...['interval_minutes', 'time_zone', 'started_at', 'ended_at'],
  ...['start_date', 'end_date', 'granularity', 'metric', 'currency'],
];

const isRecord = (json: Json | undefined): json is JsonRecord =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const mapFields = (record: JsonRecord, map: (value: Json, name: string, index: number) => Json): Json =>
  Object.fromEntries(
    Object.entries(record).map(([name, value], index) => [
      name,
      value === undefined || aboutTheAnswer.includes(name) ? value : map(value, name, index),
    ]),
  );

/** Nothing recorded: no rows, and no single number reported. */
export const emptied = (json: Json): Json => (Array.isArray(json) ? [] : isRecord(json) ? mapFields(json, emptied) : null);

/** Every number a text that is none. */
export function mistyped(json: Json): Json {
  if (Array.isArray(json)) return json.map(mistyped);
  if (isRecord(json)) return mapFields(json, mistyped);
  return typeof json === 'number' ? 'n/a' : json;
}

/** Every other single number not reported; of the rows some unreadable, one missing its value, one said twice. */
export function partlyCorrupted(json: Json): Json {
  if (Array.isArray(json)) return json.flatMap((row, index) => corruptedRow(row, index));
  if (!isRecord(json)) return json;
  return mapFields(json, (value, _name, index) => (typeof value === 'number' && index % 2 === 1 ? null : partlyCorrupted(value)));
}

function corruptedRow(row: Json, index: number): Json[] {
  if (!isRecord(row)) return [row];
  switch (index % 12) {
    case 1:
      return [mistyped(row)];
    case 5:
      return [null];
    case 7:
      return [row, row];
    case 9:
      return [mapFields(row, (value) => (typeof value === 'number' ? null : value))];
    default:
      return [row];
  }
}

const hostileStrings = [
  '<script>document.title = "owned"</script>',
  '<img src=x onerror=\'document.title = "owned"\'>',
  'javascript:document.title="owned"',
  '=HYPERLINK("https://evil.example.test","click")',
  '\u202etxet sdrawkcab',
  '{{7*7}} ${7*7}',
  'Ṯ̤͍̥͇͈h̲́e͏͓̼̗̙̼̣͔ ͇̜̱̠͓͍ͅN͕͠e̗̱z̘̝̜̺͙p̤̺̹͍̯͚e̠̻̠͜r̨̤͍̺̖͔̖̖d̠̟̭̬̝͟i̦͖̩͓͔̤a̠̗̬͉̙n͚͜',
  '👩‍👩‍👧‍👦\u0000\u0007',
  'unbreakable'.repeat(40),
];

/** Texts that are for machines. */
const unreadable = ['timestamp', 'reached_at', 'next_cursor', 'date'];

/** Every text that a person might be shown is one that breaks careless pages. */
export function hostile(json: Json): Json {
  let used = 0;
  const change = (value: Json, name = ''): Json => {
    if (Array.isArray(value)) return value.map((entry) => change(entry, name));
    if (isRecord(value)) return mapFields(value, change);
    if (typeof value !== 'string' || unreadable.includes(name)) return value;
    used += 1;
    return hostileStrings[(used - 1) % hostileStrings.length] ?? value;
  };
  return change(json);
}
