import { expect } from '@open-wc/testing';
import { isTimeZone, namedViewerZone, viewerZone } from './zone.js';

describe('isTimeZone', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia']) {
    it(`knows ${zone}`, () => expect(isTimeZone(zone)).to.equal(true));
  }

  for (const zone of ['Mars/Phobos', '', 'null', null, 2]) {
    it(`does not know ${JSON.stringify(zone)}`, () => expect(isTimeZone(zone)).to.equal(false));
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
