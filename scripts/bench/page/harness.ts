/**
 * Runs in the measured page before anything else: hands out the answer, and tells when a chart is painted. It is the
 * same for every contestant.
 */

/** What can be measured of a contestant. All of them draw into hosts 800 × 300 CSS px large. */
export interface Contestant {
  /** Brings in what the contestant's page loads beside the data instead of before it. */
  load(): Promise<void>;
  /** Asks for the answer about one stream with `fetch`, reads it, and draws it. */
  draw(host: HTMLElement, stream: string): void | Promise<void>;
  /** Draws columns that are already there. */
  drawColumns?(host: HTMLElement, times: Float64Array, values: Float64Array): void | Promise<void>;
  /** Shows the middle half of what is in view. */
  zoom?(): void;
  /** Moves the view on by a fifth of its width. */
  pan?(): void;
  /** Shows everything again. */
  reset?(): void;
  /** Shows one point more. */
  append?(time: number, value: number): void | Promise<void>;
}

export interface Painted {
  /** From the action to the end of the frame that shows its outcome, ms. */
  readonly total: number;
  /** The part of it before the answer was asked for. */
  readonly beforeAsking: number;
}

export interface Ready {
  readonly hosts: HTMLElement[];
  /** To compile and execute everything, ms. */
  readonly script: number;
}

export interface Harness {
  contestant: Contestant;
  /** Compiles and runs a script, and answers how long that took, ms. */
  execute(path: string): Promise<number>;
  /** Has an answer of so many points at hand, once for each chart. */
  prepare(points: number, charts?: number): Promise<void>;
  /** The same numbers as the answer of so many points, as columns. */
  columns(points: number): Promise<{ times: Float64Array; values: Float64Array }>;
  /** Does something, and waits until each of the hosts has been painted anew. */
  painted(hosts: readonly HTMLElement[], action: () => void | Promise<void> | undefined): Promise<Painted>;
  /** Whether a coloured line runs through the whole width of every host's canvas; null, or what is wrong. */
  picture(hosts: readonly HTMLElement[]): string | null;
  /**
   * Runs a contestant's script with all it loads beside an answer, and makes so many hosts for it, in a page that has been
   * painted before: its first frames are its own matter.
   */
  ready(path: string, charts?: number): Promise<Ready>;
  /** Has a contestant draw so many points, given as an answer or as columns, and waits until nothing more happens. */
  drawn(path: string, points: number, given: 'text' | 'columns'): Promise<HTMLElement[]>;
  /** Resolves once nothing has been drawn or asked for a while. */
  quiet(): Promise<void>;
}

declare global {
  var bench: Harness;
}

/** Whether a frame is being made: what is drawn now is in it. */
let inFrame = false;
let lastActivity = 0;

/** Runs a callback in a task of its own; from within a frame, that is the first one after it. */
function inNextTask(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    port2.close();
    callback();
  };
  port1.postMessage(null);
}

function enterFrame(): void {
  if (inFrame) return;
  inFrame = true;
  inNextTask(() => (inFrame = false));
}

const nextFrame = requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  nextFrame((time) => {
    enterFrame();
    callback(time);
  });

window.ResizeObserver = class extends ResizeObserver {
  constructor(callback: ResizeObserverCallback) {
    super((entries, observer) => {
      enterFrame();
      callback(entries, observer);
    });
  }
};

let waiting: { hosts: Set<Element>; done: (at: number) => void } | null = null;

function hostOf(node: Node | null): Element | null {
  for (let at = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at instanceof HTMLElement && at.dataset.host !== undefined) return at;
  return null;
}

// Every contestant strokes its line on a canvas in the page; nothing else of a chart is drawn without it.
const canvasStroke = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'stroke')?.value as (
  ...path: readonly [Path2D?]
) => void;
CanvasRenderingContext2D.prototype.stroke = function (this: CanvasRenderingContext2D, ...path: [Path2D?]) {
  Reflect.apply(canvasStroke, this, path);
  lastActivity = performance.now();
  if (!waiting) return;
  const host = hostOf(this.canvas);
  if (!host || !waiting.hosts.delete(host) || waiting.hosts.size > 0) return;
  const { done } = waiting;
  waiting = null;
  const finish = () => inNextTask(() => done(performance.now()));
  if (inFrame) finish();
  else nextFrame(finish);
};

/** One for each chart that will ask: made beforehand, so that nobody pays for making them. */
let answers: Response[] = [];
let asked = 0;

const json = (body: BodyInit) => new Response(body, { headers: { 'content-type': 'application/json' } });

const throughNetwork = fetch.bind(window);
window.fetch = (input, init) => {
  lastActivity = performance.now();
  const { pathname } = new URL(input instanceof Request ? input.url : String(input), document.baseURI);
  if (pathname.endsWith('/analytics/viewers')) {
    asked ||= performance.now();
    const answer = answers.pop();
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('no answer is left'));
  }
  if (pathname.endsWith('/analytics/summary')) return Promise.resolve(json('{"viewers":{"peak_concurrent_viewers":990}}'));
  if (pathname.endsWith('/token')) return Promise.resolve(json('{"token":"a-token-of-no-worth"}'));
  return throughNetwork(input, init);
};

/** Text and a canvas that change for some frames. */
async function warmUp(): Promise<void> {
  const heading = document.createElement('h1');
  const canvas = document.createElement('canvas');
  document.body.prepend(heading, canvas);
  const context = canvas.getContext('2d');
  for (let frame = 0; frame < 5; frame++) {
    heading.textContent = `Frame ${frame}`;
    context?.lineTo(100 * frame, 50 * (frame % 2));
    context?.stroke();
    context?.fillText('text', 0, 20);
    await new Promise<void>((resolve) => nextFrame(() => inNextTask(resolve)));
  }
  canvas.remove();
}

/** Rules and text are grey; the line is not. */
const isColoured = (red: number, green: number, blue: number, alpha: number) =>
  alpha > 60 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60;

function canvasesIn(root: ParentNode): HTMLCanvasElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLCanvasElement ? [element] : []),
    ...(element.shadowRoot ? canvasesIn(element.shadowRoot) : []),
  ]);
}

function faultOf(host: HTMLElement): string | null {
  const canvases = canvasesIn(host).filter(({ width }) => width > 600);
  const bounds = canvases.map((canvas) => canvas.getBoundingClientRect());
  const left = Math.min(...bounds.map((box) => box.left));
  const width = Math.max(...bounds.map((box) => box.right)) - left;
  const height = Math.max(...bounds.map((box) => box.bottom)) - Math.min(...bounds.map((box) => box.top));
  // Where the axis has a canvas of its own, that of the line is narrower.
  if (!(width > 700 && width <= 800.5 && height > 260 && height <= 300.5)) return `is ${width} × ${height}`;
  const columns = new Set<number>();
  canvases.forEach((canvas) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.slice(at, at + 4);
      if (isColoured(red, green, blue, alpha)) columns.add((at / 4) % canvas.width);
    }
  });
  return columns.size > 650 ? null : `has a line in ${columns.size} columns only`;
}

globalThis.bench = {
  contestant: { load: () => Promise.resolve(), draw: () => {} },

  async execute(path) {
    const script = document.createElement('script');
    script.textContent = await (await throughNetwork(path)).text();
    const start = performance.now();
    document.head.append(script);
    return performance.now() - start;
  },

  async prepare(points, charts = 1) {
    const bytes = await (await throughNetwork(`/answers/${points}`)).arrayBuffer();
    answers = Array.from({ length: charts }, () => json(bytes));
    asked = 0;
  },

  async columns(points) {
    const both = new Float64Array(await (await throughNetwork(`/columns/${points}`)).arrayBuffer());
    return { times: both.slice(0, points), values: both.slice(points) };
  },

  async ready(path, charts = 1) {
    const before = await this.execute(path);
    const start = performance.now();
    await this.contestant.load();
    const script = before + performance.now() - start;
    const hosts = Array.from({ length: charts }, () => document.createElement('div'));
    hosts.forEach((host) => (host.dataset['host'] = ''));
    document.body.append(...hosts);
    await warmUp();
    await this.quiet();
    return { hosts, script };
  },

  async drawn(path, points, given) {
    const columns = given === 'columns' ? await this.columns(points) : await this.prepare(points);
    const { hosts } = await this.ready(path);
    const [host] = hosts;
    const { contestant } = this;
    if (host)
      await this.painted(hosts, () =>
        columns ? contestant.drawColumns?.(host, columns.times, columns.values) : contestant.draw(host, 'stream'),
      );
    await this.quiet();
    return hosts;
  },

  painted(hosts, action) {
    asked = 0;
    return new Promise((resolve, reject) => {
      const start = performance.now();
      waiting = {
        hosts: new Set(hosts),
        done: (at) => resolve({ total: at - start, beforeAsking: asked ? asked - start : 0 }),
      };
      Promise.resolve(action()).catch(reject);
    });
  },

  picture(hosts) {
    return hosts.map(faultOf).find((fault) => fault !== null) ?? null;
  },

  async quiet() {
    while (performance.now() - lastActivity < 200) await new Promise((resolve) => setTimeout(resolve, 50));
  },
};
