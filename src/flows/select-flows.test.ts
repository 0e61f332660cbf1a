import { expect, test } from 'vitest';
import type { Flow } from '../model/flow/flow-file.ts';
import { type FlowSelection, selectFlows } from './select-flows.ts';

const flow = (id: string, priority: Flow['priority'], effects: Flow['effects'], covers: string[]): Flow => ({
  id,
  title: id,
  priority,
  covers,
  effects,
  steps: [{ id: 'up', waitUntil: { service: 'api' } }],
});

const FLOWS = [
  flow('auth.login', 'P0', 'read', ['auth.login']),
  flow('jobs.lifecycle', 'P0', 'write', ['jobs.create']),
  flow('jobs.outage', 'P1', 'destructive', ['queue.durability']),
];

function selected(selection: FlowSelection): string {
  const { selected: flows, excluded, faults } = selectFlows(FLOWS, selection, 'shop');
  const told = [...excluded].map(([id, { code }]) => `${id}: ${code}`);
  return [flows.map(({ id }) => id).join(' '), ...told, ...faults].join(' | ');
}

test.each<[string, FlowSelection, string]>([
  ['only what reads', {}, 'auth.login | jobs.lifecycle: effects | jobs.outage: destructive'],
  ['what writes, when allowed', { effects: 'write' }, 'auth.login jobs.lifecycle | jobs.outage: destructive'],
  [
    'nothing destructive on a project of another name',
    { effects: 'destructive', destructiveOn: 'other' },
    'auth.login jobs.lifecycle | jobs.outage: destructive',
  ],
  [
    'what is destructive on the project that was typed',
    { effects: 'write', destructiveOn: 'shop' },
    'auth.login jobs.lifecycle jobs.outage',
  ],
  [
    'by the beginning of a name',
    { flows: ['jobs.*'], effects: 'write' },
    'jobs.lifecycle | auth.login: not-selected | jobs.outage: destructive',
  ],
  [
    'a name that nothing has is a fault',
    { flows: ['auth.lgin'] },
    ' | auth.login: not-selected | jobs.lifecycle: not-selected | jobs.outage: not-selected | there is no flow "auth.lgin". Did you mean "auth.login"?',
  ],
  [
    'a contract that nothing covers is a fault',
    { covers: ['jobs.crate'] },
    ' | auth.login: not-selected | jobs.lifecycle: not-selected | jobs.outage: not-selected | no flow covers "jobs.crate". Did you mean "jobs.create"?',
  ],
  [
    'a selection that nothing fits is a fault',
    { flows: ['jobs.outage'], priority: 'P0' },
    ' | auth.login: not-selected | jobs.lifecycle: not-selected | jobs.outage: not-selected | no flow is all that was asked for',
  ],
])('%s', (_, selection, text) => expect(selected(selection)).toBe(text));
