import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { Redactor } from '../../capture/redact/redactor.ts';
import { seal } from '../../capture/seal.ts';
import { collectDocuments } from './collect-documents.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-documents-'));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, text = '# Title\n') => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
};
const collect = async () => {
  const intake = new CaptureIntake(new AbortController().signal);
  await collectDocuments(intake, { directory: folder, given: [] });
  return intake;
};
const subjects = async () =>
  (await collect()).pieces.map((piece) =>
    'missing' in piece ? `${piece.subject} ${piece.missing.code}` : piece.subject,
  );

test('the Markdown files of the project, the nearest first, without those of others and histories', async () => {
  for (const name of ['docs/ops/runbook.md', 'README.md', 'docs/a.markdown', 'notes.txt', 'CHANGELOG.md'])
    await put(name);
  for (const name of ['node_modules/x/README.md', '.venv/a.md', 'vendor/b.md']) await put(name);
  expect(await subjects()).toEqual(['README.md', 'docs/a.markdown', 'docs/ops/runbook.md']);
});

test.each([
  ['a table of more rows', `| A |\n| - |\n${'| a |\n'.repeat(5001)}`],
  ['more links', '[a](b)\n'.repeat(5001)],
])('%s than are looked at leaves open what the document says, and never looks like a shorter one', async (_, text) => {
  await put('README.md', text);
  expect(await subjects()).toEqual(['README.md file.too-large']);
});

test('a line that the reader is not given leaves open what it says, and nothing else', async () => {
  await put('README.md', `# Title\n\n${'> '.repeat(40)}| PORT | 8080 |\n\n[a](b)\n`);
  await put('blank.md', `# Title\n${' '.repeat(200)}\n`);
  expect(await subjects()).toEqual(['README.md', 'README.md:3 document.line-unread', 'blank.md']);
});

test('a line is read however long it is', async () => {
  await put('README.md', `${'word '.repeat(20_000)}[a](gone.md)\n`);
  const [document] = (await collect()).pieces;
  expect(document).toMatchObject({ value: { links: [{ target: 'gone.md', found: false }] } });
});

test('not the reports of earlier runs', async () => {
  for (const name of ['README.md', 'reports/1/01_CONFIG_AUDIT.md', 'reports/1/capture/notes.md']) await put(name);
  await put('reports/1/result.json', '{}');
  expect(await subjects()).toEqual(['README.md']);
});

test('one that leads outside, and one that is too large, are missing with their reason', async () => {
  await symlink('/etc/hostname', join(folder, 'a.md'));
  await put('b.md', 'x'.repeat(256 * 1024 + 1));
  expect(await subjects()).toEqual(['a.md file.outside-project', 'b.md file.too-large']);
});

test('more than 300 are a piece of evidence that is missing', async () => {
  for (let index = 0; index <= 300; index++) await put(`${index}.md`);
  expect(await subjects()).toHaveLength(301);
  expect(await subjects()).toContain('* documents.too-many');
});

test('whether the files are there that a document links to, as far as they lie in the project', async () => {
  const targets = ['b.md#part', './c%20d.md?raw=1', 'folder/', 'gone.md', '../../outside.md', '/root.md', '#here'];
  const others = ['https://example.org/x.md', 'mailto:a@b.example', '{{ page }}.md', '%zz.md'];
  await put('docs/a.md', [...targets, ...others].map((target) => `[x](<${target}>)`).join('\n\n'));
  for (const name of ['docs/b.md', 'docs/c d.md', 'docs/folder/e.txt']) await put(name);
  const [document] = (await collect()).pieces.filter(({ subject }) => subject === 'docs/a.md');
  const { links } = (document && 'value' in document ? document.value : {}) as { links: { found?: boolean }[] };
  expect(links.map(({ found }) => found)).toEqual([true, true, true, false, ...Array(7).fill(undefined)]);
});

test('a secret in a table is masked at the door, and wherever else it stands', async () => {
  await put(
    'README.md',
    '# Use canary-4711-Zx\n\n| Variable | Default |\n|---|---|\n| DB_PASSWORD | canary-4711-Zx |\n',
  );
  const sealed = seal(await collect(), new Redactor(), { takenAt: '2026-01-31T21:30:00.000Z', toolVersion: 'test' });
  const text = JSON.stringify([...sealed.values]);
  expect(text).not.toContain('canary');
  expect(text).toMatch(/"secrets":\[\{"fingerprint"/);
});
