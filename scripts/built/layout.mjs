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
