import { describe, expect, test } from 'vitest';
import { captureOf } from '../../../gates/testing/capture.ts';
import { GatesError } from '../../model/errors.ts';
import { SettingsFile } from '../../model/settings.ts';
import { loadPlugins } from '../../plugins/load-plugin.ts';
import { loadGates } from './load-gates.ts';
import { projectPlugins } from './project-plugins.ts';

const SETTINGS = 'docs/examples/plugin/gates.yaml';
const PLUGIN = './gates/our-checks.mjs';
const settings = (different: object = {}) => SettingsFile.parse({ plugins: [PLUGIN], ...different });

const DECLARED = {
  id: 'owner-unnamed',
  title: 'Every service names its owner',
  gate: 'g1',
  subject: 'composeProject',
  expect: { '$.name': 'bookshop' },
  message: 'm',
  fix: 'f',
  why: 'w',
};

describe('the gates of a run', () => {
  test('have the checks that its capture declares, and those of its plugins, each in its section', async () => {
    const plugins = await projectPlugins(settings(), SETTINGS);
    const [plugin] = plugins;
    const { checks } = SettingsFile.parse({ checks: [DECLARED] });
    const said = { name: PLUGIN, sha256: plugin?.sha256, files: plugin?.files.size, checks: plugin?.checks };
    const capture = captureOf(['declaredChecks', 'd', { checks }], ['plugins', PLUGIN, said]);
    const [g1] = await loadGates(['g1'], plugins)(capture);
    const idsOf = (section: string) => g1?.sections.find(({ id }) => id === section)?.checks.map(({ meta }) => meta.id);
    expect(idsOf('own-checks')).toEqual(['owner-unnamed']);
    expect(idsOf('images')?.at(-1)).toBe('bookshop-versions-apart');
  });

  test('are the usual ones without', async () => {
    const [g1] = await loadGates(['g1'])(captureOf());
    expect(g1?.sections.map(({ id }) => id)).not.toContain('own-checks');
  });
});

describe('names of checks that only plugins have', () => {
  const refused = (different: object) =>
    projectPlugins(settings(different), SETTINGS).then(
      () => 'accepted',
      (error: unknown) => (error instanceof GatesError ? `${error.message} ${error.hint}` : 'another error'),
    );

  test('can be made more or less urgent', async () => {
    expect(await refused({ severity: { checks: { 'bookshop-versions-apart': 'P3' } } })).toBe('accepted');
  });

  test('are looked up once the plugins are loaded', async () => {
    expect(await refused({ severity: { checks: { 'bookshop-version-apart': 'P3' } } })).toBe(
      '"severity.checks": there is no check "bookshop-version-apart". Did you mean "bookshop-versions-apart"?',
    );
  });

  test('must be their own', async () => {
    expect(await refused({ checks: [{ ...DECLARED, id: 'bookshop-versions-apart' }] })).toContain(
      'has a check "bookshop-versions-apart", and so has another',
    );
  });

  test('a plugin named twice is one too many', async () => {
    expect(await refused({ plugins: [PLUGIN, PLUGIN] })).toContain('and so has another');
  });
});

test('without plugins nothing is loaded', async () => {
  expect(await projectPlugins(SettingsFile.parse({}), SETTINGS)).toEqual([]);
  expect(await loadPlugins([], '.')).toEqual([]);
});
