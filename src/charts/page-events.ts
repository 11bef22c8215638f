/** Listens until the function it returns is called. */
export function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

/** Calls back whenever the page comes to another density of pixels: another screen, or a browser zoom. */
export function onPixelRatio(callback: () => void): () => void {
  let stop = (): void => undefined;
  const watch = (): void => {
    stop = listen(matchMedia(`(resolution: ${devicePixelRatio}dppx)`), 'change', () => {
      stop();
      watch();
      callback();
    });
  };
  watch();
  return () => stop();
}
