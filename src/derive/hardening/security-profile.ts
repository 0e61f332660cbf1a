import type { ContainerSecurity } from '../../model/evidence/container-security.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

const SWITCHED_OFF = /^(?:(?:seccomp|apparmor|systempaths)[:=]unconfined|label[:=]disable)$/;

/**
 * True for an option that takes the protection of seccomp, AppArmor, SELinux or the masked paths of `/proc` away.
 *
 * https://docs.docker.com/reference/cli/docker/container/run/#security-opt
 */
export function switchesProfileOff(option: string): boolean {
  return SWITCHED_OFF.test(option.trim());
}

/** The security options that somebody chose: the engine switches labels off itself where they could not hold. */
export function chosenOptions({
  privileged,
  pidMode,
  ipcMode,
  options,
}: Pick<DeepReadonly<ContainerSecurity>, 'privileged' | 'pidMode' | 'ipcMode' | 'options'>): readonly string[] {
  const isOpen = privileged || [pidMode, ipcMode].includes('host');
  return isOpen ? options.filter((option) => !/^label[:=]disable$/.test(option)) : options;
}
