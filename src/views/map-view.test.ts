import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { define } from '../element/define.js';
import { AnalyticsMapView, type MapCountry, type MapValue } from './map-view.js';

define(AnalyticsMapView);

type Row = readonly [code: string, label: string, value: number];

const documented: readonly Row[] = [
  ['US', 'United States', 1843],
  ['GB', 'United Kingdom', 412],
  ['DE', 'Germany', 201],
];

const valuesOf = (rows: readonly Row[]): ReadonlyMap<string, MapValue> =>
  new Map(rows.map(([code, label, value]) => [code, { value, label, text: `${value} viewers` }]));

async function shown(rows: readonly Row[] = documented, width = 800): Promise<AnalyticsMapView> {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  around.style.width = `${width}px`;
  const map = new AnalyticsMapView();
  map.label = 'Viewers by country';
  map.words = {
    range: (from, below) => (below === null ? `${from} or more` : `${from}–${below - 1}`),
    zero: 'No viewers',
    notReported: 'Not reported',
  };
  map.values = valuesOf(rows);
  const ready = oneEvent(map, 'map-ready');
  around.append(map);
  await ready;
  await map.updateComplete;
  return map;
}

const frameOf = (map: AnalyticsMapView): HTMLElement => map.renderRoot.querySelector('[part=plot]')!;
const tooltipOf = (map: AnalyticsMapView): HTMLElement => map.renderRoot.querySelector('[part=tooltip]')!;
const legendOf = (map: AnalyticsMapView): string[] =>
  [...map.renderRoot.querySelectorAll('[part=legend] li')].map((item) => item.textContent.trim());
const optionsOf = (map: AnalyticsMapView): Element[] => [...map.renderRoot.querySelectorAll('[role=option]')];
const optionOf = (map: AnalyticsMapView, code: string): Element => optionsOf(map).find(({ id }) => id === `country-${code}`)!;
const dotOf = (map: AnalyticsMapView, code: string): Element | null => map.renderRoot.querySelector(`.dot[data-code=${code}]`);

/** What a screen reader says of where the keyboard is. */
function said(map: AnalyticsMapView): string | null {
  const id = frameOf(map).getAttribute('aria-activedescendant');
  return id === null ? null : map.renderRoot.querySelector(`#${id}`)!.getAttribute('aria-label');
}

const colorOf = (map: AnalyticsMapView, code: string): string => getComputedStyle(optionOf(map, code)).fill;

async function press(map: AnalyticsMapView, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await map.updateComplete;
}

async function entered(map: AnalyticsMapView): Promise<void> {
  await press(map, 'Tab');
  expect(map.shadowRoot!.activeElement).to.equal(frameOf(map));
}

/** Where a country's dot or the middle of its shape is on the page. */
function middle(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

async function moveTo(map: AnalyticsMapView, position: [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position });
  await map.updateComplete;
}

describe('analytics-map-view', () => {
  afterEach(async () => {
    await resetMouse();
  });

  it('is accessible, at rest, with a country pointed at, and one chosen', async () => {
    const map = await shown();
    await expect(map).to.be.accessible();
    map.pointed = 'DE';
    map.selected = 'US';
    await map.updateComplete;
    await expect(map).to.be.accessible();
  });

  it('is accessible without a value, and no stop for the keyboard then', async () => {
    const map = await shown([]);
    expect(frameOf(map).getAttribute('role')).to.equal('img');
    expect(frameOf(map).hasAttribute('tabindex')).to.equal(false);
    await expect(map).to.be.accessible();
  });

  it('takes its space before the shapes are there', async () => {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    const map = new AnalyticsMapView();
    map.values = valuesOf(documented);
    around.append(map);
    await map.updateComplete;
    const before = around.clientHeight;
    expect(map.renderRoot.querySelector('svg')).to.equal(null);
    await oneEvent(map, 'map-ready');
    expect(map.renderRoot.querySelector('svg')).to.not.equal(null);
    expect(around.clientHeight).to.equal(before);
  });

  describe('in colour', () => {
    it('says what its shades mean', async () => {
      const map = await shown();
      expect(legendOf(map)).to.deep.equal(['200–299', '300–499', '500–999', '1000 or more', 'Not reported']);
    });

    it('has the shade of a country in its legend', async () => {
      const map = await shown();
      const swatches = [...map.renderRoot.querySelectorAll('[part=legend] i')].map(
        (swatch) => getComputedStyle(swatch).backgroundColor,
      );
      expect(colorOf(map, 'DE')).to.equal(swatches[0]);
      expect(colorOf(map, 'GB')).to.equal(swatches[1]);
      expect(colorOf(map, 'US')).to.equal(swatches[3]);
      const land = getComputedStyle(map.renderRoot.querySelector('.land')!).fill;
      expect(land).to.equal(swatches[4]);
      expect(new Set(swatches).size).to.equal(swatches.length);
    });

    it('tells nobody from not reported, and shows neither where it is not a number', async () => {
      const map = await shown([...documented, ['FR', 'France', 0], ['IT', 'Italy', NaN]]);
      expect(legendOf(map)[0]).to.equal('No viewers');
      expect(colorOf(map, 'FR')).to.not.equal(getComputedStyle(map.renderRoot.querySelector('.land')!).fill);
      expect(optionOf(map, 'IT')).to.equal(undefined);
    });

    it('follows the theme', async () => {
      const map = await shown();
      map.style.setProperty('--analytics-series-0', 'rgb(200, 0, 0)');
      const light = colorOf(map, 'DE');
      map.style.setProperty('--analytics-surface', 'rgb(0, 0, 0)');
      expect(colorOf(map, 'DE')).to.not.equal(light);
    });

    it('keeps land visible in forced colours', async () => {
      await emulateMedia({ forcedColors: 'active' });
      try {
        const map = await shown();
        const land = map.renderRoot.querySelector('.land')!;
        expect(getComputedStyle(land).fill).to.not.equal(getComputedStyle(land).stroke);
      } finally {
        await emulateMedia({ forcedColors: 'none' });
      }
    });
  });

  describe('to the keyboard', () => {
    it('walks from the largest audience to the smallest, and stays at the ends', async () => {
      const map = await shown();
      await entered(map);
      expect(said(map)).to.equal('United States: 1843 viewers');
      await press(map, 'ArrowDown');
      expect(said(map)).to.equal('United Kingdom: 412 viewers');
      await press(map, 'ArrowRight', 'ArrowRight');
      expect(said(map)).to.equal('Germany: 201 viewers');
      await press(map, 'ArrowUp', 'ArrowLeft', 'ArrowLeft');
      expect(said(map)).to.equal('United States: 1843 viewers');
      await press(map, 'End');
      expect(said(map)).to.equal('Germany: 201 viewers');
      await press(map, 'Home', 'PageDown', 'PageUp');
      expect(said(map)).to.equal('United States: 1843 viewers');
    });

    it('walks against the arrow where the text runs from right to left', async () => {
      const map = await shown();
      map.dir = 'rtl';
      await entered(map);
      await press(map, 'ArrowLeft');
      expect(said(map)).to.equal('United Kingdom: 412 viewers');
    });

    it('reaches the smallest states', async () => {
      const small: readonly Row[] = ['SG', 'MT', 'VA', 'HK', 'TW', 'XK'].map((code, index) => [code, code, 100 - index]);
      const map = await shown(small);
      await entered(map);
      const heard = [said(map)];
      for (const _ of small.slice(1)) {
        await press(map, 'ArrowDown');
        heard.push(said(map));
      }
      expect(heard).to.deep.equal(small.map(([, label, value]) => `${label}: ${value} viewers`));
    });

    it('goes to the next name that begins with a letter', async () => {
      const map = await shown();
      await entered(map);
      await press(map, 'u');
      expect(said(map)).to.equal('United Kingdom: 412 viewers');
      await press(map, 'u');
      expect(said(map)).to.equal('United States: 1843 viewers');
      await press(map, 'g');
      expect(said(map)).to.equal('Germany: 201 viewers');
      await press(map, 'x');
      expect(said(map)).to.equal('Germany: 201 viewers');
    });

    it('selects by Enter, and leaves the choice to whoever listens', async () => {
      const map = await shown();
      await entered(map);
      await press(map, 'ArrowDown');
      const told = oneEvent(map, 'map-select');
      await press(map, 'Enter');
      const { detail } = (await told) as CustomEvent<MapCountry>;
      expect(detail).to.deep.equal({ code: 'GB' });
      expect(optionOf(map, 'GB').getAttribute('aria-selected')).to.equal('false');
      map.selected = 'GB';
      await map.updateComplete;
      expect(optionOf(map, 'GB').getAttribute('aria-selected')).to.equal('true');
    });

    it('is entered at the chosen country', async () => {
      const map = await shown();
      map.selected = 'DE';
      await entered(map);
      expect(said(map)).to.equal('Germany: 201 viewers');
    });

    it('takes the tooltip away by Escape, then leaves Escape to the page', async () => {
      const map = await shown();
      let escaped = 0;
      map.parentElement!.addEventListener('keydown', ({ key }) => (escaped += Number(key === 'Escape')));
      await entered(map);
      await press(map, 'Escape');
      expect(tooltipOf(map).hidden).to.equal(true);
      expect(escaped).to.equal(0);
      await press(map, 'Escape');
      expect(escaped).to.equal(1);
    });

    it('points at nothing once it has left', async () => {
      const map = await shown();
      await entered(map);
      const told = oneEvent(map, 'map-point');
      frameOf(map).blur();
      const { detail } = (await told) as CustomEvent<MapCountry<null>>;
      expect(detail).to.deep.equal({ code: null });
    });
  });

  describe('to the pointer', () => {
    it('says what is under it, and nothing over the sea and over land that has no value', async () => {
      const map = await shown();
      await moveTo(map, middle(optionOf(map, 'DE')));
      expect(tooltipOf(map).innerText).to.contain('Germany').and.to.contain('201 viewers');
      const { left, bottom } = frameOf(map).getBoundingClientRect();
      await moveTo(map, [Math.round(left + 60), Math.round(bottom - 20)]);
      expect(map.pointed).to.equal(null);
      expect(tooltipOf(map).hidden).to.equal(true);
    });

    it('points at nothing once the pointer has left', async () => {
      const map = await shown();
      await moveTo(map, middle(optionOf(map, 'DE')));
      expect(map.pointed).to.equal('DE');
      const { right, top } = frameOf(map).getBoundingClientRect();
      await moveTo(map, [Math.min(Math.round(right) + 5, innerWidth - 1), Math.max(Math.round(top) - 5, 0)]);
      expect(map.pointed).to.equal(null);
    });

    it('selects by a click', async () => {
      const map = await shown();
      const told = oneEvent(map, 'map-select');
      await sendMouse({ type: 'click', position: middle(optionOf(map, 'DE')) });
      const { detail } = (await told) as CustomEvent<MapCountry>;
      expect(detail).to.deep.equal({ code: 'DE' });
    });

    it('finds a small state within six pixels of its dot, before the country around it', async () => {
      const map = await shown(
        [
          ['IT', 'Italy', 900],
          ['VA', 'Vatican City', 3],
        ],
        1100,
      );
      const [x, y] = middle(dotOf(map, 'VA')!);
      for (const [dx, dy] of [
        [0, 0],
        [6, 0],
        [0, -6],
        [-4, 4],
      ] as const) {
        await moveTo(map, [x + dx, y + dy]);
        expect(map.pointed, `${dx} ${dy}`).to.equal('VA');
      }
      await moveTo(map, [x - 3, y - 9]);
      expect(map.pointed).to.equal('IT');
    });

    it('finds the nearest of two dots that overlap', async () => {
      const map = await shown([
        ['LC', 'Saint Lucia', 10],
        ['MQ', 'Martinique', 20],
      ]);
      const codes = new Map(['LC', 'MQ'].map((code) => [code, middle(dotOf(map, code)!)]));
      for (const [code, [x, y]] of codes) {
        await moveTo(map, [x, code === 'LC' ? y + 3 : y - 3]);
        expect(map.pointed).to.equal(code);
      }
    });

    it('marks a small country by a dot only where the map is narrow', async () => {
      const rows: readonly Row[] = [['BE', 'Belgium', 5]];
      const narrow = await shown(rows, 300);
      expect(getComputedStyle(dotOf(narrow, 'BE')!).display).to.equal('inline');
      const wide = await shown(rows, 1100);
      expect(getComputedStyle(dotOf(wide, 'BE')!).display).to.equal('none');
    });
  });

  it('points from outside without an event', async () => {
    const map = await shown();
    let told = 0;
    map.addEventListener('map-point', () => told++);
    map.pointed = 'GB';
    await map.updateComplete;
    expect(tooltipOf(map).innerText).to.contain('United Kingdom');
    expect(told).to.equal(0);
  });

  it('writes what it is told as text', async () => {
    const map = await shown([['US', '<img src=x onerror=alert(1)>', 5]]);
    map.pointed = 'US';
    await map.updateComplete;
    expect(tooltipOf(map).querySelector('img')).to.equal(null);
    expect(tooltipOf(map).innerText).to.contain('<img');
  });

  for (const width of [280, 600, 1100]) {
    it(`keeps the tooltip inside and off its country, ${width} px wide`, async () => {
      const rows: readonly Row[] = ['US', 'CA', 'RU', 'DE', 'FJ', 'TV', 'CL', 'ZA', 'GL', 'AU', 'KI'].map((code, index) => [
        code,
        code,
        1 + index,
      ]);
      const map = await shown(rows, width);
      const frame = frameOf(map).getBoundingClientRect();
      for (const [code] of rows) {
        map.pointed = code;
        await map.updateComplete;
        const tip = tooltipOf(map).getBoundingClientRect();
        expect(tip.left, code).to.be.at.least(frame.left - 0.5);
        expect(tip.right, code).to.be.at.most(frame.right + 0.5);
        expect(tip.top, code).to.be.at.least(frame.top - 0.5);
        expect(tip.bottom, code).to.be.at.most(frame.bottom + 0.5);
        const over = map.shadowRoot!.elementsFromPoint(tip.left + tip.width / 2, tip.top + tip.height / 2);
        expect(
          over.some((element) => element.closest('[data-code]')?.getAttribute('data-code') === code),
          code,
        ).to.equal(false);
      }
    });
  }

  it('says which codes it has no place for', async () => {
    const map = await shown([...documented, ['ZZ', 'Unknown', 3]]);
    expect(map.unplaced(map.values.keys())).to.deep.equal(['ZZ']);
    await waitUntil(() => optionsOf(map).length === 3);
  });

  it('can be moved in the page', async () => {
    const map = await shown();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(map);
    await map.updateComplete;
    expect(optionsOf(map)).to.have.length(3);
  });
});
