/**
 * The box of every element of the page, also in shadow roots: one line each, with its way down from the body. To half a
 * pixel, which is less than anybody sees.
 */
export const layoutOf = (page) =>
  page.evaluate(async () => {
    document.scrollingElement.scrollTop = 0;
    // What was set in the last update is laid out in the next frame, and what that resizes in the one after.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const half = (length) => Math.round(length * 2) / 2;
    const lines = [];
    const walk = (root, way) => {
      for (const [index, element] of [...root.children].entries()) {
        const own = `${way}/${element.localName}${element.id && `#${element.id}`}[${index}]`;
        const { x, y, width, height } = element.getBoundingClientRect();
        lines.push(`${own} ${half(x)} ${half(y)} ${half(width)} ${half(height)}`);
        if (element.shadowRoot) walk(element.shadowRoot, `${own}#`);
        walk(element, own);
      }
    };
    walk(document.body, '');
    return lines;
  });

const someFrames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100))));

/**
 * What is seen of a frame once nothing is asked any more and it is the same twice: what is compared with comes after what is
 * shown. Where answers never come, what is waited for are scripts: the words of a skeleton are in one.
 */
export async function atRest(frame, look, pending, isWaiting = false) {
  const isAsking = () => [...pending].some((request) => !isWaiting || request.resourceType() === 'script');
  for (let seen = await look(), last; ; [last, seen] = [seen, await look()]) {
    if (!isAsking() && last && JSON.stringify(last) === JSON.stringify(seen)) return seen;
    await frame.evaluate(someFrames);
  }
}
