import type { StreamingWords } from '../words.js';

export const streaming: StreamingWords = {
};
