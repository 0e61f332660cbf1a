import type { Expectation } from '../../model/evidence/expectations.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { compareText } from '../../shared/compare.ts';
import { countText } from '../../shared/count-text.ts';
import { durationText } from '../../shared/duration-text.ts';
import { groupBy } from '../../shared/group-by.ts';
import { sizeText } from '../../shared/size-text.ts';
import { uptimeSeconds } from '../time/uptime.ts';
import { type ExpectedOf, type Observation, type Observed, type ReadContainer, reasonFor } from './observed.ts';
import { connectionsOf, observedByAsking } from './observed-by-asking.ts';

/** What was observed of everything that an expectation is about, or why that is not known. */
export function observe(expectation: DeepReadonly<Expectation>, consulted: ExpectedOf, takenAt: string): Observation {
  const { service, measure } = expectation;
  const ours = consulted.containers.pieces
    .filter((container) => !container.oneOff && (service === undefined || container.service === service))
    .toSorted((left, right) => compareText(left.name, right.name));
  if (measure === 'uptime') return ours.map((container) => uptimeOf(container, takenAt));
  if (measure === 'restarts')
    return ours.map((one) => ({
      ...about(one),
      value: one.restartCount,
      text: countText(one.restartCount, 'restart'),
    }));
  if (measure === 'containers') return [...groupBy(ours, (one) => one.service)].map(runningOf);
  if (measure === 'image') return ours.map((one) => ({ ...about(one), text: one.image, names: [one.image] }));
  if (measure === 'publishes') return ours.filter(({ state }) => state.running).map(publishedOf);
  if (measure === 'memory' || measure === 'cpu') return usageOf(measure, ours, consulted.resourceUsage);
  if (measure === 'connections') return connectionsOf(ours, consulted);
  return observedByAsking(expectation, consulted);
}

function about({ name, evidence }: ReadContainer): Pick<Observed, 'subject' | 'evidence'> {
  return { subject: name, evidence };
}

function uptimeOf(container: ReadContainer, takenAt: string): Observed {
  const seconds = uptimeSeconds(container, takenAt);
  if (seconds === undefined) return { ...about(container), text: `not running (${container.state.status})` };
  return { ...about(container), value: seconds * 1000, text: durationText(seconds) };
}

function runningOf([service, all]: readonly [string, readonly [ReadContainer, ...ReadContainer[]]]): Observed {
  const value = all.filter(({ state }) => state.running && !state.restarting).length;
  return { subject: service, evidence: all[0].evidence, value, text: `${countText(value, 'container')} running` };
}

function publishedOf(container: ReadContainer): Observed {
  const names = container.ports.map(({ hostAddress, hostPort, containerPort, protocol }) => {
    const address = hostAddress.includes(':') ? `[${hostAddress}]` : hostAddress;
    return `${address}:${hostPort}:${containerPort}/${protocol}`;
  });
  return { ...about(container), names, text: names.join(', ') || 'publishes nothing' };
}

function usageOf(
  measure: 'memory' | 'cpu',
  ours: readonly ReadContainer[],
  { pieces, missing }: ExpectedOf['resourceUsage'],
): Observation {
  const running = ours.filter(({ state }) => state.running && !state.restarting);
  const unread = running.find(({ name }) => !pieces.some(({ container }) => container === name));
  if (unread) return { reason: reasonFor(missing, unread.name) };
  return running.flatMap(({ name }) => {
    const usage = pieces.find(({ container }) => container === name);
    if (!usage) return [];
    const { evidence, memoryBytes, cpuPercent } = usage;
    return measure === 'memory'
      ? { subject: name, evidence, value: memoryBytes, text: sizeText(memoryBytes) }
      : { subject: name, evidence, value: cpuPercent, text: `${cpuPercent} % of one processor` };
  });
}
