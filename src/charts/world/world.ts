import type { World } from '../map.js';
import json from './world.json' with { type: 'json' };

/** A module of its own, since not every bundler imports JSON on demand. */
export const world: World = json;
