import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHECK_IDS } from '../../../gates/check-ids.generated.ts';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';
import { loadCapture } from '../../capture/store.ts';
import { consult, indexEvidence } from '../../evaluate/evidence-index.ts';
import { parseSettings } from '../../settings/parse-settings.ts';
import { ASKED } from './asked.ts';
import { draftSettings } from './draft-settings.ts';
import type { InitFacts, ServiceFacts } from './facts.ts';
import { serviceFacts } from './service-facts.ts';

const CAPTURES = `${PROJECT_ROOT}/fixtures/captures`;

async function factsOf(name: string): Promise<InitFacts> {
  const capture = await loadCapture(`${CAPTURES}/${name}`);
  const { takenAt } = capture.manifest;
  const seen = consult(indexEvidence(capture), ASKED);
  const project = seen.composeProject.pieces[0]?.name;
  return { ...NOTHING, takenAt, project, services: serviceFacts(seen, takenAt) };
}

const NOTHING: InitFacts = {
  takenAt: '2026-01-31T21:30:00.000Z',
  project: 'shop',
  projectNamed: false,
  files: [],
  environments: [],
  services: [],
  unseen: undefined,
  withCredentials: false,
};
const parsed = (text: string) => parseSettings(text, 'gates.yaml', CHECK_IDS);

describe.each(readdirSync(CAPTURES))('drafted from the capture of %s', (name) => {
  test('the file is valid, and every service that ran is expected to', async () => {
    const facts = await factsOf(name);
    const { expectations, endpoints } = parsed(draftSettings(facts));
    const running = facts.services.filter(({ today }) => today !== undefined);
    expect(expectations.map(({ service }) => service)).toEqual(running.map((one) => one.name));
    expect(endpoints.length).toBe(facts.services.flatMap((one) => one.endpoints).length);
  });
});

test('what was seen stands beside the limit that leaves room above it', async () => {
  const text = draftSettings(await factsOf('ultra-agent-os'));
  expect(text).toMatch(/^ {2}- service: postgres\n {4}priority: P2\n {4}containers: 1 +# today 1$/m);
  expect(text).toMatch(/^ {4}memory: '< \d+MiB' +# today [\d.]+ MiB$/m);
  expect(text).toMatch(/^ {6}\/health: '< \d+ms' +# today \d+ ms$/m);
  expect(text).toMatch(/^# {3}postgres: postgres, told from its image$/m);
});

test('without an engine the file says that it has no numbers, and is still valid', () => {
  const services: ServiceFacts[] = [
    { name: 'api', kind: undefined, access: undefined, endpoints: [], today: undefined },
  ];
  const text = draftSettings({ ...NOTHING, services, unseen: 'no engine answers at unix:///var/run/docker.sock' });
  expect(parsed(text)).toMatchObject({ expectations: [], endpoints: [] });
  expect(text).toContain('There are no numbers of today (no engine answers at unix:///var/run/docker.sock)');
});

test('environments that cannot be read yet are comments with the reason', () => {
  const fault = 'compose.prod.yaml:3: DB_PASSWORD must be set\nfor real';
  const text = draftSettings({
    ...NOTHING,
    environments: [
      { name: 'dev', files: ['compose.yaml', 'compose.override.yaml'], envFiles: ['.env.dev'] },
      { name: 'prod', files: ['compose.prod.yaml'], envFiles: [], fault },
    ],
  });
  expect(parsed(text).environments).toEqual({
    dev: { files: ['compose.yaml', 'compose.override.yaml'], envFiles: ['.env.dev'], profiles: [] },
  });
  expect(text).toContain(String.raw`# prod cannot be read yet: compose.prod.yaml:3: DB_PASSWORD must be set\nfor real`);
});

test('what comments out a block is valid once the marks are removed', async () => {
  const facts = await factsOf('dev-tools-after');
  const text = draftSettings(facts);
  const blocks = ['failOn: P1', 'severity: { profile: prod }', 'flows: { effects: read }', 'checklist:', '  - The'];
  const bare = blocks.reduce((all, block) => all.replace(`# ${block}`, block), text);
  expect(parsed(bare)).toMatchObject({ failOn: 'P1', checklist: ['The rollback was tried on staging'] });
});

test('a project that was named, and files, are kept; passwords of containers only with consent', () => {
  const access = { user: 'shop "x"', variable: 'DB_PASSWORD', read: false };
  const services: ServiceFacts[] = [{ name: 'no', kind: 'postgres', access, endpoints: [], today: undefined }];
  const text = draftSettings({ ...NOTHING, services, projectNamed: true, files: ['a, b.yaml'] });
  expect(parsed(text)).toMatchObject({ project: 'shop', files: ['a, b.yaml'] });
  const bare = text.replace(/^# (services:)\n# (.*)$/m, '$1\n$2');
  expect(parsed(bare).services).toMatchObject({
    no: { credentials: { user: 'shop "x"', passwordEnv: 'DB_PASSWORD' } },
  });
  expect(parsed(draftSettings({ ...NOTHING, services, withCredentials: true })).credentials).toBe('from-containers');
});
