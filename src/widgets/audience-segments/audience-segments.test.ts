import { expect } from '@open-wc/testing';
import type { SelectDetail } from '../../card/select.js';
import { describeCard, says, type AnyCard, type Stage } from '../../testing/card-suite.js';
import { documentedCreator } from '../../families/creator/testing/documented.js';
import { allWithin, has, textOf } from '../../testing/page.js';

const head = ['Segment', 'Users', 'Share (%)', 'Who they are', 'Strategy', 'Your segments'];
/** What somebody has defined; its users are counted by the mock's world. */
const own = ['Weekend regulars', '618', '4.1', '', '', 'Came on 4 to 12 of the last 30 days'];
const prose = [
  ['Daily users with high engagement.', 'Reward them with exclusive access.'],
  ['Weekly users with good engagement.', 'Encourage them to visit more often.'],
  ['Monthly users with light engagement.', 'Engage them again with notifications.'],
  ['Not active for 30 days or more.', 'Win them back with a campaign.'],
] as const;
const segments = [
  ['Super fans', '108', '0.7'],
  ['Regular fans', '405', '2.7'],
  ['Casual users', '837', '5.6'],
  ['Dormant', '13,600', '91'],
] as const;
const buttons = segments.map(([name, count, share], index) => `${name} ${count} ${share}% ${prose[index]!.join(' ')}`);

describeCard(
  {
    tag: 'audience-segments',
    subject: { name: 'creatorId', id: 'documented' },
    endpoint: '/analytics/segments',
    heading: 'Engagement segments',
    summary: 'Engagement segments: Super fans 0.7%, Regular fans 2.7%, Casual users 5.6%, and 1 more.',
    shows: ['Super fans', '91%', ...prose.flat(), 'As of '],
    table: [head, ...segments.map((segment, index) => [...segment, ...prose[index]!, '']), own],
    csv: [
      ['Segment', 'Code', ...head.slice(1)],
      ...segments.map(([name, count, share], index) => [
        name,
        ['super-fans', 'regular', 'casual', 'dormant'][index]!,
        count.replace(',', ''),
        share,
        ...prose[index]!,
        '',
      ]),
      [own[0]!, 'seg_01', ...own.slice(1)],
    ],
    document: await documentedCreator('/segments', ''),
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'total_users',
    given: { data: { items: [{ id: 'dormant', count: 3 }], total: 4 }, summary: 'Engagement segments: Dormant 75%; Other 25%.' },
    other: { data: { items: [{ id: 'lurkers', label: 'Lurkers', count: 5 }] }, summary: 'Engagement segments: Lurkers 5.' },
    unforeseen: '.segment > *',
    controls: ['More: Engagement segments', ...buttons, 'New segment', 'Edit: Weekend regulars', 'Delete: Weekend regulars'],
  },
  (stage) => describe('as segments', () => testSegments(stage)),
);

function testSegments(stage: Stage): void {
  const rows = (card: AnyCard): string[] => allWithin(card.renderRoot, 'button.segment').map(textOf);
  const given = (data: unknown) => stage.settled({}, { prepare: (card) => (card.data = data) });

  it('are in the order of loyalty, with who they are and what to do for them', async () => {
    const card = await stage.answered();
    await says(card, 'Win them back with a campaign.');
    expect(rows(card)).to.deep.equal(buttons);
  });

  it('are called as the server calls them where the library has no word, and come last', async () => {
    const label = '<b>Lurkers</b>';
    const card = await given({
      items: [
        { id: 'lurkers', label, count: 50 },
        { id: 'casual', count: 5 },
      ],
    });
    await says(card, 'Monthly users');
    expect(rows(card)[1]).to.equal(`${label} 50`);
    expect(has(card, 'b')).to.equal(false);
  });

  it('tell which is chosen', async () => {
    const chosen = stage.heard<SelectDetail>('analytics-select');
    const card = await stage.answered();
    (allWithin(card.renderRoot, 'button.segment')[0] as HTMLElement).click();
    expect(chosen).to.deep.equal([{ tag: 'audience-segments', by: 'segment', id: 'super-fans' }]);
  });
}
