import { expect } from '@open-wc/testing';
import type { Arbitrary } from 'fast-check';
import { array, assert as check, constantFrom, integer, json, nat, oneof, property, record, tuple } from 'fast-check';
import { AnalyticsFailure } from './failure.js';
import type { Payload } from './question.js';
import type { SeriesDocument } from './scan.js';
import { parseDocument, readSeriesDocument, scanDocument } from './scan.js';

const place = { rows: 'timeline', x: 'timestamp', y: 'viewer_count' } as const;

const payloadOf = (bytes: Uint8Array): Payload => ({
  bytes,
  json() {
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch {
      throw new AnalyticsFailure({ kind: 'malformed', path: '' });
    }
  },
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Comparable, without the members that only one road has: the series itself, and what stands in for it. */
function outcome(read: () => SeriesDocument): unknown {
  try {
    const { rest, columns } = read();
    const others = Object.entries(rest ?? {}).filter(([name]) => name !== '' && name !== 'timeline');
    return { others, x: [...columns.x], y: [...columns.y], notes: columns.notes };
  } catch (error) {
    if (error instanceof AnalyticsFailure) return error.failure;
    throw error;
  }
}

function expectAgreement(bytes: Uint8Array): void {
  const scanned = scanDocument(bytes, place);
  if (scanned) expect(outcome(() => scanned)).to.deep.equal(outcome(() => parseDocument(payloadOf(bytes), place)));
}

const isScanned = (text: string): boolean => scanDocument(bytesOf(text), place) !== null;

const row = (timestamp: string, viewers: string) => `{"timestamp":"${timestamp}","viewer_count":${viewers}}`;
const documentOf = (rows: string) => `{"stream_id":"a","timeline":[${rows}],"ended_at":null}`;
const noon = '2026-04-25T12:00:00Z';

describe('scanDocument', () => {
  for (const [what, rows] of [
    ['plain rows', `${row(noon, '23')},${row('2026-04-25T12:05:00Z', '0')}`],
    [
      'white space anywhere',
      ` \n{ "timestamp" :\t"${noon}" ,\r\n"viewer_count" : 23 } \n, ${row('2026-04-25T12:05:00Z', '87')} `,
    ],
    ['fractions of seconds and of viewers', row('2026-04-25T12:00:00.123456Z', '12.75')],
    ['offsets', `${row('2026-04-25T12:00:00+00:00', '1')},${row('2026-04-25T12:00:00-11:30', '2')}`],
    ['rows without a value', row(noon, 'null')],
    ['rows out of order, and twice', `${row(noon, '1')},${row('2024-02-29T12:00:00Z', '2')},${row(noon, '3')}`],
    ['no rows', '  '],
  ] as const) {
    it(`takes the fast road over ${what}, and comes to the same`, () => {
      const text = documentOf(rows);
      expect(isScanned(text)).to.equal(true);
      expectAgreement(bytesOf(text));
    });
  }

  for (const [what, rows] of [
    ['an impossible date', row('2026-02-30T12:00:00Z', '1')],
    ['a leap second', row('2016-12-31T23:59:60Z', '1')],
    ['lower case', row('2026-04-25t12:00:00z', '1')],
    ['a negative number', row(noon, '-1')],
    ['an exponent', row(noon, '1e3')],
    ['a leading zero', row(noon, '01')],
    ['more digits than are exact', row(noon, '1234567890123456')],
    ['a number as text', row(noon, '"12"')],
    ['another order', `{"viewer_count":1,"timestamp":"${noon}"}`],
    ['another field', `{"timestamp":"${noon}","viewer_count":1,"chatters":2}`],
    ['an escaped name', `{"timest\\u0061mp":"${noon}","viewer_count":1}`],
    ['a comma at the end', `${row(noon, '1')},`],
  ] as const) {
    it(`leaves ${what} to JSON.parse`, () => {
      expect(isScanned(documentOf(rows))).to.equal(false);
    });
  }

  for (const [what, text] of [
    ['a second series of that name', `{"timeline":[${row(noon, '1')}],"timeline":[]}`],
    ['a second one with its name escaped', `{"timeline":[${row(noon, '1')}],"timelin\\u0065":[]}`],
    ['another value of that name before', `{"timeline":5,"timeline":[${row(noon, '1')}]}`],
    ['digits that would join what stands in for the series', `{"timeline":[${row(noon, '1')}].5}`],
    ['a byte order mark behind the series', `{"timeline":[${row(noon, '1')}]\ufeff}`],
    ['a cut-off document', `{"timeline":[${row(noon, '1')}`],
    ['a list at the top', `["timeline",[${row(noon, '1')}]]`],
    ['text behind the document', `{"timeline":[${row(noon, '1')}]}x`],
  ] as const) {
    it(`leaves ${what} to JSON.parse`, () => {
      expect(isScanned(text)).to.equal(false);
    });
  }

  it('is not taken in by the name inside of texts, values and other objects', () => {
    const text = `{"a":"\\"timeline\\":[","b":{"timeline":[1]},"c":"timeline","d":["timeline"],"timeline":[${row(noon, '7')}]}`;
    expect(isScanned(text)).to.equal(true);
    expectAgreement(bytesOf(text));
  });

  it('agrees with JSON.parse on any plain document, and reads it', () => {
    check(
      property(plainDocument, (text) => {
        expect(isScanned(text)).to.equal(true);
        expectAgreement(bytesOf(text));
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with JSON.parse on any document it reads', () => {
    check(
      property(oddDocument, (text) => expectAgreement(bytesOf(text))),
      { numRuns: 1500 },
    );
  });

  it('agrees with JSON.parse on damaged bytes', () => {
    const damage = record({
      at: nat(),
      remove: nat(3),
      insert: array(oneof(constantFrom(...bytesOf('"\\{}[],:. 0-1eZT')), nat(255)), { maxLength: 3 }),
    });
    check(
      property(plainDocument, array(damage, { minLength: 1, maxLength: 3 }), (text, damages) => {
        const bytes = [...bytesOf(text)];
        for (const { at, remove, insert } of damages) bytes.splice(at % bytes.length, remove, ...insert);
        expectAgreement(Uint8Array.from(bytes));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('readSeriesDocument', () => {
  const long = (...rows: readonly string[]) => {
    const many = Array.from({ length: 6000 }, (_, index) => row(new Date(index * 1000).toISOString(), String(index)));
    return payloadOf(bytesOf(documentOf([...many, ...rows].join(','))));
  };

  for (const [what, end] of [
    ['plain', 'Z'],
    ['with fractions', '.250Z'],
    ['with offsets', '+05:30'],
  ] as const) {
    it(`agrees with JSON.parse where any byte of a regular series, ${what}, is another`, () => {
      const rows = ['12:00:00', '12:05:30', '12:10:00'].map((time, index) => row(`2026-04-25T${time}${end}`, String(90 + index)));
      const bytes = bytesOf(documentOf(rows.join()));
      expect(scanDocument(bytes, place)).to.not.equal(null);
      for (let at = 0; at < bytes.length; at++) {
        for (const other of bytesOf('0169 .:,"Z{}]e-+n\\')) {
          const damaged = bytes.slice();
          damaged[at] = other;
          expectAgreement(damaged);
        }
      }
    });
  }

  it('reads a long series without parsing it as JSON', () => {
    const payload: Payload = {
      bytes: long().bytes,
      json: () => {
        throw new Error('parsed');
      },
    };
    expect(readSeriesDocument(payload, place).columns.x.length).to.equal(6000);
  });

  it('counts the bad row of a long series as it does that of a short one', () => {
    const { columns } = readSeriesDocument(long(row('2026-02-30T00:00:00Z', '1')), place);
    expect(columns.notes).to.deep.equal([{ kind: 'dropped', rows: 1, of: 6001, first: 'timeline[6000].timestamp' }]);
  });

  for (const text of ['{"timeline":null}', '{}', '[]', 'null', '5']) {
    it(`cannot read the series where the document is ${text}`, () => {
      const { columns } = readSeriesDocument(payloadOf(bytesOf(text)), place);
      expect(columns.notes).to.deep.equal([{ kind: 'unreadable', values: 1, first: 'timeline' }]);
    });
  }
});

const space = constantFrom('', '', '', ' ', '\n  ', '\t', '\r\n');
const spaced = (...parts: readonly (string | Arbitrary<string>)[]): Arbitrary<string> =>
  tuple(...parts.flatMap((part) => [typeof part === 'string' ? constantFrom(part) : part, space])).map((all) => all.join(''));

const digits = (most: number, length: number) => nat(most).map((value) => String(value).padStart(length, '0'));
const zone = oneof(
  constantFrom('Z', 'Z', 'Z', '+00:00'),
  tuple(constantFrom('+', '-'), digits(23, 2), digits(59, 2)).map(([s, h, m]) => `${s}${h}:${m}`),
);
const fraction = oneof(
  constantFrom('', '', ''),
  nat(999_999).map((value) => `.${value}`),
);
const timestamp = tuple(
  constantFrom('2026-04-25', '2026-04-26', '2024-02-29', '0099-12-31'),
  digits(23, 2),
  digits(59, 2),
  digits(59, 2),
  fraction,
  zone,
).map(([date, hours, minutes, seconds, part, offset]) => `"${date}T${hours}:${minutes}:${seconds}${part}${offset}"`);
const viewers = oneof(
  nat().map(String),
  tuple(nat(99_999), digits(999_999, 6)).map(([whole, part]) => `${whole}.${part}`),
  constantFrom('0', 'null', '0.1', '0.00000000000001', '999999999999999'),
);
const plainRow = spaced('{', '"timestamp"', ':', timestamp, ',', '"viewer_count"', ':', viewers, '}');

const anyText = oneof(
  timestamp,
  constantFrom(
    '"2026-02-30T00:00:00Z"',
    '"2100-02-29T00:00:00Z"',
    '"2026-04-25T24:00:00Z"',
    '"2026-04-25T10:00Z"',
    '"1998-12-31T23:59:60Z"',
    '"x"',
    '""',
    'null',
    '5',
  ),
);
const anyValue = oneof(
  viewers,
  constantFrom(
    '-0',
    '-1',
    '1e3',
    '1E400',
    '"12"',
    '""',
    'true',
    '[]',
    '{}',
    '00',
    '1.',
    '.5',
    '123456789012345678',
    '0.1234567890123456789',
  ),
);
const oddRow = oneof(
  spaced('{', '"timestamp"', ':', anyText, ',', '"viewer_count"', ':', anyValue, '}'),
  spaced('{', '"viewer_count"', ':', viewers, ',', '"timestamp"', ':', timestamp, '}'),
  spaced('{', '"timestamp"', ':', timestamp, ',', '"viewer_count"', ':', viewers, ',', '"viewer_count"', ':', viewers, '}'),
  spaced('{', '"timestamp"', ':', timestamp, '}'),
  json(),
);

const others = array(
  oneof(
    tuple(constantFrom('stream_id', 'interval_minutes', 'time"line', 'a\\', '__proto__', '\u2028'), json()).map(
      ([name, value]) => `${JSON.stringify(name)}:${value}`,
    ),
    constantFrom('"nested":{"timeline":[{"timestamp":1}]}', '"text":"\\"timeline\\":["', '"timeline ":[]', '"":0'),
  ),
  { maxLength: 3 },
);
const oddOthers = array(
  oneof(
    others.map((all) => all.join(',')),
    constantFrom('"timeline":[]', '"timeline":7', '"timelin\\u0065":[]'),
  ),
  { maxLength: 2 },
);

const assembled = (members: Arbitrary<readonly string[]>, rows: Arbitrary<readonly string[]>): Arbitrary<string> =>
  tuple(members, rows, members, space, integer({ min: 0, max: 1 })).map(([before, list, after, gap, mark]) => {
    const series = `"timeline"${gap}:${gap}[${gap}${list.join(`,${gap}`)}${gap}]`;
    return `${mark ? '\ufeff' : ''}${gap}{${[...before, series, ...after].filter(Boolean).join(',')}}${gap}`;
  });

const plainDocument = assembled(others, array(plainRow, { maxLength: 8 }));
const oddDocument = assembled(
  oddOthers,
  array(oneof({ weight: 6, arbitrary: plainRow }, { weight: 1, arbitrary: oddRow }), { maxLength: 6 }),
);
