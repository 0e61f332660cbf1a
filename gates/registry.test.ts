import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckMeta } from '../src/model/check.ts';
import { findDefinitions } from '../tools/generate/find-definitions.ts';
import { readGateFolders } from '../tools/generate/read-gate-folders.ts';
import { camelCase, idFault } from '../tools/new-check/identifier.ts';
import { PROJECT_ROOT } from '../tools/project-root.ts';
import { GATES } from './index.generated.ts';

// What is on disk is found without the index, so that a check which the index forgot is noticed.
const { gates, faults } = await findDefinitions(PROJECT_ROOT, await readGateFolders(PROJECT_ROOT));
const files = gates.flatMap(({ sections }) => sections.flatMap((section) => [...section.checks, ...section.exhibits]));
const sections = GATES.flatMap((gate) => gate.sections);
const checks = sections.flatMap((section) => section.checks);
const exhibits = sections.flatMap((section) => section.exhibits);
const definitions = [...checks, ...exhibits];

const isTitle = (text: string) => /^[A-Z`]/.test(text) && !/[.!]$/.test(text) && text.length <= 80;
const isSentence = (text: string) => /^\S.*[^.]\.$/s.test(text);
const hasRepeats = (texts: readonly string[]) => new Set(texts).size < texts.length;
const onDisk = (path: string) => existsSync(`${PROJECT_ROOT}/${path}`);

/** Identifier and text of every check of which the text is not as it should be. */
function checksWith(text: (meta: CheckMeta) => string, isRight: (text: string) => boolean): string[] {
  const wrong = checks.filter(({ meta }) => !isRight(text(meta)));
  return wrong.map(({ meta }) => `${meta.id}: ${text(meta)}`);
}

describe('every file of a gate', () => {
  test('is in a section that the gate declares', () => {
    expect(faults).toEqual([]);
  });

  test('is in the index under its name, and no name is used twice', () => {
    const ids = definitions.map(({ meta }) => meta.id);
    expect(ids.toSorted()).toEqual(files.map(({ path }) => basename(path, '.ts')).toSorted());
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(60);
  });

  test('is named like a failing state', () => {
    expect(definitions.map(({ meta }) => idFault(meta.id)).filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('exports what it is named after', () => {
    const strays = files.filter(({ path, exportName }) => exportName !== camelCase(basename(path, '.ts')));
    expect(strays).toEqual([]);
  });

  test('has a test beside it', () => {
    const tests = files.map(({ path }) => path.replace(/\.ts$/, '.test.ts'));
    expect(tests.filter((path) => !onDisk(path))).toEqual([]);
  });

  test('is filled in, and names its evidence', () => {
    const open = definitions.filter(({ meta, needs }) => needs.length === 0 || /fill.in/i.test(JSON.stringify(meta)));
    expect(open.map(({ meta }) => meta.id)).toEqual([]);
    expect(definitions.filter(({ needs }) => hasRepeats(needs)).map(({ meta }) => meta.id)).toEqual([]);
  });
});

describe('every check', () => {
  test('has titles that fit a heading: a capital, no full stop, 80 characters', () => {
    expect(checksWith((meta) => meta.title, isTitle)).toEqual([]);
    expect(checksWith((meta) => meta.failureTitle, isTitle)).toEqual([]);
  });

  test('has titles that no other check of its gate has', () => {
    const titles = GATES.flatMap(({ id, sections }) =>
      sections.flatMap((section) =>
        section.checks.flatMap(({ meta }) => [meta.title, meta.failureTitle].map((title) => `${id}: ${title}`)),
      ),
    );
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('says in sentences why it matters and what to do', () => {
    expect(checksWith((meta) => meta.why, isSentence)).toEqual([]);
    expect(checksWith((meta) => meta.fix, isSentence)).toEqual([]);
  });

  test('names the impact in a few words', () => {
    expect(
      checksWith(
        (meta) => meta.impact,
        (text) => text.length <= 60 && !text.endsWith('.') && /\w/.test(text),
      ),
    ).toEqual([]);
  });

  test('refers to sources a reader can look up', () => {
    const isLink = ({ url }: { url: string }) => URL.canParse(url) && url.startsWith('https://');
    const bare = checks.filter(({ meta }) => meta.references.length === 0 || !meta.references.every(isLink));
    expect(bare.map(({ meta }) => meta.id)).toEqual([]);
    const repeated = checks.filter(({ meta }) => hasRepeats(meta.references.map(({ label, url }) => label + url)));
    expect(repeated.map(({ meta }) => meta.id)).toEqual([]);
  });

  test('has its page', () => {
    expect(checks.map(({ meta }) => `docs/checks/${meta.id}.md`).filter((path) => !onDisk(path))).toEqual([]);
  });
});

test('every exhibit has a title that fits a heading', () => {
  expect(exhibits.map(({ meta }) => meta.title).filter((title) => !isTitle(title))).toEqual([]);
});
