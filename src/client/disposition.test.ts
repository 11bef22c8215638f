import { expect } from '@open-wc/testing';
import naughtyStrings from '../testing/data/naughty-strings.json' with { type: 'json' };
import { fileNameIn } from './disposition.js';

describe('the file name of a header', () => {
  const names: Record<string, string | null> = {
    'attachment; filename=stream_1_analytics.csv': 'stream_1_analytics.csv',
    'attachment; filename="stream 1.csv"': 'stream 1.csv',
    'ATTACHMENT;FILENAME = "a.csv" ; size=3': 'a.csv',
    'inline; filename=my report.csv ; size=3': 'my report.csv',
    'filename=a.csv': 'a.csv',
    'attachment; filename="a \\"b\\" \\\\c; filename=d.csv"': 'a "b" \\c; filename=d.csv',
    'attachment; note="; filename=a.csv"; filename=b.csv': 'b.csv',
    'attachment; filename=a.csv; filename=b.csv': 'a.csv',
    'attachment; filename=../../a.csv': '../../a.csv',
    'attachment; filename=100%25.csv': '100%25.csv',
    "attachment; filename*=UTF-8''%E2%82%AC%20rates.csv": '€ rates.csv',
    'attachment; filename="euro.csv"; filename*=utf-8\'en\'%E2%82%AC.csv': '€.csv',
    "attachment; filename*=UTF-8''caf%C3%A9.csv; filename=cafe.csv": 'café.csv',
    "attachment; filename*=UTF-8''%E2%82.csv; filename=cafe.csv": 'cafe.csv',
    "attachment; filename*=ISO-8859-1''caf%E9.csv; filename=cafe.csv": 'cafe.csv',
    "attachment; filename*=UTF-8''; filename=cafe.csv": 'cafe.csv',
    'attachment; filename="unclosed.csv': '"unclosed.csv',
    'attachment; filename=""': null,
    'attachment; filename': null,
    'attachment; xfilename=a.csv': null,
    attachment: null,
    '': null,
  };
  for (const [header, name] of Object.entries(names)) {
    it(`${header || '(empty)'} is ${name ?? 'none'}`, () => {
      expect(fileNameIn(header)).to.equal(name);
    });
  }

  it('is none without a header', () => {
    expect(fileNameIn(null)).to.equal(null);
  });

  it('comes back as it was quoted or encoded', () => {
    for (const name of naughtyStrings.filter((each) => each !== '' && !/\p{Surrogate}/u.test(each))) {
      if (/^[ -~]+$/.test(name)) expect(fileNameIn(`attachment; filename="${name.replace(/["\\]/g, '\\$&')}"`)).to.equal(name);
      expect(fileNameIn(`attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`)).to.equal(name);
    }
  });

  it('is found at once in a header made to be slow', () => {
    for (const part of [';a="', ';a="\\"', ';a ', '; ', ';a=" ;', '\\"']) {
      const started = performance.now();
      fileNameIn(part.repeat(64_000));
      expect(performance.now() - started, part).to.be.below(1000);
    }
  });
});
