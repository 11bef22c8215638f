const releaseDay = {
  id: 'release-day',
  title: { en: 'Release day', de: 'Erscheinungstag' },
  needs: { days: { dataset: 'trend', params: { ids: ['unique-users'], granularity: 'daily' }, over: 90 } },
  judge({ days }) {
    if (!days) return null; // not in the data
    const { from, to } = days.completeness; // the days that are over
    const weeks = Math.floor((to - from) / 7);
    if (weeks < 4) return { kind: 'not-enough-data', sample: weeks, needed: 4 };
    const sums = [0, 0, 0, 0, 0, 0, 0];
    const listeners = days.data.series['unique-users'].subarray(from, from + 7 * weeks);
    listeners.forEach((count, index) => (sums[index % 7] += count));
    const most = Math.max(...sums);
    if (!(most > 0)) return null; // nobody, or a day that was not reported
    const others = sums.reduce((sum, each) => sum + each, -most) / 6;
    return { times: most / others, at: days.data.times[from + sums.indexOf(most)], timeZone: days.zone };
  },
  isFound: ({ times }) => times >= 1.5,
  says(verdict, say) {
    if (verdict.kind) return say.tooFew(verdict);
    const { at, timeZone } = verdict;
    const day = new Intl.DateTimeFormat(say.lang(), { weekday: 'long', timeZone }).format(at);
    const times = say.number(Math.round(verdict.times * 10) / 10);
    if (!this.isFound(verdict)) return say.text({ en: 'No day stands out', de: 'Kein Tag sticht heraus' });
    return say.text({
      en: `${day}: ${times} times the listeners of other days`,
      de: `${day}: ${times}-mal so viele Hörer wie an anderen Tagen`,
    });
  },
  usually: { en: 'Thursday: 2.5 times the listeners of other days', de: 'Donnerstag: 2,5-mal so viele Hörer' },
};

const reach = {
  id: 'reach',
  asks: { en: 'Reach: more or fewer listeners than last week?', de: 'Reichweite: mehr oder weniger Hörer als letzte Woche?' },
  needs: { now: { dataset: 'metrics', params: { ids: ['unique-users'] } } },
  says({ now }, say) {
    const { 'unique-users': listeners } = now.data.values;
    return listeners ? [say.moved('unique-users', now.compared?.previous.values['unique-users'], listeners)] : [];
  },
  usually: [{ en: 'Unique users fell from 900 to 800' }],
};

export const rules = {
  insights: {
    subject: 'views',
    sections: [
      { title: { en: 'What stands out', de: 'Was auffällt' }, rules: [releaseDay] },
      { changes: ['views', 'unique-users', 'total-revenue'] },
    ],
  },
  reviews: { weekly: [reach], monthly: [] },
};
