import { expect } from '@open-wc/testing';
import { traceMark } from './marks.js';

const size = 40;

/** Which pixels a mark of 12 px covers. */
function covered(mark: number): boolean[] {
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
  const context = canvas.getContext('2d')!;
  traceMark(context, mark, size / 2, size / 2, 12);
  context.fill();
  return Array.from({ length: size * size }, (_, index) => index).map(
    (index) => context.getImageData(index % size, Math.floor(index / size), 1, 1).data[3]! > 128,
  );
}

describe('the marks of series', () => {
  const marks = [0, 1, 2, 3, 4, 5, 6, 7].map(covered);

  it('are each of another shape', () => {
    marks.forEach((one, index) => {
      for (const other of marks.slice(index + 1)) expect(one.filter((is, at) => is !== other[at]).length).to.be.greaterThan(70);
    });
  });

  it('are about as large as each other', () => {
    const areas = marks.map((mark) => mark.filter(Boolean).length);
    expect(Math.max(...areas) / Math.min(...areas)).to.be.below(1.8);
  });
});
