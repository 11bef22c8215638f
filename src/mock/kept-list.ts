import { isRecord } from '../datasets/schema.js';
import type { Json } from './json.js';

/** What is wrong with a field of a write, as the contract's errors say it. */
export interface Fault {
  readonly field: string;
  readonly code: 'out_of_range' | 'duplicate' | 'version';
  readonly message: string;
}

/** One thing of a list, as stored. */
export interface Kept<Draft> {
  readonly id: string;
  readonly version: number;
  readonly draft: Draft;
}

/** What came of a write: stored now, or the first answer to the same `request_id`, or what is wrong with it. */
export type Stored<Draft> =
  { readonly isNew: boolean; readonly kept: Kept<Draft> } | { readonly faults: readonly Fault[] } | { readonly missing: true };

interface Sent<Draft> {
  readonly body: string;
  readonly at: number;
  readonly kept: Kept<Draft>;
}

interface OwnList<Draft> {
  items: readonly Kept<Draft>[];
  readonly sent: Map<string, Sent<Draft>>;
}

/** How long a `request_id` is remembered. */
const remembered = 24 * 3_600_000;

const faultOf = (field: string, message: string): { faults: readonly Fault[] } => ({
  faults: [{ field, code: 'out_of_range', message }],
});

/** Lists of things that readers save and delete: one an owner, in memory, with what there is at first. */
export class KeptList<Draft> {
  readonly #lists = new Map<string, OwnList<Draft>>();
  #last = 0;

  /**
   * @param prefix of the ids
   * @param first what is in a list before anybody has written
   * @param read a body as a draft, or what is wrong with it
   */
  constructor(
    private readonly prefix: string,
    private readonly first: readonly Draft[],
    private readonly read: (body: Readonly<Record<string, unknown>>, others: readonly Draft[]) => Draft | readonly Fault[],
  ) {}

  of(owner: string): readonly Kept<Draft>[] {
    return this.#own(owner).items;
  }

  /** Whether a request with this id has been taken before. */
  hasTaken(owner: string, body: unknown): boolean {
    return isRecord(body) && typeof body['request_id'] === 'string' && this.#own(owner).sent.has(body['request_id']);
  }

  save(owner: string, body: unknown, now: number): Stored<Draft> {
    const given = isRecord(body) ? body : {};
    const { request_id: request, id, version } = given;
    if (typeof request !== 'string' || !/^[0-9a-f-]{36}$/i.test(request)) return faultOf('request_id', 'must be a UUID.');
    const own = this.#own(owner);
    const sent = own.sent.get(request);
    if (sent && now - sent.at < remembered)
      return sent.body === JSON.stringify(body)
        ? { isNew: false, kept: sent.kept }
        : faultOf('request_id', 'was sent with another body.');
    const known = own.items.find((each) => each.id === id);
    if (id !== undefined && !known) return { missing: true };
    if (known && version !== known.version)
      return { faults: [{ field: 'version', code: 'version', message: 'is not the newest.' }] };
    const draft = this.read(
      given,
      own.items.filter((each) => each !== known).map((each) => each.draft),
    );
    if (isFaults(draft)) return { faults: draft };
    this.#last += 1;
    const kept = { id: known?.id ?? `${this.prefix}_${this.#last}`, version: (known?.version ?? 0) + 1, draft };
    own.items = known ? own.items.map((each) => (each === known ? kept : each)) : [...own.items, kept];
    own.sent.set(request, { body: JSON.stringify(body), at: now, kept });
    return { isNew: true, kept };
  }

  /** Whether it was there. */
  remove(owner: string, id: string): boolean {
    const own = this.#own(owner);
    const left = own.items.filter((each) => each.id !== id);
    const wasThere = left.length < own.items.length;
    own.items = left;
    return wasThere;
  }

  #own(owner: string): OwnList<Draft> {
    let own = this.#lists.get(owner);
    if (!own) {
      const items = this.first.map((draft, index) => ({ id: `${this.prefix}_0${index + 1}`, version: 1, draft }));
      this.#lists.set(owner, (own = { items, sent: new Map() }));
    }
    return own;
  }
}

const isFaults = <Draft>(read: Draft | readonly Fault[]): read is readonly Fault[] => Array.isArray(read);

/** What the server says of one thing: its id and version, and what `row` makes of the rest. */
export const rowOf = <Draft>(
  { id, version, draft }: Kept<Draft>,
  row: (draft: Draft) => { readonly [name: string]: Json },
): Json => ({
  id,
  ...row(draft),
  version,
});
