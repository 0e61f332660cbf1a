/** The file of a seccomp profile that an entry of `security_opt` names; undefined for any other entry. */
export function seccompProfile(option: string): string | undefined {
  const path = /^seccomp[=:](.+)$/.exec(option)?.[1];
  return path === 'unconfined' || path === 'builtin' ? undefined : path;
}
