import type { Container } from '../../model/evidence/container.ts';
import type { Expectation } from '../../model/evidence/expectations.ts';
import type { Cited, ConsultedFor, DeepReadonly, EvidenceId, MissingPiece } from '../../model/evidence/kinds.ts';
import { compareText } from '../../shared/compare.ts';
import { countText } from '../../shared/count-text.ts';
import { durationText } from '../../shared/duration-text.ts';
import { groupBy } from '../../shared/group-by.ts';
import { sizeText } from '../../shared/size-text.ts';
import { uptimeSeconds } from '../time/uptime.ts';

/** What expectations are compared with. */
export const EXPECTED_OF = [
  'containers',
  'resourceUsage',
  'httpExchanges',
  'redisKeys',
  'rabbitServers',
  'ollamaServers',
] as const;
export type ExpectedOf = ConsultedFor<(typeof EXPECTED_OF)[number]>;

/** One thing that was looked at for an expectation: a container, a queue. */
export interface Observed {
  readonly subject: string;
  readonly text: string;
  /** In the unit of the expectation; absent where the text alone tells that it is not met. */
  readonly value?: number;
  readonly names?: readonly string[];
  readonly evidence: EvidenceId;
}

type ReadContainer = DeepReadonly<Cited<Container>>;
type Unknown = { readonly reason: { readonly code: string; readonly message: string } };
export type Observation = readonly Observed[] | Unknown;

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
  return askedOf(expectation, consulted);
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

function askedOf({ service, measure, of = '' }: DeepReadonly<Expectation>, consulted: ExpectedOf): Observation {
  if (measure === 'latency') {
    const asked = consulted.httpExchanges.pieces.filter((one) => one.service === service && pathOf(one.url) === of);
    const [first] = asked;
    if (!first) return { reason: reasonFor(consulted.httpExchanges.missing, of) };
    return asked.map(({ container, durationMs, outcome, evidence }) =>
      outcome.kind === 'response'
        ? { subject: container, evidence, value: durationMs, text: `${Math.round(durationMs)} ms` }
        : { subject: container, evidence, text: `no answer (${outcome.code})` },
    );
  }
  if (measure === 'models')
    return found(
      consulted.ollamaServers.pieces.filter((one) => one.service === service),
      consulted.ollamaServers.missing,
      service,
      ({ container, models, evidence }) => {
        const names = models.map(({ name }) => name);
        return { subject: container, evidence, names, text: names.join(', ') || 'no model' };
      },
    );
  return queueOf(service, of, consulted);
}

function queueOf(service: string | undefined, of: string, { redisKeys, rabbitServers }: ExpectedOf): Observation {
  const keys = redisKeys.pieces.filter((one) => one.service === service && one.key === of);
  const queues = rabbitServers.pieces
    .filter((one) => one.service === service)
    .flatMap((one) => one.queues.filter(({ name }) => name === of).map((queue) => ({ ...queue, ...one, name: of })));
  const inRabbit = queues.map(({ container, ready, unacknowledged, evidence }) => {
    const value = ready + unacknowledged;
    return { subject: container, evidence, value, text: countText(value, 'message') };
  });
  if (keys.length === 0 && inRabbit.length === 0)
    return { reason: reasonFor([...redisKeys.missing, ...rabbitServers.missing], of) };
  const inRedis = keys.map(({ container, type, length, evidence }) => {
    // A key that is not there is as long as an empty one.
    const value = type === 'none' ? 0 : length;
    const text = value === undefined ? `a ${type}, which has no length` : countText(value, 'entry', 'entries');
    return { subject: container, evidence, text, ...(value !== undefined && { value }) };
  });
  return [...inRedis, ...inRabbit];
}

function found<T>(
  pieces: readonly T[],
  missing: readonly MissingPiece[],
  subject: string | undefined,
  observed: (piece: T) => Observed,
): Observation {
  return pieces.length === 0 ? { reason: reasonFor(missing, subject ?? '') } : pieces.map(observed);
}

function reasonFor(missing: readonly MissingPiece[], subject: string): { code: string; message: string } {
  const piece = missing.find((one) => one.subject.includes(subject)) ?? missing.find((one) => one.subject === '*');
  return piece ?? { code: 'not-observed', message: 'it was not asked in this run, or could not be reached' };
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}
