import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ranWithFewRights } from '../../fixtures/few-rights.ts';
import { aProject, aService, at } from '../../gates/testing/declared.ts';
import { projectFolders } from './project-folders.ts';
import { searchFolders } from './search-folders.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-folders-'));
});
afterEach(async () => {
  for (const path of closed.splice(0)) await chmod(path, 0o700);
  await rm(folder, { recursive: true });
});

/** Folders that nobody may read until the test is over. */
const closed: string[] = [];
const close = async (path: string) => {
  await chmod(join(folder, path), 0o000);
  closed.unshift(join(folder, path));
};
const put = async (...names: readonly string[]) => {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), '# Title\n');
  }
};
const find = (most: { mostFiles?: number; mostFolders?: number } = {}) =>
  searchFolders(folder, {
    isMeant: (name) => name.endsWith('.md'),
    deepest: 2,
    mostFiles: 9,
    mostFolders: 9,
    ...most,
  });

test('the nearest files first, each folder by name, and none that lies deeper than is searched', async () => {
  await put('b/z.md', 'b/a.md', 'a/c/d.md', 'a/x.txt', 'top.md', 'a/c/e/too-deep.md');
  expect(await find()).toEqual({ paths: ['top.md', 'b/a.md', 'b/z.md', 'a/c/d.md'], closed: [] });
});

test('nothing of earlier runs, neither in the folder of one nor in that of all', async () => {
  await put('audits/1/result.json', 'audits/1/capture/a.md', 'audits/1/b.md', 'top.md');
  await put('kept/history.jsonl', 'kept/history.head', 'kept/notes.md');
  expect((await find()).paths).toEqual(['top.md']);
});

test('beyond a limit, what there is more of', async () => {
  await put('a/1.md', 'b/2.md', 'c/3.md');
  expect(await find({ mostFiles: 2 })).toEqual({ paths: ['a/1.md', 'b/2.md'], closed: [], beyond: 'files' });
  expect(await find({ mostFolders: 3 })).toEqual({ paths: ['a/1.md', 'b/2.md'], closed: [], beyond: 'folders' });
  expect(await find({ mostFolders: 4 })).toEqual({ paths: ['a/1.md', 'b/2.md', 'c/3.md'], closed: [] });
});

/** Subjects and reasons of the documents, and the calls in the ledger, as a user finds them who is not root. */
function collectWithFewRights(given: readonly string[]): { pieces: string[]; calls: string[] } {
  const module = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const folders = JSON.stringify({ directory: folder, given: given.map((path) => join(folder, path)) });
  const script = `
    const { CaptureIntake } = await import(${module('../capture/capture-intake.ts')});
    const { collectDocuments } = await import(${module('./documents/collect-documents.ts')});
    const intake = new CaptureIntake(new AbortController().signal);
    await collectDocuments(intake, ${folders});
    const pieces = intake.pieces.map(({ subject, missing }) => [subject, missing?.code, missing?.message].filter(Boolean).join(': '));
    const calls = intake.ledger.map(({ action, outcome }) => action + ': ' + outcome);
    console.log(JSON.stringify({ pieces, calls }));`;
  return ranWithFewRights(script) as { pieces: string[]; calls: string[] };
}

test('a folder that may not be read leaves open what lies in it; one that a service is given is in the ledger alone', async () => {
  await put('top.md', 'docs/private/a.md', 'data/postgres/b.md');
  await close('docs/private');
  await close('data/postgres');
  const seen = 'folder.unreadable: the user that gates runs as may not list it';
  const calls = ['list data/postgres: folder.unreadable', 'list docs/private: folder.unreadable'];
  const first = 'list the Markdown files: ok';
  expect(collectWithFewRights(['data/postgres'])).toEqual({
    pieces: [`docs/private/: ${seen}`, 'top.md'],
    calls: [first, ...calls, 'read top.md: ok'],
  });
  // A folder of which a service is given a part, or that is a part of what it is given.
  expect(collectWithFewRights(['data', 'docs/private/key']).pieces).toEqual(['top.md']);
});

test('of a project that may not be read at all, that is what is missing', async () => {
  await put('top.md');
  await close('');
  expect(collectWithFewRights([]).pieces).toEqual([
    '*: folder.unreadable: the user that gates runs as may not read it (EACCES)',
  ]);
});

test('services are given what is bound into them, and files of secrets; neither the project itself nor what lies outside', () => {
  const bound = (source: string) => ({ type: 'bind' as const, source, target: '/x', readOnly: false, at: at(3) });
  const sources = ['./data/postgres', '.', '/etc', '/srv/shop/certificates', '../other'];
  const project = aProject({
    services: [aService('db', { mounts: [...sources.map(bound), { ...bound('data'), type: 'volume' }] })],
    secrets: [{ key: 'pw', name: 'pw', external: false, file: './secrets/pw' }],
  });
  const given = ['/srv/shop/data/postgres', '/srv/shop/certificates', '/srv/shop/secrets/pw'];
  expect(projectFolders('/srv/shop', project)).toEqual({ directory: '/srv/shop', given });
});
