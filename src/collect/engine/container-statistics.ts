import { setTimeout as sleep } from 'node:timers/promises';
import type { ContainerInfo, ContainerStats } from 'dockerode';
import type { Intake, Reading } from '../../model/intake.ts';
import { keepMissing } from '../keep-missing.ts';
import type { EngineClient } from './engine-client.ts';
import { listedName } from './listed-name.ts';
import type { OfContainer } from './of-container.ts';
import { COLLECTOR } from './read-objects.ts';
import { isNever, shapeUsage } from './shape-usage.ts';

/** How long a use of the processor is measured; Docker takes as long. */
const BETWEEN_MS = 1000;

export interface Statistics {
  /** Waits for every sample and keeps the statistics, but those of containers that are gone. */
  finished(vanished: readonly string[], hasMemoryLimit: (id: string) => boolean): Promise<void>;
}

/**
 * Asks for the statistics of all running containers at once, outside the limit of the other calls: engines before 25
 * wait about a second for each sample, however many are asked. The samples of one container come one after the other.
 *
 * @param samples of each container; with 0 nothing is asked
 */
export function readStatistics(
  intake: Intake,
  client: EngineClient,
  listed: readonly ContainerInfo[],
  samples: number,
): Statistics {
  if (samples === 0) return { finished: async () => keepSwitchedOff(intake) };
  const asked = listed
    .filter(({ State }) => State === 'running')
    .map((container) => ({ container, reading: readSamples(intake, client, container.Id, samples) }));
  return {
    async finished(vanished, hasMemoryLimit) {
      for (const { container, reading } of asked) {
        const of: OfContainer = {
          container: listedName(container),
          service: container.Labels['com.docker.compose.service'] ?? '',
        };
        const stats = await reading;
        if (vanished.includes(of.container)) continue;
        intake.keep('resourceUsage', of.container, stats, (all) => shapeUsage(all, of, hasMemoryLimit(container.Id)));
      }
    },
  };
}

/** One sample after the other; a failure ends them, and counts only when there was none before. */
async function readSamples(
  intake: Intake,
  client: EngineClient,
  id: string,
  samples: number,
): Promise<Reading<ContainerStats[]>> {
  const all: ContainerStats[] = [];
  const call = { collector: COLLECTOR, action: `GET /containers/${id}/stats?stream=false` };
  const first = await readSample(intake, call, client, id);
  if ('missing' in first) return first;
  all.push(first.value);
  let { durationMs, bytes } = first;
  while (all.length < samples) {
    const reading = await readSample(intake, call, client, id);
    if ('missing' in reading) break;
    all.push(reading.value);
    durationMs += reading.durationMs;
    bytes += reading.bytes;
  }
  return { ...first, durationMs, bytes, value: all };
}

/**
 * Docker holds two readings against each other, Podman answers at once with one, of which no use of the processor can be
 * told: there a second one is asked for.
 */
async function readSample(
  intake: Intake,
  call: Parameters<Intake['read']>[0],
  client: EngineClient,
  id: string,
): Promise<Reading<ContainerStats>> {
  const one = await intake.read(call, () => client.stats(id));
  if ('missing' in one || isNever(one.value.read) || !isNever(one.value.preread)) return one;
  // When the run is stopped meanwhile, the next reading says so.
  await sleep(BETWEEN_MS, undefined, { signal: intake.signal }).catch(() => undefined);
  const next = await intake.read(call, () => client.stats(id));
  if ('missing' in next) return next;
  const value = { ...next.value, preread: one.value.read, precpu_stats: one.value.cpu_stats };
  return { ...next, value, durationMs: one.durationMs + next.durationMs, bytes: one.bytes + next.bytes };
}

function keepSwitchedOff(intake: Intake): void {
  const provenance = {
    collector: COLLECTOR,
    action: 'none, by the settings',
    startedAt: intake.now().toISOString(),
    durationMs: 0,
    bytes: 0,
    truncated: false,
  };
  const message = 'the settings switch the statistics of containers off (resources.samples is 0)';
  keepMissing(intake, 'resourceUsage', '*', provenance, { code: 'switched-off', message });
}
