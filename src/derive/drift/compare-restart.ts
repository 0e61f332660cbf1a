import type { DeclaredService } from '../services/declared-services.ts';
import type { Compare } from './difference.ts';

/** The restart policy; without one the engine does not restart. */
export const compareRestart: Compare = ({ service, container }) => {
  const { name, maximumRetries } = container.restartPolicy;
  const [policy = 'no', times = '0'] = (service.restart || 'no').split(':');
  const declared = policyText(policy, Number(times) || 0);
  const running = policyText(name || 'no', maximumRetries);
  if (declared === running || isLeftOpen(service, declared, running)) return [];
  const message = 'the restart policy is not as declared';
  return [{ keys: ['restart', 'deploy'], message, declared, running }];
};

/** Of a policy under `deploy` without a condition the specification says `any`, and Compose makes none. */
function isLeftOpen({ keys }: DeclaredService, declared: string, running: string): boolean {
  return keys['restart'] === undefined && keys['deploy'] !== undefined && declared === 'always' && running === 'no';
}

function policyText(name: string, times: number): string {
  return name === 'on-failure' && times > 0 ? `${name}:${times}` : name;
}
