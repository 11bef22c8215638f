/** What a reader opened or chose in a widget. */
export interface SelectDetail {
  readonly tag: string;
  /** What it is one of. */
  readonly kind: 'insight';
  /** Which one: `weekend`, `satisfaction`. */
  readonly id: string;
}
