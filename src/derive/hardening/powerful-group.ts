/** Groups whose files open more than those of a service: by name, and by the number they have on most systems. */
const POWERFUL = new Map([
  ['root', 'the group of root'],
  ['0', 'the group of root'],
  ['disk', 'the group of disks'],
  ['6', 'the group of disks'],
  ['docker', 'the group of the socket of the engine'],
  ['kmem', 'the group of the memory of the kernel'],
  ['15', 'the group of the memory of the kernel'],
  ['shadow', 'the group of the hashes of passwords'],
  ['42', 'the group of the hashes of passwords'],
]);

/**
 * What a supplementary group opens: `disk` the disks. Undefined for any other group: the number of the engine's own
 * group differs between hosts, so that it is only known by name.
 */
export function powerfulGroup(group: string): string | undefined {
  return POWERFUL.get(group.trim().toLowerCase());
}
