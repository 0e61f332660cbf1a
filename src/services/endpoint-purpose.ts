/** What an endpoint is there for: to tell whether the service lives, whether it can take work, what it measures. */
export type EndpointPurpose = 'health' | 'readiness' | 'metrics';

/**
 * Paths that show what they are for. Whole segments only (`/deliveries` is not about liveness), and `status` only near
 * the root, for below it is the status of something else: `/orders/7/status`.
 */
const PATHS: Record<EndpointPurpose, RegExp> = {
  health:
    /\/_?(health(z|y|[-_]?checks?)?|live(z|ness)?|alive|ping|heartbeat)(\.\w+)?(\/|$)|^(\/api)?(\/v\d+)?\/status\/?$/i,
  readiness: /\/_?(readyz?|readiness)(\.\w+)?(\/|$)/i,
  metrics: /\/_?(metrics|prometheus)(\.\w+)?(\/|$)/i,
};

/** True for a path whose name says that it serves the purpose. */
export function pathServes(path: string, purpose: EndpointPurpose): boolean {
  return PATHS[purpose].test(path);
}
