import type { RecordOf } from '../../model/evidence/flow-record.ts';
import type { ObservedContainer } from '../../model/evidence/flow-service.ts';
import type { Matcher } from '../../model/flow/matcher.ts';
import type { ServiceExpectation } from '../../model/flow/service-steps.ts';
import { judgePlace } from '../judge-place.ts';
import { broken, type Judged } from '../outcome.ts';

/** Judges every container of a service. */
export function judgeService(
  record: RecordOf<'waitUntil'> | RecordOf<'compose'>,
  { containers, state, health, restarts, exitCode }: ServiceExpectation,
): Judged[] {
  const count =
    containers === undefined ? [] : judgePlace({ what: 'containers', nodes: [record.containers.length] }, containers);
  const each = { state, health, restarts, exitCode };
  if (record.containers.length === 0 && Object.values(each).some((matcher) => matcher !== undefined))
    return [...count, broken(`${record.service} has a container`, 'it has none')];
  return [
    ...count,
    ...record.containers.flatMap((container) => judgeContainer(container, each, record.restartsBefore[container.name])),
  ];
}

function judgeContainer(
  container: ObservedContainer,
  { state, health, restarts, exitCode }: Omit<ServiceExpectation, 'containers'>,
  restartsBefore = 0,
): Judged[] {
  const facts: readonly (readonly [string, string | number, Matcher | undefined])[] = [
    ['state', container.state, state],
    ['health', container.health, health],
    ['restarts', container.restarts - restartsBefore, restarts],
    ['exit code', container.exitCode, exitCode],
  ];
  return facts.flatMap(([name, value, matcher]) =>
    matcher === undefined ? [] : judgePlace({ what: `${name} of ${container.name}`, nodes: [value] }, matcher),
  );
}
