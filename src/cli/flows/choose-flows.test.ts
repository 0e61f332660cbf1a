import { describe, expect, test } from 'vitest';
import type { ReadFlowFile } from '../../collect/flow/read-flow-files.ts';
import { parseFlowFile } from '../../flows/parse-flow-file.ts';
import { SettingsFile } from '../../model/settings.ts';
import { chooseFlows } from './choose-flows.ts';
import type { FlowsAsked } from './flows-asked.ts';

const FLOW = (id: string, effects: string, step: string) => `  - id: ${id}
    title: It works
    priority: P1
    covers: [jobs.create]
    effects: ${effects}
    steps:
      - ${step}
`;
const TEXT = `version: 1
suite: shop
targets: { api: { url: "http://127.0.0.1:1", protocol: http } }
flows:
${FLOW('reads', 'read', '{ id: a, http: { target: api, path: / }, expect: { status: 200 } }')}${FLOW(
  'writes',
  'write',
  '{ id: a, http: { target: api, method: POST, path: / }, expect: { status: 200 } }',
)}${FLOW('stops', 'destructive', '{ id: a, compose: { service: db, action: stop } }')}`;

const FILES: ReadFlowFile[] = [
  { path: 'a', absolute: '/a', sha256: '', parsed: parseFlowFile(TEXT, 'a.flow.yaml'), schemas: new Map() },
];

async function chosen(asked: FlowsAsked, flows: object = {}, engineHost = '127.0.0.1') {
  const settings = SettingsFile.parse({ flows });
  const { excluded, required } = chooseFlows(FILES, settings, asked, { project: 'shop', engineHost });
  const ids = ['reads', 'writes', 'stops'];
  return Object.fromEntries(
    ids.map((id) => [id, `${excluded.get(id)?.code ?? 'runs'}${required(id) ? ', required' : ''}`]),
  );
}

describe('which flows run', () => {
  test('without a word, those that read', async () => {
    expect(await chosen({})).toEqual({ reads: 'runs, required', writes: 'effects', stops: 'destructive' });
  });

  test('those that write when the settings or the command line say so', async () => {
    expect(await chosen({}, { effects: 'write' })).toMatchObject({ writes: 'runs, required' });
    expect(await chosen({ effects: 'write' })).toMatchObject({ writes: 'runs, required', stops: 'destructive' });
    expect(await chosen({ effects: 'read' }, { effects: 'write' })).toMatchObject({ writes: 'effects' });
  });

  test('destructive ones when the project is named', async () => {
    expect(await chosen({ allowDestructive: 'shop' })).toMatchObject({ stops: 'runs, required', writes: 'effects' });
  });

  test('and another project is not meant', async () => {
    await expect(chosen({ allowDestructive: 'shop-production' })).rejects.toMatchObject({
      code: 'GATES_USAGE',
      message: '--allow-destructive names the project "shop-production", and the audited one is "shop".',
    });
  });

  test('on an engine elsewhere only those that read, unless it is allowed', async () => {
    const asked = { effects: 'write', allowDestructive: 'shop' } as const;
    expect(await chosen(asked, {}, '192.0.2.7')).toEqual({
      reads: 'runs, required',
      writes: 'remote-engine',
      stops: 'remote-engine',
    });
    expect(await chosen(asked, { remote: true }, '192.0.2.7')).toMatchObject({ writes: 'runs, required' });
  });
});

describe('what the gate is not passed without', () => {
  test('all, or those that are listed, whether they run or not', async () => {
    expect(await chosen({}, { required: 'all' })).toMatchObject({ stops: 'destructive, required' });
    expect(await chosen({}, { required: ['writes'] })).toEqual({
      reads: 'runs',
      writes: 'effects, required',
      stops: 'destructive',
    });
  });

  test('names that no flow has are faults, told together', async () => {
    const asking = chosen({ flows: ['raeds'], covers: ['jobs.done'] }, { required: ['stosp'] });
    await expect(asking).rejects.toMatchObject({ code: 'GATES_FLOWS_INVALID' });
    await expect(asking).rejects.toThrow(/raeds.*\n.*jobs\.done.*\n.*required.*Did you mean "stops"/);
  });
});
