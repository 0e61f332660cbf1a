import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const DOCKERFILE = `ARG NODE_IMAGE
FROM \${NODE_IMAGE}
COPY proxy.mjs /proxy.mjs
CMD ["node", "/proxy.mjs"]
`;

/** Puts together what an image of the read-only proxy is built from, where none can be pulled. */
export async function prepareProxyContext(root: string, target: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'fixtures/socket-proxy/serve.ts')],
    outfile: join(target, 'proxy.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  await writeFile(join(target, 'Dockerfile'), DOCKERFILE);
}
