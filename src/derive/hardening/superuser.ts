/** True when a `user`, `USER` or process owner is the superuser: `root`, `0`, `0:0`, or nothing where root is the default. */
export function isSuperuser(user: string): boolean {
  const name = user.split(':', 1)[0] ?? '';
  return name === '' || name === 'root' || /^0+$/.test(name);
}
