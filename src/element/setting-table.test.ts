import { expect } from '@open-wc/testing';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { AnalyticsDashboard } from '../dashboard/dashboard.js';
import { emptyScope } from '../datasets/scope.js';
import { widgets } from '../widgets/list.js';
import { settingProperties } from './attributes.js';
import { AnalyticsProvider } from './provider.js';
import { readSettings, scopeOf } from './settings.js';
import { settingRows, settingTable } from './setting-table.js';

/** The attributes that stand in the table, written out once more as a page author writes them. */
const attributes = [
  'api-base assistant-id avatar-id channel-id compare compare-align compare-end-date compare-start-date content-id creator-id',
  'creator-size creator-stage csv-format date-range end-date granularity interval-minutes refresh-seconds segment source src',
  'start-date stream-id subject-id time-zone token-url week-start',
].flatMap((line) => line.split(' '));

interface Facts {
  readonly tagName: string;
  readonly attributes: readonly { readonly name: string; readonly description?: string; readonly type?: { text: string } }[];
  readonly members: readonly { readonly name: string; readonly type?: { text: string } }[];
}

const isWithSettings = (declaration: object): declaration is Facts =>
  'tagName' in declaration && declaration.tagName !== 'analytics-tracker';

const elements = manifest.modules.flatMap(({ declarations }) => declarations.filter(isWithSettings));

const observedBy = (element: CustomElementConstructor): readonly unknown[] =>
  'observedAttributes' in element && Array.isArray(element.observedAttributes) ? element.observedAttributes : [];

describe('the table of settings', () => {
  it('has every attribute that an author may write on any element, and no other', () => {
    const inTable = Object.values(settingProperties).flatMap(({ attribute }) => attribute || []);
    expect([...inTable].sort()).to.deep.equal(attributes);
  });

  it('is all that the elements observe, beside what the manifest says is their own', async () => {
    const classes = await Promise.all(Object.values(widgets).map((load) => load()));
    for (const element of [...classes, AnalyticsProvider, AnalyticsDashboard]) {
      const facts = elements.find(({ tagName }) => tagName === element.tag);
      expect(facts?.attributes.map(({ name }) => name).sort(), element.tag).to.deep.equal([...observedBy(element)].sort());
    }
  });

  it('describes and types each in the manifest, as an attribute and as a property', () => {
    for (const { tagName, attributes: said, members } of elements)
      for (const [name, { values, attribute }] of settingRows) {
        const member = members.find((each) => each.name === name);
        expect(member?.type?.text, `${name} of ${tagName}`).to.match(/ \| null \| undefined$/);
        const written = said.find((each) => each.name === settingProperties[name]?.attribute);
        expect(written !== undefined, `${name} of ${tagName}`).to.equal(attribute !== false);
        if (!written) continue;
        expect(written.description, name).to.match(/^\p{Lu}.+\.$/u);
        for (const value of values ?? []) expect(written.type?.text, name).to.contain(`'${value}'`);
      }
  });

  it('is what README.md lists', async () => {
    const readme = await (await fetch('/README.md')).text();
    const [, list = ''] = /<!-- settings[^>]*-->([^]*?)<!-- end of settings -->/.exec(readme) ?? [];
    const listed = [...list.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
    expect(listed).to.have.members([...attributes, 'getToken', 'owner']);
  });

  it('reads each word that it lists, as that setting and no other', () => {
    for (const [name, { values = [] }] of settingRows)
      for (const value of values) {
        const complaints: string[] = [];
        readSettings({ [name]: value }, (each) => complaints.push(each));
        // Custom needs its dates, and an alignment something to align.
        if (value !== 'custom' && name !== 'compareAlign') expect(complaints, `${name}="${value}"`).to.deep.equal([]);
      }
  });

  it('has all that a question is asked about', () => {
    const written = { subjectId: 's', dateRange: '7d', compare: 'previous-year', granularity: 'daily', intervalMinutes: 5 };
    const others = { segment: 'mobile', timeZone: 'UTC', weekStart: 'sunday' };
    const scope = scopeOf(readSettings({ ...written, ...others }, () => {}));
    expect(Object.keys(scope)).to.deep.equal(Object.keys(emptyScope));
    expect(Object.values(scope)).to.not.include(null);
  });

  it('is one property of each name, in camel case', () => {
    expect(Object.keys(settingTable)).to.deep.equal(Object.keys(settingProperties));
    for (const name of Object.keys(settingTable)) expect(name in AnalyticsProvider.prototype, name).to.equal(true);
  });
});
