import { childOf, type Tree, textOf } from '../tree.ts';

const POLICIES: Readonly<Record<string, string>> = { none: 'no', any: 'always', 'on-failure': 'on-failure' };

/**
 * The restart policy that a container gets: `restart`, unless there is a `deploy.restart_policy`, which Compose puts in
 * its place even where it has no condition and so stands for no policy at all. A number of retries is handed on with
 * whatever condition it has: `no:3` is none that an engine takes, but what it is asked for.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/deploy.md#restart_policy
 */
export function restartOf(service: Tree): string | undefined {
  const policy = childOf(service, 'deploy', 'restart_policy');
  if (policy?.type !== 'mapping') return textOf(childOf(service, 'restart'));
  const condition = textOf(childOf(policy, 'condition'));
  const attempts = textOf(childOf(policy, 'max_attempts'));
  if (condition === 'on-failure' && attempts !== undefined) return `on-failure:${attempts}`;
  const name = condition !== undefined && Object.hasOwn(POLICIES, condition) ? POLICIES[condition] : condition;
  return Number(attempts ?? 0) > 0 ? `${name ?? 'no'}:${attempts}` : name;
}
