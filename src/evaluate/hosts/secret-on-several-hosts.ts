import { groupBy } from '../../shared/group-by.ts';
import { type HostCheck, isOnSeveralHosts } from './host-check.ts';
import type { HostView } from './host-view.ts';

export const secretOnSeveralHosts: HostCheck = {
  meta: {
    id: 'secret-on-several-hosts',
    priority: 'P2',
    title: 'No secret is used on more than one host',
    failureTitle: 'The same secret is used on several hosts',
    why: 'Whoever breaks into one host has the secret of the others.',
    fix: 'Give each host secrets of its own; where they have to share one, note it and rotate it together.',
  },
  evaluate(hosts) {
    const withSecrets = hosts.filter(({ secrets }) => secrets.length > 0);
    const secrets = withSecrets.flatMap(({ label, secrets: own }) =>
      own.map(({ facts, service, variable, evidence }) => {
        return {
          host: label,
          evidence,
          text: `${service} ${variable}`,
          fingerprint: facts.fingerprint,
          service,
          variable,
        };
      }),
    );
    const shared = [...groupBy(secrets, ({ fingerprint }) => fingerprint).values()].filter(isOnSeveralHosts);
    return {
      examined: withSecrets.length < 2 ? 0 : secrets.length,
      drafts: shared.map((group) => ({
        subject: { service: group[0].service, variable: group[0].variable },
        message: `the same secret stands in ${group.length} places`,
        expected: 'a secret of its own on each host',
        sightings: group,
      })),
      otherwise: 'fewer than two hosts have secrets in the environment of their containers',
      ...(!haveOneKey(withSecrets) && { unknown: OTHER_KEYS }),
    };
  },
};

/** Equal fingerprints are equal secrets; different ones are different secrets only where one key made them. */
function haveOneKey(hosts: readonly HostView[]): boolean {
  const keys = new Set(hosts.map(({ fingerprintKey }) => fingerprintKey));
  return hosts.length < 2 || (keys.size === 1 && !keys.has(undefined));
}

const OTHER_KEYS =
  'the fingerprints of the captures were made with different keys, so that equal secrets cannot be recognised; take the captures with the same --fingerprint-key';
