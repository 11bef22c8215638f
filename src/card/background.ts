import { composedParent } from '../element/composed-parent.js';

/** How much of what is behind a colour shows through it, 0–1; the colour may be written in any way CSS knows. */
function opacityOf(color: string): number {
  const dot = document.createElement('canvas');
  dot.width = 1;
  dot.height = 1;
  const ink = dot.getContext('2d');
  if (!ink) return 1;
  ink.fillStyle = color;
  ink.fillRect(0, 0, 1, 1);
  return (ink.getImageData(0, 0, 1, 1).data[3] ?? 255) / 255;
}

/** The background of a page that gives itself none: what the browser draws under it, by its colour scheme. */
function canvasColor(): string {
  const probe = document.createElement('div');
  probe.style.display = 'none';
  probe.style.backgroundColor = 'Canvas';
  document.documentElement.append(probe);
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
}

/** The colours behind an element, from the farthest that hides what is behind it to its own: painted one over the other, its background. */
export function backgroundsUnder(element: Element): readonly string[] {
  const colors: string[] = [];
  for (let each: Element | null = element; each; each = composedParent(each)) {
    const { backgroundColor } = getComputedStyle(each);
    const opacity = opacityOf(backgroundColor);
    if (opacity > 0) colors.unshift(backgroundColor);
    if (opacity === 1) return colors;
  }
  return [canvasColor(), ...colors];
}
