import { defineSource } from '../../src/index.js';

const query = ({ dates }) => ({ from: dates?.start, to: dates?.end });

export const podcasts = defineSource({
  name: 'podcasts',
  ids: ['subjectId'],
  periods: { usual: '30d', ranges: ['7d', '30d', '90d'], granularities: ['daily'] },
  answers: {
    async metrics(asked) {
      const { plays, listeners, sponsoring_cents } = await asked.get('/shows/{subjectId}/totals', query(asked));
      const each = listeners > 0 ? plays / listeners : null;
      const values = { views: plays, 'unique-users': listeners, 'plays-per-listener': each };
      return { values: { ...values, 'total-revenue': sponsoring_cents / 100 }, currency: 'EUR' };
    },
    async trend(asked) {
      const { days } = await asked.get('/shows/{subjectId}/days', query(asked));
      const points = days.map(({ day, listeners }) => ({ time: day, 'unique-users': listeners }));
      return { points, granularity: 'daily', timeZone: 'Europe/Berlin' };
    },
    async breakdown(asked) {
      if (asked.params.by !== 'country') return null; // it knows no other
      const { listeners, places } = await asked.get('/shows/{subjectId}/places', query(asked));
      return { items: places.map(({ code, name, count }) => ({ id: code, label: name, count })), total: listeners };
    },
  },
});
