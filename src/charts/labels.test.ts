import { expect } from '@open-wc/testing';
import { candidatesAround, placeLabel } from './labels.js';

const bounds = { left: 0, top: 0, width: 100, height: 100 };
const box = (left: number, top: number) => ({ left, top, width: 20, height: 10 });

describe('labels', () => {
  it('take the first place that is free', () => {
    expect(placeLabel([box(10, 10), box(50, 50)], [box(15, 15)], bounds)).to.deep.equal(box(50, 50));
  });

  it('never leave the picture', () => {
    expect(placeLabel([box(90, 10), box(-1, 10), box(10, 95)], [], bounds)).to.equal(null);
  });

  it('lie on a line only where there is no other place', () => {
    const onLine = ({ left }: { left: number }): boolean => left === 10;
    expect(placeLabel([box(10, 10), box(50, 50)], [], bounds, onLine)).to.deep.equal(box(50, 50));
    expect(placeLabel([box(10, 10)], [], bounds, onLine)).to.deep.equal(box(10, 10));
  });

  it('stand above a point, and in a corner of the picture beside and below it', () => {
    expect(placeLabel(candidatesAround(50, 50, 20, 10, 4), [], bounds)).to.deep.equal(box(40, 36));
    expect(placeLabel(candidatesAround(99, 2, 20, 10, 4), [], bounds)).to.deep.equal(box(75, 6));
  });
});
