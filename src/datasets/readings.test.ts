import { expect } from '@open-wc/testing';
import { sharesOf, tried } from '../testing/readings/worlds.js';

/** What a day or a week of data is too little to find eight times in ten; the documentation has the figures. */
const beyondReach = /^one day|7 days/;

describe('readings', () => {
  for (const name of new Set(tried.map((one) => one.name))) {
    it(`claim little where nothing happened: ${name}`, () => {
      const one = tried.find((each) => each.name === name)!;
      const found = [5, 28, 100, 1000].map((size) => sharesOf(one, 'claims', size, 150));
      const all = found.flat();
      expect(all.reduce((sum, share) => sum + share, 0) / all.length, String(all)).to.be.at.most(0.05);
      expect(Math.max(...all), String(all)).to.be.at.most(0.09);
    });
  }

  for (const one of tried.filter(
    ({ name, effect }) => !beyondReach.test(effect) && !(/in 7 days/.test(name) && /pay/.test(effect)),
  )) {
    it(`find what happened at 100 a day: ${one.name}, ${one.effect}`, () => {
      const found = sharesOf(one, 'finds', 100, 150);
      // Of 150 worlds one in ten is seen a little less often by chance.
      expect(Math.min(...found), String(found)).to.be.at.least(0.76);
    });
  }
});
