import { expect, test } from 'vitest';
import type { ConsultedFor } from '../../../src/model/evidence/kinds.ts';
import { cited } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { aContainer } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { configurationOverview } from './configuration-overview.ts';

type Consulted = ConsultedFor<'composeOracle'>['composeOracle'];

const error = { level: 'error', code: 'unknown-key', message: 'imagee is not known' } as const;
const warning = { level: 'warning', code: 'obsolete', message: 'version is obsolete' } as const;

const NOT_ASKED: Consulted = { pieces: [], missing: [] };
const asked = (byCompose: boolean, total = 0): Consulted => ({
  pieces: [
    cited(
      { version: '2.26.1', command: 'docker compose', accepted: { here: true, byCompose }, differences: [], total },
      'E9',
    ),
  ],
  missing: [],
});

const present = (different: Parameters<typeof aProject>[0], composeOracle = NOT_ASKED) => {
  const containers = [cited(aContainer('api'), 'E2'), cited(aContainer('worker', { oneOff: true }), 'E3')];
  return presented(configurationOverview, {
    composeProject: cited(aProject(different)),
    containers,
    consulted: { composeOracle },
  });
};

const validity = (different: Parameters<typeof aProject>[0]) => {
  const table = present(different);
  return 'rows' in table ? table.rows.find(({ cells }) => cells[0] === 'Validity')?.cells[1] : undefined;
};

test('shows what is declared, what is active and what has a container', () => {
  const table = present({
    files: ['compose.yaml', 'compose.prod.yaml'],
    services: [aService('api'), aService('worker'), aService('tools', { profiles: ['debug'] })],
    networks: [{ key: 'default', name: 'shop_default', external: false, internal: false }],
  });
  expect(table).toMatchObject({
    rows: [
      { cells: ['Files', 'compose.yaml, compose.prod.yaml'], evidence: ['E1'] },
      { cells: ['Project name', 'shop'] },
      { cells: ['Services declared', '3 services'] },
      { cells: ['Services active', '2: api, worker'] },
      { cells: ['Networks declared', 'shop_default'] },
      { cells: ['Volumes declared', 'none'] },
      { cells: ['Validity', 'valid: 0 errors, 0 warnings'] },
      { cells: ['Asked of Docker Compose itself', 'not asked: Docker Compose was not asked on this host'] },
      { cells: ['Active services with a container', '1 of 2'], evidence: ['E1', 'E2', 'E3'] },
    ],
  });
});

test('valid means without an error, and with every construct resolved', () => {
  expect(validity({ diagnostics: [warning] })).toBe('valid: 0 errors, 1 warning');
  expect(validity({ diagnostics: [error, warning] })).toBe('not valid: 1 error, 1 warning');
  expect(validity({ unsupported: [{ construct: 'extends', at: at(4) }] })).toBe(
    'not established: 0 errors, 0 warnings; not resolved: extends',
  );
});

test('tells what Docker Compose itself makes of the files', () => {
  const answer = (composeOracle: Consulted) => {
    const table = present({}, composeOracle);
    return 'rows' in table ? table.rows.at(-2) : undefined;
  };
  expect(answer(asked(true))).toEqual({
    cells: [
      'Asked of Docker Compose itself',
      'version 2.26.1 accepts the files; 0 differences from what was read here',
    ],
    evidence: ['E1', 'E9'],
  });
  expect(answer(asked(false))?.cells[1]).toBe('version 2.26.1 refuses the files');
  const missing = [{ kind: 'composeOracle', subject: '*', code: 'timeout', message: 'no answer within 10 s' }];
  expect(answer({ pieces: [], missing })?.cells[1]).toBe('not asked: no answer within 10 s');
});

test('has nothing to show when no file was read', () => {
  expect(present({ files: [] })).toEqual({ notApplicable: 'no Compose file was read' });
});
