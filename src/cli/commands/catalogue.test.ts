import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';
import { RunResult } from '../../model/result.ts';
import { checksJson, checksText } from './checks.ts';
import { explainJson, explainText } from './explain.ts';
import { projectChecks } from './project-checks.ts';
import { schemaList, schemaText } from './schema.ts';
import { allChecks, selectChecks } from './select-checks.ts';

const idsOf = (wanted: Parameters<typeof selectChecks>[0]) => selectChecks(wanted).map(({ check }) => check.meta.id);

describe('gates checks', () => {
  test('lists every check in a line of its own', () => {
    expect(checksText(allChecks()).trimEnd().split('\n')).toHaveLength(allChecks().length);
    expect(checksText(selectChecks({ words: ['published-on-all-interfaces'] }))).toMatch(
      /^g2 {2}ports {2}P1 {2}published-on-all-interfaces {2}\S.*\n$/,
    );
  });

  test('only those of a gate, of a section, of an urgency, or with words in their texts', () => {
    expect(new Set(selectChecks({ gate: 'g1' }).map(({ gate }) => gate.id))).toEqual(new Set(['g1']));
    expect(idsOf({ gate: 'g2', section: 'ports' })).toContain('published-on-all-interfaces');
    expect(new Set(selectChecks({ priority: 'P0' }).map(({ check }) => check.meta.priority))).toEqual(new Set(['P0']));
    expect(idsOf({ words: ['ENGINE', 'socket'] })).toContain('engine-socket-mounted');
    expect(idsOf({ words: ['no', 'such', 'words', 'anywhere'] })).toEqual([]);
  });

  test('a section that does not exist: the nearest one', () => {
    expect(() => selectChecks({ section: 'port' })).toThrow('There is no section "port". Did you mean "ports"?');
  });

  test('on a terminal no line is longer than it', () => {
    const lines = checksText(allChecks(), 60).trimEnd().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBe(60);
  });

  test('as JSON with all that is known of each', () => {
    const [first] = JSON.parse(checksJson(selectChecks({ words: ['published-on-all-interfaces'] }))) as object[];
    expect(first).toMatchObject({
      gate: 'g2',
      section: 'ports',
      id: 'published-on-all-interfaces',
      needs: ['containers'],
    });
  });
});

describe('gates explain', () => {
  test.each(allChecks().map(({ check }) => [check.meta.id, check.meta]))('%s has all its parts', (id, meta) => {
    const text = explainText(id);
    for (const part of [meta.why, meta.fix, meta.title, meta.failureTitle]) expect(text).toContain(part);
    for (const { url } of meta.references) expect(text).toContain(url);
    expect(/\nFails on:\n(?:.*\n)+\nPasses on:\n/.test(text)).toBe(meta.example !== undefined);
    expect(JSON.parse(explainJson(id))).toMatchObject({ id });
  });

  test('an id that no check has: the nearest one', () => {
    expect(() => explainText('privilegd-container')).toThrow('Did you mean "privileged-container"?');
  });
});

describe('the checks that a project has of its own', () => {
  const example = (name: string) => projectChecks(`${PROJECT_ROOT}/docs/examples/${name}/gates.yaml`);

  test.each([
    ['declared-checks', 'owner-unnamed', 'Checks of This Project'],
    ['plugin', 'bookshop-versions-apart', 'Images and Build'],
  ])('%s are listed behind the others, and explained', async (name, id, section) => {
    const own = await example(name);
    expect(allChecks(own).slice(0, -own.length)).toEqual(allChecks());
    expect(checksText(selectChecks({ words: [id] }, own))).toMatch(
      new RegExp(`^g\\d {2}\\S+ +P\\d {2}${id} {2}\\S.*\\n$`),
    );
    expect(explainText(id, own)).toContain(`Configuration audit / ${section}`);
    expect(() => explainText(id)).toThrow(`There is no check "${id}"`);
  });

  test('a folder without settings has none', async () => {
    expect(await projectChecks(undefined, PROJECT_ROOT)).toEqual([]);
  });
});

describe('gates schema', () => {
  test('lists what is published, and prints each as JSON Schema', async () => {
    const names = (await schemaList())
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    expect(names).toEqual(
      expect.arrayContaining(['capture', 'env-contract', 'flows', 'result', 'settings', 'waivers']),
    );
    for (const name of names) expect(JSON.parse(await schemaText(name))).toHaveProperty('$schema');
  });

  test('that of the result names what a result has', async () => {
    const { properties } = JSON.parse(await schemaText('result')) as { properties: object };
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(RunResult.shape).slice(0, 3)));
  });

  test('a name that none has: the nearest one', async () => {
    await expect(schemaText('setings')).rejects.toThrow('Did you mean "settings"?');
  });
});
