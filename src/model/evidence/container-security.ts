import * as z from 'zod';

/** What stands between a container and its host. Everything that is optional is absent in older captures. */
export const ContainerSecurity = z.object({
  privileged: z.boolean(),
  readOnlyRoot: z.boolean(),
  capAdd: z.array(z.string()),
  capDrop: z.array(z.string()),
  options: z.array(z.string()),
  pidMode: z.string(),
  ipcMode: z.string(),
  userNamespaceMode: z.string(),
  /** Whether the engine's own init is process 1. */
  init: z.boolean().optional(),
  /** The AppArmor profile that the engine applies: `docker-default`, `unconfined`; empty on a host without AppArmor. */
  appArmorProfile: z.string().optional(),
  /** The SELinux label of its processes; empty on a host without SELinux. */
  processLabel: z.string().optional(),
  /** Host name and domain name: `host` when they are those of the host. */
  utsMode: z.string().optional(),
  cgroupNamespaceMode: z.string().optional(),
  /** Devices of the host, with what may be done: `r`, `w`, `m` (make the node). */
  devices: z.array(z.object({ host: z.string(), container: z.string(), permissions: z.string() })).optional(),
  /** Rules such as `c 13:* rwm`, which admit devices that are not there yet. */
  deviceRules: z.array(z.string()).optional(),
  /** Devices asked for by what they can do: graphics processors. */
  deviceRequests: z.array(z.string()).optional(),
  kernelParameters: z.record(z.string(), z.string()).optional(),
  /** Groups beside that of the user, by number or by the name they have in the image. */
  groups: z.array(z.string()).optional(),
  /** Paths of the kernel that are hidden; none at all where the engine was told not to hide them. */
  maskedPaths: z.array(z.string()).optional(),
});
export type ContainerSecurity = z.infer<typeof ContainerSecurity>;
