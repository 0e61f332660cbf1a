const SWITCHED_OFF = /^(?:(?:seccomp|apparmor|systempaths)[:=]unconfined|label[:=]disable)$/;

/**
 * True for an option that takes the protection of seccomp, AppArmor, SELinux or the masked paths of `/proc` away.
 *
 * https://docs.docker.com/reference/cli/docker/container/run/#security-opt
 */
export function switchesProfileOff(option: string): boolean {
  return SWITCHED_OFF.test(option.trim());
}
