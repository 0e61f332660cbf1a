import { childOf, type Tree, textOf } from '../tree.ts';

const POLICIES: Readonly<Record<string, string>> = { none: 'no', any: 'always', 'on-failure': 'on-failure' };

/**
 * The restart policy: `restart`, or the condition of `deploy.restart_policy` as Compose translates it.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/deploy.md#restart_policy
 */
export function restartOf(service: Tree): string | undefined {
  const own = textOf(childOf(service, 'restart'));
  if (own !== undefined) return own;
  const policy = childOf(service, 'deploy', 'restart_policy');
  if (policy === undefined) return undefined;
  const condition = textOf(childOf(policy, 'condition')) ?? 'any';
  const attempts = textOf(childOf(policy, 'max_attempts'));
  if (condition === 'on-failure' && attempts !== undefined) return `on-failure:${attempts}`;
  return Object.hasOwn(POLICIES, condition) ? POLICIES[condition] : condition;
}
