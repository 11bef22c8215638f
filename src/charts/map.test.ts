import { expect } from '@open-wc/testing';
import { boxAt, dotOf, dotWidths, landOf, loadWorld, unplaced, type Country, type World } from './map.js';

describe('the map of the world', () => {
  let world: World;
  before(async () => {
    world = await loadWorld();
  });

  const find = (code: string): Country => world.countries.find((country) => country.code === code)!;

  it('has every code of ISO 3166-1 once, but for Antarctica and scattered islets', () => {
    const codes = world.countries.map(({ code }) => code);
    expect(new Set(codes).size).to.equal(codes.length);
    expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).to.equal(true);
    // 249 of ISO without AQ and UM, and XK.
    expect(codes).to.have.length(248);
  });

  for (const code of ['US', 'GB', 'DE', 'FR', 'TW', 'XK', 'GF', 'SJ', 'EH', 'PS', 'HK']) {
    it(`has a shape for ${code}`, () => {
      expect(find(code).path).to.match(/^M[\d ]+l.*z$/);
    });
  }

  for (const code of ['SG', 'MT', 'VA', 'MC', 'GI', 'TV', 'MO', 'BQ']) {
    it(`has a place for ${code}, and a dot at any width`, () => {
      expect(find(code).path).to.equal('');
      expect(dotOf(find(code), world)).to.equal(dotWidths.length - 1);
    });
  }

  it('has everything on the map', () => {
    for (const { code, x, y, left, top, width, height } of world.countries) {
      expect(x, code).to.be.within(0, world.width);
      expect(y, code).to.be.within(0, world.height);
      expect(left, code).to.be.at.least(0);
      expect(top, code).to.be.at.least(0);
      expect(left + width, code).to.be.at.most(world.width);
      expect(top + height, code).to.be.at.most(world.height);
    }
  });

  it('keeps the overseas departments apart from France, and Svalbard from Norway', () => {
    expect(find('GF').x).to.be.below(find('FR').left - 100);
    expect(find('SJ').y).to.be.below(find('NO').top);
  });

  it('draws paths that a browser reads, one after the other', () => {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', landOf(world));
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.append(path);
    document.body.append(svg);
    const box = path.getBBox();
    svg.remove();
    expect(box.x).to.be.at.least(0);
    expect(box.y).to.be.at.least(0);
    expect(box.width).to.be.within(0.9 * world.width, world.width);
    expect(box.height).to.be.within(0.95 * world.height, world.height);
  });

  it('marks a country by a dot up to a larger width the smaller it is', () => {
    expect(dotOf(find('DE'), world)).to.equal(-1);
    const [belgium, luxembourg] = [dotOf(find('BE'), world), dotOf(find('LU'), world)];
    expect(belgium).to.be.at.least(0);
    expect(luxembourg).to.be.above(belgium);
  });

  it('says which codes it has no place for, in the order given', () => {
    expect(unplaced(world, ['ZZ', 'US', 'AQ', 'us', ''])).to.deep.equal(['ZZ', 'AQ', 'us', '']);
  });

  it('scales a box', () => {
    expect(boxAt({ left: 10, top: 20, width: 30, height: 40 }, 0.5)).to.deep.equal({ left: 5, top: 10, width: 15, height: 20 });
  });
});
