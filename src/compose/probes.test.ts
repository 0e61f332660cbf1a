import { describe, expect, test } from 'vitest';
import { comparableJson } from './render/comparable-json.ts';
import { composeJson } from './render/compose-json.ts';
import type { Json } from './render/json.ts';
import { asComposePrinted } from './testing/as-compose-printed.ts';
import { asComposePrints } from './testing/as-compose-prints.ts';
import { PROBE_FOLDER, type Probe, RECORDED_VERSIONS, readProbes } from './testing/probes.ts';

// Each probe is a project and what two versions of Docker Compose made of it. https://github.com/compose-spec/compose-spec

const printsProject = ({ command }: Probe) => command.join(' ') === 'config --format json';

/** What the loader holds against a project: errors, files that are not there, constructs that it does not resolve. */
function refusals({ load }: Probe): readonly string[] {
  const { project, missing } = load();
  const errors = project?.diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message) ?? [];
  return [...errors, ...missing, ...(project?.unsupported.map(({ construct }) => construct) ?? [])];
}

/** As the probes were recorded: `$$` for `$`, and the places of the project and of the folder above it. */
function asRecorded(json: Json): Json {
  const text = JSON.stringify(json).replaceAll(PROBE_FOLDER, '/probe').replaceAll('/probes', '<parent of project>');
  return JSON.parse(text.replaceAll('$', '$$$$')) as Json;
}

describe.each(RECORDED_VERSIONS)('Docker Compose %s', (version) => {
  const probes = readProbes(version);
  const refused = probes.filter(({ expected }) => !expected.ok);
  const accepted = probes.filter((probe) => probe.expected.ok && printsProject(probe));

  test('there are enough probes to mean something', () => {
    expect([refused.length, accepted.length].map((count) => count > 35)).toEqual([true, true]);
  });

  describe('what it refuses is refused', () => {
    test.each(refused)('$name', (probe) => {
      expect(refusals(probe)).not.toEqual([]);
    });
  });

  describe('what it accepts is resolved to the same', () => {
    test.each(accepted)('$name', ({ load, expected }) => {
      const { project } = load();
      expect(project?.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
      expect(project && asComposePrints(project)).toEqual(asComposePrinted(expected.stdout));
    });
  });

  describe('what it accepts is printed to the same JSON', () => {
    test.each(accepted)('$name', ({ load, expected }) => {
      const { resolved } = load();
      const printed = resolved && comparableJson(asRecorded(composeJson(resolved)));
      expect(printed).toEqual(comparableJson(expected.stdout as Json));
    });
  });
});
