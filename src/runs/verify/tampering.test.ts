import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOf, runFolderOf } from '../testing/a-run-folder.ts';
import { verifyRunFolder } from './verify-run-folder.ts';

const DOCUMENT = '01_CONFIG_AUDIT.md';
const SUMMARY = 'SUMMARY.md';

let original: string;
let run: string;
let object: string;

beforeAll(async () => {
  original = await runFolderOf('dev-tools-after');
  const { manifest } = await verifyRunFolder(original);
  object = manifest?.files.find(({ evidence }) => evidence?.[0]?.kind === 'composeProject')?.path ?? '';
}, 60_000);

/** What `gates verify` says of a copy of the folder after somebody was there. */
async function faultsAfter(tamper: (file: (path: string) => string) => Promise<unknown>): Promise<readonly string[]> {
  run = await copyOf(original);
  await tamper((path) => join(run, path));
  return (await verifyRunFolder(run)).faults.map(({ path, what }) => `${path} ${what}`);
}

const replaceIn = async (path: string, before: string, after: string) => {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(before);
  await writeFile(path, text.replace(before, after));
};

describe('the folder of a run', () => {
  test('is intact as it was written, also after it was copied', async () => {
    expect(await faultsAfter(async () => {})).toEqual([]);
  });

  test('is not when a file was added, wherever', async () => {
    expect(await faultsAfter((file) => writeFile(file('notes.txt'), ''))).toEqual(['notes.txt was added']);
    expect(await faultsAfter((file) => writeFile(file('capture/objects/more'), '{}'))).toEqual([
      'capture/objects/more was added',
    ]);
    expect(await faultsAfter((file) => mkdir(file('empty')))).toEqual(['empty/ was added, an empty folder']);
  });

  test.each([DOCUMENT, 'result.json', 'capture/manifest.json', 'capture/SHA256SUMS', 'manifest.json', 'SHA256SUMS'])(
    'is not when %s was removed',
    async (path) => {
      expect(await faultsAfter((file) => rm(file(path)))).toContain(`${path} is not there any more`);
    },
  );

  test('is not when an object of the capture was removed', async () => {
    expect(await faultsAfter((file) => rm(file(object)))).toEqual([
      'capture/SHA256SUMS does not agree about ' + object,
      `${object} is not there any more`,
    ]);
  });

  test('is not when a file was renamed: both names are told', async () => {
    expect(await faultsAfter((file) => rename(file(DOCUMENT), file('AUDIT.md')))).toEqual([
      `${DOCUMENT} was renamed to AUDIT.md`,
      'AUDIT.md was added',
    ]);
  });

  test('is not when two files were swapped', async () => {
    const swapped = async (file: (path: string) => string) => {
      await rename(file(DOCUMENT), file('kept'));
      await rename(file(SUMMARY), file(DOCUMENT));
      await rename(file('kept'), file(SUMMARY));
    };
    expect(await faultsAfter(swapped)).toEqual([
      `${DOCUMENT} was swapped with ${SUMMARY}`,
      `${SUMMARY} was swapped with ${DOCUMENT}`,
    ]);
  });

  test('is not when a file lost its end, or all it had', async () => {
    expect(await faultsAfter((file) => truncate(file(DOCUMENT), 1000))).toEqual([`${DOCUMENT} was altered`]);
    expect(await faultsAfter((file) => truncate(file(SUMMARY), 0))).toEqual([`${SUMMARY} was altered`]);
  });

  test('is not when a link stands where a file was, though it leads to the same bytes', async () => {
    const linked = async (file: (path: string) => string) => {
      await rename(file(SUMMARY), join(run, '../elsewhere.md'));
      await symlink(join(run, '../elsewhere.md'), file(SUMMARY));
    };
    expect(await faultsAfter(linked)).toEqual([`${SUMMARY} is a link or a device, and no file`]);
  });
});

describe('the records of a run', () => {
  test('an edited manifest is told from edited files, and leaves it open which of the two records was edited', async () => {
    const edited = await faultsAfter((file) =>
      replaceIn(file('manifest.json'), '"complete": true', '"complete": false'),
    );
    expect(edited).toEqual([
      'SHA256SUMS was altered, unless manifest.json was',
      'manifest.json was altered, unless SHA256SUMS was',
    ]);
  });

  test('a digest that was changed in the manifest does not make the file suspicious', async () => {
    const { manifest } = await verifyRunFolder(original);
    const digest = manifest?.files.find(({ path }) => path === DOCUMENT)?.sha256 ?? '';
    const edited = await faultsAfter((file) => replaceIn(file('manifest.json'), digest, 'a'.repeat(64)));
    expect(edited).toEqual([`manifest.json does not agree about ${DOCUMENT}`]);
  });

  test('a digest that was changed in the sums is told of the sums', async () => {
    const { manifest } = await verifyRunFolder(original);
    const digest = manifest?.files.find(({ path }) => path === DOCUMENT)?.sha256 ?? '';
    expect(await faultsAfter((file) => replaceIn(file('SHA256SUMS'), digest, 'a'.repeat(64)))).toEqual([
      `SHA256SUMS does not agree about ${DOCUMENT}`,
    ]);
    expect(await faultsAfter((file) => replaceIn(file('SHA256SUMS'), `${digest}  ${DOCUMENT}\n`, ''))).toEqual([
      `SHA256SUMS does not list ${DOCUMENT}`,
    ]);
  });

  test('a file that was added together with its line in the sums was added all the same', async () => {
    const added = async (file: (path: string) => string) => {
      await writeFile(file('extra.md'), '');
      const sums = await readFile(file('SHA256SUMS'), 'utf8');
      await writeFile(file('SHA256SUMS'), `${sums}${sha256('')}  extra.md\n`);
    };
    expect(await faultsAfter(added)).toEqual(['SHA256SUMS was altered', 'extra.md was added']);
  });

  test('the capture still vouches for its objects when both records of the run were made anew', async () => {
    const forged = async (file: (path: string) => string) => {
      const before = await readFile(file(object), 'utf8');
      const after = before.replace('services', 'servants');
      await writeFile(file(object), after);
      const manifest = await readFile(file('manifest.json'), 'utf8');
      const entry = manifest.replace(`"sha256": "${sha256(before)}"`, `"sha256": "${sha256(after)}"`);
      await writeFile(file('manifest.json'), entry);
      const sums = await readFile(file('SHA256SUMS'), 'utf8');
      const line = sums.replace(`${sha256(before)}  ${object}`, `${sha256(after)}  ${object}`);
      await writeFile(file('SHA256SUMS'), line.replace(sha256(manifest), sha256(entry)));
    };
    expect(await faultsAfter(forged)).toEqual([
      `capture/SHA256SUMS does not agree about ${object}`,
      `${object} was altered: its content does not match its name`,
    ]);
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
