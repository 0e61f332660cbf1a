import { containersToRun } from '../../../src/derive/dependencies/one-shot.ts';
import { isObservedByHealthCheck } from '../../../src/derive/health/observed-health.ts';
import { publishedBeyondHost } from '../../../src/derive/ports/published-beyond-host.ts';
import { activeServices } from '../../../src/derive/services/active-services.ts';
import type { ConsultedFor, EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit, type ExhibitRow } from '../../../src/model/exhibit.ts';
import { countText } from '../../../src/shared/count-text.ts';

type Container = EvidenceFor<'containers'>['containers'][number];
type Window = EvidenceFor<'logs'>['logs'][number];
type Project = EvidenceFor<'composeProject'>['composeProject'];
type Access = ConsultedFor<'postgresAccess'>['postgresAccess']['pieces'][number];

export const runtimeFigures = defineExhibit({
  meta: { id: 'runtime-figures', title: 'The figures of the running system' },
  needs: ['containers'],
  consults: ['composeProject', 'logs', 'postgresAccess', 'redisAccess', 'serviceAccess'],
  present({ containers, consulted: { composeProject, logs, postgresAccess, redisAccess, serviceAccess } }) {
    const kept = containers.filter(({ oneOff }) => !oneOff);
    if (kept.length === 0) return { notApplicable: 'the target has no container' };
    const stores = [...postgresAccess.pieces, ...redisAccess.pieces, ...serviceAccess.pieces];
    return {
      columns: [{ title: 'Figure' }, { title: 'Observed' }],
      rows: [
        figure('Services', servicesText(kept, composeProject.pieces), [...composeProject.pieces, ...kept]),
        figure('Health checks', healthText(kept), kept),
        figure('Published ports', portsText(kept), kept),
        ...(logs.pieces.length > 0 ? [figure('Logs', logsText(logs.pieces, logs.missing.length), logs.pieces)] : []),
        ...(stores.length > 0 ? [figure('Stores and brokers', storesText(stores), stores)] : []),
      ],
    };
  },
});

function figure(title: string, text: string, shownBy: readonly Pick<Container, 'evidence'>[]): ExhibitRow {
  return { cells: [title, text], evidence: shownBy.map(({ evidence }) => evidence) };
}

/** A service is up when one of its containers runs. Jobs that have done their work are not expected to. */
function servicesText(containers: readonly Container[], projects: readonly Project[]): string {
  const toRun = containersToRun(containers);
  const present = new Set(containers.map(({ service }) => service));
  const absent = projects
    .filter(({ files }) => files.length > 0)
    .flatMap((project) => activeServices(project).map(({ name }) => name))
    .filter((name) => !present.has(name));
  const expected = new Set([...toRun.map(({ service }) => service), ...absent]);
  const isUp = ({ state }: Container) => state.status === 'running' && !state.restarting;
  const up = new Set(toRun.filter(isUp).map(({ service }) => service));
  const down = [...expected].filter((service) => !up.has(service));
  const text = `${up.size} of ${expected.size} up`;
  return down.length === 0 ? text : `${text}; not up: ${down.join(', ')}`;
}

function healthText(containers: readonly Container[]): string {
  const running = containers.filter(({ state }) => state.running);
  const observed = running.filter(isObservedByHealthCheck);
  const count = (status: string) => observed.filter(({ state }) => state.health.status === status).length;
  const starting = count('starting');
  if (observed.length === 0) return `none of ${countText(running.length, 'running container')} has one`;
  return [
    `${count('healthy')} healthy`,
    `${count('unhealthy')} unhealthy`,
    ...(starting > 0 ? [`${starting} starting`] : []),
    `${running.length - observed.length} of ${countText(running.length, 'running container')} without one`,
  ].join(', ');
}

function portsText(containers: readonly Container[]): string {
  const ports = containers.reduce((sum, container) => sum + container.ports.length, 0);
  const beyond = containers.filter((container) => publishedBeyondHost(container).length > 0);
  if (ports === 0) return 'none';
  const names = [...new Set(beyond.map(({ service }) => service))].join(', ');
  return beyond.length === 0
    ? `${ports}, all bound to this host only`
    : `${ports}; TCP ports bound beyond this host: ${names}`;
}

function logsText(logs: readonly Window[], missing: number): string {
  const sum = (count: (window: Window) => number) => logs.reduce((total, window) => total + count(window), 0);
  const partial = logs.filter(({ truncated }) => truncated).length;
  const graves = `${sum(({ counts }) => counts.fatal)} fatal, ${sum(({ counts }) => counts.error)} error`;
  return [
    `${sum(({ lines }) => lines)} lines read of ${countText(logs.length, 'log')}: ${graves}, ${sum(({ counts }) => counts.warning)} warning`,
    ...(partial > 0 ? [`${countText(partial, 'log')} not from the start`] : []),
    ...(missing > 0 ? [`${countText(missing, 'log')} not read`] : []),
  ].join('; ');
}

function storesText(stores: readonly Access[]): string {
  const unread = stores.flatMap(({ service, notRead }) => (notRead ? [{ service, why: notRead.message }] : []));
  const reasons = unread.map(({ service, why }) => `${service} not read: ${why.split('; ', 1).join('')}`);
  return [`${stores.length - unread.length} of ${stores.length} read`, ...reasons].join('; ');
}
