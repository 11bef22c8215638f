/** A place on an element, in its own px from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What one px of an element is on the screen: not 1 under the `zoom` or `transform: scale()` of something around it. */
export function scaleOf(element: HTMLElement): number {
  const width = element.offsetWidth;
  return width > 0 ? element.getBoundingClientRect().width / width : 1;
}

/** Where on an element a place on the screen is, such as that of a pointer. */
export function pointOn(element: HTMLElement, { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point {
  const { left, top } = element.getBoundingClientRect();
  const scale = scaleOf(element);
  return { x: (clientX - left) / scale, y: (clientY - top) / scale };
}
