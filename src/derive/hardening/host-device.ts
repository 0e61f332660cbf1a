/** Disks, memory and ports of the machine: writing to one of them is writing past every wall. */
const RAW =
  /^\/dev(\/((sd|vd|xvd|hd)[a-z]+\d*|nvme\d+(n\d+(p\d+)?)?|mmcblk\d+(p\d+)?|dm-\d+|md\d+|loop\d+|mapper\/.+|disk\/.+|mem|kmem|port))?\/?$/;

/** True for a device that holds the host's own disks or memory, and for the folder of all devices. */
export function isRawDevice(path: string): boolean {
  return RAW.test(path);
}

/**
 * True for a rule that admits every device of a kind, or disks and memory, for writing: `b *:* rwm`, `c 1:1 w`.
 *
 * https://docs.kernel.org/admin-guide/cgroup-v1/devices.html
 */
export function isBroadDeviceRule(rule: string): boolean {
  const [, type = '', major = '', minor = '', access = ''] =
    /^([abc])(?:\s+(\d+|\*):(\d+|\*)\s+([rwm]+))?$/.exec(rule.trim()) ?? [];
  if (type === 'a') return access === '' || major === '*';
  if (!access.includes('w')) return false;
  // 1 holds memory and ports, 8, 253, 254 and 259 hold disks.
  const holdsMemory = type === 'c' && major === '1' && ['1', '2', '4', '*'].includes(minor);
  return major === '*' || holdsMemory || (type === 'b' && ['8', '253', '254', '259'].includes(major));
}
