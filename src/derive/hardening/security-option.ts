import { nearestName } from '../../shared/nearest.ts';

const KEYS = ['no-new-privileges', 'apparmor', 'seccomp', 'label', 'systempaths', 'credentialspec', 'writable-cgroups'];
const FLAGS = ['no-new-privileges', 'writable-cgroups'];
const FLAG_VALUE = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;

/**
 * Says what is wrong with an entry of `security_opt`, or undefined when Compose and the engine accept it.
 *
 * https://docs.docker.com/reference/cli/docker/container/run/#security-opt
 */
export function securityOptionFault(option: string): string | undefined {
  if (option === 'no-new-privileges') return undefined;
  const separator = option.includes('=') ? '=' : ':';
  const end = option.indexOf(separator);
  const key = end === -1 ? option : option.slice(0, end);
  const value = end === -1 ? undefined : option.slice(end + 1);
  if (!KEYS.includes(key)) {
    const nearest = nearestName(key, KEYS);
    return `there is no option ${JSON.stringify(key)}${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`;
  }
  if (value === undefined || (value === '' && key === 'seccomp')) return `the option ${key} needs a value`;
  if (key === 'systempaths' && option !== 'systempaths=unconfined') return 'systempaths can only be "=unconfined"';
  return FLAGS.includes(key) && !FLAG_VALUE.test(value) ? `the option ${key} needs true or false` : undefined;
}
