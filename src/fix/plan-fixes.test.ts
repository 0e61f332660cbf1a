import { expect, test } from 'vitest';
import { aProject, aService } from '../../gates/testing/declared.ts';
import type { RunResult } from '../model/result.ts';
import type { Subject } from '../model/subject.ts';
import { MENDABLE, planFixes } from './plan-fixes.ts';

const TEXT =
  'services:\n  api:\n    image: shop/api:1.0\n    ports:\n      - "80:80"\n  db: { image: "postgres:16" }\n';
const at = (line: number, column: number) => ({ file: 'compose.yaml', line, column });
const project = aProject({
  services: [
    aService('api', { at: at(2, 3), keys: {}, user: '0' }),
    aService('db', { at: at(6, 3), keys: {}, image: 'postgres:16' }),
  ],
});
const sources = new Map([['compose.yaml', TEXT.split('\n')]]);

/** As much of a result as a plan is made of. */
const resultOf = (...found: (readonly [check: string, subject: Subject])[]) =>
  ({
    gates: [{ sections: [{ checks: found.map(([id, subject]) => ({ id, findings: [{ subject }] })) }] }],
  }) as unknown as RunResult;
const plan = (...found: Parameters<typeof resultOf>) => planFixes(resultOf(...found), project, sources, MENDABLE);

test('adds keys at the end of the service, in its indentation', () => {
  const { edits, mended } = plan(['restart-undeclared', { service: 'api', ...at(2, 3) }]);
  expect(edits.get('compose.yaml')).toEqual([{ kind: 'insert', afterLine: 5, lines: ['    restart: unless-stopped'] }]);
  expect(mended).toEqual([{ check: 'restart-undeclared', service: 'api', at: 'compose.yaml:2:3' }]);
});

test('changes a port where it is written, once for several findings', () => {
  const finding = ['port-bound-to-all-interfaces', { service: 'api', ...at(5, 9) }] as const;
  expect(plan(finding, finding).edits.get('compose.yaml')).toEqual([
    { kind: 'replace', line: 5, column: 9, length: 7, text: '"127.0.0.1:80:80"' },
  ]);
});

test.each([
  ['restart-undeclared', { service: 'db', ...at(6, 3) }, 'it is not written as a block of lines'],
  ['healthcheck-undeclared', { service: 'api', ...at(2, 3) }, 'what its health check has to ask is not known'],
  ['capabilities-kept', { service: 'api', ...at(2, 3) }, 'which capabilities it needs is not known'],
  ['restart-undeclared', { service: 'gone', ...at(9, 3) }, 'it names no service of the Compose files'],
])('%s %j is left, and it is said why', (check, subject, reason) => {
  const { edits, left } = plan([check, subject]);
  expect([edits.size, left.map((one) => one.reason)]).toEqual([0, [reason]]);
});

test('findings of other checks are nobody to mend', () => {
  expect(plan(['credential-literal', { service: 'api', ...at(2, 3) }])).toMatchObject({ mended: [], left: [] });
});
