import { frame } from './site/page.js';
frame('studio');
