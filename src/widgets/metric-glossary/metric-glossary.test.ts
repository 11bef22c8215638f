import { expect } from '@open-wc/testing';
import '../../register.js';
import { metricIds } from '../../metrics/catalogue.js';
import { allWithin, overflowing, textOf, within } from '../../testing/page.js';
import { TestPage } from '../../testing/test-page.js';
import { until } from '../../testing/until.js';
import type { MetricGlossary } from './metric-glossary.js';
import { search, wanted } from './metric-glossary.model.js';

describe('<metric-glossary>', function () {
  this.timeout(30_000);
  const page = new TestPage();

  const says = (card: Element, words: string): Promise<void> =>
    until(
      () => textOf(card).includes(words),
      () => `it says “${words}”; it says “${textOf(card)}”`,
    );
  const place = (attributes = ''): MetricGlossary => page.write(`<metric-glossary ${attributes}></metric-glossary>`);
  const names = (card: MetricGlossary): string[] => allWithin(card.shadowRoot!, 'dt').map(textOf);
  const type = async (card: MetricGlossary, text: string): Promise<void> => {
    const input = within<HTMLInputElement>(card, 'input');
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await card.updateComplete;
  };

  it('explains every metric and term, and asks nobody', async () => {
    const card = place();
    await says(card, 'Free users becoming paid ones.');
    expect(names(card).length).to.equal(metricIds.length + 3);
    expect(page.network.count()).to.equal(0);
    expect(textOf(card)).to.not.include('Loading');
    await expect(card).to.be.accessible();
  });

  it('finds a term by its short name, and says how many it found', async () => {
    const card = place('source="creator"');
    await says(card, 'A single conversation');
    await type(card, 'ARPU');
    expect(names(card)).to.deep.equal(['Average revenue per user arpu']);
    await says(card, '1 of 27 terms');
    await type(card, 'zebra');
    await says(card, 'Nothing matches');
  });

  it('has what is in it by its source, or by its metrics', async () => {
    const few = place('metrics="tips total-views nonsense"');
    await says(few, 'One-time contributions');
    expect(names(few)).to.deep.equal(['Tips tips', 'Total views total-views']);
    const stream = place('source="stream"');
    await says(stream, 'Total views');
    expect(textOf(stream)).to.not.include('Lifetime value');
  });

  it('has names in the language of the page, and its prose marked as English', async () => {
    const card = page.write<HTMLElement>('<div lang="de"><metric-glossary metrics="tips"></metric-glossary></div>')
      .firstElementChild as MetricGlossary;
    await says(card, 'Trinkgelder');
    await says(card, 'One-time contributions');
    expect(within(card, 'dd bdi').lang).to.equal('en');
  });

  it('fits into 240 pixels', async () => {
    const card = place();
    card.style.inlineSize = '240px';
    await says(card, 'Free users becoming');
    expect(overflowing(card.shadowRoot!)).to.deep.equal([]);
  });
});

describe('a search in the glossary', () => {
  const entries = [
    { id: 'tips', label: 'Retención de propinas', prose: ['One-time contributions.'] },
    { id: 'arpu', label: 'Average revenue', prose: ['What a paying user brings; tips too.'] },
  ] as const;

  it('takes every word, without case and accents, in any order', () => {
    expect(search(entries, 'PROPINAS retencion').map(({ id }) => id)).to.deep.equal(['tips']);
  });

  it('puts names before prose, and nothing finds all', () => {
    expect(search(entries, 'tips').map(({ id }) => id)).to.deep.equal(['tips', 'arpu']);
    expect(search(entries, ' ')).to.have.lengthOf(2);
  });

  it('has all entries where the source is a host’s own', () => {
    expect(wanted('', 'podcasts').length).to.equal(metricIds.length + 3);
  });
});
