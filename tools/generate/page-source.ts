import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'reports/html';

/** As far back as the features of CSS that the page needs. */
const BROWSERS = ['chrome111', 'firefox113', 'safari16.4'];

const HEADER = '// Made by `npm run generate` from style/ and client/; changes made here are lost.\n';

/** The style and the script of the HTML report as strings, each with the digest by which the page allows it. */
export async function pageSource(root: string): Promise<string> {
  const [style, script] = await Promise.all(
    ['style/page.css', 'client/main.ts'].map((entry) => inOnePiece(root, entry)),
  );
  return `${HEADER}
${declaration('STYLE', style ?? '')}
${declaration('SCRIPT', script ?? '')}`;
}

async function inOnePiece(root: string, entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(FOLDER, entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: BROWSERS,
    logLevel: 'warning',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  // In the page it stands between the two tags as it is; the digest is made of these very bytes.
  if (/<\/|<!--/.test(text)) throw new Error(`${entry} holds what would end its element`);
  return text;
}

function declaration(name: string, text: string): string {
  const digest = createHash('sha256').update(text).digest('base64');
  return `export const ${name} = ${JSON.stringify(text)};
export const ${name}_HASH = 'sha256-${digest}';
`;
}
