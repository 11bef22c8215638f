import { expect } from '@open-wc/testing';
import { csvParse, csvParseRows } from 'd3-dsv';
import type { ExportJson } from './answers.js';
import { mockApi } from '../../../mock/fixtures/ask.js';

const { ask, json } = mockApi();
const exported = (id = 'a1b2c3d4', query = '', scenario = ''): string =>
  `${scenario}/api/v1/streams/${encodeURIComponent(id)}/analytics/export${query}`;

const nameOf = async (id: string, query = '', scenario = ''): Promise<string | null> =>
  (await ask(exported(id, query, scenario))).headers.get('content-disposition');

describe('the export of a stream', () => {
  for (const [query, type, name] of [
    ['', 'application/json', 'stream_a1b2c3d4_analytics.json'],
    ['?format=json', 'application/json', 'stream_a1b2c3d4_analytics.json'],
    ['?format=csv', 'text/csv', 'stream_a1b2c3d4_analytics.csv'],
  ]) {
    it(`is a file to be saved as ${name}, with ${query || 'no format'}`, async () => {
      const { status, headers } = await ask(exported('a1b2c3d4', query));
      expect([status, headers.get('content-type'), headers.get('content-disposition')]).to.deep.equal([
        200,
        type,
        `attachment; filename="${name}"`,
      ]);
      expect(headers.get('access-control-expose-headers')).to.contain('content-disposition');
    });
  }

  it('says how long it is', async () => {
    for (const query of ['', '?format=csv']) {
      const response = await ask(exported('Łódź', query));
      const { byteLength } = await response.arrayBuffer();
      expect(response.headers.get('content-length')).to.equal(String(byteLength));
    }
  });

  for (const id of ['a1b2c3d4', 'twitch-054', 'live-1', 'unwatched-1', 'studio-session-3']) {
    it(`of ${id} is all that the other endpoints say`, async () => {
      const root = `/api/v1/streams/${id}/analytics`;
      const file = (await json(exported(id))) as ExportJson;
      expect(file.analytics).to.deep.equal(await json(root));
      for (const part of ['viewers', 'chat', 'geography', 'engagement'] as const) {
        expect(file[part]).to.deep.equal(await json(`${root}/${part}`));
      }
    });
  }

  it('has the documented values in its CSV, a row each', async () => {
    const rows = csvParse(await (await ask(exported('a1b2c3d4', '?format=csv'))).text());
    expect(rows.columns).to.deep.equal(['section', 'row', 'field', 'value']);
    const value = (section: string, row: string, field: string) =>
      rows.find((each) => each['section'] === section && each['row'] === row && each['field'] === field)?.['value'];
    expect(value('', '', 'title')).to.equal('');
    expect(value('analytics', '', 'total_views')).to.equal('4832');
    expect(value('viewers.timeline', '2026-04-25T10:15:00Z', 'viewer_count')).to.equal('891');
    expect(value('chat.most_active_chatters', 'bob', 'message_count')).to.equal('143');
    expect(value('geography.breakdown', 'United States', 'percentage')).to.equal('57.6');
    expect(value('engagement.retention_curve', '15', 'retention_percentage')).to.equal('48');
    expect(value('engagement.significant_drop_offs', '8', 'reason')).to.equal('ad_break');
  });

  it('has nothing in its CSV that a spreadsheet would run', async () => {
    const cells = csvParseRows(await (await ask(exported('any', '?format=csv', '/~hostile'))).text()).flat();
    expect(cells.some((cell) => cell.startsWith("'=HYPERLINK"))).to.equal(true);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).to.deep.equal([]);
  });

  it('is named in two ways where the id is not plain text', async () => {
    expect(await nameOf('Ł "1"')).to.equal(
      `attachment; filename="stream__ _1__analytics.json"; filename*=UTF-8''stream_%C5%81%20%221%22_analytics.json`,
    );
  });

  it('has an evil name where the server is hostile', async () => {
    expect(decodeURIComponent((await nameOf('any', '', '/~hostile')) ?? '')).to.contain('../../\u202e<img src=x>|stream_any');
  });

  it('refuses another format, naming the parameter', async () => {
    const response = await ask(exported('any', '?format=xlsx'));
    expect(response.status).to.equal(422);
    expect(((await response.json()) as { error: { field: unknown } }).error.field).to.equal('format');
  });

  for (const [scenario, status] of [
    ['expired', 401],
    ['forbidden', 403],
    ['missing', 404],
    ['429', 429],
    ['500', 500],
    ['pending', 202],
  ] as const) {
    it(`answers ${status} in ~${scenario}`, async () => {
      expect((await ask(exported('any', '', `/~${scenario}`))).status).to.equal(status);
    });
  }

  it('is only for who has a token, and for the owner', async () => {
    expect((await ask(exported(), { authorization: null })).status).to.equal(401);
    expect((await ask(exported('foreign-1'))).status).to.equal(403);
    expect((await ask(exported('unknown'))).status).to.equal(404);
  });

  it('may be of a stream of a whole year', async () => {
    const { viewers } = (await json(exported('any', '', '/~huge'))) as ExportJson;
    expect(viewers.timeline).to.have.lengthOf((365 * 24 * 60) / 5);
  });
});

describe('a slow file', () => {
  const slow = mockApi({ slow: 100 });

  it('comes in pieces that are together the file, its length known from the beginning', async () => {
    const response = await slow.ask(exported('any', '', '/~slow-file'));
    const sizes: number[] = [];
    const reader = response.clone().body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      sizes.push((piece.value as Uint8Array).length);
    }
    expect(sizes).to.have.lengthOf(10);
    expect(response.headers.get('content-length')).to.equal(String(sizes.reduce((sum, size) => sum + size)));
    expect(await response.text()).to.equal(await (await slow.ask(exported('any'))).text());
  });

  it('can be called off between two pieces', async () => {
    const reader = (await slow.ask(exported('any', '', '/~slow-file'))).body?.getReader();
    expect((await reader?.read())?.done).to.equal(false);
    await reader?.cancel();
    expect((await reader?.read())?.done).to.equal(true);
  });

  it('does not slow down what is no file', async () => {
    const usual = mockApi({ slow: 60_000 });
    expect((await usual.ask('/~slow-file/api/v1/streams/any/analytics')).status).to.equal(200);
  });
});
