import { installDependencies } from './setup.mjs';
import { startMockServer } from './mock-server.mjs';

installDependencies();

const { origin } = await startMockServer(Number(process.env.PORT) || 8787);
console.log(`The mock API listens on ${origin}`);
