import { expect } from '@open-wc/testing';
import { AnalyticsElement } from '../element/element.js';
import { Locale } from '../locale/locale.js';
import { loadLinePlot } from './line-plot-loader.js';

/** In a file of its own: what a module throws as it is loaded, it throws for ever. */
describe('the code of line charts', () => {
  it('loads where the language of the browser is no language tag, and leaves it as it was', async () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'language');
    Object.defineProperty(navigator, 'language', { value: 'en-US@posix', configurable: true });
    try {
      const classes = await Promise.all([loadLinePlot(), loadLinePlot()]);
      expect(classes.map(({ tag }) => tag)).to.deep.equal(['analytics-line-plot', 'analytics-line-plot']);
      expect(navigator.language).to.equal('en-US@posix');
    } finally {
      if (own) Object.defineProperty(navigator, 'language', own);
      else Reflect.deleteProperty(navigator, 'language');
    }
  });

  for (const language of ['C', '', 'en-US@posix', undefined])
    it(`speaks English where the language of the browser is ${JSON.stringify(language)}`, () => {
      class Host extends AnalyticsElement {
        readonly locale = new Locale(this);
      }
      customElements.define(`test-host-${String(language).replace(/[^a-z]/gi, '')}x`.toLowerCase(), Host);
      Object.defineProperty(navigator, 'language', { value: language, configurable: true });
      try {
        expect(new Host().locale.lang()).to.equal('en');
      } finally {
        Reflect.deleteProperty(navigator, 'language');
      }
    });
});
