import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import type axe from 'axe-core';
import { HttpResponse } from 'msw';
import { AnalyticsDashboard } from '../../dashboard/dashboard.js';
import { define } from '../../element/define.js';
import { allWithin, has, within } from '../page.js';
import { until } from '../until.js';
import {
  element,
  faceOf,
  frameOf,
  isBusy,
  isDrawn,
  isLoading,
  says,
  settling,
  summaryOf,
  tableOf,
  type AnyCard,
  type Attributes,
  type Stage,
} from './stage.js';

declare global {
  interface Window {
    /** Loaded with the first audit. */
    readonly axe: typeof axe;
  }
}

/** For eight widgets one after the other, ms. */
const patient = 24_000;

const isEndless = ({ effect }: Animation): boolean => effect?.getComputedTiming().iterations === Infinity;

const plots = (root: ParentNode) => allWithin(root, 'analytics-plot');
/** How a card looks: to axe, in other colours, mirrored, narrow, and in the moment its answer arrives. */
export function testLooks(stage: Stage): void {
  const { network, card: own } = stage;

  /** The widget in every face of its own; where it stands for all, in every face. */
  async function faces(): Promise<HTMLElement> {
    define(AnalyticsDashboard);
    const box = stage.box();
    box.style.padding = '8px';
    const one = (heading: string, more: Attributes = {}): Attributes => ({ heading, ...more });

    await stage.answered(one('Answer'), { into: box });
    const table = await stage.answered(one('Table'), { into: box });
    within(table, '.opener').click();
    await until(() => has(table, '[role=menuitem]'), 'the menu is open');
    within(table, '[role=menuitem]').click();
    await stage.settled(one('Nothing'), { into: box, scenario: 'empty' });

    const stale = await stage.answered(one('Stale'), { into: box });
    network.answer(own.endpoint, () => new HttpResponse(null, { status: 500 }));
    stale.refresh();
    await says(stale, 'Showing data from');
    network.answerAsDocumented();

    if (stage.isRepresentative) {
      await stage.settled(one('Failed'), { into: box, scenario: 'forbidden' });
      await stage.settled(one('Pending'), { into: box, scenario: 'pending' });
      const dashboard = element('analytics-dashboard', { ...stage.addresses('expired'), 'hide-toolbar': '' });
      const locked = element(own.tag, stage.written({ heading: 'Locked' })) as AnyCard;
      dashboard.append(locked);
      box.append(dashboard);
      await until(() => faceOf(locked) === 'auth', 'the widget is locked');
    }

    network.hold(own.endpoint);
    const loading = stage.place(one('Loading'), { into: box });
    await until(() => isBusy(loading) && isLoading(loading), 'the last one is loading');
    await until(() => tableOf(table) && isDrawn(box), 'everything is drawn');
    await Promise.all(
      within(stale, '.picture')
        .getAnimations()
        .map(({ finished }) => finished),
    );
    return box;
  }

  /** What cannot be read in its colours. */
  async function unreadable(box: HTMLElement): Promise<readonly unknown[]> {
    await Promise.all(document.getAnimations().flatMap((each) => (isEndless(each) ? [] : each.finished)));
    const { violations } = await window.axe.run(box, { runOnly: ['color-contrast'], resultTypes: ['violations'] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => [html, failureSummary]));
  }

  it('is accessible in every face, and can be read in the dark and in forced colours', async () => {
    const root = document.documentElement;
    root.style.colorScheme = 'light dark';
    try {
      const box = await faces();
      await expect(box).to.be.accessible();
      await emulateMedia({ colorScheme: 'dark' });
      expect(await unreadable(box), 'in the dark').to.deep.equal([]);
      await executeServerCommand('media', [{ name: 'forced-colors', value: 'active' }]);
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      expect(await unreadable(box), 'in forced colours').to.deep.equal([]);
    } finally {
      await executeServerCommand('media', []);
      root.style.colorScheme = '';
    }
  }).timeout(patient);

  for (const dir of ['ltr', 'rtl']) {
    it(`keeps inside 280 px, ${dir}`, async () => {
      const box = stage.box({ dir });
      box.style.inlineSize = '280px';
      const card = await stage.answered({}, { into: box });
      await until(() => isDrawn(box), 'everything is drawn');
      const { left, right } = card.getBoundingClientRect();
      for (const part of allWithin(
        card.renderRoot,
        '.header, .body, .footer, .title, analytics-menu, .tile, analytics-plot, li',
      )) {
        const at = part.getBoundingClientRect();
        expect(at.left, `left of ${part.className || part.localName}`).to.be.at.least(left);
        expect(at.right, `right of ${part.className || part.localName}`).to.be.at.most(right);
      }
      const frame = frameOf(card)!;
      expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
    });
  }

  for (const width of [280, 640, 1200]) {
    it(`does not move what is under it when its answer arrives, ${width} px wide`, async () => {
      const box = stage.box();
      box.style.inlineSize = `${width}px`;
      const release = network.hold(own.endpoint);
      const card = stage.place({}, { into: box });
      await until(() => isBusy(card) && isLoading(card), 'it is loading');
      const hideUnforeseen = () => {
        for (const part of own.unforeseen ? allWithin(card.renderRoot, own.unforeseen) : [])
          (part as HTMLElement).style.display = 'none';
      };
      hideUnforeseen();
      const waiting = card.getBoundingClientRect().height;
      release();
      await stage.answers(card);
      await until(() => isDrawn(card.renderRoot), 'it is drawn');
      hideUnforeseen();
      expect(card.getBoundingClientRect().height).to.be.closeTo(waiting, 1);
    });
  }

  it('stands still where motion is not wanted', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      network.hold(own.endpoint);
      const card = stage.place();
      await until(() => isLoading(card), 'it is loading');
      const moving = allWithin(card.renderRoot, '*').filter((each) => getComputedStyle(each).animationName !== 'none');
      expect(moving).to.deep.equal([]);
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });

  it('draws a plot as high as the author says', async () => {
    const card = await stage.answered({ height: '180' });
    const [plot] = plots(card.renderRoot);
    if (!plot) return;
    await until(() => Math.abs(plot.getBoundingClientRect().height - 180) <= 1, 'the plot is 180 px high');
    card.height = '12rem';
    await until(() => Math.abs(plot.getBoundingClientRect().height - 12 * 16) <= 1, 'the plot is 12 rem high');
    await settling(card);
    expect(summaryOf(card)).to.equal(own.summary);
  });
}
