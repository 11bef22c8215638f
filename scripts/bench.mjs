import { installDependencies } from './setup.mjs';

installDependencies();
const { bench } = await import('./bench/bench.mjs');
await bench(process.argv.slice(2));
