/**
 * What the own seccomp profile of a container does with a system call that it does not name. Clients hand the profile to
 * the engine as a whole; undefined where an option is none, or only the name of a file.
 *
 * https://docs.docker.com/engine/security/seccomp/
 */
export function seccompDefaultAction(option: string): string | undefined {
  const [, profile] = /^seccomp[=:]\s*(\{.*)$/s.exec(option) ?? [];
  return /"defaultAction"\s*:\s*"(SCMP_ACT_[A-Z_]+)"/.exec(profile ?? '')?.[1];
}
