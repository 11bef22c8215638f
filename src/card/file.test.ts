import { expect } from '@open-wc/testing';
import naughtyStrings from '../testing/data/naughty-strings.json' with { type: 'json' };
import { catchDownloads } from '../testing/page.js';
import { fileStem, safeFileName, saveBlob, saveText } from './file.js';

describe('a safe file name', () => {
  const names: Record<string, string> = {
    'stream_a1b2c3d4_analytics.csv': 'stream_a1b2c3d4_analytics.csv',
    'viewer-timeline_a1b2c3d4': 'viewer-timeline_a1b2c3d4.csv',
    'viewer-timeline_a1b2c3d4-...': 'viewer-timeline_a1b2c3d4.csv',
    'stream_a1b2c3d4-..._analytics.csv': 'stream_a1b2c3d4-_analytics.csv',
    'report.csv.exe': 'report.csv',
    'report.CSV': 'report.csv',
    'report.csv ': 'report.csv',
    'report.csv (1)': 'report.csv',
    'report.json': 'report.csv',
    'report.exe': 'report-exe.csv',
    'report.csvexe': 'report-csvexe.csv',
    'my report, 100 %': 'my-report-100.csv',
    '../../etc/passwd': 'etc-passwd.csv',
    'C:\\Windows\\report.csv': 'C-Windows-report.csv',
    '.htaccess': 'htaccess.csv',
    '-rf': 'rf.csv',
    '$(reboot) `id`;&|<>*?"\'': 'reboot-id.csv',
    'report. . ': 'report.csv',
    'a\u0000b\r\nc\u007Fd\u0085e': 'a-b-c-d-e.csv',
    'report\u202Evsc.exe': 'reportvsc-exe.csv',
    're\u200Bport\u2066\uFEFF.c\u00ADsv.exe': 'report.csv',
    '\u3164\u115F': 'analytics.csv',
    CON: '_CON.csv',
    'nul.csv': '_nul.csv',
    'com1.tar': 'com1-tar.csv',
    'Lpt9 ': '_Lpt9.csv',
    'COM²': '_COM².csv',
    console: 'console.csv',
    '': 'analytics.csv',
    '...': 'analytics.csv',
    '.csv': 'analytics.csv',
    '👩‍👩‍👧': 'analytics.csv',
    '\uD800x': 'x.csv',
    Übersicht: 'Übersicht.csv',
    'U\u0308bersicht': 'Übersicht.csv',
    '\u0308x': 'x.csv',
    हिन्दी_统计: 'हिन्दी_统计.csv',
    تقرير: 'تقرير.csv',
  };
  for (const [text, name] of Object.entries(names)) {
    it(`of ${JSON.stringify(text)} is ${name}`, () => {
      expect(safeFileName(text, 'csv')).to.equal(name);
    });
  }

  it('has the extension that was asked for', () => {
    expect(safeFileName('report.csv', 'json')).to.equal('report.json');
    expect(safeFileName('report.svg', 'png')).to.equal('report-svg.png');
  });

  it('is cut between characters where it is too long, and keeps its extension', () => {
    expect(safeFileName('a'.repeat(1000), 'csv')).to.equal(`${'a'.repeat(200)}.csv`);
    expect(safeFileName(`${'a'.repeat(199)} b`, 'csv')).to.equal(`${'a'.repeat(199)}.csv`);
    expect(safeFileName(`a${'𠀀'.repeat(100)}`, 'csv')).to.equal(`a${'𠀀'.repeat(49)}.csv`);
  });

  it('is one for any text', () => {
    for (const text of naughtyStrings) {
      const name = safeFileName(text, 'csv');
      expect(name, JSON.stringify(text)).to.match(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*\.csv$/u);
      expect(new TextEncoder().encode(name).length, name).to.be.at.most(204);
      expect(safeFileName(name, 'csv'), name).to.equal(name);
    }
  });
});

describe('what a file is called after', () => {
  const of = (changes: Partial<Parameters<typeof fileStem>[0]>): string =>
    safeFileName(fileStem({ tag: 'breakdown-list', facts: [], period: null, zone: 'UTC', ids: ['a'], ...changes }), 'csv');

  it('is the widget, what it shows, the days in their zone, and the ids', () => {
    const period = { start: Date.UTC(2026, 3, 26, 4), end: Date.UTC(2026, 4, 3, 4) };
    const name = { facts: ['country'], period, zone: 'America/New_York' };
    expect(of(name)).to.equal('breakdown-list_country_2026-04-26_2026-05-02_a.csv');
    expect(of({ ...name, zone: 'UTC' })).to.equal('breakdown-list_country_2026-04-26_2026-05-03_a.csv');
    expect(of({ facts: ['chatter'] })).to.equal('breakdown-list_chatter_a.csv');
  });

  it('counts metrics where they are many', () => {
    expect(of({ tag: 'metric-grid', facts: ['dau', 'mau', 'ltv', 'arpu'] })).to.equal('metric-grid_dau-and-3-more_a.csv');
  });

  it('is one date where it is of one day', () => {
    const period = { start: Date.UTC(2026, 3, 25, 10), end: Date.UTC(2026, 3, 25, 11) };
    expect(of({ period })).to.equal('breakdown-list_2026-04-25_a.csv');
  });

  it('keeps what it is of before an id of any length, and takes no extension from one', () => {
    const hostile = of({ facts: ['country'], ids: ['x'.repeat(5000)] });
    expect(hostile.startsWith('breakdown-list_country_xxx')).to.equal(true);
    expect(new TextEncoder().encode(hostile).length).to.equal(204);
    expect(of({ facts: ['country'], ids: ['../a.csv.exe', 'b'] })).to.equal('breakdown-list_country_-a-csv-exe_b.csv');
  });
});

describe('what is saved', () => {
  const saved = (save: () => void) => {
    const downloads = catchDownloads();
    save();
    downloads.stop();
    return downloads.files[0]!;
  };

  it('has the bytes, and the type of its extension whatever it came with', async () => {
    for (const [name, type] of [
      ['a.csv', 'text/csv;charset=utf-8'],
      ['a.json', 'application/json'],
      ['a.png', 'image/png'],
      ['a.html', 'application/octet-stream'],
    ]) {
      const file = saved(() => saveBlob(new Blob(['<script>'], { type: 'text/html' }), name!));
      expect([file.name, file.blob.type, await file.blob.text()]).to.deep.equal([name, type, '<script>']);
    }
  });

  it('as text is UTF-8 to a spreadsheet', async () => {
    const { blob } = saved(() => saveText('é', 'a.csv'));
    expect([...new Uint8Array(await blob.arrayBuffer())]).to.deep.equal([0xef, 0xbb, 0xbf, 0xc3, 0xa9]);
  });
});
