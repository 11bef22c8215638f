import '../families/registry.js';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { registerTranslation } from '@shoelace-style/localize';
import { metricIds } from '../metrics/catalogue.js';
import { allWords } from '../testing/words.js';
import { english as sharedEnglish } from './en/english.js';
import { loadDefinitions } from './definitions.js';
import { Locale } from './locale.js';
import { registerWords } from './words.js';

class SpeakingElement extends LitElement {
  readonly locale = new Locale(this);
  renders = 0;
  protected override render(): TemplateResult {
    this.renders++;
    return html`<p>${this.locale.term('cardTryAgain')}</p>`;
  }
  get text(): string {
    return this.shadowRoot?.textContent?.trim() ?? '';
  }
}
customElements.define('speaking-element', SpeakingElement);

const speaking = (root: ParentNode): SpeakingElement => {
  const found = root.querySelector('speaking-element');
  if (!(found instanceof SpeakingElement)) throw new Error('no speaking element');
  return found;
};

/** An element of the page's own that has a shadow root, with a speaking element in it. */
const inShadow = async (outer: TemplateResult): Promise<{ around: HTMLElement; inner: SpeakingElement }> => {
  const around = await fixture<HTMLElement>(outer);
  const root = (around.querySelector('.shadow') ?? around).attachShadow({ mode: 'open' });
  const inner = new SpeakingElement();
  root.append(inner);
  await inner.updateComplete;
  return { around, inner };
};

describe('the language of an element', () => {
  const page = document.documentElement;
  const before = page.lang;
  afterEach(() => {
    page.lang = before;
  });

  it('is its own lang before that of an ancestor', async () => {
    const around = await fixture(html`<div lang="fr"><speaking-element lang="de"></speaking-element></div>`);
    expect(speaking(around).locale.lang()).to.equal('de');
  });

  it('is that of the nearest ancestor with a lang', async () => {
    const around = await fixture(
      html`<div lang="fr">
        <section lang="pt_BR">
          <p><speaking-element></speaking-element></p>
        </section>
      </div>`,
    );
    expect(speaking(around).locale.lang()).to.equal('pt-BR');
  });

  it('is found beyond the shadow roots around it', async () => {
    const { inner } = await inShadow(html`<div lang="nl"><div class="shadow"></div></div>`);
    expect(inner.locale.lang()).to.equal('nl');
  });

  it('is that of the light DOM it was written in, not of the slot it is shown in', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="sv"><speaking-element></speaking-element></div>`);
    const root = around.attachShadow({ mode: 'open' });
    root.append(Object.assign(document.createElement('slot'), { lang: 'fi' }));
    expect(speaking(around).locale.lang()).to.equal('sv');
  });

  it('is the page’s where nothing around it has one', async () => {
    page.lang = 'it';
    const element = await fixture<SpeakingElement>(html`<speaking-element></speaking-element>`);
    expect(element.locale.lang()).to.equal('it');
  });

  it('is the browser’s where the page has none', async () => {
    page.removeAttribute('lang');
    const element = await fixture<SpeakingElement>(html`<speaking-element></speaking-element>`);
    expect(element.locale.lang()).to.equal(navigator.language);
  });

  it('is the page’s where the nearest one is no language tag', async () => {
    page.lang = 'it';
    for (const lang of ['', 'not a tag!', '💩', 'x'.repeat(300)]) {
      const element = await fixture<SpeakingElement>(html`<speaking-element lang=${lang}></speaking-element>`);
      expect(element.locale.lang()).to.equal('it');
      expect(element.text).to.equal('Try again');
    }
  });

  it('is followed when it changes on any ancestor', async () => {
    registerWords({ $code: 'de', $name: 'Deutsch', $dir: 'ltr', cardTryAgain: 'Noch einmal' });
    const around = await fixture<HTMLElement>(
      html`<div lang="en">
        <p><speaking-element></speaking-element></p>
      </div>`,
    );
    around.lang = 'de';
    await waitUntil(() => speaking(around).text === 'Noch einmal');
  });

  it('is followed when it changes inside a shadow root around it', async () => {
    registerWords({ $code: 'de', $name: 'Deutsch', $dir: 'ltr', cardTryAgain: 'Noch einmal' });
    const { inner } = await inShadow(html`<div></div>`);
    const between = document.createElement('div');
    inner.replaceWith(between);
    between.append(inner);
    between.lang = 'de';
    await waitUntil(() => inner.text === 'Noch einmal');
  });

  it('is read anew after a move', async () => {
    registerWords({ $code: 'de', $name: 'Deutsch', $dir: 'ltr', cardTryAgain: 'Noch einmal' });
    const around = await fixture(
      html`<div>
        <div lang="en"><speaking-element></speaking-element></div>
        <div id="to" lang="de"></div>
      </div>`,
    );
    const element = speaking(around);
    around.querySelector('#to')?.append(element);
    await waitUntil(() => element.text === 'Noch einmal');
  });

  it('makes nobody render whom a change does not concern', async () => {
    const around = await fixture<HTMLElement>(
      html`<div>
        <div id="one"><speaking-element lang="en"></speaking-element></div>
        <div id="other"><speaking-element></speaking-element></div>
      </div>`,
    );
    const [unconcerned, concerned] = [...around.querySelectorAll('speaking-element')].map(
      (element) => element as SpeakingElement,
    );
    around.lang = 'hu';
    await waitUntil(() => concerned?.renders === 2);
    expect(unconcerned?.renders).to.equal(1);
  });
});

describe('the direction of an element', () => {
  it('is that of the nearest ancestor with a dir, across shadow roots', async () => {
    const { inner } = await inShadow(html`<div dir="rtl"><div class="shadow"></div></div>`);
    expect(inner.locale.dir()).to.equal('rtl');
  });

  it('is its own dir first', async () => {
    const around = await fixture(html`<div dir="rtl"><speaking-element dir="ltr"></speaking-element></div>`);
    expect(speaking(around).locale.dir()).to.equal('ltr');
  });

  it('makes the element render when it changes', async () => {
    const around = await fixture<HTMLElement>(html`<div><speaking-element></speaking-element></div>`);
    around.dir = 'rtl';
    await waitUntil(() => speaking(around).renders === 2);
  });
});

describe('words', () => {
  it('are English, key by key, where a language leaves them out', async () => {
    registerWords({ $code: 'eo', $name: 'Esperanto', $dir: 'ltr', cardTryAgain: 'Provu denove' });
    const element = await fixture<SpeakingElement>(html`<speaking-element lang="eo"></speaking-element>`);
    expect(element.text).to.equal('Provu denove');
    expect(element.locale.term('cardDownloadCsv')).to.equal('Download CSV');
    expect(element.locale.term('cardStale', 'Offline', { text: '10:00', isToday: true })).to.equal(
      'Offline. Showing data from 10:00; updating failed',
    );
  });

  it('are English where another library of the page has registered its own language first', async () => {
    registerTranslation({ $code: 'da', $name: 'Dansk', $dir: 'ltr' });
    const element = await fixture<SpeakingElement>(html`<speaking-element lang="hu"></speaking-element>`);
    expect(element.text).to.equal('Try again');
  });

  it('of a region come before those of its language', async () => {
    registerWords(
      { $code: 'cs', $name: 'Čeština', $dir: 'ltr', cardLoading: 'Načítá se', cardTryAgain: 'Znovu' },
      { $code: 'cs-cz', $name: 'Čeština (Česko)', $dir: 'ltr', cardLoading: 'Moment' },
    );
    const { locale } = await fixture<SpeakingElement>(html`<speaking-element lang="cs-CZ"></speaking-element>`);
    expect([locale.term('cardLoading'), locale.term('cardTryAgain')]).to.deep.equal(['Moment', 'Znovu']);
  });

  it('may replace English ones', async () => {
    const { locale } = await fixture<SpeakingElement>(html`<speaking-element lang="en-GB"></speaking-element>`);
    registerWords({ $code: 'en-gb', $name: 'English (UK)', $dir: 'ltr', cardLoading: 'One moment' });
    expect(locale.term('cardLoading')).to.equal('One moment');
  });

  it('name every metric, and no two alike', async () => {
    const english = await allWords(sharedEnglish, 'en');
    const labels = metricIds.map((id) => english[`metric-${id}`]);
    expect(new Set(labels).size).to.equal(metricIds.length);
  });

  it('define every metric', async () => {
    const definitions = await loadDefinitions();
    for (const id of metricIds) expect(definitions[id].definition, id).to.match(/\w.*\.$/);
  });
});
