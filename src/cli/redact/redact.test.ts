import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadCapture } from '../../capture/store.ts';
import { type RedactOptions, redact } from './redact.ts';
import { verifySums } from './testing/verify-sums.ts';

const CAPTURE = new URL('../../../fixtures/captures/ultra-agent-os-enterprise', import.meta.url).pathname;
const HOST = /ultra_agent_os_enterprise/;

let folder = '';
const printed: string[] = [];

beforeAll(() => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
});
afterAll(() => vi.restoreAllMocks());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-redact-'));
  printed.length = 0;
});
afterEach(() => rm(folder, { recursive: true }));

async function again(options: Partial<RedactOptions>, from = CAPTURE): Promise<string> {
  const out = join(folder, `capture-${printed.length}`);
  await redact(from, { out, also: [], alsoValues: [], ...options });
  return out;
}

async function everyByte(of: string): Promise<string> {
  const files = await readdir(of, { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

test('what a pattern matches is in no byte of the new capture, which is a valid one and says what became of it', async () => {
  expect(await everyByte(CAPTURE)).toMatch(HOST);
  const out = await again({ also: ['ultra_agent_os_enterprise'] });
  expect(await everyByte(out)).not.toMatch(HOST);
  const { manifest } = await loadCapture(out);
  const [note] = manifest.redaction.again ?? [];
  expect(note).toMatchObject({ patterns: 1, values: 0, masked: expect.any(Number) });
  expect(note?.masked).toBeGreaterThan(20);
  expect(await verifySums(out)).toBe(true);
  expect(printed.join('')).toMatch(/^Masked \d+ more places.\nCapture: /);
});

test('of a pattern with a group only the group is masked', async () => {
  const { values } = await loadCapture(await again({ also: ['^(?:/[\\w.-]+)*/(compose)\\.yaml$'] }));
  const before = (await loadCapture(CAPTURE)).values;
  expect(JSON.stringify([...before.values()])).toContain('/compose.yaml"');
  expect(JSON.stringify([...values.values()])).toMatch(/\/«redacted:[\w-]{10}»\.yaml"/);
});

test('values of a file are masked, words and names as well, in every encoding', async () => {
  const file = join(folder, 'values.txt');
  await writeFile(file, '\nultra_agent_os_enterprise\n');
  expect(await everyByte(await again({ alsoValues: [file] }))).not.toMatch(HOST);
});

test('the same value has the same fingerprint with the same key only', async () => {
  const key = join(folder, 'key');
  await writeFile(key, 'a key of thirty-two bytes, or so.\n');
  const masks = async (options: Partial<RedactOptions>) =>
    /«redacted:[\w-]{10}»/.exec(
      (await loadCapture(await again({ also: ['ultra_agent_os_enterprise'], ...options }))).manifest.ledger
        .map(({ action }) => action)
        .join(' '),
    )?.[0];
  const first = await masks({ fingerprintKey: key });
  expect(first).toBe(await masks({ fingerprintKey: key }));
  expect(first).not.toBe(await masks({}));
});

test('what is masked already stays as it is', async () => {
  const once = await again({ also: ['ultra_agent_os_enterprise'] });
  const twice = await again({ also: ['[\\w-]{10}(?:»)|ultra_agent_os_enterprise'] }, once);
  const texts = async (of: string) => [...(await loadCapture(of)).values.values()];
  expect(await texts(twice)).toEqual(await texts(once));
  expect((await loadCapture(twice)).manifest.redaction.again).toHaveLength(2);
});

test('a pattern that matched nothing is told by its number', async () => {
  await again({ also: ['nowhere-to-be-found'] });
  expect(printed.join('')).toContain('pattern 1 matched nothing');
});

describe('it is refused', () => {
  test.each<[string, Partial<RedactOptions>, string]>([
    ['without anything to mask', {}, 'GATES_USAGE'],
    ['with a pattern that is none', { also: ['('] }, 'GATES_USAGE'],
    ['with a pattern that needs more than linear time', { also: ['(?=x)x'] }, 'GATES_USAGE'],
    ['when a state would be masked', { also: ['running'] }, 'GATES_USAGE'],
    ['with a file that is not there', { alsoValues: ['/nowhere/values'] }, 'GATES_USAGE'],
    ['with a key that is too short', { also: ['x'], fingerprintKey: '/dev/null' }, 'GATES_USAGE'],
    ['when something is at its place', { also: ['x'], out: tmpdir() }, 'GATES_OUTPUT_NOT_WRITABLE'],
  ])('%s', async (_, options, code) => {
    await expect(again(options)).rejects.toMatchObject({ code });
  });
});
