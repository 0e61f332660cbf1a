import type { Container } from '../../model/evidence/container.ts';

const METRICS_PORT = /^(?:prometheus\.io\/|prometheus[._-]|io\.prometheus\.)port$/i;
const SERVER_PORT = /^traefik\.http\.services\.[^.]+\.loadbalancer\.(?:server|healthcheck)\.port$/i;

/** The port at which the labels of a container say that its metrics are. */
export function metricsPort(labels: Container['labels']): number | undefined {
  return labelled(labels, METRICS_PORT)[0];
}

/** The ports of a container that its labels say something is asked at over HTTP. */
export function portsOfLabels(labels: Container['labels']): readonly number[] {
  return [...labelled(labels, SERVER_PORT), ...labelled(labels, METRICS_PORT)];
}

function labelled(labels: Container['labels'], name: RegExp): number[] {
  return Object.entries(labels).flatMap(([key, value]) => (name.test(key) && value !== '' ? [Number(value)] : []));
}
