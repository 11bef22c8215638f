import { isFunnelStep } from '../../datasets/vocabulary.js';
import type { NotEnough } from '../../datasets/sample.js';
import { dateFormat } from '../../locale/date-format.js';
import { formatHour, formatMetric, formatSpan, formatUnits, quantity } from '../../locale/format.js';
import type { Speech } from '../../locale/locale.js';
import { bandAt, judgeOf, scaleOf } from '../../metrics/bands.js';
import { metricFacts } from '../../metrics/catalogue.js';
import { moved } from '../../views/moved.js';
import type { DropVerdict } from './insight-panel.drops.js';
import type { Answered, PatternId, PatternVerdict } from './insight-panel.model.js';

/** What is said of a pattern, found or not. */
export function patternSaid(id: PatternId, verdict: PatternVerdict, speech: Speech): string {
  const lang = speech.lang();
  if (!verdict) return speech.term('insightNoData');
  if (verdict.kind === 'not-enough-data') return tooFew(verdict, id, speech);
  if (verdict.kind === 'not-found') return speech.term('patternNotFound');
  const times = formatMetric(verdict.ratio, 'decimal', speech).text;
  const of = id === 'evening' ? 7 : verdict.sample;
  const found = speech.term('patternFound', times, quantity(verdict.held, lang).text, quantity(of, lang).text);
  const { busiestHour, months = [], over } = verdict;
  const monthName = (month: number): string => dateFormat(lang, 'UTC', { month: 'long' }).format(Date.UTC(2026, month - 1, 1));
  return [
    found,
    ...(busiestHour === undefined ? [] : [speech.term('patternHour', formatHour(busiestHour, lang))]),
    ...(months.length === 0 ? [] : [speech.term('patternMonths', months.map(monthName))]),
    ...(over ? [formatSpan(over.from * day, over.to * day, lang, 'UTC', 'date')] : []),
  ].join(' · ');
}

const day = 86_400_000;

function tooFew({ sample, needed }: NotEnough, id: PatternId | null, speech: Speech): string {
  const unit = id === 'weekend' || id === 'monday' ? 'week' : id === 'seasonal' ? 'year' : null;
  const lang = speech.lang();
  const said = (count: number): string => (unit ? formatUnits(count, unit, lang) : quantity(count, lang).text);
  return speech.term('notEnoughData', said(sample), said(needed));
}

/** What is said of something that may have dropped. */
export function dropSaid(verdict: DropVerdict, speech: Speech): string {
  if (!verdict) return speech.term('insightNoData');
  if (verdict.kind === 'not-enough-data') return tooFew(verdict, null, speech);
  if (verdict.kind === 'held') return speech.term('insightHeld');
  const { of, from, to } = verdict;
  if (verdict.kind === 'unsure') {
    const fell = moved(speech.term(`metric-${verdict.of}`), from, to, metricFacts(verdict.of).shown, speech);
    return speech.term('insightUnsure', fell);
  }
  if (of === 'conversion') return moved(speech.term('insightPaying'), from, to, 'percent', speech);
  const scale = scaleOf(of);
  const band = scale && bandAt(scale, to);
  const isBelow = from === null || from <= to || band?.tone === 'critical';
  if (!isBelow || !band) return moved(speech.term(`metric-${of}`), from, to, metricFacts(of).shown, speech, null, judgeOf(of));
  const score = (value: number): string => formatMetric(value, 'score', speech, null, { judged: judgeOf(of) }).text;
  return speech.term('insightBelow', speech.term(`metric-${of}`), score(to), score(band.to));
}

/** What the data says to a diagnostic step. */
export function answerSaid(answered: Answered, currency: string | null, speech: Speech): string {
  switch (answered.kind) {
    case 'metric': {
      const { id, from, to } = answered;
      return moved(speech.term(`metric-${id}`), from, to, metricFacts(id).shown, speech, currency, judgeOf(id));
    }
    case 'step': {
      const step = isFunnelStep(answered.id) ? speech.term(`funnel-${answered.id}`) : (answered.label ?? answered.id);
      return moved(speech.term('insightOfBefore', step), answered.from, answered.to, 'percent', speech);
    }
    case 'topic':
      return speech.term(
        'metricSaid',
        answered.label,
        formatMetric(answered.score, 'score', speech, null, { judged: judgeOf('satisfaction-score') }).text,
      );
  }
}
