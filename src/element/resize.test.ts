import { expect, waitUntil } from '@open-wc/testing';
import { observeSize } from './resize.js';

describe('observeSize', () => {
  let box: HTMLElement;
  beforeEach(() => {
    box = document.createElement('div');
    box.style.cssText = 'width: 100px; height: 20px; padding: 5px';
    document.body.append(box);
  });
  afterEach(() => box.remove());

  it('tells the content box at once and at each change', async () => {
    const sizes: string[] = [];
    const stop = observeSize(box, (width, height) => sizes.push(`${width}×${height}`));
    await waitUntil(() => sizes.length === 1);
    box.style.width = '150px';
    await waitUntil(() => sizes.length === 2);
    expect(sizes).to.deep.equal(['100×20', '150×20']);
    stop();
  });

  it('tells zero while the element is not rendered', async () => {
    let width = -1;
    const stop = observeSize(box, (now) => (width = now));
    await waitUntil(() => width === 100);
    box.style.display = 'none';
    await waitUntil(() => width === 0);
    stop();
  });

  it('keeps telling one listener after another of the same element has stopped', async () => {
    let [first, second] = [0, 0];
    const stopFirst = observeSize(box, (width) => (first = width));
    const stopSecond = observeSize(box, (width) => (second = width));
    await waitUntil(() => first === 100 && second === 100);
    stopFirst();
    box.style.width = '150px';
    await waitUntil(() => second === 150);
    expect(first).to.equal(100);
    stopSecond();
  });
});
