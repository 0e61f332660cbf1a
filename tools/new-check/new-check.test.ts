import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../testing/temporary-folder.ts';
import { newCheck } from './new-check.ts';

const HOUSE = {
  'gates/g1-config/gate.ts': "export const gate = { id: 'g1', sections: [{ id: 'secrets', title: 'Secrets' }] };\n",
  'gates/g2-runtime/gate.ts': "export const gate = { id: 'g2', sections: [{ id: 'ports', title: 'Ports' }] };\n",
  'gates/g2-runtime/ports/port-map.ts': 'export const portMap = defineExhibit({});\n',
  'gates/g2-runtime/ports/far-reach.ts': 'export const farReach = 1;\n',
};

const PATHS = ['gates/g2-runtime/ports/lost-port.ts', 'gates/g2-runtime/ports/lost-port.test.ts'];

test('a check is two files', async () => {
  const house = await folderWith(HOUSE);
  expect(await newCheck(house, ['g2/ports', 'lost-port'], 'check')).toEqual(PATHS);
  const [source, test] = await Promise.all(PATHS.map((path) => readFile(join(house, path), 'utf8')));
  expect(source).toContain('export const lostPort = defineCheck({');
  expect(test).toContain('checkCases(lostPort, {');
});

test('an exhibit is two files, and the gate can be named by its folder', async () => {
  const house = await folderWith(HOUSE);
  expect(await newCheck(house, ['g2-runtime/ports', 'lost-port'], 'exhibit')).toEqual(PATHS);
  const source = await readFile(join(house, 'gates/g2-runtime/ports/lost-port.ts'), 'utf8');
  expect(source).toContain('export const lostPort = defineExhibit({');
});

test('a section that is only declared gets its folder', async () => {
  const house = await folderWith(HOUSE);
  const [source] = await newCheck(house, ['g1/secrets', 'weak-secret'], 'check');
  expect(source).toBe('gates/g1-config/secrets/weak-secret.ts');
  expect(existsSync(join(house, source))).toBe(true);
});

describe('refused is', () => {
  test.each([
    ['an unknown gate', ['g4/ports', 'lost-port'], 'There is no gate "g4". Did you mean "g1"?'],
    ['an unknown section', ['g2/prots', 'lost-port'], 'g2 has no section "prots". Did you mean "ports"?'],
    ['a section of another gate', ['g1/ports', 'lost-port'], 'g1 has no section "ports".'],
    ['no section', ['g2', 'lost-port'], 'g2 has no section "".'],
    ['a folder below a section', ['g2/ports/deep', 'lost-port'], 'g2 has no section "ports/deep".'],
    ['a malformed identifier', ['g2/ports', 'Lost Port'], '"Lost Port" is no identifier'],
    ['an identifier of another gate', ['g1/secrets', 'port-map'], '"port-map" exists: gates/g2-runtime/ports/port-map'],
    ['a file that is there', ['g2/ports', 'far-reach'], '"far-reach" exists: gates/g2-runtime/ports/far-reach.ts'],
    ['an order without identifier', ['g2/ports'], 'A section and an identifier are needed'],
    ['an order of more', ['g2/ports', 'lost-port', 'more'], 'A section and an identifier are needed'],
  ])('%s', async (_, order, message) => {
    const house = await folderWith(HOUSE);
    await expect(newCheck(house, order, 'check')).rejects.toThrow(message);
    expect(existsSync(join(house, 'gates/g2-runtime/ports/lost-port.ts'))).toBe(false);
    expect(existsSync(join(house, 'gates/g1-config/secrets'))).toBe(false);
  });
});
