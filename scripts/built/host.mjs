import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { root } from '../setup.mjs';

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/**
 * A web server on loopback, an origin of its own. `files` says what is where: `{ '/page.html': { body, headers } }`, or as a
 * function of the path. What it does not know is 404, or asked of the `api`, as behind one domain.
 */
export async function startHost(files, { api } = {}) {
  const find = typeof files === 'function' ? files : (path) => files[path];
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, 'http://host');
    asked.push(pathname);
    const file = find(pathname);
    if (file) {
      const type = types[pathname.split('.').pop()] ?? types.html;
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...file.headers }).end(file.body);
    } else if (api) {
      const { authorization } = request.headers;
      const answer = await fetch(api + pathname + search, { headers: authorization ? { authorization } : {} }).catch(() => null);
      if (!answer) response.destroy();
      else
        response
          .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
          .end(Buffer.from(await answer.arrayBuffer()));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** The paths asked for so far. */
    asked,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const folder = `${root}dist/cdn/`;

/** What `npm run build` says of each file of the CDN's folder. */
export const integrity = JSON.parse(readFileSync(`${folder}integrity.json`, 'utf8'));

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** The library's version, and the one that a copy under `/other/` says it has. */
export const versions = { own: version, other: '99.0.1' };

const versionText = new RegExp(`(["'\`])${version.replaceAll('.', '\\.')}\\1`, 'g');

/** The build for a script tag under `/cdn/`, the same again under `/copy/`, and as another version under `/other/`. */
export function library(path, headers = {}) {
  const [, place, name] = /^\/(cdn|copy|other)\/(.+)$/.exec(path) ?? [];
  if (!name || !integrity[name]) return undefined;
  const text = readFileSync(folder + name, 'utf8');
  return {
    body: place === 'other' ? text.replace(versionText, `"${versions.other}"`) : text,
    headers: { 'cache-control': 'max-age=3600', ...headers },
  };
}

/** A host whose files any page may use: a content delivery network. */
export const startCdn = () => startHost((path) => library(path, { 'access-control-allow-origin': '*' }));
