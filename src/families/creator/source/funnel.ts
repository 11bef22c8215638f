import { funnelFrom } from '../../../sources/funnel-answer.js';
import { creatorFunnel } from '../contract/funnel.js';
import { dialect } from './dialect.js';

/** From free to paying users. */
export const answerFunnel = funnelFrom(dialect, creatorFunnel, 'steps');
