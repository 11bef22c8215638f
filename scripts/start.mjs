import { installDependencies, root } from './setup.mjs';

installDependencies();

const { createServer } = await import('vite');
const server = await createServer({
  configFile: `${root}vite.config.ts`,
  server: { open: Boolean(process.stdout.isTTY && !process.env.CI) },
});
await server.listen();
server.printUrls();
