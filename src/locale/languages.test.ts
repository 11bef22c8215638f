import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { german } from './de/de.js';
import { english } from './en/english.js';
import { Languages } from './languages.js';
import { Locale } from './locale.js';
import { registerWords, type SharedWords, type Words } from './words.js';

/** A language that is fetched when the test says so. */
function onHand(words: SharedWords = german) {
  const calls: { arrive: () => void; fail: () => void }[] = [];
  const load = () =>
    new Promise<SharedWords>((resolve, reject) =>
      calls.push({ arrive: () => resolve(words), fail: () => reject(new TypeError('Failed to fetch')) }),
    );
  return { calls, load };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the words of a language', () => {
  it('are English until they have been fetched', async () => {
    const { calls, load } = onHand();
    const languages = new Languages(new Map([['de', load]]));
    languages.fetch('de');
    expect(languages.word('de', 'cardTryAgain')).to.equal('Try again');
    calls[0]!.arrive();
    await settled();
    expect(languages.word('de', 'cardTryAgain')).to.equal('Erneut versuchen');
  });

  it('are fetched once, however many stand in it, for whichever region', async () => {
    const { calls, load } = onHand();
    const languages = new Languages(new Map([['de', load]]));
    for (const tag of ['de', 'de-AT', 'de-CH-u-nu-latn']) languages.fetch(tag);
    calls[0]!.arrive();
    await settled();
    languages.fetch('de-DE');
    expect(calls.length).to.equal(1);
    expect(languages.word('de-CH-u-nu-latn', 'cardTryAgain')).to.equal('Erneut versuchen');
  });

  it('are those of the exact tag before those of its base language', async () => {
    const [pseudo, base] = [onHand({ ...english, cardTryAgain: '[again]' }), onHand()];
    const languages = new Languages(new Map([['de-xa', pseudo.load]]).set('de', base.load));
    languages.fetch('de-XA');
    pseudo.calls[0]!.arrive();
    await settled();
    expect([languages.word('de-XA', 'cardTryAgain'), base.calls.length]).to.deep.equal(['[again]', 0]);
  });

  it('are not fetched for English, nor where there are none', () => {
    const { calls, load } = onHand();
    const languages = new Languages(new Map([['de', load]]));
    for (const tag of ['en', 'en-GB', 'zh-Hant-TW', 'und']) languages.fetch(tag);
    expect(calls.length).to.equal(0);
    expect(languages.word('zh-Hant-TW', 'cardTryAgain')).to.equal('Try again');
  });

  it('stay English where they cannot be had, and are tried again back online', async () => {
    const { calls, load } = onHand();
    const languages = new Languages(new Map([['de', load]]));
    languages.fetch('de');
    calls[0]!.fail();
    await settled();
    expect(languages.word('de', 'cardTryAgain')).to.equal('Try again');
    dispatchEvent(new Event('online'));
    calls[1]!.arrive();
    await settled();
    expect(languages.word('de', 'cardTryAgain')).to.equal('Erneut versuchen');
  });

  it('give way to the page’s own, registered before or after', async () => {
    const { calls, load } = onHand();
    const languages = new Languages(new Map([['de', load]]));
    languages.replace([{ $code: 'de', $name: 'Deutsch', $dir: 'ltr', cardTryAgain: 'Noch einmal' }]);
    languages.fetch('de-AT');
    calls[0]!.arrive();
    await settled();
    languages.replace([{ $code: 'de', $name: 'Deutsch', $dir: 'ltr', cardLoading: 'Moment' }]);
    expect((['cardTryAgain', 'cardLoading', 'cardShowTable'] as const).map((key) => languages.word('de-AT', key))).to.deep.equal([
      'Noch einmal',
      'Moment',
      'Tabelle anzeigen',
    ]);
  });

  it('are the page’s own English where a language has none', () => {
    const languages = new Languages(new Map());
    languages.replace([{ $code: 'en', $name: 'English', $dir: 'ltr', cardTryAgain: 'Once more' }]);
    expect(languages.word('nl', 'cardTryAgain')).to.equal('Once more');
  });
});

describe('words that only some pages need', () => {
  const english = { 'metric-tips': 'Tips' } as const;
  const german = { 'metric-tips': 'Trinkgeld' } as const;
  const owns = (key: string): boolean => key === 'metric-tips';

  function provided(first?: Partial<Words>) {
    const languages = new Languages(new Map());
    const fetched: string[] = [];
    const of = (code: string, words: Partial<Words>) => [code, () => (fetched.push(code), Promise.resolve(words))] as const;
    const vocabulary = { owns, loaders: new Map([of('en', english), of('de', german)]), first };
    languages.provide(vocabulary);
    return { languages, vocabulary, fetched };
  }

  it('are fetched when one of them is asked for, in English too', async () => {
    const { languages, fetched } = provided();
    languages.fetch('de');
    expect([languages.word('de', 'cardLoading'), fetched.length]).to.deep.equal(['Loading', 0]);
    expect([languages.word('en', 'metric-tips'), languages.word('de', 'metric-tips')]).to.deep.equal([undefined, undefined]);
    await settled();
    expect([languages.word('en', 'metric-tips'), languages.word('de', 'metric-tips')]).to.deep.equal(['Tips', 'Trinkgeld']);
    expect(fetched).to.deep.equal(['en', 'de']);
  });

  it('are fetched before that where they are used, for who stands in the language before or after', async () => {
    for (const isBefore of [true, false]) {
      const { languages, vocabulary, fetched } = provided();
      if (isBefore) languages.use(vocabulary);
      languages.fetch('de-AT');
      if (!isBefore) languages.use(vocabulary);
      await settled();
      expect([languages.word('de-AT', 'metric-tips'), fetched]).to.deep.equal(['Trinkgeld', ['de']]);
    }
  });

  it('are English while they are fetched where that is at hand, and English is then not fetched', async () => {
    const { languages, vocabulary, fetched } = provided(english);
    languages.use(vocabulary);
    languages.fetch('en');
    languages.fetch('de');
    expect([languages.word('en', 'metric-tips'), languages.word('de', 'metric-tips')]).to.deep.equal(['Tips', 'Tips']);
    await settled();
    expect([languages.word('de', 'metric-tips'), fetched]).to.deep.equal(['Trinkgeld', ['de']]);
  });
});

class TellingElement extends LitElement {
  readonly locale = new Locale(this);
  protected override render(): TemplateResult {
    return html`<p>${this.locale.term('cardShowTable')}</p>`;
  }
  get text(): string {
    return this.shadowRoot?.textContent?.trim() ?? '';
  }
}
customElements.define('telling-element', TellingElement);

describe('an element', () => {
  const expected = {
    de: 'Tabelle anzeigen',
    'de-CH': 'Tabelle anzeigen',
    es: 'Ver tabla',
    'es-419': 'Ver tabla',
    fr: 'Afficher le tableau',
    pt: 'Mostrar tabela',
    'pt-PT': 'Mostrar tabela',
    pt_BR: 'Mostrar tabela',
    ja: '表で表示',
    'ar-EG': 'عرض الجدول',
    'en-XA': '[Šĥööŵ ţååbļéé]',
  };
  for (const [lang, words] of Object.entries(expected)) {
    it(`speaks the library’s own words in ${lang}`, async () => {
      const element = await fixture<TellingElement>(html`<telling-element lang=${lang}></telling-element>`);
      await waitUntil(() => element.text === words);
    });
  }

  it('follows a word that the page replaces, and speaks the rest of the language', async () => {
    const element = await fixture<TellingElement>(html`<telling-element lang="fr-CA"></telling-element>`);
    await waitUntil(() => element.text === 'Afficher le tableau');
    registerWords({ $code: 'fr-ca', $name: 'Français (Canada)', $dir: 'ltr', cardShowTable: 'Montrer le tableau' });
    await waitUntil(() => element.text === 'Montrer le tableau');
    expect(element.locale.term('cardTryAgain')).to.equal('Réessayer');
  });

  it('speaks a language that only the page has', async () => {
    registerWords({ $code: 'nl', $name: 'Nederlands', $dir: 'ltr', cardShowTable: 'Tabel tonen' });
    const element = await fixture<TellingElement>(html`<telling-element lang="nl"></telling-element>`);
    expect([element.text, element.locale.term('cardTryAgain')]).to.deep.equal(['Tabel tonen', 'Try again']);
  });
});
