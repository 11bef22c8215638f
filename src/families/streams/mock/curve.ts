import type { Dice } from '../../../mock/random.js';
import { between, diceOf } from '../../../mock/random.js';

const raidEvery = 110;
const setbackEvery = 45;
/** Beyond this many minutes a raid or a setback no longer shows in the viewer count. */
const memory = 100;
const reasons = ['ad_break', 'ad_break', 'ad_break', 'technical_issue', 'topic_change', null];

interface Raid {
  readonly minute: number;
  /** Viewers brought along, as a share of the stream's usual size. */
  readonly gain: number;
}

export interface Setback {
  readonly minute: number;
  /** Share of those still watching who leave, 0–1. */
  readonly loss: number;
  readonly reason: string | null;
}

/** How an audience comes and goes: it gathers, sways, is joined by raids, is put off by setbacks, and says goodbye. */
export class Curve {
  readonly #minutes: number | null;
  readonly #size: number;
  readonly #rampMinutes: number;
  readonly #phase: number;
  readonly #noise: Dice;
  readonly #raidTime: Dice;
  readonly #raidSize: Dice;
  readonly #setbackTime: Dice;
  readonly #setbackLoss: Dice;
  readonly #setbackReason: Dice;
  readonly #raids: Raid[] = [];
  readonly #setbacks: Setback[] = [];

  /**
   * @param minutes the length; null goes on
   * @param size concurrent viewers it usually has; by chance where none is given
   */
  constructor(id: string, minutes: number | null, size = 30 * 200 ** diceOf(id, 'size')()) {
    this.#minutes = minutes;
    this.#size = size;
    this.#rampMinutes = between(6, 18, diceOf(id, 'ramp')());
    this.#phase = 6 * diceOf(id, 'sway')();
    this.#noise = diceOf(id, 'noise');
    this.#raidTime = diceOf(id, 'raid time');
    this.#raidSize = diceOf(id, 'raid size');
    this.#setbackTime = diceOf(id, 'setback time');
    this.#setbackLoss = diceOf(id, 'setback loss');
    this.#setbackReason = diceOf(id, 'setback reason');
  }

  /** Concurrent viewers when that minute of the stream begins. */
  viewersAt(at: number): number {
    const ramp = 1 - 0.97 * Math.exp(-at / this.#rampMinutes);
    const sway = 1 + 0.12 * Math.sin(at / 31 + this.#phase) + 0.06 * Math.sin(at / 9 + 2 * this.#phase);
    const noise = 1 + 0.05 * (this.#noise(at) - 0.5);
    const goodbye = this.#minutes === null ? 1 : Math.min(1, 0.25 + (this.#minutes - at) / 12);
    return Math.round(this.#size * ramp * sway * noise * goodbye * this.#raided(at) * this.#setBack(at));
  }

  setbacksBefore(end: number): Setback[] {
    const found: Setback[] = [];
    for (let index = 0; index * setbackEvery < end; index += 1) {
      const setback = this.#setback(index);
      if (setback.minute < end) found.push(setback);
    }
    return found;
  }

  /** How much larger the audience is for the raids that came in before. */
  #raided(at: number): number {
    let factor = 1;
    for (let index = Math.max(0, Math.floor((at - memory) / raidEvery)); index * raidEvery <= at; index += 1) {
      const raid = this.#raid(index);
      if (raid.minute <= at) factor += raid.gain * Math.exp((raid.minute - at) / 25);
    }
    return factor;
  }

  /** How much smaller it is for the advertisements and mishaps before; most who leave come back. */
  #setBack(at: number): number {
    let factor = 1;
    for (let index = Math.max(0, Math.floor((at - memory) / setbackEvery)); index * setbackEvery <= at; index += 1) {
      const setback = this.#setback(index);
      if (setback.minute <= at) factor *= 1 - 1.5 * setback.loss * Math.exp((setback.minute - at) / 7);
    }
    return factor;
  }

  #raid(index: number): Raid {
    return (this.#raids[index] ??= {
      minute: index * raidEvery + 35 + Math.floor(60 * this.#raidTime(index)),
      gain: Math.max(0, this.#raidSize(index) - 0.4),
    });
  }

  #setback(index: number): Setback {
    return (this.#setbacks[index] ??= {
      minute: index * setbackEvery + 7 + Math.floor(16 * this.#setbackTime(index)),
      loss: between(0.05, 0.16, this.#setbackLoss(index)),
      reason: reasons[Math.floor(reasons.length * this.#setbackReason(index))] ?? null,
    });
  }
}
