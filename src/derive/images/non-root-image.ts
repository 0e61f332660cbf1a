import { parseImage } from '../../services/identify.ts';

/** Repositories whose images are published to run as a user other than root, by their own documentation. */
const REPOSITORIES: readonly RegExp[] = [
  // https://github.com/nginxinc/docker-nginx-unprivileged
  /(?:^|\/)nginxinc\/nginx-unprivileged$/,
  // https://techdocs.broadcom.com/us/en/vmware-tanzu/bitnami-secure-images
  /(?:^|\/)bitnami(?:legacy|secure)?\/[^/]+$/,
  // https://edu.chainguard.dev/chainguard/chainguard-images
  /^cgr\.dev\/chainguard(?:-private)?\/[^/]+$/,
  // The last USER of their Dockerfiles.
  /(?:^|\/)prom\/(?:prometheus|alertmanager|node-exporter|blackbox-exporter|pushgateway)$/,
  /(?:^|\/)grafana\/(?:grafana|grafana-oss|grafana-enterprise|loki|tempo|mimir)$/,
  /(?:^|\/)oauth2-proxy\/oauth2-proxy$/,
  /(?:^|\/)keycloak\/keycloak$/,
];

/** Tags that say it: `nonroot`, `debug-nonroot`, `1.27-unprivileged`, `rootless`. */
const TAG = /(?:^|[-._])(?:non-?root|rootless|unprivileged)(?:$|[-._])/;

/**
 * True for an image that is known by its name or its tag to run as a user other than root. What it really runs as is
 * seen in the running system only.
 */
export function isNonRootImage(reference: string): boolean {
  const { repository, tag = '' } = parseImage(reference);
  return TAG.test(tag) || REPOSITORIES.some((known) => known.test(repository));
}
