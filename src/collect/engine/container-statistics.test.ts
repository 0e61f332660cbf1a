import { expect, test } from 'vitest';
import { collect } from './testing/collect.ts';
import { fakeEngine } from './testing/fake-engine.ts';
import * as replies from './testing/replies.ts';
import { containerId, systemOf } from './testing/replies-of-system.ts';

const STATS = `/containers/${containerId(1)}/stats`;

/** Answers with each memory in turn; after the last one the engine has lost the container. */
function samples(...memory: readonly number[]): replies.Reply {
  const left = [...memory];
  const cpu = { cpu_usage: { total_usage: 0 } };
  const times = { read: '2026-01-31T21:00:02Z', preread: '2026-01-31T21:00:01Z' };
  return (response) => {
    const usage = left.shift();
    const stats = { ...times, memory_stats: { usage, limit: 1000 }, cpu_stats: cpu, precpu_stats: cpu };
    (usage === undefined ? replies.json({ message: 'gone' }, 404) : replies.json(stats))(response);
  };
}

test('several samples are one piece of evidence', async () => {
  const engine = await fakeEngine(systemOf(1, { [STATS]: samples(900, 100, 300) }));
  const { values } = await collect(engine.endpoint, { samples: 3 });
  expect(values('resourceUsage')).toMatchObject([{ memoryBytes: 300, samples: [{}, {}, {}] }]);
});

test('of an engine that has one reading only, two are held against each other', async () => {
  const reading = (read: string, total_usage: number) => ({
    read,
    preread: '0001-01-01T00:00:00Z',
    memory_stats: { usage: 100, limit: 1000 },
    cpu_stats: { cpu_usage: { total_usage } },
    precpu_stats: { cpu_usage: { total_usage: 0 } },
  });
  const left = [reading('2026-01-31T21:00:01Z', 7e9), reading('2026-01-31T21:00:02Z', 7.5e9)];
  const engine = await fakeEngine(systemOf(1, { [STATS]: (response) => replies.json(left.shift())(response) }));
  const { values } = await collect(engine.endpoint, { samples: 1 });
  expect(values('resourceUsage')).toMatchObject([{ memoryBytes: 100, cpuPercent: 50 }]);
});

test('samples that were taken before one fails are kept', async () => {
  const engine = await fakeEngine(systemOf(1, { [STATS]: samples(900, 100) }));
  const { values } = await collect(engine.endpoint, { samples: 5 });
  expect(values('resourceUsage')).toMatchObject([{ memoryBytes: 500, samples: [{}, {}] }]);
});

test('statistics that are switched off are missing for that reason', async () => {
  const engine = await fakeEngine(systemOf(2));
  const { missing } = await collect(engine.endpoint, { samples: 0 });
  expect(missing('resourceUsage')).toMatchObject([['*', { code: 'switched-off' }]]);
});
