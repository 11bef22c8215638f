import { expect } from '@open-wc/testing';
import '../register.js';
import { has, textOf } from '../testing/page.js';
import { TestPage } from '../testing/test-page.js';
import { until } from '../testing/until.js';

describe('an address that is not clear', () => {
  const page = new TestPage();

  for (const [name, written] of [
    ['api-base', 'api.example.com'],
    ['api-base', '//api.example.com'],
    ['api-base', 'http:/api.example.com'],
    ['api-base', 'ftp://api.example.com'],
    ['api-base', 'https://api.example.com /v1'],
    ['api-base', 'javascript:alert(1)'],
    ['token-url', 'login.example.com/token'],
    ['token-url', '//login.example.com/token'],
    ['src', 'http:/data.json'],
    ['src', 'cdn.example.com/data.json'],
    ['src', '//cdn.example.com/data.json'],
    ['src', 'https://me:secret@cdn.example.com/data.json'],
    ['src', 'javascript:alert(1)'],
  ] as const) {
    it(`${name}="${written}" is named, on the card and on the console, and nobody is asked`, async () => {
      const given = { 'api-base': '/somewhere', 'token-url': '/token', [name]: written };
      const attributes = Object.entries(given).map((each) => `${each[0]}="${each[1]}"`);
      const card = page.write(`<metric-card metric="total-views" stream-id="s1" ${attributes.join(' ')}></metric-card>`);
      await until(() => has(card, '.face'), 'it says something');
      expect(textOf(card)).to.include(`The value of “${name}” cannot be used`);
      expect(page.watch.warnings.map((said) => said.split(' should be ')[0])).to.deep.equal([`<metric-card>: ${name}`]);
      expect(page.network.count()).to.equal(0);
    });
  }

  it('has one message, whichever attribute it is in', async () => {
    for (const name of ['api-base', 'src'])
      page.write(`<metric-card metric="total-views" stream-id="s1" ${name}="a.example.com/a"></metric-card>`);
    await until(() => page.watch.warnings.length === 2, 'both are named');
    expect(page.watch.warnings.map((said) => said.replace(/(api-base|src)/, '…').replace(/, without.*/, ''))).to.deep.equal(
      Array<string>(2).fill(
        '<metric-card>: … should be an address such as https://api.example.com, or one of this page that begins with /',
      ),
    );
  });

  for (const written of ['viewers.json', 'data/viewers.json', './viewers.json?of=s1'])
    it(`src="${written}" is a file of the page`, async () => {
      page.network.answer('/viewers.json', () => Response.json({ values: { 'total-views': 12 } }));
      const card = page.write(`<metric-card metric="total-views" src="${written}"></metric-card>`);
      await until(() => textOf(card).includes('12'), 'it shows the data');
      expect(page.watch.warnings).to.deep.equal([]);
    });
});
