import { expect } from '@open-wc/testing';
import { namedViewerZone, readZone, viewerZone } from './zone.js';

describe('readZone', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia']) {
    it(`knows ${zone}`, () => expect(readZone(zone)).to.equal(zone));
  }

  for (const [written, zone] of [
    ['europe/berlin', 'Europe/Berlin'],
    ['EUROPE/BERLIN', 'Europe/Berlin'],
    [' America/New_York ', 'America/New_York'],
    ['utc', 'UTC'],
  ] as const) {
    it(`takes ${JSON.stringify(written)} for ${zone}`, () => expect(readZone(written)).to.equal(zone));
  }

  for (const zone of ['Mars/Phobos', 'W. Europe Standard Time', '', ' ', 'null', null, 2]) {
    it(`does not know ${JSON.stringify(zone)}`, () => expect(readZone(zone)).to.equal(null));
  }
});

describe('the zone of the viewer', () => {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  afterEach(() => (Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions));

  /** A browser that names this zone as its own. */
  function browserSays(timeZone: unknown): void {
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...resolvedOptions.call(this), timeZone: timeZone as string };
    };
  }

  it('is the one the browser names', () => {
    browserSays('Asia/Kolkata');
    expect([viewerZone(), namedViewerZone()]).to.deep.equal(['Asia/Kolkata', 'Asia/Kolkata']);
  });

  for (const zone of ['Etc/Unknown', 'Mars/Phobos', '', undefined, null]) {
    it(`is UTC where the browser names ${JSON.stringify(zone)}`, () => {
      browserSays(zone);
      expect([viewerZone(), namedViewerZone()]).to.deep.equal(['UTC', null]);
    });
  }
});
