import { expect } from '@open-wc/testing';
import { isTimeZone } from './zone.js';

describe('isTimeZone', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia']) {
    it(`knows ${zone}`, () => expect(isTimeZone(zone)).to.equal(true));
  }

  for (const zone of ['Mars/Phobos', '', 'null', null, 2]) {
    it(`does not know ${JSON.stringify(zone)}`, () => expect(isTimeZone(zone)).to.equal(false));
  }
});
