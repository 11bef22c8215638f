/**
 * Makes something that draws on a canvas of its own, which stays in memory: WebKit loses the picture of one on the
 * graphics card as soon as anything beside it changes, and a chart is drawn once and looked at long.
 */
export function withMemoryCanvas<T>(make: () => T): T {
  const canvas = document.createElement('canvas');
  // Who asks for the context later gets this one.
  canvas.getContext('2d', { willReadFrequently: true });
  const own = Object.getOwnPropertyDescriptor(document, 'createElement');
  const create: (tag: string) => HTMLElement = document.createElement.bind(document);
  const value = (tag: string): HTMLElement => (tag === 'canvas' ? canvas : create(tag));
  const isReplaced = Reflect.defineProperty(document, 'createElement', { value, configurable: true, writable: true });
  try {
    return make();
  } finally {
    if (isReplaced && own) Object.defineProperty(document, 'createElement', own);
    else if (isReplaced) Reflect.deleteProperty(document, 'createElement');
  }
}
