import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { LitElement, html } from 'lit';
import { themeStyles } from '../theme/styles.js';
import { cardStyles } from './card.styles.js';
import { framed, wrapped, type Panel, type Picture } from './png.js';

class FramedElement extends LitElement {
  static override styles = [themeStyles, cardStyles];
  protected override render() {
    return html`<div class="card"></div>`;
  }
}
customElements.define('framed-element', FramedElement);

const ratio = 2;
const [width, height] = [300, 100];
const [margin, line] = [16, 20];
/** What of a mark is of one colour throughout, canvas px. */
const leastMark = 15 * ratio * ratio;

const red = 'rgb(255, 0, 0)';
const blue = 'rgb(0, 0, 255)';
const ground = 'rgb(0, 128, 0)';

describe('a picture saved', () => {
  let around: HTMLElement;

  beforeEach(() => {
    around = document.createElement('div');
    around.style.colorScheme = 'light dark';
    document.body.append(around);
  });
  afterEach(() => around.remove());

  async function frameIn(dir = 'ltr'): Promise<HTMLElement> {
    around.dir = dir;
    const element = new FramedElement();
    around.append(element);
    await element.updateComplete;
    return element.renderRoot.querySelector<HTMLElement>('.card')!;
  }

  /** All green, on a screen of two dots a pixel. */
  function canvas(): HTMLCanvasElement {
    const made = document.createElement('canvas');
    made.width = width * ratio;
    made.height = height * ratio;
    made.style.inlineSize = `${width}px`;
    made.style.blockSize = `${height}px`;
    const ink = made.getContext('2d')!;
    ink.fillStyle = ground;
    ink.fillRect(0, 0, made.width, made.height);
    around.append(made);
    return made;
  }

  interface Seen {
    readonly width: number;
    readonly height: number;
    /** The colour at a place, CSS px. */
    readonly at: (x: number, y: number) => string;
    /** How many dots have a colour, and the box around them, CSS px. */
    readonly dots: (color: string) => { count: number; left: number; right: number; top: number; bottom: number };
  }

  async function saved(
    legend: Picture['legend'] = [],
    { dir = 'ltr', heading = 'Viewers', facts = '', of = canvas(), scale = ratio, panels = null as readonly Panel[] | null } = {},
  ): Promise<Seen> {
    const blob = await framed(panels ?? [{ canvas: of, legend }], { heading, facts, lang: 'en' }, await frameIn(dir));
    expect(blob?.type).to.equal('image/png');
    const picture = await createImageBitmap(blob!);
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const colorAt = (dot: number): string => `rgb(${data[4 * dot]}, ${data[4 * dot + 1]}, ${data[4 * dot + 2]})`;
    return {
      width: picture.width / scale,
      height: picture.height / scale,
      at: (x, y) => colorAt(Math.round(y * scale) * picture.width + Math.round(x * scale)),
      dots: (color) => {
        const found = Array.from({ length: data.length / 4 }, (_, dot) => dot).filter((dot) => colorAt(dot) === color);
        const xs = found.map((dot) => (dot % picture.width) / scale);
        const ys = found.map((dot) => Math.floor(dot / picture.width) / scale);
        const least = (of: readonly number[]): number => of.reduce((one, other) => Math.min(one, other), Infinity);
        const most = (of: readonly number[]): number => of.reduce((one, other) => Math.max(one, other), -Infinity);
        return { count: found.length, left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) };
      },
    };
  }

  it('has the canvas whole, under its heading, as sharp as on the screen', async () => {
    const seen = await saved();
    expect([seen.width, seen.height]).to.deep.equal([width + 2 * margin, height + line + 3 * margin]);
    const drawn = seen.dots(ground);
    expect(drawn).to.deep.equal({
      count: width * height * ratio * ratio,
      left: margin,
      right: margin + width - 1 / ratio,
      top: 2 * margin + line,
      bottom: 2 * margin + line + height - 1 / ratio,
    });
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has the ground and the letters of the theme, ${scheme}`, async () => {
      await emulateMedia({ colorScheme: scheme });
      try {
        const seen = await saved();
        const { color, backgroundColor } = getComputedStyle(await frameIn());
        for (const [x, y] of [
          [1, 1],
          [seen.width - 2, 1],
          [1, seen.height - 2],
        ] as const)
          expect(seen.at(x, y)).to.equal(backgroundColor);
        const letters = seen.dots(color);
        expect(letters.count).to.be.greaterThan(20);
        expect(letters.bottom).to.be.below(2 * margin + line);
        expect(backgroundColor === 'rgb(255, 255, 255)').to.equal(scheme === 'light');
      } finally {
        await emulateMedia({ colorScheme: 'light' });
      }
    });
  }

  describe('on a transparent card', () => {
    /** The first dot of the picture, where nothing but the ground is. */
    const groundOf = async (style: Partial<CSSStyleDeclaration>, outside: Partial<CSSStyleDeclaration> = {}): Promise<string> => {
      Object.assign(around.style, outside);
      const frame = await frameIn();
      Object.assign(frame.style, style);
      const blob = await framed([{ canvas: canvas(), legend: [] }], { heading: '', facts: '', lang: 'en' }, frame);
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      context.drawImage(await createImageBitmap(blob!), 0, 0);
      return context.getImageData(0, 0, 1, 1).data.join();
    };

    it('has the nearest opaque ground, through the shadow root', async () => {
      expect(await groundOf({ backgroundColor: 'transparent' }, { backgroundColor: 'rgb(10, 20, 30)' })).to.equal('10,20,30,255');
    });

    it('has what is translucent over what is behind it', async () => {
      // Half of white over black.
      const seen = await groundOf({ backgroundColor: 'rgb(255 255 255 / 0.5)' }, { backgroundColor: 'rgb(0, 0, 0)' });
      expect(Number(seen.split(',')[0])).to.be.closeTo(128, 1);
      expect(seen.endsWith(',255')).to.equal(true);
    });

    for (const [scheme, dot] of [
      ['light', '255,255,255,255'],
      ['dark', '18,18,18,255'],
    ] as const)
      it(`has that of the page where nothing is opaque, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const backgrounds = [document.documentElement, document.body].map((each) => each.style.background);
        for (const each of [document.documentElement, document.body]) each.style.background = 'transparent';
        try {
          expect(await groundOf({ backgroundColor: 'transparent' })).to.equal(dot);
        } finally {
          document.documentElement.style.colorScheme = '';
          [document.documentElement, document.body].forEach((each, index) => (each.style.background = backgrounds[index] ?? ''));
        }
      });
  });

  it('has a legend under it: a swatch of each line, and its name', async () => {
    const plain = await saved();
    const seen = await saved([
      { label: 'One', color: red, mark: 2 },
      { label: 'Two', color: blue, mark: 2 },
    ]);
    expect(seen.height - plain.height).to.equal(margin / 2 + line);
    const [first, second] = [seen.dots(red), seen.dots(blue)];
    expect(first.count).to.be.greaterThan(leastMark);
    expect(second.count).to.be.greaterThan(leastMark);
    expect(first.left).to.be.within(margin, margin + 3);
    expect(first.top).to.be.greaterThan(2 * margin + line + height);
    expect(second.left).to.be.greaterThan(first.right + 20);
    expect(second.top).to.equal(first.top);
  });

  it('has the mark of each line in its legend', async () => {
    const seen = await saved([
      { label: 'One', color: red, mark: 2 },
      { label: 'Two', color: blue, mark: 1 },
    ]);
    // A square and a triangle.
    expect(seen.dots(red).count).to.be.greaterThan(1.15 * seen.dots(blue).count);
  });

  it('begins at the right where the language does', async () => {
    const seen = await saved(
      [
        { label: 'One', color: red, mark: 2 },
        { label: 'Two', color: blue, mark: 2 },
      ],
      { dir: 'rtl' },
    );
    expect(seen.dots(red).right).to.be.within(width + margin - 3, width + margin);
    expect(seen.dots(blue).right).to.be.below(seen.dots(red).left);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`has its legend in as many rows as it needs, ${dir}`, async () => {
      const label = 'A stream of some length';
      const colors = Array.from({ length: 8 }, (_, index) => `rgb(250, ${index}, 0)`);
      const plain = await saved([], { dir });
      const seen = await saved(
        colors.map((color) => ({ label, color, mark: 2 })),
        { dir },
      );
      expect(seen.height - plain.height).to.be.greaterThan(3 * line - 1);
      const tops = colors.map((color) => {
        const { count, left, right, top } = seen.dots(color);
        expect(count, color).to.be.greaterThan(leastMark);
        expect(left).to.be.at.least(margin);
        expect(right).to.be.at.most(margin + width);
        return top;
      });
      expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
      expect(seen.height - tops.at(-1)! - 10).to.be.at.least(margin);
    });
  }

  for (const [what, long] of [
    ['words', 'Viewers of all the streams of this channel since it began, compared with those of the year before'],
    ['one word', 'unbreakable'.repeat(10)],
  ] as const)
    it(`takes more lines for a heading, what it is of, and a name, of ${what}`, async () => {
      const short = await saved([{ label: 'One', color: red, mark: 0 }], { facts: 'UTC' });
      const seen = await saved([{ label: long, color: red, mark: 0 }], { heading: long, facts: long });
      const { color } = getComputedStyle(await frameIn());
      // At least two lines each where there was one.
      expect(seen.height - short.height).to.be.at.least(3 * line);
      expect((seen.height - short.height) % line).to.equal(0);
      expect(seen.dots(red).count).to.be.greaterThan(leastMark);
      expect(seen.dots(color).right).to.be.at.most(margin + width);
    });

  it('stays of a size that can be looked at, however long the texts are', async () => {
    const endless = 'endless '.repeat(20_000);
    const seen = await saved([{ label: endless, color: red, mark: 0 }], { heading: endless, facts: endless });
    expect(seen.height).to.be.below(height + 16 * line + 4 * margin);
  });

  it('has each of several charts under its name, over its own legend', async () => {
    const panel = (name: string, color: string): Panel => ({
      name,
      canvas: canvas(),
      legend: [{ label: 'Average', color, mark: 2 }],
    });
    const seen = await saved([], { panels: [panel('Views', red), panel('Revenue', blue)] });
    const charts = seen.dots(ground);
    expect(charts.count).to.equal(2 * width * height * ratio * ratio);
    expect([seen.dots(red).top > charts.top + height, seen.dots(red).bottom < charts.bottom - height]).to.deep.equal([
      true,
      true,
    ]);
    expect(seen.dots(blue).top).to.be.greaterThan(charts.bottom);
  });

  it('has the same size where the picture is hidden', async () => {
    const hidden = canvas();
    hidden.hidden = true;
    const seen = await saved([], { of: hidden, scale: devicePixelRatio });
    expect(seen.dots(ground).count).to.equal(width * height * ratio * ratio);
    expect(seen.width).to.equal((width * ratio) / devicePixelRatio + 2 * margin);
  });
});

describe('a text in lines', () => {
  const lines = (text: string, width: number, most = 9, lang = 'en') =>
    wrapped(text, width, most, lang, (part) => [...part].length);

  it('breaks between words, and between letters of a word that is longer than a line', () => {
    expect(lines('one two three', 7)).to.deep.equal(['one two', 'three']);
    expect(lines('one abcdefghij', 5)).to.deep.equal(['one a', 'bcdef', 'ghij']);
    expect(lines('日本語の見出し', 4, 9, 'ja').every((each) => [...each].length <= 4)).to.equal(true);
    expect(lines('日本語の見出し', 4, 9, 'ja').join('')).to.equal('日本語の見出し');
    expect(lines('', 7)).to.deep.equal([]);
  });

  it('keeps letters whole that are made of several characters', () => {
    expect(wrapped('👩‍👩‍👧👩‍👩‍👧', 1, 9, 'en', (part) => [...new Intl.Segmenter('en').segment(part)].length)).to.deep.equal(['👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('ends in an ellipsis where it is longer than allowed', () => {
    expect(lines('one two three four', 7, 2)).to.deep.equal(['one two', 'three…']);
    expect(lines('aaaaaaa bbbbbbb c', 7, 2)).to.deep.equal(['aaaaaaa', 'bbbbbb…']);
  });
});
