import { expect, test } from 'vitest';
import { folderWith } from '../testing/temporary-folder.ts';
import { findDefinitions } from './find-definitions.ts';
import { indexSources } from './index-source.ts';
import { readGateFolders } from './read-gate-folders.ts';

const GATE = `export const gate = {
  id: 'g2',
  sections: [{ id: 'ports', title: "A port's interface" }, { id: 'status', title: 'Status' }],
};
`;
const HOUSE = {
  'gates/g2-runtime/gate.ts': GATE,
  'gates/g2-runtime/ports/port-map.ts': 'export const portMap = defineExhibit({});\n',
  'gates/g2-runtime/ports/port-lost.ts': 'export const portLost = defineCheck({});\n',
  'gates/g2-runtime/ports/port-lost.test.ts': 'export const portLost = defineCheck({});\n',
  'gates/g2-runtime/ports/port-range.ts': 'export const portRange = 1;\n',
  'gates/g2-runtime/status/service-lost.ts': 'export const serviceLost = defineCheck({});\n',
  'gates/testing/evidence.ts': 'export const evidence = 1;\n',
};

async function found(house: Record<string, string>) {
  const folder = await folderWith(house);
  return findDefinitions(folder, await readGateFolders(folder));
}

test('checks and exhibits are found in their sections; tests and other files are not among them', async () => {
  const { gates, faults } = await found(HOUSE);
  expect(faults).toEqual([]);
  expect(
    gates[0]?.sections.map(({ id, checks, exhibits }) => [
      id,
      checks.map(({ exportName }) => exportName),
      exhibits.map(({ exportName }) => exportName),
    ]),
  ).toEqual([
    ['ports', ['portLost'], ['portMap']],
    ['status', ['serviceLost'], []],
  ]);
});

test('a folder that is no section, and a section that has no folder, are faults', async () => {
  const house = { 'gates/g2-runtime/gate.ts': GATE, 'gates/g2-runtime/prots/port-map.ts': '' };
  expect((await found(house)).faults).toEqual([
    'gates/g2-runtime/gate.ts declares the section "ports", and there is no such folder.',
    'gates/g2-runtime/gate.ts declares the section "status", and there is no such folder.',
    'gates/g2-runtime/prots is not a section in gate.ts. Did you mean "ports"?',
  ]);
});

const generated = async (path: string) => new Map(indexSources((await found(HOUSE)).gates)).get(path);

test('the index of a gate imports what was found, in the order of the document', async () => {
  expect(await generated('gates/g2-runtime/index.generated.ts')).toContain(`import { gate } from './gate.ts';
import { portLost } from './ports/port-lost.ts';
import { portMap } from './ports/port-map.ts';
import { serviceLost } from './status/service-lost.ts';

export const g2Gate: Gate = {
  ...gate,
  sections: [
    {
      id: 'ports',
      title: 'A port\\'s interface',
      checks: [
        portLost,
      ],
      exhibits: [
        portMap,
      ],
    },
    {
      id: 'status',
      title: 'Status',
      checks: [
        serviceLost,
      ],
      exhibits: [],
    },
  ],
};
`);
});

test('the gates are listed together, each can be loaded alone, and the ids of the checks need none of them', async () => {
  expect(await generated('gates/index.generated.ts')).toContain('GATES: readonly Gate[] = [g2Gate];');
  expect(await generated('gates/on-demand.generated.ts')).toContain(
    "  g2: async () => (await import('./g2-runtime/index.generated.ts')).g2Gate,\n",
  );
  expect(await generated('gates/check-ids.generated.ts')).toContain("= [\n  'port-lost',\n  'service-lost',\n];\n");
});
