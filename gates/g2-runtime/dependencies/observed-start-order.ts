import { observedDependencies } from '../../../src/derive/dependencies/start-order.ts';
import { leadText } from '../../../src/derive/documents/lead-text.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

type Container = EvidenceFor<'containers'>['containers'][number];
type Observed = ReturnType<typeof observedDependencies>;

export const observedStartOrder = defineExhibit({
  meta: { id: 'observed-start-order', title: 'Services in the order in which they were last started' },
  needs: ['containers'],
  present({ containers }) {
    const replicas = groupBy(
      containers.filter(({ oneOff }) => !oneOff),
      ({ service }) => service,
    );
    const observed = observedDependencies(containers);
    const services = [...replicas.values()].map(firstStarted).toSorted(byStart);
    if (services.length === 0) return { notApplicable: 'the target has no container' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Started' },
        { title: 'Depends on' },
        { title: 'Started, against its dependencies' },
      ],
      rows: services.map((container) => rowOf(container, observed)),
      note: 'A dependency without a word behind it is waited for until it is started; one that is “healthy” or “completed”, until then.',
    };
  },
});

function rowOf(container: Container, observed: Observed) {
  const { service, state, dependsOn, evidence } = container;
  const dependencies = dependsOn.toSorted((a, b) => compareText(a.service, b.service));
  const own = observed.filter((one) => one.service === service);
  return {
    cells: [
      service,
      state.startedAt === undefined ? 'never' : momentText(state.startedAt),
      dependencies.map(dependencyText).join(', ') || 'nothing',
      orderText(dependencies, own) || 'no dependency',
    ],
    evidence: [...new Set([evidence, ...own.map(({ provider }) => provider.evidence)])],
  };
}

const CONDITIONS: Readonly<Record<string, string>> = {
  service_started: '',
  service_healthy: ' (healthy)',
  service_completed_successfully: ' (completed)',
};

function dependencyText({ service, condition }: Container['dependsOn'][number]): string {
  return `${service}${CONDITIONS[condition] ?? ` (${condition})`}`;
}

/** Dependencies that were started about the same time before or after it are named together. */
function orderText(dependencies: Container['dependsOn'], observed: Observed): string {
  const leads = dependencies.map(({ service }) => {
    const found = observed.find(({ dependency }) => dependency === service);
    return { service, lead: found ? leadText(found.leadSeconds) : 'not known against' };
  });
  return [...groupBy(leads, ({ lead }) => lead)]
    .map(([lead, all]) => `${lead} ${all.map(({ service }) => service).join(', ')}`)
    .join('; ');
}

/** Replicas stand for their service by the one that was started first. */
function firstStarted([first, ...others]: readonly [Container, ...Container[]]): Container {
  return others.reduce((earliest, other) => (byStart(other, earliest) < 0 ? other : earliest), first);
}

function byStart(left: Container, right: Container): number {
  return startOf(left) - startOf(right) || compareText(left.service, right.service);
}

/** What was never started comes last. */
function startOf({ state }: Container): number {
  return state.startedAt === undefined ? Number.MAX_VALUE : Date.parse(state.startedAt);
}
