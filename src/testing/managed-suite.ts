import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AnalyticsProvider } from '../element/provider.js';
import { define, type ElementClass } from '../element/define.js';
import type { ChangeDetail } from '../card/managed.js';
import type { ManagedKind } from '../datasets/actions.js';
import { issueToken, type ScenarioName } from '../mock.js';
import { freshBase, type Seen } from './network.js';
import { allWithin, focused, textOf } from './page.js';
import { heard, TestPage } from './test-page.js';
import { quiet, until } from './until.js';

/** A widget with a list that a reader can change, as the suite drives it. */
export interface ManagedCase {
  readonly element: () => Promise<ElementClass>;
  readonly kind: ManagedKind;
  /** Whose list it is: an attribute, and its value. */
  readonly subject: readonly [attribute: string, id: string];
  readonly source?: string;
  /** The end of the path that the list is read from and written to. */
  readonly endpoint: string;
  /** What is in the list before anybody writes; the first of them is changed and deleted. */
  readonly first: readonly string[];
  readonly newLabel: string;
  /** What a reader types for something new, by the labels of the fields; the first field is its name. */
  readonly typed: Readonly<Record<string, string>>;
  /** The same as the server is told it. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** What is wrong with an empty first field. */
  readonly required: string;
}

type Card = HTMLElement & { readonly renderRoot: ShadowRoot; readonly updateComplete: Promise<unknown> };

const controls = 'button, input, select';

/** What assistive technology calls a control. */
function nameOf(control: Element): string {
  const label = control.getAttribute('aria-label');
  if (label !== null) return label;
  const root = control.getRootNode() as ShadowRoot;
  const labelled = control.id && root.querySelector(`label[for="${control.id}"]`);
  return textOf(labelled || control);
}

/** What a control is described by. */
const descriptionOf = (control: Element): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => (control.getRootNode() as ShadowRoot).getElementById(id))
    .map((each) => (each ? textOf(each) : ''))
    .join(' ');

const find = (card: Card, name: string): HTMLElement | undefined =>
  (allWithin(card.renderRoot, controls) as HTMLElement[]).find((each) => nameOf(each) === name && each.checkVisibility());

async function control<E extends HTMLElement = HTMLButtonElement>(card: Card, name: string): Promise<E> {
  await until(
    () => find(card, name),
    () => `there is ${name} among ${allWithin(card.renderRoot, controls).map(nameOf).join(', ')}`,
  );
  return find(card, name) as E;
}

const press = async (card: Card, name: string): Promise<void> => (await control(card, name)).click();

async function type(card: Card, typed: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(typed)) {
    const field = await control<HTMLInputElement | HTMLSelectElement>(card, label);
    field.value = text;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  }
  await card.updateComplete;
}

const rowsOf = (card: Card): string[] => allWithin(card.renderRoot, '.managed-item').map(textOf);

const alertOf = (card: Card): string => allWithin(card.renderRoot, '[role=alert]').map(textOf).join(' ');

const saidOf = (card: Card): string =>
  allWithin(card.renderRoot, '[role=status]')
    .map((each) => each.textContent ?? '')
    .join(' ');

const isIdle = (card: Card): boolean => card.renderRoot.querySelector('.card')?.getAttribute('aria-busy') === 'false';

/** What holds for every list that a reader can change. */
export function describeManaged(own: ManagedCase): void {
  const [attribute, id] = own.subject;
  const [firstField, newName] = Object.entries(own.typed)[0]!;
  const [oldName] = own.first as [string];

  describe(`the list of each ${own.kind} that a reader can change`, function () {
    this.timeout(20_000);
    const page = new TestPage();
    const { network } = page;
    let tag = '';

    before(async () => {
      define(AnalyticsProvider);
      const element = await own.element();
      define(element);
      ({ tag } = element);
    });

    const isWrite = ({ method }: Seen): boolean => method !== 'GET';
    const writes = (): readonly Seen[] => [...network.to(own.endpoint), ...deletions()].filter(isWrite);
    const deletions = (): readonly Seen[] => network.to('').filter(({ method }) => method === 'DELETE');
    const reads = (): number => network.to(own.endpoint).filter((each) => !isWrite(each)).length;
    const bodies = async (): Promise<Record<string, unknown>[]> =>
      Promise.all(writes().map(async ({ body }) => JSON.parse(await body()) as Record<string, unknown>));

    const markup = (count: number): string =>
      `<${tag} ${own.source ? `source="${own.source}"` : ''} ${attribute}="${id}"></${tag}>`.repeat(count);

    /** Some of the widget in one session, once all show their list. */
    async function place(scenario?: ScenarioName, { base = freshBase(scenario), count = 1 } = {}): Promise<Card[]> {
      const provider = page.write(
        `<analytics-provider api-base="${base}" token-url="${base}/analytics-token">${markup(count)}</analytics-provider>`,
      );
      const cards = [...provider.children] as Card[];
      await until(
        () => cards.every((card) => rowsOf(card).length > 0 && isIdle(card)),
        () => `the lists are there: ${cards.map(textOf).join(' | ')}`,
      );
      return cards;
    }

    const one = async (scenario?: ScenarioName): Promise<Card> => (await place(scenario))[0]!;

    const shows = (card: Card, name: string): boolean => rowsOf(card).some((row) => row.includes(name));
    const becomes = (card: Card, names: readonly string[]): Promise<void> =>
      until(
        () => isIdle(card) && rowsOf(card).length === names.length && names.every((name) => shows(card, name)),
        () => `the list has ${names.join(', ')}; it has ${rowsOf(card).join(' | ')}`,
      );

    async function fillIn(card: Card, more: Readonly<Record<string, string>> = {}): Promise<void> {
      await press(card, own.newLabel);
      await type(card, { ...own.typed, ...more });
    }

    const fails = (card: Card, words: string): Promise<void> =>
      until(
        () => alertOf(card).includes(words),
        () => `it says “${words}” beside the form; it says “${alertOf(card)}”`,
      );

    /** Another reader, with a session of its own, changes the first thing to this name. */
    async function changedElsewhere(base: string, name: string): Promise<void> {
      const [other] = await place(undefined, { base });
      await press(other!, `Edit: ${oldName}`);
      await type(other!, { [firstField]: name });
      await press(other!, 'Save');
      await becomes(other!, [name, ...own.first.slice(1)]);
      other!.parentElement!.remove();
    }

    describe('saving', () => {
      it('sends what was typed under a request id, and shows it once the list has been read again', async () => {
        const card = await one();
        const before = reads();
        await fillIn(card);
        await press(card, 'Save');
        await becomes(card, [...own.first, newName]);
        const [body] = await bodies();
        expect(body).to.include(own.sent);
        expect(body!['request_id']).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect([writes().length, reads() - before]).to.deep.equal([1, 1]);
        expect(saidOf(card)).to.include(`Saved: ${newName}`);
        expect(nameOf(focused()!)).to.equal(own.newLabel);
      });

      it('begins with the keyboard in the first field', async () => {
        const card = await one();
        await press(card, own.newLabel);
        const field = await control(card, firstField);
        await until(() => focused() === field, 'the first field has the keyboard');
      });

      it('sends once, however often it is told to', async () => {
        const card = await one();
        await fillIn(card);
        const release = network.hold(own.endpoint, 'POST');
        const save = await control(card, 'Save');
        save.click();
        save.click();
        (await control<HTMLInputElement>(card, firstField)).focus();
        await sendKeys({ press: 'Enter' });
        await sendKeys({ press: 'Enter' });
        await until(() => writes().length > 0, 'something is sent');
        expect(rowsOf(card)).to.have.length(own.first.length);
        expect(nameOf(save)).to.equal('Saving…');
        release();
        await becomes(card, [...own.first, newName]);
        expect(writes()).to.have.length(1);
      });

      it('changes what is there, under its id and version', async () => {
        const card = await one();
        await press(card, `Edit: ${oldName}`);
        await type(card, { [firstField]: newName });
        await press(card, 'Save');
        await becomes(card, [newName, ...own.first.slice(1)]);
        expect((await bodies())[0])
          .to.include({ version: 1 })
          .and.have.property('id');
        await until(() => nameOf(focused()!) === `Edit: ${newName}`, 'where it was opened from has the keyboard');
      });

      it('is called off without a request', async () => {
        const card = await one();
        await fillIn(card);
        await press(card, 'Cancel');
        await until(() => !find(card, firstField), 'the form is gone');
        expect(writes()).to.deep.equal([]);
        await until(() => nameOf(focused()!) === own.newLabel, 'where it was opened from has the keyboard');
      });

      it('says beside a field what is missing in it, and goes there', async () => {
        const card = await one();
        await press(card, own.newLabel);
        await press(card, 'Save');
        const field = await control(card, firstField);
        await until(() => focused() === field, 'the field has the keyboard');
        expect(descriptionOf(field)).to.include(own.required);
        expect(field.getAttribute('aria-invalid')).to.equal('true');
        expect(writes()).to.deep.equal([]);
      });

      it('says beside a field what the server has against it, and takes it back when that is corrected', async () => {
        const card = await one();
        await fillIn(card, { [firstField]: oldName });
        await press(card, 'Save');
        await fails(card, 'Not saved');
        const field = await control<HTMLInputElement>(card, firstField);
        expect(descriptionOf(field)).to.include('There is one like this already.');
        expect([focused(), field.value]).to.deep.equal([field, oldName]);
        await type(card, { [firstField]: newName });
        expect(descriptionOf(field)).not.to.include('already');
        await press(card, 'Save');
        await becomes(card, [...own.first, newName]);
        const [first, second] = await bodies();
        expect(first!['request_id']).not.to.equal(second!['request_id']);
      });

      it('says what the server says, as text', async () => {
        const card = await one();
        const error = { code: 'odd', message: '<b>no</b>', field: 'elsewhere' };
        network.answer(own.endpoint, ({ method }) => (method === 'POST' ? Response.json({ error }, { status: 422 }) : undefined));
        await fillIn(card);
        await press(card, 'Save');
        await fails(card, 'The server says: <b>no</b>');
      });

      it('goes on with another token where the first has expired, under the same id', async () => {
        const card = await one();
        let tokens = 0;
        // No two alike: the mock's own are, within a second.
        (card.parentElement as AnalyticsProvider).getToken = () => issueToken({ lifetimeSeconds: 300 + ++tokens });
        await until(() => tokens > 0 && isIdle(card) && shows(card, oldName), 'the list is there in its own session');
        let refused = 0;
        network.answer(own.endpoint, ({ method }) =>
          method === 'POST' && ++refused === 1 ? new Response(null, { status: 401 }) : undefined,
        );
        await fillIn(card);
        await press(card, 'Save');
        await becomes(card, [...own.first, newName]);
        const [first, second] = await bodies();
        expect(second).to.deep.equal(first);
      });

      it('is finished when the widget leaves meanwhile', async () => {
        const [card, other] = (await place(undefined, { count: 2 })) as [Card, Card];
        const release = network.hold(own.endpoint, 'POST');
        await fillIn(card);
        await press(card, 'Save');
        await until(() => writes().length === 1, 'it is sent');
        card.remove();
        await quiet();
        expect(writes()[0]!.aborted).to.equal(false);
        release();
        await becomes(other, [...own.first, newName]);
      });

      it('is shown by a widget that comes back after it', async () => {
        const [card, other] = (await place(undefined, { count: 2 })) as [Card, Card];
        const { parentElement } = other;
        other.remove();
        await fillIn(card);
        await press(card, 'Save');
        await becomes(card, [...own.first, newName]);
        parentElement!.append(other);
        await becomes(other, [...own.first, newName]);
      });

      it('is shown by every widget of the session that shows the list', async () => {
        const [card, other] = (await place(undefined, { count: 2 })) as [Card, Card];
        await fillIn(card);
        await press(card, 'Save');
        await Promise.all([card, other].map((each) => becomes(each, [...own.first, newName])));
      });

      it('keeps the form where the list is refreshed meanwhile', async () => {
        const card = await one();
        await fillIn(card);
        const before = reads();
        (card.parentElement as AnalyticsProvider).refresh();
        await until(() => reads() > before && isIdle(card), 'the list is read again');
        expect((await control<HTMLInputElement>(card, firstField)).value).to.equal(newName);
      });
    });

    describe('a write that fails', () => {
      it('shows nothing as stored, keeps what was typed, and is tried again as the same', async () => {
        const card = await one('write-fails');
        await fillIn(card);
        await press(card, 'Save');
        await fails(card, 'No answer came back');
        expect(rowsOf(card)).to.have.length(own.first.length);
        expect(await control<HTMLInputElement>(card, firstField)).to.include({ value: newName, readOnly: true });
        await press(card, 'Try again');
        await until(() => writes().length === 2, 'it is sent again');
        const [first, second] = await bodies();
        expect(second).to.deep.equal(first);
      });

      it('is discarded, and the list looked at again', async () => {
        const card = await one('write-fails');
        await fillIn(card);
        await press(card, 'Save');
        await fails(card, 'No answer came back');
        const before = reads();
        await press(card, 'Discard');
        await until(() => reads() > before && isIdle(card) && !find(card, firstField), 'the form is gone, and the list is read');
        await becomes(card, own.first);
        expect(nameOf(focused()!)).to.equal(own.newLabel);
      });

      it('of which only the answer was lost is stored once when tried again', async () => {
        const card = await one('write-lost');
        await fillIn(card);
        await press(card, 'Save');
        await fails(card, 'it may have been saved');
        expect(rowsOf(card)).to.have.length(own.first.length);
        await press(card, 'Try again');
        await becomes(card, [...own.first, newName]);
      });

      it('of which only the answer was lost is in the list when discarded', async () => {
        const card = await one('write-lost');
        await fillIn(card);
        await press(card, 'Save');
        await fails(card, 'it may have been saved');
        await press(card, 'Discard');
        await becomes(card, [...own.first, newName]);
      });

      it('for the reader may only look, says so and offers no more', async () => {
        const card = await one('read-only');
        await fillIn(card);
        await press(card, 'Save');
        await fails(card, 'you may not change this');
        await until(() => nameOf(focused()!) === 'Discard', 'what is left to do has the keyboard');
        expect([find(card, 'Try again'), find(card, own.newLabel)]).to.deep.equal([undefined, undefined]);
        await press(card, 'Discard');
        await until(() => textOf(card).includes('Read only'), 'the reason stays');
        expect(find(card, own.newLabel)).to.equal(undefined);
        await becomes(card, own.first);
      });

      it('since somebody else has changed it is told so, and goes on from the newest', async () => {
        const base = freshBase();
        const [card] = (await place(undefined, { base })) as [Card];
        await press(card, `Edit: ${oldName}`);
        await type(card, { [firstField]: newName });
        await changedElsewhere(base, 'Meanwhile');
        await press(card, 'Save');
        await fails(card, 'Changed by somebody else');
        await press(card, 'Load the newest');
        const field = await control<HTMLInputElement>(card, firstField);
        await until(() => descriptionOf(field).includes('Stored now: Meanwhile'), 'the newest is shown beside what was typed');
        expect(field.value).to.equal(newName);
        await press(card, 'Save');
        await becomes(card, [newName, ...own.first.slice(1)]);
      });

      it('tells the page, which may say it in its own way', async () => {
        const card = await one('write-fails');
        const errors = heard('analytics-error', card);
        card.addEventListener('analytics-error', (event) => event.preventDefault());
        await fillIn(card);
        await press(card, 'Save');
        await control(card, 'Try again');
        expect(errors.map(({ detail }) => detail)).to.deep.equal([{ tag, failure: { kind: 'server', status: 500 } }]);
        expect(alertOf(card)).to.equal('');
      });
    });

    describe('deleting', () => {
      it('asks first, with the keyboard on what does no harm', async () => {
        const card = await one();
        await press(card, `Delete: ${oldName}`);
        await until(() => textOf(card).includes(`Delete “${oldName}”?`), 'it asks');
        await until(() => nameOf(focused()!) === 'Cancel', 'calling it off has the keyboard');
        await sendKeys({ press: 'Escape' });
        await until(() => !find(card, 'Cancel'), 'the question is gone');
        expect(writes()).to.deep.equal([]);
      });

      it('takes it out of the list at once when the server has confirmed it, and reads the list', async () => {
        const card = await one();
        await press(card, `Delete: ${oldName}`);
        await press(card, 'Delete');
        await until(() => !shows(card, oldName), 'it is gone');
        await until(() => isIdle(card), 'the list is read');
        expect(rowsOf(card)).to.have.length(own.first.length - 1);
        expect(saidOf(card)).to.include(`Deleted: ${oldName}`);
        const next = own.first[1];
        await until(
          () => nameOf(focused()!) === (next ? `Edit: ${next}` : own.newLabel),
          () => `the nearest has the keyboard, not ${nameOf(focused()!)}`,
        );
      });

      it('of which the answer was lost is done when tried again', async () => {
        const card = await one('write-lost');
        await press(card, `Delete: ${oldName}`);
        await press(card, 'Delete');
        await fails(card, 'it may have been deleted');
        await press(card, 'Try again');
        await until(() => !shows(card, oldName) && isIdle(card), 'it is gone');
        expect(writes()).to.have.length(2);
      });

      it('that fails leaves it where it is', async () => {
        const card = await one('read-only');
        await press(card, `Delete: ${oldName}`);
        await press(card, 'Delete');
        await fails(card, 'Not deleted: you may not change this');
        await press(card, 'Cancel');
        await becomes(card, own.first);
      });
    });

    describe('the page', () => {
      it('hears of a change before it is written, and may prevent it', async () => {
        const card = await one();
        const changes = heard<ChangeDetail>('analytics-change', card);
        const prevent = (event: Event) => event.preventDefault();
        card.addEventListener('analytics-change', prevent);
        await fillIn(card);
        await press(card, 'Save');
        await quiet();
        expect(writes()).to.deep.equal([]);
        const { draft, ...rest } = changes[0]!.detail;
        expect(rest).to.deep.equal({ tag, kind: own.kind, action: 'save', id: null });
        expect(Object.values(draft!)).to.include(newName);
        expect((await control<HTMLInputElement>(card, firstField)).value).to.equal(newName);
        card.removeEventListener('analytics-change', prevent);
        await press(card, 'Save');
        await becomes(card, [...own.first, newName]);
      });

      it('hears once of a change that is tried twice, and again when it is confirmed', async () => {
        const card = await one('write-lost');
        const told: string[] = [];
        for (const type of ['change', 'changed'])
          card.addEventListener(`analytics-${type}`, (event) =>
            told.push(`${type} ${(event as CustomEvent<ChangeDetail>).detail.action}`),
          );
        await fillIn(card);
        await press(card, 'Save');
        await fails(card, 'it may have been saved');
        await press(card, 'Try again');
        await becomes(card, [...own.first, newName]);
        expect(told).to.deep.equal(['change save', 'changed save']);
      });

      it('takes the form away with the session, and with the subject', async () => {
        const card = await one();
        await fillIn(card);
        card.setAttribute(attribute, 'another');
        await until(() => isIdle(card) && !find(card, firstField), 'the form is gone with its subject');
        await fillIn(card);
        (card.parentElement as AnalyticsProvider).logout();
        await until(() => !find(card, firstField), 'the form is gone with its session');
        expect(textOf(card)).not.to.include(newName);
      });

      it('may have the list without what changes it', async () => {
        const card = await one();
        card.setAttribute('read-only', '');
        await card.updateComplete;
        expect([own.newLabel, `Edit: ${oldName}`, `Delete: ${oldName}`].map((name) => find(card, name))).to.deep.equal([
          undefined,
          undefined,
          undefined,
        ]);
        expect(rowsOf(card)).to.have.length(own.first.length);
      });
    });

    describe('to everybody', () => {
      it('is accessible: the list, a form with faults, a failure, and the question', async () => {
        const card = await one('write-fails');
        await expect(card).to.be.accessible();
        await press(card, own.newLabel);
        await press(card, 'Save');
        await control(card, firstField);
        await expect(card).to.be.accessible();
        await type(card, own.typed);
        await press(card, 'Save');
        await fails(card, 'No answer came back');
        await expect(card).to.be.accessible();
        await press(card, 'Discard');
        await press(card, `Delete: ${oldName}`);
        await control(card, 'Cancel');
        await expect(card).to.be.accessible();
      });

      it('is done with the keyboard alone', async () => {
        const card = await one();
        (await control(card, own.newLabel)).focus();
        await sendKeys({ press: 'Enter' });
        const field = await control(card, firstField);
        await until(() => focused() === field, 'the first field has the keyboard');
        for (const [label, text] of Object.entries(own.typed)) {
          await until(
            () => nameOf(focused()!) === label,
            () => `${label} has the keyboard, not ${nameOf(focused()!)}`,
          );
          if (focused()!.localName === 'input') await sendKeys({ type: text });
          await sendKeys({ press: 'Tab' });
        }
        field.focus();
        await sendKeys({ press: 'Enter' });
        await becomes(card, [...own.first, newName]);
      });
    });
  });
}
