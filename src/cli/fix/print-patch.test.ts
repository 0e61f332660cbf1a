import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Redactor } from '../../capture/redact/redactor.ts';
import { printPatch } from './print-patch.ts';

const SECRET = 'Kx82hqz71pmw40';
let stdout = '';
let stderr = '';

beforeEach(() => {
  stdout = '';
  stderr = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((stdout += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((stderr += String(text)), true));
});
afterEach(() => void vi.restoreAllMocks());

/** A patch for a file in which a restart policy comes behind the other lines. */
function patchOf(...lines: readonly string[]): void {
  const before = ['services:', '  web:', ...lines, ''].join('\n');
  const after = ['services:', '  web:', ...lines, '    restart: unless-stopped', ''].join('\n');
  printPatch({ path: `${process.cwd()}/compose.yaml`, before, after }, new Redactor(Buffer.alloc(32)));
}

test('a change among harmless lines is shown with the lines around it', () => {
  patchOf('    image: web:1.0');
  expect([stdout, stderr]).toEqual([
    expect.stringContaining('\n     image: web:1.0\n+    restart: unless-stopped\n'),
    '',
  ]);
});

test.each([
  `    environment: { DB_PASSWORD: ${SECRET} }`,
  '    environment: [DB_PASSWORD=postgres]',
  `    command: app --password ${SECRET}`,
])('beside %s it is shown alone, and said why', (line) => {
  patchOf('    image: web:1.0', line);
  expect(stdout).toMatch(/@@\n\+ {4}restart: unless-stopped\n$/);
  expect(stdout).not.toMatch(/PASSWORD|password/);
  expect(stderr).toBe(
    'compose.yaml: a secret stands beside a change, so no lines around it are shown; apply it with --unidiff-zero\n',
  );
});

test('a secret in a line that changes is masked, and it is said that the patch is of no use then', () => {
  const [before, after] = ['80:80', '127.0.0.1:80:80'].map((port) => `ports: ["${port}"] # password=${SECRET}\n`);
  printPatch({ path: `${process.cwd()}/compose.yaml`, before: String(before), after: String(after) }, new Redactor());
  expect(stdout).not.toContain(SECRET);
  expect(stderr).toContain('it is masked, and the patch cannot be applied');
});
