import { expect } from '@open-wc/testing';
import { csvParse } from 'd3-dsv';
import { HttpResponse } from 'msw';
import { describeCard, says, summaryOf, type AnyCard, type Stage } from '../../testing/card-suite.js';
import documented from '../../testing/data/documented-stream.json' with { type: 'json' };
import naughtyStrings from '../../testing/data/naughty-strings.json' with { type: 'json' };
import { allWithin, has, inert, savedBy, textOf, within } from '../../testing/page.js';
import { quiet, until } from '../../testing/until.js';

describeCard(
  {
    tag: 'chat-activity',
    endpoint: '/analytics/summary',
    heading: 'Chat',
    summary:
      'Total messages: 6,721; Unique chatters: 487; Messages per minute: 22.4 per min; Peak messages per minute: 118 per min; Chat participation: 15.2%',
    shows: ['6,721', '118', 'Most active chatters', 'bob', '143', 'As of '],
    table: [
      ['Metric', 'Chatter', 'Value', 'Unit'],
      ['Total messages', '', '6,721', ''],
      ['Unique chatters', '', '487', ''],
      ['Messages per minute', '', '22.4', 'per min'],
      ['Peak messages per minute', '', '118', 'per min'],
      ['Chat participation', '', '15.2', '%'],
      ['Messages', 'bob', '143', ''],
    ],
    csv: [
      ['Metric', 'Chatter', 'Value', 'Unit'],
      ['Total messages', '', '6721', ''],
      ['Unique chatters', '', '487', ''],
      ['Messages per minute', '', '22.4', 'per min'],
      ['Peak messages per minute', '', '118', 'per min'],
      ['Chat participation', '', '15.2', '%'],
      ['Messages', 'bob', '143', ''],
    ],
    document: documented.summary,
    nothingRecorded: 'Nothing recorded yet',
    malformed: 'total_messages',
    given: {
      data: { values: { 'total-messages': 0, 'chat-participation-rate': 0.5 } },
      summary:
        'Total messages: 0; Unique chatters: Not reported; Messages per minute: Not reported; Peak messages per minute: Not reported; Chat participation: 50%',
    },
    other: {
      data: { values: { 'messages-per-minute': 1.5 } },
      summary:
        'Total messages: Not reported; Unique chatters: Not reported; Messages per minute: 1.5 per min; Peak messages per minute: Not reported; Chat participation: Not reported',
    },
    controls: [
      'More: Chat',
      'About Total messages',
      'About Unique chatters',
      'About Messages per minute',
      'About Peak messages per minute',
      'About Chat participation',
    ],
  },
  (stage) => describe('as a chat', () => testChat(stage)),
);

function testChat(stage: Stage): void {
  const { network, clock } = stage;
  const chatters = (card: AnyCard): string[] => allWithin(card.renderRoot, '.bar').map(textOf);
  const given = (metrics: object, breakdown?: object) =>
    stage.settled({}, { prepare: (card) => (card.data = { metrics, breakdown }) });
  const items = (names: readonly string[]) => names.map((id, index) => ({ id, count: names.length - index }));
  const listed = (card: AnyCard) => until(() => has(card, '.bar'), 'the chatters are listed');

  it('asks once for its numbers and once for its chatters', async () => {
    const card = await stage.answered();
    await listed(card);
    expect(network.to('').map(({ path }) => path.split('/').at(-1))).to.have.members(['analytics-token', 'summary', 'chat']);
  });

  it('has the same foot before its chatters are there', async () => {
    const release = network.hold('/analytics/chat');
    const card = await stage.answered();
    await until(() => has(card, '.footer [part], .footer bdi'), 'it has a foot');
    const before = textOf(within(card, '.footer'));
    release();
    await listed(card);
    expect(textOf(within(card, '.footer'))).to.equal(before);
  });

  it('tells a chatter from a metric of the same name', async () => {
    const card = await given({ values: { 'total-messages': 100 } }, { items: [{ id: 'Total messages', count: 9 }] });
    await listed(card);
    const rows = csvParse(await savedBy(card, 'CSV')).filter((row) => Object.values(row).includes('Total messages'));
    expect(rows.map((row) => ({ ...row }))).to.deep.equal([
      { Metric: 'Total messages', Chatter: '', Value: '100', Unit: '' },
      { Metric: 'Messages', Chatter: 'Total messages', Value: '9', Unit: '' },
    ]);
  });

  it('says that it is counted from stored messages, and not of what it is handed', async () => {
    const card = await stage.answered();
    await listed(card);
    expect(textOf(within(card, '.footer'))).to.include('Counted from stored messages');
    const handed = await given({ values: { 'total-messages': 1 } }, { items: items(['a']) });
    await listed(handed);
    expect(textOf(within(handed, '.footer'))).to.not.include('stored');
  });

  it('lists the five that wrote most, the longest bar first', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `chatter ${index}`);
    const card = await given({ values: { 'total-messages': 100 } }, { items: items(names), total: 100 });
    await listed(card);
    expect(chatters(card)).to.deep.equal(
      items(names)
        .slice(0, 5)
        .map(({ id, count }) => `${id} ${count}`),
    );
    const [longest] = allWithin(card.renderRoot, '.bar-ink') as HTMLElement[];
    expect(longest!.style.inlineSize).to.equal('100%');
    expect(csvParse(await savedBy(card, 'CSV')).length).to.equal(5 + 12);
  });

  it('does without its chatters where they cannot be had, and says so', async () => {
    network.answer('/chat', () => new HttpResponse(null, { status: 500 }));
    const card = await stage.settled();
    await says(card, 'The breakdown could not be loaded: The server has a problem');
    expect(summaryOf(card)).to.include('Total messages: 6,721');
    expect(has(card, '.bar, .chatters')).to.equal(false);
  });

  it('shows the chatters where the numbers are not reported', async () => {
    const card = await given({ values: {} }, { items: items(['bob']) });
    await listed(card);
    expect(chatters(card)).to.deep.equal(['bob 1']);
    expect(allWithin(card.renderRoot, '.tile-missing').length).to.equal(5);
  });

  it('takes 0 for a number, and a stream nobody wrote in for a quiet one', async () => {
    const card = await stage.settled({ 'stream-id': 'unwatched-1' });
    await until(() => has(card, '.tile-value'), 'it shows the values');
    expect(textOf(within(card, '.tile-value'))).to.equal('0');
    expect(has(card, '.chatters')).to.equal(false);
  });

  it('says that nothing was recorded of a stream whose chat was not', async () => {
    const card = await stage.settled({ 'stream-id': 'twitch-054' });
    expect(textOf(card)).to.include('Nothing recorded yet');
  });

  it('rests once the stream has ended', async () => {
    await stage.settled({ 'stream-id': 'ended-1', 'refresh-seconds': '15' });
    await until(() => network.count('/chat') === 1, 'it has asked');
    clock.pass(60_000);
    await quiet();
    expect(network.count('/summary')).to.equal(1);
  });

  it('tells what a metric is when asked', async () => {
    const card = await stage.answered();
    within(card, '.tile-about').click();
    await says(card, 'How many chat messages were sent during the stream.');
  });

  it('shows any user name as text', async () => {
    const names = [...new Set(naughtyStrings)];
    for (let first = 0; first < names.length; first += 5) {
      const five = names.slice(first, first + 5);
      const card = await given({ values: { 'total-messages': 1 } }, { items: items(five) });
      await listed(card);
      expect(allWithin(card.renderRoot, '.bar-label').map((label) => label.textContent)).to.deep.equal(five);
      expect(has(card, 'script, img, iframe, a')).to.equal(false);
      card.remove();
    }
  }).timeout(30_000);

  it('has a CSV that reads back, whatever the user names are', async () => {
    const names = [...new Set(naughtyStrings)];
    const card = await given({ values: { 'chat-participation-rate': 0.152 } }, { items: items(names) });
    await listed(card);
    const rows = csvParse(await savedBy(card, 'CSV'));
    expect(rows.slice(0, 5).map((row) => row['Value'])).to.deep.equal(['', '', '', '', '15.2']);
    expect(rows.slice(5).map((row) => [row['Metric'], row['Chatter'], row['Value']])).to.deep.equal(
      items(names).map(({ id, count }) => ['Messages', inert(id), String(count)]),
    );
  });

  it('reads on where the server’s user names are hostile', async () => {
    const card = await stage.settled({}, { scenario: 'hostile' });
    await listed(card);
    expect(chatters(card)[0]).to.equal('<script>document.title = "owned"</script> 143');
    expect(document.title).to.not.equal('owned');
  });
}
