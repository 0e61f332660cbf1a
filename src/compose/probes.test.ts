import { describe, expect, test } from 'vitest';
import { comparableJson } from './render/comparable-json.ts';
import { composeJson } from './render/compose-json.ts';
import type { Json } from './render/json.ts';
import { asComposePrinted } from './testing/as-compose-printed.ts';
import { asComposePrints } from './testing/as-compose-prints.ts';

import { PROBE_FOLDER, type Probe, readProbes } from './testing/probes.ts';

// Each probe is a project and what Compose 2.26.1 made of it. https://github.com/compose-spec/compose-spec

const probes = readProbes();
const printsProject = ({ command }: Probe) => command.join(' ') === 'config --format json';
const refused = probes.filter(({ expected }) => !expected.ok);
const accepted = probes.filter((probe) => probe.expected.ok && printsProject(probe));

/** What the loader holds against a project: errors, files that are not there, constructs that it does not resolve. */
function refusals({ load }: Probe): readonly string[] {
  const { project, missing } = load();
  const errors = project?.diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message) ?? [];
  return [...errors, ...missing, ...(project?.unsupported.map(({ construct }) => construct) ?? [])];
}

test('there are enough probes to mean something', () => {
  expect([refused.length, accepted.length].map((count) => count > 35)).toEqual([true, true]);
});

describe('what Compose refuses is refused', () => {
  test.each(refused)('$name', (probe) => {
    expect(refusals(probe)).not.toEqual([]);
  });
});

describe('what Compose accepts is resolved to the same', () => {
  test.each(accepted)('$name', ({ load, expected }) => {
    const { project } = load();
    expect(project?.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
    expect(project && asComposePrints(project)).toEqual(asComposePrinted(expected.stdout));
  });
});

/** As the probes were recorded: `$$` for `$`, and the places of the project and of the folder above it. */
function asRecorded(json: Json): Json {
  const text = JSON.stringify(json).replaceAll(PROBE_FOLDER, '/probe').replaceAll('/probes', '<parent of project>');
  return JSON.parse(text.replaceAll('$', '$$$$')) as Json;
}

describe('what Compose accepts is printed to the same JSON', () => {
  test.each(accepted)('$name', ({ load, expected }) => {
    const { resolved } = load();
    const printed = resolved && comparableJson(asRecorded(composeJson(resolved)));
    expect(printed).toEqual(comparableJson(expected.stdout as Json));
  });
});
