import { ink } from '../page/ask.js';

/** Asks, reads nothing, draws one stroke: what is left is what measuring costs. */
bench.contestant = {
  load: () => Promise.resolve(),
  async draw(host, stream) {
    await fetch(`/api/v1/streams/${stream}/analytics/viewers`);
    const canvas = document.createElement('canvas');
    canvas.width = 800;
    canvas.height = 300;
    host.append(canvas);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.strokeStyle = ink;
    context.lineWidth = 2;
    context.moveTo(0, 300);
    context.lineTo(800, 0);
    context.stroke();
  },
};
